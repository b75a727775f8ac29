import { For, Show } from 'solid-js';
import type { CellMarks } from '../grid-contract';
import { notesText as words } from '../text-remarks.zh';

import '../styles/notes.css';

/** What is noted beside the inspected cell, and what the bureau says of it. */
export function CellPapers(props: {
  readonly marks: CellMarks | undefined;
  readonly canEdit: boolean;
  readonly onWrite: () => void;
  readonly onRemarks: () => void;
}) {
  return (
    <div class="cell-papers">
      <Show
        when={props.marks?.note}
        fallback={
          <Show when={props.canEdit}>
            <button type="button" class="finding-toggle" onClick={() => props.onWrite()}>
              {words.edit}…
            </button>
          </Show>
        }
      >
        {(note) => (
          <button type="button" class="cell-paper cell-paper-note" onClick={() => props.onWrite()}>
            <b>{words.ofCell}</b>
            <For each={note().split('\n')}>{(line) => <span>{line}</span>}</For>
          </button>
        )}
      </Show>
      <Show when={props.marks?.remark}>
        {(remark) => (
          <button type="button" class="cell-paper cell-paper-remark" onClick={() => props.onRemarks()}>
            <b>{words.remarksOfCell}</b>
            <For each={remark().split('\n')}>{(line) => <span>{line}</span>}</For>
          </button>
        )}
      </Show>
    </div>
  );
}
