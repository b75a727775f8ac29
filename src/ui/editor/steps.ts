import { onCleanup } from 'solid-js';
import type { TableId } from '../../core/filing/cell';
import type { Change } from '../../core/filing/change';
import type { Session, SessionEvent } from '../../session/session';
import type { Notice, Notices } from '../notices';
import { text } from '../text.zh';
import type { AfterEdits } from './after-edits';

/** What is said of a step; it goes when another step is made, since its button would take back that one. */
export const STEP = 'step';

/** The ways back and forth between the steps of a session, and what is said of each step. */
export interface Steps {
  readonly undo: () => void;
  readonly redo: () => void;
  /** Says something of the step that was just made, with the way back. */
  readonly sayOfStep: (message: string) => void;
  /** Says what was done and what else there is to know of it. Nothing was done: says only the rest, if there is any. */
  readonly announce: (event: SessionEvent | undefined, details?: readonly string[]) => void;
  /** Shows a notice that belongs to the step that was just made. */
  readonly notifyOfStep: (notice: Notice) => void;
}

/** Steps are taken back and done again only while `canEdit` says so. */
export function createSteps(
  session: Session,
  canEdit: () => boolean,
  { notify, retract }: Pick<Notices, 'notify' | 'retract'>,
  stepped: AfterEdits['stepped'],
): Steps {
  const overtaken = (): void => retract(STEP);
  onCleanup(session.subscribe(overtaken));
  onCleanup(overtaken);
  const notifyOfStep = (notice: Notice): void => notify({ ...notice, topic: STEP });
  const undo = (): void => {
    const event = canEdit() ? session.undo() : undefined;
    if (!event) return;
    show(event);
    notifyOfStep({
      message: text.editor.undone(event.transaction.label),
      action: { label: text.redo, perform: redo },
    });
  };
  const redo = (): void => {
    const event = canEdit() ? session.redo() : undefined;
    if (!event) return;
    show(event);
    notifyOfStep({ message: text.editor.redone(event.transaction.label) });
  };
  /** The cell that a step is about: in an undo, what was changed first stands last. */
  const show = ({ transaction: { changes }, origin }: SessionEvent): void => {
    const ordered = origin === 'undo' ? [...changes].reverse() : changes;
    const [first] = ordered.filter((change) => change.kind === 'setCell' || 'table' in change);
    const table = first && tableOf(first);
    if (table) stepped(table, first.kind === 'setCell' ? first.cell : undefined);
  };
  const sayOfStep = (message: string): void => notifyOfStep({ message, action: { label: text.undo, perform: undo } });
  const announce = (event: SessionEvent | undefined, details: readonly string[] = []): void => {
    const done = event && text.editor.edited(event.transaction.label);
    const message = [...(done ? [done] : []), ...details].join('\n');
    if (message === '') return;
    if (event) sayOfStep(message);
    else notifyOfStep({ message });
  };
  return { undo, redo, sayOfStep, announce, notifyOfStep };
}

function tableOf(change: Change): TableId | undefined {
  if (change.kind === 'setCell') return change.cell.table;
  return 'table' in change ? change.table : undefined;
}
