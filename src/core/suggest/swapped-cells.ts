import { AMOUNT, UNREADABLE } from '../rules/width';
import { type Hypothesis, judge } from './hypothesis';
import type { SearchContext } from './search-context';
import type { TriedCell } from './single-cell';

/** Two figures in each other's place: neighbours of one row or column, but for figures that follow others between them. */
export function swappedCells({ workings, grids }: SearchContext, tried: readonly TriedCell[]): Hypothesis[] {
  const { amounts, states } = workings;
  const found: Hypothesis[] = [];
  const seen = new Set<string>();
  for (const { cell } of tried) {
    for (const other of grids.besides(cell, (each) => workings.isFollower(each))) {
      if (amounts[other] === amounts[cell] || states[other] === UNREADABLE) continue;
      if (amounts[cell]! < 0 || amounts[other]! < 0) continue;
      const key = `${Math.min(cell, other)}+${Math.max(cell, other)}`;
      if (seen.has(key)) continue;
      seen.add(key);
      const moves = [
        [cell, other],
        [other, cell],
      ] as const;
      const changes = moves.map(([to, from]) => ({
        cell: to,
        to: amounts[from]!,
        ...(states[from] === AMOUNT ? {} : { isBlank: true }),
      }));
      const hypothesis = judge(workings, 'swapped', changes);
      if (hypothesis.net > 0) found.push(hypothesis);
    }
  }
  return found;
}
