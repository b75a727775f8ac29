import type { RelationPlan } from '../rules/relation';
import { BLANK, type Figures } from '../rules/width';

/** The positions of blank totals over filled parts, each with the relation that shows it, if need be one switched off. */
export function findUnfilledTotals(
  plan: RelationPlan,
  { amounts, states }: Figures,
  switchedOff: ReadonlySet<string>,
): Map<number, number> {
  const { starts, cells, leftCounts } = plan.terms;
  const found = new Map<number, number>();
  for (const index of plan.totals) {
    const start = starts[index]!;
    const target = cells[start]!;
    if (states[target] !== BLANK) continue;
    const known = found.get(target);
    if (known !== undefined && !switchedOff.has(plan.relations[known]!.rule.id)) continue;
    for (let at = start + leftCounts[index]!; at < starts[index + 1]!; at++) {
      if (amounts[cells[at]!] === 0) continue;
      found.set(target, index);
      break;
    }
  }
  return found;
}
