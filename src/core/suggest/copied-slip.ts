import { type CandidateValue, SOURCES } from './candidate-values';
import { CommonMove } from './common-move';
import { conclude, type Hypothesis, LEAST_NET, rankOf } from './hypothesis';
import type { SearchContext } from './search-context';
import type { TriedCell } from './single-cell';
import type { Workings } from './workings';

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
    const cells = withCopies(workings, group, printed);
    if (cells.length < 2) continue;
    for (const { to, slip, source } of commonValues(workings, group, cells, printed)) {
      for (const cell of cells) workings.set(cell, to);
      // Of two cells both must take it.
      if (cells.length === 2 && workings.net < LEAST_NET) {
        workings.reset();
        continue;
      }
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
      if (kept.length > 1 && hypothesis.net >= LEAST_NET) found.push({ ...hypothesis, doubt: SOURCES[source] });
    }
    yield;
  }
  return found;
}

/** The cells of the group, and those that are likely to have been copied from or to them: they need not fail themselves. */
function withCopies({ twins, amounts, followers }: Workings, group: readonly TriedCell[], printed: number): number[] {
  const cells = new Set(group.map(({ cell }) => cell));
  for (const { cell } of group)
    for (let at = twins.starts[cell]!; at < twins.starts[cell + 1]!; at++) {
      const twin = twins.cells[at]!;
      if (amounts[twin] === printed && !followers.followed[twin]) cells.add(twin);
    }
  return [...cells];
}

/** The values that two cells of the group or more may all take, each with the slip that explains it best; that slip first. */
function commonValues(
  { balances, leverages }: Workings,
  group: readonly TriedCell[],
  cells: readonly number[],
  printed: number,
): CandidateValue[] {
  const together = new CommonMove(balances, leverages, cells);
  /** Mostly one cell is wrong, and the others that print its figure are right. */
  const mayHelp = new Map<number, boolean>();
  const values: CandidateValue[] = [];
  for (const { values: ofCell } of group)
    for (const value of ofCell) {
      let helps = mayHelp.get(value.to);
      if (helps === undefined) mayHelp.set(value.to, (helps = together.maySettle(value.to - printed, LEAST_NET)));
      if (helps) values.push(value);
    }
  values.sort((a, b) => rankOf(a) - rankOf(b) || SOURCES[a.source] - SOURCES[b.source]);
  const seen = new Set<number>();
  return values.filter(({ to }) => !seen.has(to) && seen.add(to));
}
