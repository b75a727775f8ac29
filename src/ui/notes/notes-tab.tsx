import { For, Show, createMemo } from 'solid-js';
import { type CellRef, cellKey } from '../../core/filing/cell';
import type { Edition } from '../../core/edition/edition';
import type { Filing } from '../../core/filing/filing';
import { compareCells, hasRow, placeInTable, tableName } from '../../core/remarks/anchor-state';
import { noteAt } from '../../core/remarks/cell-notes';
import { notesText as words } from '../text-remarks.zh';

import '../styles/notes.css';

/** 备注: every note of the filing, in the order of the tables. */
export default function NotesTab(props: {
  readonly filing: Filing;
  readonly edition: Edition;
  readonly canEdit: boolean;
  /** The cell that is selected. */
  readonly selected: CellRef | undefined;
  readonly onCell: (cell: CellRef) => void;
  /** Opens the note beside its cell. */
  readonly onWrite: (cell: CellRef) => void;
  readonly onRemove: (cell: CellRef) => void;
}) {
  const cells = createMemo(() => {
    const distinct = new Map(props.filing.cellNotes.map(({ cell }) => [cellKey(cell), cell]));
    return [...distinct.values()].sort(compareCells(props.edition, props.filing));
  });
  const isThere = (cell: CellRef): boolean => hasRow(props.edition, props.filing, cell);
  const isSelected = (cell: CellRef): boolean =>
    props.selected !== undefined && cellKey(props.selected) === cellKey(cell);
  return (
    <div class="findings-list notes-list">
      <Show when={cells().length > 0} fallback={<p class="findings-none">{words.none}</p>}>
        <p class="notes-count">{words.count(cells().length)}</p>
        <ul>
          <For each={cells()}>
            {(cell) => (
              <li class="finding note" classList={{ 'finding-current': isSelected(cell) }}>
                <div class="finding-head">
                  <span class="finding-kind">{tableName(props.edition, cell.table)}</span>
                  <span class="note-place">
                    {isThere(cell) ? placeInTable(props.edition, props.filing, cell) : `${cell.row} ${words.gone}`}
                  </span>
                </div>
                <button
                  type="button"
                  class="finding-message note-text"
                  disabled={!isThere(cell)}
                  onClick={() => props.onCell(cell)}
                >
                  {noteAt(props.filing, cell)}
                </button>
                <Show when={props.canEdit}>
                  <div class="finding-foot">
                    <Show when={isThere(cell)}>
                      <button type="button" class="finding-toggle" onClick={() => props.onWrite(cell)}>
                        {words.change}
                      </button>
                    </Show>
                    <button type="button" class="finding-toggle" onClick={() => props.onRemove(cell)}>
                      {words.removeShort}
                    </button>
                  </div>
                </Show>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </div>
  );
}
