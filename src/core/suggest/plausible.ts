import type { EvaluatedPlan } from '../check/evaluate';
import type { Slip } from '../check/suggestion';
import { cellRelations } from './cell-relations';
import type { CellChange, Hypothesis } from './hypothesis';

/** Two 错误: by chance one relation is often settled, two seldom. */
const NET_OF_TWO = 2;

/**
 * Whether a hypothesis is more than one way among many to satisfy a single relation: a figure that leaves no trace of a
 * slip must stand in a failing relation itself, and for one relation's sake no figure is moved to an empty row and no
 * row taken away.
 */
export function isPlausible(evaluated: EvaluatedPlan, { net, slip, changes }: Hypothesis): boolean {
  if (net >= NET_OF_TWO) return true;
  if (slip === 'rowExtra') return false;
  if (slip === 'swapped') return !changes.some(({ isBlank }) => isBlank) || isInOneRow(evaluated, changes);
  return !isTraceless(slip) || changes.every(({ cell }) => standsInFailing(evaluated, cell));
}

const isInOneRow = ({ plan }: EvaluatedPlan, changes: readonly CellChange[]): boolean =>
  new Set(changes.map(({ cell }) => plan.cells[cell]!.row)).size === 1;

/** Whether nothing in the figures as they stand tells of a slip. */
const isTraceless = (slip: Slip): boolean => slip === 'unknown' || slip === 'figureMissing';

function standsInFailing({ plan, outcomes }: EvaluatedPlan, cell: number): boolean {
  const { starts, relations } = cellRelations(plan);
  for (let at = starts[cell]!; at < starts[cell + 1]!; at++)
    if (outcomes[relations[at]!] === 'inconsistent') return true;
  return false;
}
