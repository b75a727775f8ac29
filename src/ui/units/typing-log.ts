import { type CellRef, isSameCell, type TableId } from '../../core/filing/cell';
import type { Change } from '../../core/filing/change';
import type { Edition } from '../../core/edition/edition';
import { cellValue, type Filing } from '../../core/filing/filing';
import type { Amount } from '../../core/money/amount';
import type { MoneyUnit } from '../../core/money/scale';
import { recordedScale } from '../../core/paste/paste-cells';
import { doubtUnit, type UnitDoubt } from '../../core/paste/paste-units';

interface TypedFigure {
  readonly cell: CellRef;
  readonly amount: Amount;
  readonly doubt: UnitDoubt | undefined;
}

/** What was typed as 万元 since the clerk last said what the figures of its table are. */
export interface TypingLog {
  readonly typed: readonly TypedFigure[];
  /** The filing before the first doubtful figure: what that figure made of its totals proves nothing. */
  readonly known?: Filing;
}

/** Figures typed into one table that may be 元, and wait for the clerk's word. */
export interface StandingDoubt {
  readonly table: TableId;
  /** The doubtful ones, and the latest of them with the reason. */
  readonly cells: readonly CellRef[];
  readonly latest: UnitDoubt;
  /** All that was typed into the table as 万元 since the last answer. */
  readonly typed: readonly CellRef[];
}

export const EMPTY_LOG: TypingLog = { typed: [] };

/** The log with figures that are about to be put. `unit`: what they are written in; undefined: the unit of the table. */
export function noteTyped(
  log: TypingLog,
  filing: Filing,
  edition: Edition,
  changes: readonly Change[],
  unit: MoneyUnit | undefined,
): TypingLog {
  const known = standingIn(log, filing).length > 0 ? log.known : undefined;
  const doubt = doubtUnit(known ?? filing, edition, changes, unit);
  let { typed } = log;
  for (const change of changes) {
    if (change.kind !== 'setCell') continue;
    const { cell, value } = change;
    typed = typed.filter((each) => !isSameCell(each.cell, cell));
    const isTenThousand = (unit ?? recordedScale(filing, cell.table).unit) === '万元';
    if (value?.kind === 'amount' && isTenThousand) typed = [...typed, { cell, amount: value.amount, doubt }];
  }
  const before = known ?? (doubt && filing);
  return { typed, ...(before && { known: before }) };
}

/** The log once the clerk has said what the figures of a table are. */
export const withoutTable = ({ typed }: TypingLog, table: TableId): TypingLog => ({
  typed: typed.filter(({ cell }) => cell.table !== table),
});

/** Which doubts stand: figures that were changed or taken back since are beyond doubt. */
export function standingIn({ typed }: TypingLog, filing: Filing): StandingDoubt[] {
  const there = typed.filter(({ cell, amount }) => {
    const value = cellValue(filing, cell);
    return value?.kind === 'amount' && value.amount === amount;
  });
  const tables = new Set(there.flatMap(({ cell, doubt }) => (doubt ? [cell.table] : [])));
  return [...tables].map((table) => {
    const here = there.filter(({ cell }) => cell.table === table);
    const doubtful = here.filter(({ doubt }) => doubt !== undefined);
    const cellsOf = (some: readonly TypedFigure[]): CellRef[] => some.map(({ cell }) => cell);
    return { table, cells: cellsOf(doubtful), latest: doubtful[doubtful.length - 1]!.doubt!, typed: cellsOf(here) };
  });
}
