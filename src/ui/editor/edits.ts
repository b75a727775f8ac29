import { type Accessor, createSignal, onCleanup } from 'solid-js';
import type { CellRef, RowId, TableId } from '../../core/cell';
import type { Transaction } from '../../core/change';
import { deriveAnew } from '../../core/derive';
import type { Edition } from '../../core/edition';
import type { Finding } from '../../core/finding';
import type { Layout, LayoutPosition } from '../../core/layout';
import { planPaste } from '../../core/paste';
import type { Edit } from '../../session/edit';
import { fillProposal, setFigureFromText } from '../../session/figure-edits';
import { addOpenRow, recodeOpenRow, removeOpenRows, renameOpenRow } from '../../session/row-edits';
import type { Session, SessionEvent } from '../../session/session';
import { declareEmpty, setSettings, undeclareEmpty } from '../../session/table-edits';
import { planClear, planFill, planFillTyped, type RangePlan, type RangeRequest } from '../../core/range/plan-range';
import type { Pasted, RangeGesture } from '../grid-contract';
import type { Notice, Notices } from '../notices';
import { pastedTable } from '../pasted-block';
import { text } from '../text.zh';

/** A gesture that waits for the clerk's word. */
export interface Question {
  readonly message: string;
  readonly agree: () => void;
  readonly decline: () => void;
}

/** The clerk's gestures on a session: each is committed, asked about, or refused with the reason. */
export interface Edits {
  readonly question: Accessor<Question | undefined>;
  readonly editCell: (cell: CellRef, typed: string) => void;
  readonly editRowCode: (table: TableId, row: RowId, typed: string) => void;
  readonly editRowName: (table: TableId, row: RowId, typed: string) => void;
  readonly addRow: (table: TableId, typed: string) => void;
  readonly removeRows: (table: TableId, rows: readonly RowId[]) => void;
  readonly declareEmpty: (table: TableId, isEmpty: boolean) => void;
  readonly setAutoTotal: (isOn: boolean) => void;
  readonly fillProposal: (finding: Finding) => void;
  /** What was copied, from a position of the layout to the right and down. */
  readonly paste: (layout: Layout, anchor: LayoutPosition, pasted: Pasted) => Promise<void>;
  /** Fills or clears a range. */
  readonly changeRange: (gesture: RangeGesture) => void;
  /** Commits an edit and says what was done, with the way back. */
  readonly runAnnounced: (edit: Edit) => void;
  /** Commits what brings its totals along (an import), and says `done` with the way back. */
  readonly bringIn: (transaction: Transaction, done: string) => void;
  readonly undo: () => void;
  readonly redo: () => void;
}

/** Where the keyboard and the selection go. */
export interface AfterEdits {
  readonly rowAdded: (table: TableId, row: RowId) => void;
  readonly pasted: (table: TableId, anchor: LayoutPosition, lines: number, columns: number) => void;
}

const STEP = 'step';

export function createEdits(
  session: Session,
  edition: Edition,
  canEdit: () => boolean,
  notices: Pick<Notices, 'notify' | 'retract'>,
  after: AfterEdits,
): Edits {
  const [question, setQuestion] = createSignal<Question>();
  const { notify } = notices;
  // A notice that offers to undo means the step it names: after another step it would mean that one.
  const notifyOfStep = (notice: Notice): void => notify({ ...notice, topic: STEP });
  onCleanup(session.subscribe(() => notices.retract(STEP)));
  onCleanup(() => notices.retract(STEP));
  const undo = (): void => {
    const event = canEdit() ? session.undo() : undefined;
    if (event)
      notifyOfStep({
        message: text.editor.undone(event.transaction.label),
        action: { label: text.redo, perform: redo },
      });
  };
  const redo = (): void => {
    const event = canEdit() ? session.redo() : undefined;
    if (event) notifyOfStep({ message: text.editor.redone(event.transaction.label) });
  };
  const commit = (transaction: Transaction): SessionEvent | undefined => {
    const event = session.commit(transaction);
    const overridden = event?.overridden ?? [];
    if (overridden.length > 0)
      notifyOfStep({
        message: text.editor.overridden(overridden.length),
        action: { label: text.editor.updateTotals, perform: () => updateTotals(overridden) },
      });
    return event;
  };
  const updateTotals = (cells: readonly CellRef[]): void => {
    const changes = canEdit() ? deriveAnew(edition, session.filing(), cells) : [];
    session.commit({ label: text.editor.updatedTotals, changes });
  };
  const run = (edit: Edit): SessionEvent | undefined => {
    if (!canEdit()) return undefined;
    if (edit.kind === 'refused') {
      notify({ message: edit.message });
      return undefined;
    }
    if (edit.kind === 'confirm') {
      setQuestion({
        message: edit.message,
        agree: () => {
          setQuestion(undefined);
          announce(commit(edit.transaction));
        },
        decline: () => setQuestion(undefined),
      });
      return undefined;
    }
    const event = commit(edit.transaction);
    for (const message of edit.notes) notify({ message });
    return event;
  };
  /** Says what was done, with the way back. */
  const announce = (event: SessionEvent | undefined): void => {
    if (!event) return;
    const message = text.editor.edited(event.transaction.label);
    notifyOfStep({ message, action: { label: text.undo, perform: undo } });
  };
  const filing = session.filing;
  return {
    question,
    undo,
    redo,
    editCell: (cell, typed) => void run(setFigureFromText(filing(), edition, cell, typed)),
    editRowCode: (table, row, typed) => void run(recodeOpenRow(filing(), edition, table, row, typed)),
    editRowName: (table, row, typed) => void run(renameOpenRow(filing(), edition, table, row, typed)),
    addRow: (table, typed) => {
      const edit = addOpenRow(filing(), edition, table, typed);
      if (run(edit) && edit.kind === 'ready') after.rowAdded(table, edit.row);
    },
    removeRows: (table, rows) => announce(run(removeOpenRows(filing(), edition, table, rows))),
    runAnnounced: (edit) => announce(run(edit)),
    declareEmpty: (table, isEmpty) =>
      void run(isEmpty ? declareEmpty(filing(), edition, table) : undeclareEmpty(filing(), edition, table)),
    changeRange: (gesture) => {
      if (!canEdit()) return;
      const { transaction, messages } = planRange({ filing: filing(), edition, cells: gesture.cells }, gesture);
      if (transaction) announce(commit(transaction));
      for (const message of messages) notify({ message });
    },
    paste: async (layout, anchor, pasted) => {
      const { parseTabText } = await import('../../workbook/tab-text');
      const block = pastedTable(pasted) ?? parseTabText(pasted.text);
      if (!canEdit()) return;
      const targets = layout.lines
        .slice(anchor.line)
        .map((line) => line.cells.slice(anchor.column).map((each) => each.cell));
      const { table } = layout.form;
      const { transaction, summary } = planPaste({ filing: filing(), edition, table, targets, block });
      if (transaction) announce(commit(transaction));
      for (const message of summary.messages) notify({ message });
      after.pasted(table, anchor, block.length, Math.max(0, ...block.map((row) => row.length)));
    },
    bringIn: (transaction, done) => {
      // Another window may have taken over while it was being reviewed.
      if (!canEdit()) return notify({ message: text.editor.readOnlyTitle });
      const event = session.commit(transaction, { derives: false });
      if (event) notifyOfStep({ message: done, action: { label: text.undo, perform: undo } });
    },
    setAutoTotal: (autoTotal) => void run(setSettings(filing(), { autoTotal })),
    fillProposal: ({ proposal }) => {
      if (proposal) run(fillProposal(filing(), edition, proposal.cell, proposal.amount));
    },
  };
}

function planRange(request: RangeRequest, gesture: RangeGesture): RangePlan {
  if (gesture.kind === 'fill') return planFill(request, gesture.source);
  if (gesture.kind === 'fillTyped') return planFillTyped(request, gesture.typed);
  return planClear(request, gesture.verb);
}
