import type { PlannedCondition } from '../rules/relation';
import { type Figures, UNREADABLE } from '../rules/width';

export type ConditionState = 'holds' | 'fails' | 'unreadable' | 'unfilledTotal';

/** Whether what a relation depends on holds: sums that are equal as printed. */
export function conditionState(
  condition: PlannedCondition,
  { amounts, states }: Figures,
  unfilledTotals: ReadonlyMap<number, number>,
): ConditionState {
  let isFailed = false;
  for (const { left, right } of condition) {
    let difference = 0;
    for (const { cell } of [...left, ...right]) {
      if (states[cell] === UNREADABLE) return 'unreadable';
      if (unfilledTotals.has(cell)) return 'unfilledTotal';
    }
    for (const { cell } of left) difference += amounts[cell]!;
    for (const { cell } of right) difference -= amounts[cell]!;
    if (difference !== 0) isFailed = true;
  }
  return isFailed ? 'fails' : 'holds';
}
