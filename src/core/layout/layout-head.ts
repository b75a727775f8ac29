import type { FormColumn } from '../edition/form';

/** A printed head cell; spans are counted in columns and in head rows. */
export interface HeadCell {
  readonly text: string;
  readonly column: number;
  readonly columnSpan: number;
  readonly rowSpan: number;
}

/**
 * The printed heads, row by row. Neighbours that share a text under the same parent are one cell; a path shorter
 * than the deepest is drawn down to the bottom.
 */
export function layOutHead(columns: readonly FormColumn[]): HeadCell[][] {
  const depth = Math.max(...columns.map((column) => column.header.length));
  const rows: HeadCell[][] = [];
  for (let level = 0; level < depth; level++) {
    const row: HeadCell[] = [];
    for (let start = 0; start < columns.length; ) {
      const path = columns[start]!.header;
      let end = start + 1;
      while (end < columns.length && isSameHead(path, columns[end]!.header, level)) end++;
      const text = path[level];
      if (text !== undefined) {
        const isDeepest = path.length === level + 1;
        row.push({ text, column: start, columnSpan: end - start, rowSpan: isDeepest ? depth - level : 1 });
      }
      start = end;
    }
    rows.push(row);
  }
  return rows;
}

/** One cell covers both where the paths agree down to this level and both go on below it (or end together above). */
function isSameHead(a: readonly string[], b: readonly string[], level: number): boolean {
  if (level >= a.length || level >= b.length) return false;
  for (let i = 0; i <= level; i++) if (a[i] !== b[i]) return false;
  return a.length > level + 1 && b.length > level + 1;
}
