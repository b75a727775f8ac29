import { isEditable } from './cell-text';
import type { GridRow } from './grid-rows';

export interface GridPosition {
  readonly line: number;
  readonly column: number;
}

/** The next figure (or code, or name) in reading order, across the blocks of a line and on to the next line. */
export function nextEditable(rows: readonly GridRow[], from: GridPosition, step: 1 | -1): GridPosition | undefined {
  const width = rows[0]?.cells.length ?? 0;
  const start = from.line * width + Math.min(from.column, width - 1) + step;
  for (let at = start; at >= 0 && at < rows.length * width; at += step) {
    const line = Math.floor(at / width);
    const column = at % width;
    if (isEditable(rows[line]!.cells[column])) return { line, column };
  }
  return undefined;
}
