import type { Amount } from '../money/amount';
import { type CellRef, cellKey } from '../filing/cell';
import type { Change } from '../filing/change';
import { derivationsByTarget, derivedAmount } from '../derive/derivations';
import type { Edition } from '../edition/edition';
import { cellValue, type Filing } from '../filing/filing';
import { recordedScale } from './paste-cells';
import { planRelations } from '../rules/plan-relations';
import { fenPerStep, fenPerUnit } from '../money/scale';

/** A figure that is about to be written, and why it looks like 元 in a table of 万元. */
export interface UnitDoubt {
  readonly cell: CellRef;
  readonly written: Amount;
  /** What stands there, or follows from other figures: a ten-thousandth; undefined: the size alone is the reason. */
  readonly expected?: Amount;
}

/** 元 in 1 万元. */
const FACTOR = 10_000;
/** Figures so many times as large as all others of the filing are not of the same unit. */
const OUT_OF_PROPORTION = 1000;
/** 100 亿 and 10 亿: without any other figure to compare with, and with some. */
const HUGE = 1_000_000 * fenPerUnit('万元');
const LARGE = 100_000 * fenPerUnit('万元');

interface Written {
  readonly cell: CellRef;
  readonly amount: Amount;
}

/** The figure that speaks most for 元 typed or pasted into a table of 万元; undefined where nothing does. */
export function doubtUnit(filing: Filing, edition: Edition, changes: readonly Change[]): UnitDoubt | undefined {
  const written = writtenAmounts(changes).filter(({ cell }) => recordedScale(filing, cell.table).unit === '万元');
  const largest = written.reduce<Written | undefined>(
    (most, each) => (most && Math.abs(most.amount) >= Math.abs(each.amount) ? most : each),
    undefined,
  );
  // Exact multiples of whole 万元 are no evidence in small figures: 5 and 50 000 may both be right.
  if (!largest || Math.abs(largest.amount) < FACTOR * fenPerUnit('万元')) return undefined;
  const plan = planRelations(edition, filing);
  const read = (position: number) => cellValue(filing, plan.cells[position]!);
  for (const { cell, amount } of written) {
    const present = cellValue(filing, cell);
    const position = plan.positionOf(cell);
    const relations = position === undefined ? [] : (derivationsByTarget(plan).get(position) ?? []);
    const candidates =
      present?.kind === 'amount'
        ? [present.amount]
        : relations.flatMap((relation) => derivedAmount(relation, read)?.amount ?? []);
    const step = fenPerStep(recordedScale(filing, cell.table));
    const expected = candidates.find((each) => isTimesFactor(amount, each, step));
    if (expected !== undefined) return { cell, written: amount, expected };
  }
  const others = presentMaximum(filing, new Set(written.map(({ cell }) => cellKey(cell))));
  const size = Math.abs(largest.amount);
  const isOut = others === 0 ? size >= HUGE : size >= LARGE && size >= OUT_OF_PROPORTION * others;
  return isOut ? { cell: largest.cell, written: largest.amount } : undefined;
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

/** The largest figure of the tables in 万元, those about to be written left out. */
function presentMaximum(filing: Filing, except: ReadonlySet<string>): number {
  let most = 0;
  for (const [table, data] of Object.entries(filing.tables) as [CellRef['table'], Filing['tables'][CellRef['table']]][])
    if (data?.recordedScale.unit === '万元')
      for (const [row, cells] of Object.entries(data.cells))
        for (const [column, value] of Object.entries(cells))
          if (value.kind === 'amount' && !except.has(cellKey({ table, row, column })))
            most = Math.max(most, Math.abs(value.amount));
  return most;
}
