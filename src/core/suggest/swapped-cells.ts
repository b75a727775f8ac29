import { AMOUNT, UNREADABLE } from '../rules/width';
import { type Hypothesis, judge, LEAST_NET } from './hypothesis';
import type { SearchContext } from './search-context';
import type { TriedCell } from './single-cell';
import type { Workings } from './workings';

/** How many cells are tried between two pauses. */
const SLICE = 100;

/** Two figures in each other's place: neighbours of one row or column, but for figures that follow others between them. Yields now and then. */
export function* swappedCells(
  { workings, grids }: SearchContext,
  tried: readonly TriedCell[],
): Generator<void, Hypothesis[]> {
  const { amounts, states } = workings;
  const found: Hypothesis[] = [];
  const seen = new Set<number>();
  for (let at = 0; at < tried.length; at++) {
    if (at % SLICE === 0) yield;
    const { cell } = tried[at]!;
    for (const other of grids.besides(cell, (each) => workings.isFollower(each))) {
      if (amounts[other] === amounts[cell] || states[other] === UNREADABLE) continue;
      if (amounts[cell]! < 0 || amounts[other]! < 0) continue;
      const key = Math.min(cell, other) * amounts.length + Math.max(cell, other);
      if (seen.has(key)) continue;
      seen.add(key);
      if (!settlesAny(workings, cell, other) && !settlesAny(workings, other, cell)) continue;
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
      if (hypothesis.net >= LEAST_NET) found.push(hypothesis);
    }
  }
  return found;
}

/** Whether some relation that the first of two cells moves would agree if they were exchanged. */
function settlesAny({ amounts, balances, leverages }: Workings, cell: number, other: number): boolean {
  const by = amounts[other]! - amounts[cell]!;
  const { relations, factors } = leverages.failingOf(cell);
  const back = leverages.failingOf(other);
  for (let index = 0; index < relations.length; index++) {
    const relation = relations[index]!;
    const shared = back.relations.indexOf(relation);
    const factor = factors[index]! - (shared < 0 ? 0 : back.factors[shared]!);
    if (balances.wouldAgree(relation, balances.difference(relation) + factor * by)) return true;
  }
  return false;
}
