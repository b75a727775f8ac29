import { createMemo } from 'solid-js';
import type { Edition } from '../../core/edition/edition';
import type { Filing } from '../../core/filing/filing';
import { stageName, stageOf } from '../../core/filing/stage';
import type { Command } from '../commands';
import { stageText } from '../text-stage.zh';
import { StageTag } from './stage-tag';

/** How far the open filing has come, in the top bar; opens 报送. */
export function StageButton(props: { readonly filing: Filing; readonly edition: Edition; readonly command: Command }) {
  const stage = createMemo(() => stageOf(props.filing, props.edition));
  const label = (): string => stageText.names[stageName(stage())];
  return (
    <button
      type="button"
      class="button button-quiet stage-button"
      title={`${stageText.title(stage())}\n${stageText.open}`}
      aria-label={`${props.command.label}：${label()}`}
      onClick={() => props.command.perform()}
    >
      <StageTag stage={stageName(stage())} />
    </button>
  );
}
