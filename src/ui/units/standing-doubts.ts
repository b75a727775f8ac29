import { type Accessor, createMemo, createSignal, onCleanup } from 'solid-js';
import { type CellRef, cellKey, isSameCell, type TableId } from '../../core/filing/cell';
import type { Change } from '../../core/filing/change';
import { cellValue, type Filing } from '../../core/filing/filing';
import type { Amount } from '../../core/money/amount';
import type { MoneyUnit } from '../../core/money/scale';
import { recordedScale } from '../../core/paste/paste-cells';
import { doubtUnit, type UnitDoubt } from '../../core/paste/paste-units';
import type { ReadyEdit } from '../../session/edit';
import type { Session } from '../../session/session';
import { takeForYuan } from '../../session/unit-edits';

/** Figures typed into one table that may be 元, and wait for the clerk's word. */
export interface StandingDoubt {
  readonly table: TableId;
  /** The doubtful ones, and the latest of them with the reason. */
  readonly cells: readonly CellRef[];
  readonly latest: UnitDoubt;
  /** All that was typed into the table as 万元 since the last answer. */
  readonly typed: readonly CellRef[];
}

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

interface Typed {
  readonly cell: CellRef;
  readonly amount: Amount;
  readonly doubt: UnitDoubt | undefined;
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
  const [typed, setTyped] = createSignal<readonly Typed[]>([]);
  /** The filing before the first doubtful figure: what that figure made of its totals proves nothing. */
  let known: Filing | undefined;
  const isThere = ({ cell, amount }: Typed): boolean => {
    const value = cellValue(filing(), cell);
    return value?.kind === 'amount' && value.amount === amount;
  };
  const standing = createMemo(() => groupByTable(typed().filter(isThere)));
  const forget = ({ table }: StandingDoubt): void => {
    setTyped((all) => all.filter(({ cell }) => cell.table !== table));
    known = undefined;
  };
  return {
    standing,
    look: (changes) => {
      if (standing().length === 0) known = undefined;
      const now = session.filing();
      const doubt = doubtUnit(known ?? now, edition, changes, viewUnit());
      if (doubt) known ??= now;
      const isTenThousand = (table: TableId): boolean => (viewUnit() ?? recordedScale(now, table).unit) === '万元';
      for (const change of changes) {
        if (change.kind !== 'setCell') continue;
        const { cell, value } = change;
        const others = typed().filter((each) => !isSameCell(each.cell, cell));
        const isNoted = value?.kind === 'amount' && isTenThousand(cell.table);
        setTyped(isNoted ? [...others, { cell, amount: value.amount, doubt }] : others);
      }
    },
    areYuan: (doubt, wholeTable) => {
      const cells = wholeTable ? doubt.typed : doubt.cells;
      forget(doubt);
      run(takeForYuan(session.filing(), edition, doubt.table, cells, wholeTable));
    },
    areRight: forget,
  };
}

function groupByTable(typed: readonly Typed[]): StandingDoubt[] {
  const tables = new Set(typed.flatMap(({ cell, doubt }) => (doubt ? [cell.table] : [])));
  return [...tables].map((table) => {
    const here = typed.filter(({ cell }) => cell.table === table);
    const doubtful = here.filter(({ doubt }) => doubt !== undefined);
    const cellsOf = (some: readonly Typed[]): CellRef[] => some.map(({ cell }) => cell);
    return { table, cells: cellsOf(doubtful), latest: doubtful[doubtful.length - 1]!.doubt!, typed: cellsOf(here) };
  });
}

/** The doubt about the shown table, else any. */
export const doubtToShow = (doubts: readonly StandingDoubt[], table: TableId): StandingDoubt | undefined =>
  doubts.find((each) => each.table === table) ?? doubts[0];

/** The doubtful cells of all tables, by key. */
export const doubtfulKeys = (doubts: readonly StandingDoubt[]): ReadonlySet<string> =>
  new Set(doubts.flatMap(({ cells }) => cells.map(cellKey)));
