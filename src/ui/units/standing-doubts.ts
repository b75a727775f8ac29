import { type Accessor, createMemo, createSignal, onCleanup } from 'solid-js';
import type { TableId } from '../../core/filing/cell';
import type { Change } from '../../core/filing/change';
import type { MoneyUnit } from '../../core/money/scale';
import type { ReadyEdit } from '../../session/edit';
import type { Session } from '../../session/session';
import { takeForYuan } from '../../session/unit-edits';
import { EMPTY_LOG, noteTyped, type StandingDoubt, standingIn, withoutTable } from './typing-log';

/**
 * The question whether 元 was meant, asked beside the typing: figures stand as they were typed until it is answered,
 * changed or taken back, and nothing that is typed meanwhile is lost.
 */
export interface StandingDoubts {
  readonly standing: Accessor<readonly StandingDoubt[]>;
  /** Looks at what was typed into a cell, before it is put there. */
  readonly look: (changes: readonly Change[]) => void;
  /** They are 元: all that was typed into the table and the table itself, or the doubtful ones alone. */
  readonly areYuan: (doubt: StandingDoubt, wholeTable: boolean) => void;
  readonly areRight: (doubt: StandingDoubt) => void;
}

/** For the life of the owning component. */
export function createStandingDoubts(
  session: Session,
  /** What the clerk writes figures in; undefined: the unit of the table. */
  viewUnit: Accessor<MoneyUnit | undefined>,
  run: (edit: ReadyEdit) => void,
): StandingDoubts {
  const { edition } = session;
  const [filing, setFiling] = createSignal(session.filing());
  onCleanup(session.subscribe((event) => setFiling(event.filing)));
  const [log, setLog] = createSignal(EMPTY_LOG);
  const standing = createMemo(() => standingIn(log(), filing()));
  const forget = ({ table }: StandingDoubt): void => void setLog((all) => withoutTable(all, table));
  return {
    standing,
    look: (changes) => setLog((all) => noteTyped(all, session.filing(), edition, changes, viewUnit())),
    areYuan: (doubt, wholeTable) => {
      forget(doubt);
      const cells = wholeTable ? doubt.typed : doubt.cells;
      run(takeForYuan(session.filing(), edition, doubt.table, cells, wholeTable));
    },
    areRight: forget,
  };
}

/** The doubt about the shown table, else any. */
export const doubtToShow = (doubts: readonly StandingDoubt[], table: TableId): StandingDoubt | undefined =>
  doubts.find((each) => each.table === table) ?? doubts[0];
