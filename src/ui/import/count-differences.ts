import { saysTheSame } from '../../core/compare/compare-filings';
import { hasFigures, type TableData } from '../../core/filing';

/** How many figures differ between two states of a table, wherever they came from; undefined where `before` has none. */
export function countDifferences(before: TableData | undefined, after: TableData): number | undefined {
  if (!before || !hasFigures(before)) return undefined;
  let count = 0;
  for (const row of keysOf(before.cells, after.cells)) {
    const old = before.cells[row] ?? {};
    const young = after.cells[row] ?? {};
    for (const column of keysOf(old, young)) if (!saysTheSame(old[column], young[column])) count++;
  }
  return count;
}

const keysOf = (a: object, b: object): Set<string> => new Set([...Object.keys(a), ...Object.keys(b)]);
