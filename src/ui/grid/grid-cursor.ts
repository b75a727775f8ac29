import type { GridApi } from 'ag-grid-community';
import { type CellRef, cellKey } from '../../core/filing/cell';
import { type Layout, positionOf } from '../../core/layout/layout';
import type { GridHandle } from '../grid-contract';
import { columnId, columnIndex } from './grid-columns';
import { ROW_HEIGHT } from './grid-options';
import type { GridRow } from './grid-rows';
import { type GridPosition, nextEditable } from './next-editable';

const FLASH_MS = 1400;
/** When a table that has just come has its size: on most machines, and on slow ones. */
const SETTLED_MS = [200, 1000] as const;

/** Where the keyboard is in the grid, and how it gets elsewhere. */
export interface GridCursor extends Pick<GridHandle, 'focusCell' | 'focusGrid'> {
  /** The focused cell; undefined where none is, or one of the pinned 栏次 row. */
  position(): GridPosition | undefined;
  moveTo(position: GridPosition | undefined): void;
  isFlashing(key: string): boolean;
  /** The lines were scrolled: the clerk may have left the cell behind. */
  scrolled(): void;
  /** The clerk has used mouse, wheel or keys: where the lines stand is the clerk's choice from now on. */
  touched(): void;
  /** The grid has got another size: a cell that was in sight stays so. */
  resized(): void;
  /** The grid shows other lines: what was asked for before they were there is done now. */
  linesChanged(): void;
}

export function createGridCursor(
  api: () => GridApi<GridRow> | undefined,
  layout: () => Layout,
  rows: () => readonly GridRow[],
): GridCursor {
  const flashing = new Set<string>();
  let isInSight = true;
  /** Counts the gestures of the clerk. */
  let gestures = 0;
  let wanted: { readonly cell: CellRef; readonly flash: boolean } | undefined;

  const position = (): GridPosition | undefined => {
    const focused = api()?.getFocusedCell();
    return focused && !focused.rowPinned
      ? { line: focused.rowIndex, column: columnIndex(focused.column.getColId()) }
      : undefined;
  };

  const reveal = ({ line, column }: GridPosition): void => {
    api()?.ensureIndexVisible(line);
    api()?.ensureColumnVisible(columnId(column));
  };

  function scrolled(): void {
    const at = position();
    const shown = api()?.getVerticalPixelRange();
    if (!at || !shown) return;
    const top = at.line * ROW_HEIGHT;
    isInSight = top + ROW_HEIGHT > shown.top && top < shown.bottom;
  }

  function resized(): void {
    const at = position();
    if (!at || !isInSight) return;
    reveal(at);
    revealOnceSettled(at);
  }

  const moveTo = (to: GridPosition | undefined): void => {
    const grid = api();
    if (!grid || !to) return;
    reveal(to);
    isInSight = true;
    grid.setFocusedCell(to.line, columnId(to.column));
    for (const milliseconds of [0, ...SETTLED_MS]) setTimeout(() => takeKeyboard(to), milliseconds);
  };

  /** While its lines are drawn anew the grid only notes which cell has the focus: then nothing has the keyboard. */
  function takeKeyboard({ line, column }: GridPosition): void {
    const at = position();
    if (document.activeElement !== document.body || at?.line !== line || at.column !== column) return;
    api()?.setFocusedCell(line, columnId(column));
  }

  /**
   * A table that has just come gets its heads and scrollbars a little later, and they take room from its lines. Whoever has
   * gone on meanwhile is not called back.
   */
  function revealOnceSettled({ line, column }: GridPosition): void {
    const before = gestures;
    const revealAgain = (): void => {
      const at = position();
      if (gestures === before && at?.line === line && at.column === column) reveal(at);
    };
    for (const milliseconds of SETTLED_MS) setTimeout(revealAgain, milliseconds);
  }

  function flash(cell: CellRef): void {
    const key = cellKey(cell);
    flashing.add(key);
    api()?.refreshCells();
    setTimeout(() => {
      flashing.delete(key);
      api()?.refreshCells();
    }, FLASH_MS);
  }

  function focusCell(cell: CellRef, options?: { readonly flash?: boolean }): void {
    const at = cell.table === layout().form.table ? positionOf(layout(), cell) : undefined;
    if (!at || at.line >= (api()?.getDisplayedRowCount() ?? 0)) {
      wanted = { cell, flash: options?.flash ?? false };
      return;
    }
    wanted = undefined;
    moveTo(at);
    revealOnceSettled(at);
    if (options?.flash) flash(cell);
  }

  return {
    position,
    moveTo,
    focusCell,
    scrolled,
    resized,
    touched: () => {
      gestures++;
    },
    focusGrid: () => moveTo(position() ?? nextEditable(rows(), { line: 0, column: -1 }, 1)),
    isFlashing: (key) => flashing.has(key),
    linesChanged() {
      if (wanted) focusCell(wanted.cell, { flash: wanted.flash });
    },
  };
}
