import { type Accessor, createSignal, onCleanup } from 'solid-js';
import { type CellRef, cellKey, type RowId, type TableId } from '../../core/filing/cell';
import type { Change, Transaction } from '../../core/filing/change';
import { cellsBeneath } from '../../core/derive/beneath';
import { deriveAnew } from '../../core/derive/derive';
import type { Edition } from '../../core/edition/edition';
import type { Finding } from '../../core/check/finding';
import type { LayoutPosition } from '../../core/layout/layout';
import { typedCode } from '../../core/filing/typed-code';
import { doubtUnit } from '../../core/paste/paste-units';
import type { MoneyUnit } from '../../core/money/scale';
import type { Edit } from '../../session/edit';
import { fillProposal, setFigureFromText } from '../../session/figure-edits';
import { addOpenRow, recodeOpenRow, removeOpenRows, renameOpenRow } from '../../session/row-edits';
import type { Session, SessionEvent } from '../../session/session';
import { declareEmpty, setAutoTotal, undeclareEmpty } from '../../session/table-edits';
import type { Notice, Notices } from '../notices';
import { gridText } from '../text-grid.zh';
import { text } from '../text.zh';
import { type BlockEdits, createBlockEdits } from './block-edits';
import { overriddenText, unitQuestion } from './edit-words';
import type { WhenTrusted } from './when-trusted';

/** One answer to a question. */
export interface Answer {
  readonly label: string;
  readonly perform: () => void;
}

/** A gesture that waits for the clerk's word. The first answer is the likely one; closing the question is none. */
export interface Question {
  readonly message: string;
  /** A wrong answer would do harm: Enter, pressed in the flow of typing, gives none. */
  readonly isGrave: boolean;
  readonly answers: readonly Answer[];
  readonly decline: () => void;
}

/** The clerk's gestures on a session: each is committed, asked about, or refused with the reason. */
export interface Edits extends BlockEdits {
  readonly question: Accessor<Question | undefined>;
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
  /** Says something of the step that was just made, with the way back. */
  readonly sayOfStep: (message: string) => void;
  readonly undo: () => void;
  readonly redo: () => void;
}

/** Where the keyboard and the selection go. */
export interface AfterEdits {
  readonly rowAdded: (table: TableId, row: RowId) => void;
  readonly pasted: (table: TableId, anchor: LayoutPosition, lines: number, columns: number) => void;
  /** A question was answered or closed: the keyboard returns to the sheet. */
  readonly answered: () => void;
  /** A step was taken back or done again: what it is about comes into sight. */
  readonly stepped: (table: TableId, cell: CellRef | undefined) => void;
}

export const STEP = 'step';

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
  const [question, setQuestion] = createSignal<Question>();
  const { notify } = notices;
  // A notice that offers to undo means the step it names: after another step it would mean that one.
  const notifyOfStep = (notice: Notice): void => notify({ ...notice, topic: STEP });
  let callOff = (): void => undefined;
  const overtaken = (): void => {
    callOff();
    notices.retract(STEP);
  };
  onCleanup(session.subscribe(overtaken));
  onCleanup(overtaken);
  /** The cell that a step is about: in an undo, what was changed first stands last. */
  const showStep = ({ transaction: { changes }, origin }: SessionEvent): void => {
    const ordered = origin === 'undo' ? [...changes].reverse() : changes;
    const [first] = ordered.filter((change) => change.kind === 'setCell' || 'table' in change);
    const table = first && tableOf(first);
    if (table) after.stepped(table, first.kind === 'setCell' ? first.cell : undefined);
  };
  const undo = (): void => {
    const event = canEdit() ? session.undo() : undefined;
    if (!event) return;
    showStep(event);
    notifyOfStep({
      message: text.editor.undone(event.transaction.label),
      action: { label: text.redo, perform: redo },
    });
  };
  const redo = (): void => {
    const event = canEdit() ? session.redo() : undefined;
    if (!event) return;
    showStep(event);
    notifyOfStep({ message: text.editor.redone(event.transaction.label) });
  };
  /** `meant`: totals that the gesture itself names, and that are not offered to be overwritten. */
  const commit = (transaction: Transaction, meant: ReadonlySet<string> = NOTHING): SessionEvent | undefined => {
    const event = session.commit(transaction);
    const overridden = (event?.overridden ?? []).filter((cell) => !meant.has(cellKey(cell)));
    if (overridden.length > 0) callOff = whenTrusted(beneath(overridden), () => offerUpdate(overridden));
    return event;
  };
  /** A total that follows a slip spreads it: what was typed into it or beneath it must be beyond suspicion. */
  const beneath = (totals: readonly CellRef[]): ReadonlySet<string> =>
    new Set(totals.flatMap((total) => [...cellsBeneath(edition, session.filing(), total)]));
  const offerUpdate = (totals: readonly CellRef[]): void =>
    notifyOfStep({
      message: overriddenText(edition, session.filing(), totals),
      action: { label: text.editor.updateTotals, perform: () => updateTotals(totals) },
    });
  const updateTotals = (cells: readonly CellRef[]): void => {
    const changes = canEdit() ? deriveAnew(edition, session.filing(), cells) : [];
    announce(session.commit({ label: text.editor.updatedTotals, changes }));
  };
  const ask = (message: string, answers: readonly Answer[], isGrave = false): void => {
    const close = (): void => {
      setQuestion(undefined);
      after.answered();
    };
    const closing = ({ label, perform }: Answer): Answer => ({
      label,
      perform: () => {
        close();
        perform();
      },
    });
    setQuestion({ message, isGrave, answers: answers.map(closing), decline: close });
  };
  /** Asks first where figures look as if they were written in 元 and the table is not. */
  const withUnit = (changes: readonly Change[], put: () => void, putInYuan: () => void): void => {
    const doubt = viewUnit() !== '元' ? doubtUnit(session.filing(), edition, changes) : undefined;
    if (!doubt) return put();
    const { message, inYuan, asWritten } = unitQuestion(edition, session.filing(), doubt);
    const answers = [
      { label: inYuan, perform: putInYuan },
      { label: asWritten, perform: put },
    ];
    ask(message, answers, true);
  };
  /** Asks first where a code was typed in place of a figure, as when the keyboard is not where the clerk thinks. */
  const withCode = (table: TableId, typed: string, put: () => void): void => {
    const meant = typedCode(session.filing(), edition, table, typed);
    if (!meant) return put();
    const { code, name, row } = meant;
    const add = { label: gridText.addTyped, perform: () => void addRow(table, code) };
    const go = { label: gridText.goToTyped, perform: () => row !== undefined && after.rowAdded(table, row) };
    const message = row === undefined ? gridText.codeTyped(code, name) : gridText.codePresent(code, name);
    ask(message, [row === undefined ? add : go, { label: gridText.isFigure, perform: put }]);
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
  /** Says what was done and what else there is to know of it, with the way back. */
  const announce = (event: SessionEvent | undefined, details: readonly string[] = []): void => {
    const done = event && text.editor.edited(event.transaction.label);
    const message = [...(done ? [done] : []), ...details].join('\n');
    if (message === '') return;
    notifyOfStep(event ? { message, action: { label: text.undo, perform: undo } } : { message });
  };
  const filing = session.filing;
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
  return {
    question,
    undo,
    redo,
    editCell: (cell, typed) => {
      const edit = setFigureFromText(filing(), edition, cell, typed, viewUnit());
      const inYuan = () => void run(setFigureFromText(filing(), edition, cell, typed, '元'));
      if (edit.kind === 'refused') run(edit);
      else if (edit.transaction.changes.length > 0 && canEdit())
        withCode(cell.table, typed, () => withUnit(edit.transaction.changes, () => void run(edit), inYuan));
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
    sayOfStep: (message) => notifyOfStep({ message, action: { label: text.undo, perform: undo } }),
    declareEmpty: (table, isEmpty) =>
      void run(isEmpty ? declareEmpty(filing(), edition, table) : undeclareEmpty(filing(), edition, table)),
    ...createBlockEdits({ session, canEdit, viewUnit, commit, announce, withUnit, pasted: after.pasted }),
    bringIn: (transaction, done) => {
      // Another window may have taken over while it was being reviewed.
      if (!canEdit()) return notify({ message: text.editor.readOnlyTitle });
      const event = session.commit(transaction, { derives: false });
      if (event) notifyOfStep({ message: done, action: { label: text.undo, perform: undo } });
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

function tableOf(change: Change): TableId | undefined {
  if (change.kind === 'setCell') return change.cell.table;
  return 'table' in change ? change.table : undefined;
}
