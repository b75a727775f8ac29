import { UNREADABLE } from '../width';
import { type CandidateValue, candidateValues } from './candidate-values';
import { compareHypotheses, type Hypothesis, judge } from './hypothesis';
import type { SearchContext } from './search-context';

/** A cell of a failing relation with every value that was tried there. */
export interface TriedCell {
  readonly cell: number;
  readonly values: readonly CandidateValue[];
  /** The best of them. */
  readonly best: Hypothesis;
}

/** Tries each cell of the failing relations by itself. Yields now and then. */
export function* tryCells(context: SearchContext): Generator<void, TriedCell[]> {
  const { workings } = context;
  const { starts, cells } = workings.plan.terms;
  const seen = new Set<number>();
  const tried: TriedCell[] = [];
  for (const relation of workings.failing) {
    for (let at = starts[relation]!; at < starts[relation + 1]!; at++) {
      const cell = cells[at]!;
      if (seen.has(cell) || workings.states[cell] === UNREADABLE) continue;
      seen.add(cell);
      const values = candidateValues(context, cell);
      let best: Hypothesis | undefined;
      for (const { to, slip } of values) {
        const hypothesis = judge(workings, slip, [{ cell, to }]);
        if (!best || compareHypotheses(hypothesis, best) < 0) best = hypothesis;
      }
      if (best) tried.push({ cell, values, best });
    }
    yield;
  }
  return tried;
}
