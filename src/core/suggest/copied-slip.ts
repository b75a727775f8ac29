import { type CandidateValue, SOURCES } from './candidate-values';
import { conclude, type Hypothesis, rankOf } from './hypothesis';
import type { SearchContext } from './search-context';
import type { TriedCell } from './single-cell';

/** A figure that was mistyped once and copied: all failing cells that print it take the same new value. */
export function* copiedSlips({ workings }: SearchContext, tried: readonly TriedCell[]): Generator<void, Hypothesis[]> {
  const groups = new Map<number, TriedCell[]>();
  for (const each of tried) {
    const printed = workings.amounts[each.cell]!;
    if (printed === 0) continue;
    const group = groups.get(printed);
    if (group) group.push(each);
    else groups.set(printed, [each]);
  }
  const found: Hypothesis[] = [];
  for (const [printed, group] of groups) {
    if (group.length < 2) continue;
    const cells = group.map(({ cell }) => cell);
    const seen = new Set<number>();
    for (const { to, slip, source } of byRank(group.flatMap(({ values }) => values))) {
      if (seen.has(to)) continue;
      seen.add(to);
      for (const cell of cells) workings.set(cell, to);
      // A cell that gains nothing by it rightly prints the same figure.
      const kept = cells.filter((cell) => {
        const before = workings.net;
        const echoesBefore = workings.echoes();
        workings.set(cell, printed);
        if (workings.net > before || (workings.net === before && workings.echoes() >= echoesBefore)) return false;
        workings.set(cell, to);
        return true;
      });
      const hypothesis = conclude(
        workings,
        slip,
        kept.map((cell) => ({ cell, to })),
      );
      if (kept.length > 1 && hypothesis.net > 0) found.push({ ...hypothesis, doubt: SOURCES[source] });
    }
    yield;
  }
  return found;
}

/** The slip that explains a value best comes first. */
const byRank = (values: CandidateValue[]): CandidateValue[] =>
  values.sort((a, b) => rankOf(a) - rankOf(b) || SOURCES[a.source] - SOURCES[b.source]);
