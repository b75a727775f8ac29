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

/** The nearest editable cell of a column below (1) or above (-1); passes over the blank lines of one side. */
export function editableInColumn(rows: readonly GridRow[], from: GridPosition, step: 1 | -1): GridPosition | undefined {
  for (let line = from.line + step; line >= 0 && line < rows.length; line += step)
    if (isEditable(rows[line]!.cells[from.column])) return { line, column: from.column };
  return undefined;
}

/** The first (1) or last (-1) editable cell of a line. */
export function editableInLine(rows: readonly GridRow[], line: number, from: 1 | -1): GridPosition | undefined {
  const cells = rows[line]?.cells ?? [];
  const start = from === 1 ? 0 : cells.length - 1;
  for (let column = start; column >= 0 && column < cells.length; column += from)
    if (isEditable(cells[column])) return { line, column };
  return undefined;
}

/** Where a code is typed for a new row; undefined where the table takes none. */
export function newRowPosition(rows: readonly GridRow[]): GridPosition | undefined {
  const line = rows.length - 1;
  const column = rows[line]?.isNewRow ? rows[line].cells.findIndex(isEditable) : -1;
  return column < 0 ? undefined : { line, column };
}
