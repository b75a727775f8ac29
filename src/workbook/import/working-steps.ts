import type { AmountValue, TableId } from '../../core/filing/cell';
import type { Filing, TableData } from '../../core/filing/filing';
import { tableStep, withStep } from '../../core/filing/written-step';
import { fenPerStep, type Scale } from '../../core/money/scale';

/**
 * How exact the figures of tables are that were written in another unit, in fen. A working workbook says it once for a
 * table; a figure that such a step cannot write was written since.
 */
export type UsualSteps = ReadonlyMap<TableId, number>;

/** What is said of a table; undefined where its unit and decimals say it all. */
export function usualStep(table: TableData): number | undefined {
  const step = tableStep(table);
  const isSaid = step !== fenPerStep(table.recordedScale) && hasMarks(table);
  return isSaid ? step : undefined;
}

const hasMarks = ({ cells }: TableData): boolean =>
  Object.values(cells).some((figures) =>
    Object.values(figures).some((value) => value.kind === 'amount' && value.writtenStep !== undefined),
  );

export function usualSteps({ tables }: Filing): UsualSteps {
  const steps = new Map<TableId, number>();
  for (const [id, table] of Object.entries(tables) as [TableId, TableData][]) {
    const step = usualStep(table);
    if (step !== undefined) steps.set(id, step);
  }
  return steps;
}

/** A figure as its table lets one guess. */
export const withUsualStep = (value: AmountValue, scale: Scale, step: number | undefined): AmountValue =>
  step !== undefined && value.amount % step === 0 ? withStep(value, scale, step) : value;
