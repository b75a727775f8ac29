import { type Amount, amount as amountOfFen } from '../money/amount';
import { type CellRef, cellKey, type TableId } from '../filing/cell';
import type { Change } from '../filing/change';
import { derivationsByTarget, derivedAmount } from '../derive/derivations';
import type { Edition } from '../edition/edition';
import { cellValue, type Filing, type TableData } from '../filing/filing';
import { recordedScale } from './paste-cells';
import { planRelations } from '../rules/plan-relations';
import { fenPerStep, fenPerUnit, type MoneyUnit } from '../money/scale';

/** A figure that is about to be written, and why it looks like 元 in a table of 万元. */
export interface UnitDoubt {
  readonly cell: CellRef;
  readonly written: Amount;
  /** What stands there, or follows from other figures: a ten-thousandth; undefined: the size alone is the reason. */
  readonly expected?: Amount;
  /** The largest figure that the whole filing has, where that is known and exceeded. */
  readonly largest?: Amount;
}

/** 元 in 1 万元. */
const FACTOR = 10_000;
/** Smaller figures are no evidence: in a filing that is only begun they may be larger than all there is. */
const LEAST = 1000 * fenPerUnit('万元');
/** 10 亿: larger than what most units spend, where nothing tells what this one does. */
const HUGE = 100_000 * fenPerUnit('万元');
/** 1 亿, and a figure so many times as large as all others of the tables at hand. */
const LARGE = 10_000 * fenPerUnit('万元');
const OUT_OF_PROPORTION = 1000;
/** So many entered figures tell of what size the figures of a table are. */
const WELL_BEGUN = 4;
/** A figure of the same order as another one is as right as that. */
const SAME_ORDER = 10;

interface Written {
  readonly cell: CellRef;
  readonly amount: Amount;
}

/**
 * The figure that speaks most for 元 typed or pasted as 万元; undefined where nothing does. `known`: the filing as far
 * as its figures are beyond doubt. `unit`: what the figures were written in; undefined: the unit of each table.
 */
export function doubtUnit(
  known: Filing,
  edition: Edition,
  changes: readonly Change[],
  unit?: MoneyUnit,
): UnitDoubt | undefined {
  const written = writtenAmounts(changes).filter(
    ({ cell }) => (unit ?? recordedScale(known, cell.table).unit) === '万元',
  );
  return written.length === 0
    ? undefined
    : (doubtByFigure(known, edition, written) ?? doubtBySize(known, edition, written));
}

/** Exactly 10 000 times what stands there, or what follows from other figures. */
function doubtByFigure(known: Filing, edition: Edition, written: readonly Written[]): UnitDoubt | undefined {
  // Exact multiples of whole 万元 are no evidence in small figures: 5 and 50 000 may both be right.
  if (written.every(({ amount }) => Math.abs(amount) < FACTOR * fenPerUnit('万元'))) return undefined;
  const plan = planRelations(edition, known);
  const read = (position: number) => cellValue(known, plan.cells[position]!);
  for (const { cell, amount } of written) {
    const present = cellValue(known, cell);
    const position = plan.positionOf(cell);
    const relations = position === undefined ? [] : (derivationsByTarget(plan).get(position) ?? []);
    const candidates =
      present?.kind === 'amount'
        ? [present.amount]
        : relations.flatMap((relation) => derivedAmount(relation, read)?.amount ?? []);
    const step = fenPerStep(recordedScale(known, cell.table));
    const expected = candidates.find((each) => isTimesFactor(amount, each, step));
    if (expected !== undefined) return { cell, written: amount, expected };
  }
  return undefined;
}

/**
 * Larger than all that the unit took in or spent; where no table tells that, ten times as large as anything in a table
 * that is well begun, or larger than units usually spend.
 */
function doubtBySize(known: Filing, edition: Edition, written: readonly Written[]): UnitDoubt | undefined {
  const rewritten = new Set(written.map(({ cell }) => cellKey(cell)));
  const tables = new Set(written.map(({ cell }) => cell.table));
  const tells = (table: TableId): boolean =>
    edition.definitions[table].isWhole === true && !tables.has(table) && isWellBegun(known, table);
  const whole = largestOf(known, tells, rewritten);
  const others = largestOf(known, () => true, rewritten);
  const doubted = written.filter(({ cell, amount }) => {
    const size = Math.abs(amount);
    if (size < LEAST) return false;
    if (whole > 0) return size > Math.max(whole, others);
    if (size >= HUGE || isWellBegun(known, cell.table)) return size > SAME_ORDER * others;
    return others > 0 && size >= LARGE && size >= OUT_OF_PROPORTION * others;
  });
  return doubted.reduce<UnitDoubt | undefined>(
    (most, { cell, amount }) =>
      most && Math.abs(most.written) >= Math.abs(amount)
        ? most
        : { cell, written: amount, ...(whole > 0 && { largest: amountOfFen(Math.max(whole, others)) }) },
    undefined,
  );
}

/** At least 20 steps: in less there is nothing exact to see. */
const isTimesFactor = (written: Amount, expected: Amount, step: number): boolean =>
  Math.abs(expected) >= 20 * step && Math.abs(written - FACTOR * expected) <= FACTOR * step;

function writtenAmounts(changes: readonly Change[]): Written[] {
  return changes.flatMap((change): Written[] => {
    if (change.kind === 'setCell')
      return change.value?.kind === 'amount' ? [{ cell: change.cell, amount: change.value.amount }] : [];
    if (change.kind !== 'insertRow') return [];
    return Object.entries(change.cells ?? {}).flatMap(([column, value]) =>
      value.kind === 'amount'
        ? [{ cell: { table: change.table, row: change.row.id, column }, amount: value.amount }]
        : [],
    );
  });
}

/** What follows from other tables, and what last year left, tell little of this one. */
function isWellBegun(filing: Filing, table: TableId): boolean {
  let entered = 0;
  for (const cells of Object.values(filing.tables[table]?.cells ?? {}))
    for (const value of Object.values(cells)) if (value.kind === 'amount' && value.origin === 'entered') entered++;
  return entered >= WELL_BEGUN;
}

/** The largest figure of some tables, those about to be written left out. */
function largestOf(filing: Filing, isAsked: (table: TableId) => boolean, except: ReadonlySet<string>): number {
  let most = 0;
  for (const [table, data] of Object.entries(filing.tables) as [TableId, TableData][])
    if (isAsked(table))
      for (const [row, cells] of Object.entries(data.cells))
        for (const [column, value] of Object.entries(cells))
          if (value.kind === 'amount' && !except.has(cellKey({ table, row, column })))
            most = Math.max(most, Math.abs(value.amount));
  return most;
}
