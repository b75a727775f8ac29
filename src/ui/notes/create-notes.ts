import { type Accessor, createMemo, createSignal } from 'solid-js';
import { type CellRef, cellKey, isSameCell } from '../../core/filing/cell';
import type { Filing } from '../../core/filing/filing';
import { noteAt } from '../../core/remarks/cell-notes';
import { openByCell } from '../../core/remarks/remark-list';
import { writeNote } from '../../session/note-edits';
import type { Session } from '../../session/session';
import type { Edits } from '../editor/edits';
import type { Navigation } from '../editor/navigation';
import type { CellMarks } from '../grid-contract';

/** Where a note is being written: beside its cell, in pixels of the window. */
export interface NoteBeingWritten {
  readonly cell: CellRef;
  readonly beside: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
}

/** The clerk's notes beside the cells, and what the grid shows of them and of the bureau's remarks. */
export interface Notes {
  readonly writing: Accessor<NoteBeingWritten | undefined>;
  /** Opens the note of the selected cell. */
  readonly open: () => void;
  /** Goes to a cell and opens its note. */
  readonly openAt: (cell: CellRef) => void;
  readonly close: () => void;
  readonly write: (cell: CellRef, text: string) => void;
  readonly remove: (cell: CellRef) => void;
  readonly noteOf: (cell: CellRef) => string | undefined;
  readonly marksOf: (cell: CellRef) => CellMarks | undefined;
}

/** Where no cell is in sight. */
const SOMEWHERE = { left: 300, right: 400, top: 200, bottom: 226 };
/** Milliseconds until a jump has come to rest. */
const SETTLING = 120;

export function createNotes(session: Session, filing: Accessor<Filing>, nav: Navigation, edits: Edits): Notes {
  const [writing, setWriting] = createSignal<NoteBeingWritten>();
  // Everything else of a filing changes with each figure; these stay the same objects.
  const cellNotes = createMemo(() => filing().cellNotes);
  const returnRemarks = createMemo(() => filing().returnRemarks);
  const notes = createMemo(() => {
    const byCell = new Map<string, string>();
    for (const { cell } of cellNotes()) byCell.set(cellKey(cell), noteAt({ cellNotes: cellNotes() }, cell)!);
    return byCell;
  });
  const remarks = createMemo(() => openByCell(returnRemarks()));
  const write = (cell: CellRef, text: string): void =>
    edits.runAnnounced(writeNote(session.filing(), session.edition, cell, text, Date.now()));
  const open = (): void => {
    const cell = nav.selected();
    if (!cell) return;
    nav.grid()?.settle();
    setWriting({ cell, beside: nav.grid()?.focusedBox() ?? SOMEWHERE });
  };
  return {
    writing,
    open,
    openAt: (cell) => {
      nav.goToCell(cell);
      // The sheet takes the cell into sight in a frame of its own, later where it is of another table.
      const attempt = (left: number): void => {
        const box = nav.selected() && isSameCell(nav.selected()!, cell) ? nav.grid()?.focusedBox() : undefined;
        if (box || left === 0) setWriting({ cell, beside: box ?? SOMEWHERE });
        else window.setTimeout(() => attempt(left - 1), SETTLING);
      };
      window.setTimeout(() => attempt(8), SETTLING);
    },
    close: () => {
      setWriting(undefined);
      nav.focusSheet();
    },
    write,
    remove: (cell) => write(cell, ''),
    noteOf: (cell) => notes().get(cellKey(cell)),
    marksOf: (cell) => {
      const key = cellKey(cell);
      const note = notes().get(key);
      const remark = remarks()
        .get(key)
        ?.map(({ text }) => text)
        .join('\n');
      return note === undefined && remark === undefined ? undefined : { note, remark };
    },
  };
}
