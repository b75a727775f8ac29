import { UNREADABLE } from '../rules/width';
import { type CandidateValue, candidateValues, SOURCES } from './candidate-values';
import { compareHypotheses, type Hypothesis, judge, LEAST_NET } from './hypothesis';
import type { SearchContext } from './search-context';
import type { Workings } from './workings';

/** A cell of a failing relation with every value that was tried there. */
export interface TriedCell {
  readonly cell: number;
  readonly values: readonly CandidateValue[];
  /** The best of them by itself, where any settles enough to tell of a misprint. */
  readonly best: Hypothesis | undefined;
}

/** How many cells are tried between two pauses. */
const SLICE = 25;

/** Tries each figure that could be at the bottom of a failing relation by itself. Yields now and then. */
export function* tryCells(context: SearchContext): Generator<void, TriedCell[]> {
  const { workings } = context;
  const tried: TriedCell[] = [];
  const suspects = suspectCells(workings);
  for (let at = 0; at < suspects.length; at++) {
    if (at % SLICE === 0) yield;
    const cell = suspects[at]!;
    const values = candidateValues(context, cell);
    let best: Hypothesis | undefined;
    for (const value of values) {
      const { to, source } = value;
      // Most values break as much as they settle, or settle less than another one: no more need be known of them.
      if (!workings.settles(cell, to, best?.net ?? LEAST_NET)) continue;
      const { slip } = value;
      const hypothesis = judge(workings, slip, [{ cell, to }], SOURCES[source]);
      if (!best || compareHypotheses(hypothesis, best) < 0) best = hypothesis;
    }
    if (values.length > 0) tried.push({ cell, values, best });
  }
  return tried;
}

/** The figures of the failing relations; in place of one that follows others, those. */
function suspectCells({ plan, failing, states, followers }: Workings): number[] {
  const seen = new Set<number>();
  const found: number[] = [];
  const visit = (cell: number): void => {
    if (seen.has(cell)) return;
    seen.add(cell);
    const relation = followers.followed[cell];
    if (relation) for (const { cell: source } of relation.right) visit(source);
    else if (states[cell] !== UNREADABLE) found.push(cell);
  };
  const { starts, cells } = plan.terms;
  for (const relation of failing) for (let at = starts[relation]!; at < starts[relation + 1]!; at++) visit(cells[at]!);
  return found;
}
