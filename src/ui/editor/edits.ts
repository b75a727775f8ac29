import type { Accessor } from 'solid-js';
import type { Finding } from '../../core/check/finding';
import type { Edition } from '../../core/edition/edition';
import { type CellRef, cellKey, type RowId, type TableId } from '../../core/filing/cell';
import type { Transaction } from '../../core/filing/change';
import type { MoneyUnit } from '../../core/money/scale';
import type { Edit } from '../../session/edit';
import { fillProposal, setFigureFromText } from '../../session/figure-edits';
import { addOpenRow, recodeOpenRow, removeOpenRows, renameOpenRow } from '../../session/row-edits';
import type { Session, SessionEvent } from '../../session/session';
import { declareEmpty, setAutoTotal, undeclareEmpty } from '../../session/table-edits';
import type { Notices } from '../notices';
import { gridText } from '../text-grid.zh';
import { text } from '../text.zh';
import { createStandingDoubts, type StandingDoubts } from '../units/standing-doubts';
import type { AfterEdits } from './after-edits';
import { type BlockEdits, createBlockEdits } from './block-edits';
import { createTotalsOffer } from './overridden-totals';
import { createQuestions, type Question } from './questions';
import { createSteps, type Steps } from './steps';
import { makeTypingDoubts } from './typing-doubts';
import type { WhenTrusted } from './when-trusted';

/** The clerk's gestures on a session: each is committed, asked about, or refused with the reason. */
export interface Edits extends BlockEdits, Pick<Steps, 'undo' | 'redo' | 'sayOfStep'> {
  readonly question: Accessor<Question | undefined>;
  readonly unitDoubts: StandingDoubts;
  /** False where it was refused. */
  readonly editCell: (cell: CellRef, typed: string) => boolean;
  /** False where it was refused. */
  readonly editRowCode: (table: TableId, row: RowId, typed: string) => boolean;
  readonly editRowName: (table: TableId, row: RowId, typed: string) => void;
  /** False where it was refused. A row that is there already is gone to. */
  readonly addRow: (table: TableId, typed: string) => boolean;
  readonly removeRows: (table: TableId, rows: readonly RowId[]) => void;
  readonly declareEmpty: (table: TableId, isEmpty: boolean) => void;
  readonly setAutoTotal: (isOn: boolean) => void;
  readonly fillProposal: (finding: Finding) => void;
  /** Commits an edit and says what was done, with the way back. */
  readonly runAnnounced: (edit: Edit) => void;
  /** Commits what brings its totals along (an import), and says `done` with the way back. */
  readonly bringIn: (transaction: Transaction, done: string) => void;
}

/** The gestures of the clerk who has `session` open. */
export function createEdits(
  session: Session,
  edition: Edition,
  canEdit: () => boolean,
  /** What the clerk writes figures in; undefined: the unit of the table. */
  viewUnit: () => MoneyUnit | undefined,
  notices: Pick<Notices, 'notify' | 'retract'>,
  after: AfterEdits,
  whenTrusted: WhenTrusted,
): Edits {
  const { notify } = notices;
  const filing = session.filing;
  const { question, ask } = createQuestions(after.answered, (later) =>
    notify({ message: gridText.notWritten, ...(later && { action: later }) }),
  );
  const steps = createSteps(session, canEdit, notices, after.stepped);
  const { announce, sayOfStep, undo, redo } = steps;
  const isUnitDoubted = (cells: ReadonlySet<string>): boolean =>
    unitDoubts.standing().some((doubt) => doubt.cells.some((cell) => cells.has(cellKey(cell))));
  const offerTotals = createTotalsOffer(session, canEdit, steps, whenTrusted, isUnitDoubted);
  /** `meant`: totals that the gesture itself names, and that are not offered to be overwritten. */
  const commit = (transaction: Transaction, meant: ReadonlySet<string> = NOTHING): SessionEvent | undefined => {
    const event = session.commit(transaction);
    offerTotals((event?.overridden ?? []).filter((cell) => !meant.has(cellKey(cell))));
    return event;
  };
  const run = (edit: Edit): SessionEvent | undefined => {
    if (!canEdit()) return undefined;
    if (edit.kind === 'refused') {
      notify({ message: edit.message });
      return undefined;
    }
    if (edit.kind === 'confirm') {
      ask(edit.message, [{ label: text.confirm, perform: () => announce(commit(edit.transaction)) }]);
      return undefined;
    }
    const event = commit(edit.transaction);
    for (const message of edit.notes) notify({ message });
    return event;
  };
  const addRow = (table: TableId, typed: string): boolean => {
    const edit = addOpenRow(filing(), edition, table, typed);
    if (edit.kind === 'present') {
      after.rowAdded(table, edit.row);
      notify({ message: gridText.rowExists(edit.message) });
      return true;
    }
    if (run(edit) && edit.kind === 'ready') after.rowAdded(table, edit.row);
    return edit.kind !== 'refused';
  };
  const unitDoubts = createStandingDoubts(session, viewUnit, (edit) => announce(run(edit)));
  const rows = { add: (table: TableId, code: string) => void addRow(table, code), goTo: after.rowAdded };
  const { withUnit, withCode } = makeTypingDoubts(session, viewUnit, ask, rows, (message) => notify({ message }));
  return {
    question,
    unitDoubts,
    undo,
    redo,
    editCell: (cell, typed) => {
      const edit = setFigureFromText(filing(), edition, cell, typed, viewUnit());
      if (edit.kind === 'refused') run(edit);
      else if (edit.transaction.changes.length > 0 && canEdit())
        withCode(cell.table, typed, () => {
          unitDoubts.look(edit.transaction.changes);
          run(edit);
        });
      return edit.kind !== 'refused';
    },
    editRowCode: (table, row, typed) => {
      const edit = recodeOpenRow(filing(), edition, table, row, typed);
      run(edit);
      return edit.kind !== 'refused';
    },
    editRowName: (table, row, typed) => void run(renameOpenRow(filing(), edition, table, row, typed)),
    addRow,
    removeRows: (table, rows) => announce(run(removeOpenRows(filing(), edition, table, rows))),
    runAnnounced: (edit) => announce(run(edit)),
    sayOfStep,
    declareEmpty: (table, isEmpty) =>
      void run(isEmpty ? declareEmpty(filing(), edition, table) : undeclareEmpty(filing(), edition, table)),
    ...createBlockEdits({ session, canEdit, viewUnit, commit, announce, withUnit, pasted: after.pasted }),
    bringIn: (transaction, done) => {
      // Another window may have taken over while it was being reviewed.
      if (!canEdit()) return notify({ message: text.editor.readOnlyTitle });
      const event = session.commit(transaction, { derives: false });
      if (event) sayOfStep(done);
    },
    setAutoTotal: (isOn) => {
      if (run(setAutoTotal(filing(), edition, isOn)))
        notify({ message: isOn ? gridText.autoTotalOn : gridText.autoTotalOff });
    },
    fillProposal: ({ proposal }) => {
      if (proposal) run(fillProposal(filing(), edition, proposal.cell, proposal.amount));
    },
  };
}

const NOTHING: ReadonlySet<string> = new Set();
