import { fenPerStep, type Scale } from '../money/scale';
import type { AmountValue } from './cell';
import type { TableData } from './filing';

/**
 * How exact figures are: the step of the last digit each was written with, in fen. A table says it for its figures
 * (`recordedScale`), a figure with more decimals for itself. Expressing figures in another unit makes them neither
 * finer nor coarser: each then carries the step it was written with (`writtenStep`), until it is typed, pasted or
 * imported anew. So in one table of 元 figures of whole hundreds, once 万元, may stand beside exact ones typed since.
 * A blank cell is as exact as the coarsest figure of its table.
 */

/** What table and decimals say of a figure, whatever it carries itself. */
const usualStep = ({ decimals }: Pick<AmountValue, 'decimals'>, { unit, decimals: usual }: Scale): number =>
  fenPerStep({ unit, decimals: decimals ?? usual });

/** The step a figure of a table recorded at `scale` was written with: 10 000 for 0.01 万元, 1 for an exact one. */
export const stepOf = (value: AmountValue, scale: Scale): number => value.writtenStep ?? usualStep(value, scale);

/** The figure as one written with this step; it carries it only where it is not what its table says. */
export function withStep({ writtenStep: _before, ...value }: AmountValue, scale: Scale, step: number): AmountValue {
  return step === usualStep(value, scale) ? value : { ...value, writtenStep: step };
}

interface Steps {
  /** Of the coarsest figure, and so of every blank cell. */
  readonly coarsest: number;
  /** How many figures are coarser than their table's scale, of how many. */
  readonly coarse: number;
  readonly figures: number;
  /** Whether every figure is a whole number of steps of the table's scale, and says nothing else of itself. */
  readonly isWhole: boolean;
}

const cache = new WeakMap<TableData, Steps>();

function stepsIn(table: TableData): Steps {
  const known = cache.get(table);
  if (known) return known;
  const usual = fenPerStep(table.recordedScale);
  let coarsest = 0;
  let coarse = 0;
  let figures = 0;
  let isWhole = true;
  for (const row of Object.keys(table.cells)) {
    const values = table.cells[row]!;
    for (const column in values) {
      const value = values[column]!;
      if (value.kind !== 'amount') continue;
      figures++;
      // Most say nothing of themselves, and every check of a table that nobody remembers walks all of them.
      const isUsual = value.decimals === undefined && value.writtenStep === undefined;
      const step = isUsual ? usual : stepOf(value, table.recordedScale);
      if (!isUsual || Math.floor(value.amount / usual) * usual !== value.amount) isWhole = false;
      if (step > coarsest) coarsest = step;
      if (step > usual) coarse++;
    }
  }
  const steps = { coarsest: coarsest || usual, coarse, figures, isWhole };
  cache.set(table, steps);
  return steps;
}

/** How exact a table's blank cells are: as its coarsest figure, or as its scale says where it has none. */
export const tableStep = (table: TableData): number => stepsIn(table).coarsest;

/** Whether every figure of a table is as its scale writes it: printed at that scale, none changes. */
export const isWrittenWhole = (table: TableData): boolean => stepsIn(table).isWhole;

/** How many figures of a table are less exact than its unit and decimals would have them. */
export const countCoarse = (table: TableData): number => stepsIn(table).coarse;

/** Whether all figures of a table are, and there are any. */
export const isAllCoarse = (table: TableData): boolean =>
  countCoarse(table) > 0 && countCoarse(table) === stepsIn(table).figures;

/** The table with its figures as exact as its unit and decimals write them; the same object where they are. */
export function takenAsExact(table: TableData): TableData {
  if (countCoarse(table) === 0) return table;
  const usual = fenPerStep(table.recordedScale);
  const cells = Object.entries(table.cells).map(([row, figures]) => [
    row,
    Object.fromEntries(
      Object.entries(figures).map(([column, value]) => {
        const isCoarse = value.kind === 'amount' && stepOf(value, table.recordedScale) > usual;
        return [column, isCoarse ? withStep(value, table.recordedScale, usual) : value];
      }),
    ),
  ]);
  return { ...table, cells: Object.fromEntries(cells) };
}
