import { figureValue } from '../money/figure-input';
import { fenPerStep, isSameScale, type Rounding, roundTo, type Scale } from '../money/scale';
import type { CellValue } from './cell';
import type { RowCells, TableData } from './filing';

/**
 * A table recorded at another scale. What a coarser scale cannot write is rounded, or kept with all its digits where
 * `rounding` is undefined.
 */
export function atScale(table: TableData, scale: Scale, rounding: Rounding | undefined): TableData {
  if (isSameScale(table.recordedScale, scale)) return table;
  const isFiner = fenPerStep(scale) < fenPerStep(table.recordedScale);
  const rescaled = (value: CellValue): CellValue => {
    if (value.kind !== 'amount') return value;
    // A figure that was recorded finer than its table keeps its digits, unless the table itself is made coarser.
    const isKept = isFiner || rounding === undefined;
    return figureValue(isKept ? value.amount : roundTo(value.amount, scale, rounding), scale, value.origin);
  };
  const cells: Record<string, RowCells> = {};
  for (const [row, figures] of Object.entries(table.cells))
    cells[row] = Object.fromEntries(Object.entries(figures).map(([column, value]) => [column, rescaled(value)]));
  return { ...table, cells, recordedScale: scale };
}

/** How many figures the scale cannot write without rounding. */
export function countFinerThan(table: TableData, scale: Scale): number {
  const step = fenPerStep(scale);
  let count = 0;
  for (const figures of Object.values(table.cells))
    for (const value of Object.values(figures)) if (value.kind === 'amount' && value.amount % step !== 0) count++;
  return count;
}
