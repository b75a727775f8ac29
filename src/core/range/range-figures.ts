import { type Amount, amount } from '../money/amount';
import type { CellRef, CellValue } from '../filing/cell';
import { cellValue, type Filing } from '../filing/filing';
import type { LayoutLine } from '../layout/layout';
import type { Rectangle } from './cell-range';

/** The figures a rectangle covers, in reading order; `undefined` for labels, codes and blanks of the form. */
export const cellsIn = (
  lines: readonly Pick<LayoutLine, 'cells'>[],
  { top, left, bottom, right }: Rectangle,
): (CellRef | undefined)[][] =>
  lines.slice(top, bottom + 1).map(({ cells }) => cells.slice(left, right + 1).map(({ cell }) => cell));

/** What the status bar says of a selection. Amounts are fen; the average is rounded half up to a fen. */
export interface RangeSummary {
  /** Figures that hold an amount. */
  readonly count: number;
  readonly sum: Amount;
  readonly average: Amount;
}

/** Undefined where the rectangle holds no amount, or their sum would no longer be exact. */
export function summariseRange(filing: Filing, cells: readonly (CellRef | undefined)[]): RangeSummary | undefined {
  const amounts = cells
    .map((cell): CellValue | undefined => cell && cellValue(filing, cell))
    .flatMap((value) => (value?.kind === 'amount' ? [value.amount] : []));
  let sum = 0;
  for (const each of amounts) sum += each;
  if (amounts.length === 0 || !Number.isSafeInteger(sum)) return undefined;
  return { count: amounts.length, sum: amount(sum), average: amount(average(sum, amounts.length)) };
}

/** Half away from zero, in whole numbers throughout. */
function average(sum: number, count: number): number {
  const magnitude = Math.abs(sum);
  const rest = magnitude % count;
  const rounded = (magnitude - rest) / count + (2 * rest >= count ? 1 : 0);
  return sum < 0 ? -rounded : rounded;
}
