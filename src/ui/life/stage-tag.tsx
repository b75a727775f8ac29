import type { StageName } from '../../core/filing/stage';
import { stageText } from '../text-stage.zh';

/** The name of a stage, coloured by what it asks: nothing, or another look. */
export function StageTag(props: { readonly stage: StageName; readonly title?: string | undefined }) {
  return (
    <span
      class="tag"
      classList={{
        'tag-consistent': props.stage === 'selfChecked' || props.stage === 'submitted',
        'tag-verify': props.stage === 'changed' || props.stage === 'returned',
      }}
      title={props.title}
    >
      {stageText.names[props.stage]}
    </span>
  );
}
