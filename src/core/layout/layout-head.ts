import type { FormColumn } from '../edition/form';

/** A printed head cell; spans are counted in columns and in head rows. */
export interface HeadCell {
  readonly text: string;
  readonly column: number;
  readonly columnSpan: number;
  readonly rowSpan: number;
}

type Paths = readonly (readonly string[])[];

/**
 * The printed heads, row by row. Neighbours that share a text under the same parent are one cell; a path shorter
 * than the deepest is drawn down to the bottom, or its last head stands in the lowest row where the same heads of the
 * deepest ones do.
 */
export function layOutHead(columns: readonly FormColumn[]): HeadCell[][] {
  const paths = columns.map((column) => column.header);
  const depth = Math.max(...paths.map((path) => path.length));
  const isLowered = loweredColumns(paths, depth);
  const rows: HeadCell[][] = Array.from({ length: depth }, () => []);
  for (let level = 0; level < depth; level++)
    for (let start = 0; start < paths.length; ) {
      const path = paths[start]!;
      const end = endOfHead(paths, start, level);
      const text = path[level];
      if (text !== undefined) {
        const below = path.length - level - 1;
        const top = isLowered[start] && below === 0 ? depth - 1 : level;
        const bottom = isLowered[start] && below === 1 ? depth - 1 : below === 0 ? depth : level + 1;
        rows[top]!.push({ text, column: start, columnSpan: end - start, rowSpan: bottom - top });
      }
      start = end;
    }
  return rows.map((row) => row.sort((a, b) => a.column - b.column));
}

/** One cell covers both where the paths agree down to this level and both go on below it (or end together above). */
function isSameHead(a: readonly string[], b: readonly string[], level: number): boolean {
  if (level >= a.length || level >= b.length) return false;
  for (let i = 0; i <= level; i++) if (a[i] !== b[i]) return false;
  return a.length > level + 1 && b.length > level + 1;
}

function endOfHead(paths: Paths, start: number, level: number): number {
  let end = start + 1;
  while (end < paths.length && isSameHead(paths[start]!, paths[end]!, level)) end++;
  return end;
}

/**
 * By column: whether its path is short and its last head is printed in the lowest row (预算数, 决算数 of the wide “三公”),
 * as is that of every column under the same parent.
 */
function loweredColumns(paths: Paths, depth: number): boolean[] {
  const lowest = new Set(paths.flatMap((path) => (path.length === depth ? [path[depth - 1]!] : [])));
  const isLowered = paths.map(() => false);
  for (let start = 0; start < paths.length; ) {
    const { length } = paths[start]!;
    const end = length > 1 ? endOfHead(paths, start, length - 2) : start + 1;
    const isLow = (path: readonly string[]): boolean => path.length === length && lowest.has(path[length - 1]!);
    if (length > 1 && length < depth && paths.slice(start, end).every(isLow)) isLowered.fill(true, start, end);
    start = end;
  }
  return isLowered;
}
