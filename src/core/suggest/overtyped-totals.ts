import type { TableId } from '../filing/cell';
import { derivationsByTarget } from '../derive/derivations';
import { AMOUNT } from '../rules/width';
import { type Hypothesis, judge, LEAST_NET, rankOf } from './hypothesis';
import type { SearchContext } from './search-context';

/** Surer than anything that is read off a misprint. */
const DOUBT = -1;

/**
 * Totals that do not agree with their parts, and that were entered where other totals of the table follow: the
 * automatic total comes back. But where the figure itself tells of another one (1063.03 for 1163.03, whose parts,
 * rounded by themselves, add up to 1163.01), that was meant.
 */
export function overtypedTotals(context: SearchContext, others: readonly Hypothesis[]): Hypothesis[] {
  const { workings } = context;
  const { plan, states, amounts, followers } = workings;
  const targets = derivationsByTarget(plan);
  const following = new Set<TableId>();
  followers.followed.forEach((relation, cell) => {
    if (relation && states[cell] === AMOUNT) following.add(plan.cells[cell]!.table);
  });
  const found: Hypothesis[] = [];
  for (const index of workings.failing) {
    const relation = plan.relations[index]!;
    const total = relation.left[0]?.cell;
    if (relation.leftIs !== 'total' || total === undefined || states[total] !== AMOUNT) continue;
    if (workings.isFollower(total) || !following.has(plan.cells[total]!.table)) continue;
    // What derivation would write: the first relation that has anything to add up.
    const first = targets.get(total)?.find(({ right }) => right.some(({ cell }) => states[cell] === AMOUNT));
    if (first !== relation) continue;
    const to = relation.right.reduce((sum, { cell, sign }) => sum + sign * amounts[cell]!, 0);
    if (to < 0 || !Number.isSafeInteger(to)) continue;
    found.push({ ...judge(workings, 'totalOvertyped', [{ cell: total, to }]), doubt: DOUBT });
  }
  return found.filter((total) => total.net >= LEAST_NET && !others.some((each) => isBetterTold(each, total)));
}

/** Whether the figure of the same cell is a misprint of another one that settles as much. */
function isBetterTold(other: Hypothesis, { changes: [own], net, echoes }: Hypothesis): boolean {
  const [only, ...more] = other.changes;
  if (!own || !only || more.length > 0 || only.cell !== own.cell || only.to === own.to) return false;
  return rankOf(other) <= 0 && other.net >= net && other.echoes >= echoes;
}

/** What is left of other hypotheses: a run of rows in the table of such a total says nothing unless another table repeats it. */
export function besideOvertyped(
  { workings: { plan } }: SearchContext,
  overtyped: readonly Hypothesis[],
  others: readonly Hypothesis[],
): readonly Hypothesis[] {
  if (overtyped.length === 0) return others;
  const tables = new Set(overtyped.flatMap(({ changes }) => changes.map(({ cell }) => plan.cells[cell]!.table)));
  return others.filter(
    ({ slip, echoes, changes }) =>
      slip !== 'rowsShifted' || echoes > 0 || !changes.some(({ cell }) => tables.has(plan.cells[cell]!.table)),
  );
}
