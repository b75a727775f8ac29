import { For, type JSX } from 'solid-js';
import type { SaveState } from '../../storage/autosave';
import { CommandButton } from '../command-button';
import type { Command } from '../commands';
import { text } from '../text.zh';
import { SaveLabel } from './save-label';

/** The head of the editor: whose filing this is, undo and redo, the switch of 自动合计, and whether it is saved. */
export function TopBar(props: {
  readonly unit: string;
  readonly year: number;
  readonly undo: Command;
  readonly redo: Command;
  /** How far the filing has come. */
  readonly stage: JSX.Element;
  readonly others: readonly Command[];
  readonly saveState: SaveState | undefined;
  readonly isStored: boolean;
  readonly autoTotal: boolean;
  readonly canEdit: boolean;
  readonly onAutoTotal: (isOn: boolean) => void;
}) {
  return (
    <header class="top-bar">
      <a class="brand" href="#/" title={text.editor.home} aria-label={text.editor.home}>
        <span class="brand-name">{text.app}</span>
      </a>
      <p class="top-title" title={props.unit}>
        {props.unit}
        <small>{text.yearLabel(props.year)}</small>
      </p>
      {props.stage}
      <CommandButton command={props.undo} icon="undo" />
      <CommandButton command={props.redo} icon="redo" />
      <span class="top-space" />
      <SaveLabel state={props.saveState} isStored={props.isStored} />
      <label class="switch" title={text.editor.autoTotalHint}>
        <input
          type="checkbox"
          role="switch"
          checked={props.autoTotal}
          disabled={!props.canEdit}
          onChange={(event) => props.onAutoTotal(event.currentTarget.checked)}
        />
        {text.editor.autoTotal}
      </label>
      <For each={props.others}>{(command) => <CommandButton command={command} />}</For>
      <a class="button button-quiet" href="#/help">
        {text.help}
      </a>
    </header>
  );
}
