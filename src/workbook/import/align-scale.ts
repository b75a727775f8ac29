import type { CellValue } from '../../core/filing/cell';
import { figureValue } from '../../core/money/figure-input';
import type { RowCells, TableData } from '../../core/filing/filing';
import { fenPerStep, isSameScale, type Rounding, roundTo, type Scale } from '../../core/money/scale';

/** A table recorded at another scale; what the scale cannot write is rounded. */
export function atScale(table: TableData, scale: Scale, rounding: Rounding): TableData {
  if (isSameScale(table.recordedScale, scale)) return table;
  const isFiner = fenPerStep(scale) < fenPerStep(table.recordedScale);
  const rescaled = (value: CellValue): CellValue => {
    if (value.kind !== 'amount') return value;
    // A figure that was recorded finer than its table keeps its digits, unless the table itself is made coarser.
    return figureValue(isFiner ? value.amount : roundTo(value.amount, scale, rounding), scale, value.origin);
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
