import { figureValue } from '../money/figure-input';
import { exactDecimals, fenPerStep, isSameScale, type Rounding, roundTo, type Scale } from '../money/scale';
import type { AmountValue, CellValue } from './cell';
import type { RowCells, TableData } from './filing';
import { stepOf, withStep } from './written-step';

/**
 * A table recorded at another scale. What a coarser scale cannot write is rounded, or kept with all its digits where
 * `rounding` is undefined. No figure becomes more exact than it was written, and none that is not rounded less so:
 * each remembers its step, so that there and back again is the same table.
 */
export function atScale(table: TableData, scale: Scale, rounding: Rounding | undefined): TableData {
  const { recordedScale } = table;
  if (isSameScale(recordedScale, scale)) return table;
  const isFiner = fenPerStep(scale) < fenPerStep(recordedScale);
  const rescaled = (value: CellValue): CellValue => {
    if (value.kind !== 'amount') return value;
    // A figure that was recorded finer than its table keeps its digits, unless the table itself is made coarser.
    return isFiner || rounding === undefined
      ? expressed(value, recordedScale, scale)
      : rounded(value, recordedScale, scale, rounding);
  };
  const cells: Record<string, RowCells> = {};
  for (const [row, figures] of Object.entries(table.cells))
    cells[row] = Object.fromEntries(Object.entries(figures).map(([column, value]) => [column, rescaled(value)]));
  return { ...table, cells, recordedScale: scale };
}

/** A figure of a table of scale `from` as a table of scale `to` holds it: the same amount, as exact as it was. */
export function expressed(value: AmountValue, from: Scale, to: Scale): AmountValue {
  const step = stepOf(value, from);
  const exact = figureValue(value.amount, to, value.origin);
  const decimals = Math.max(exact.decimals ?? to.decimals, writtenDecimals(value, from, to));
  return withStep(figureValue(value.amount, to, value.origin, decimals), to, step);
}

/** The decimals that it was written with, in the unit of `to`; 0 where there were none to speak of. */
function writtenDecimals({ decimals, writtenStep }: AmountValue, from: Scale, to: Scale): number {
  const digits = exactDecimals(to.unit);
  if (decimals !== undefined) return decimals + digits - exactDecimals(from.unit);
  return writtenStep === undefined ? 0 : digits - Math.log10(writtenStep);
}

const rounded = (value: AmountValue, from: Scale, to: Scale, rounding: Rounding): AmountValue =>
  withStep(
    figureValue(roundTo(value.amount, to, rounding), to, value.origin),
    to,
    Math.max(stepOf(value, from), fenPerStep(to)),
  );

/** How many figures the scale cannot write without rounding. */
export function countFinerThan(table: TableData, scale: Scale): number {
  const step = fenPerStep(scale);
  let count = 0;
  for (const figures of Object.values(table.cells))
    for (const value of Object.values(figures)) if (value.kind === 'amount' && value.amount % step !== 0) count++;
  return count;
}
