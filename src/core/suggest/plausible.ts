import type { EvaluatedPlan } from '../check/evaluate';
import type { Slip } from '../check/suggestion';
import { AMOUNT } from '../rules/width';
import { cellRelations, likelyCopies } from './cell-relations';
import { isContradicted } from './contradicted';
import type { CellChange, Hypothesis } from './hypothesis';
import type { SearchContext } from './search-context';

/** Two 错误: by chance one relation is often settled, two seldom. */
const NET_OF_TWO = 2;

/**
 * Whether a hypothesis is more than one way among many to satisfy a single relation: a figure that leaves no trace of a
 * slip must stand in a failing relation itself, and for one relation's sake no figure is moved to an empty row and no
 * row taken away, nor a blank filled with what another finding says otherwise. No detail is made nothing by it alone.
 * While tables are still being filled, more than the demand of a relation must bear it out.
 */
export function isPlausible(context: SearchContext, hypothesis: Hypothesis): boolean {
  const { evaluated, unfinished } = context;
  const { net, slip, changes } = hypothesis;
  if (unfinished.isAny && !isBorneOut(context, hypothesis)) return false;
  if (slip === 'unknown' && changes.some((each) => isErased(context, each))) return false;
  if (net >= NET_OF_TWO) return true;
  if (slip === 'rowExtra' || isContradicted(context, changes)) return false;
  if (slip === 'swapped') return !changes.some(({ isBlank }) => isBlank) || isInOneRow(evaluated, changes);
  return !isTraceless(slip) || changes.every(({ cell }) => standsInFailing(evaluated, cell));
}

/**
 * Whether another table bears out every figure that would be put anywhere, code by code: a total that is blank or
 * follows what was typed so far does not. Nothing entered goes but what is found to belong elsewhere.
 */
function isBorneOut({ workings }: SearchContext, { slip, net, changes, rows = [] }: Hypothesis): boolean {
  if (slip === 'totalOvertyped') return true;
  if (rows.length > 0 && (net < NET_OF_TWO || rows.some(({ kind }) => kind === 'remove'))) return false;
  const put = changes.filter(({ to }) => to !== 0);
  if (put.length === 0 && changes.length > 0) return false;
  return put.every(({ cell, to }) =>
    likelyCopies(workings, cell).some((copy) => Math.abs(copy - to) <= 2 * workings.steps[cell]!),
  );
}

/** Whether an entered detail would be made nothing, though no other table says that there is none. */
function isErased({ workings }: SearchContext, { cell, to }: CellChange): boolean {
  const { plan, states, amounts, twins, byCell } = workings;
  if (to !== 0 || states[cell] !== AMOUNT) return false;
  for (let at = byCell.starts[cell]!; at < byCell.starts[cell + 1]!; at++) {
    const { leftIs, left } = plan.relations[byCell.relations[at]!]!;
    if (leftIs && left[0]!.cell === cell) return false;
  }
  const [from, end] = [twins.starts[cell]!, twins.starts[cell + 1]!];
  return from === end || twins.cells.subarray(from, end).some((twin) => amounts[twin] !== 0);
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
