import type { GridApi } from 'ag-grid-community';
import {
  type CellRange,
  edgeFrom,
  extendBy,
  extendTo,
  extendToEnd,
  isOneCell,
  oneCell,
  type Rectangle,
  rectangleOf,
  type SheetSize,
  stepWithin,
  wholeColumns,
  wholeLines,
  wholeSheet,
} from '../../core/range/cell-range';
import type { RowId } from '../../core/filing/cell';
import { cellsIn } from '../../core/range/range-figures';
import type { FillSource } from '../../core/range/plan-range';
import type { RangeGesture } from '../grid-contract';
import { isEditable } from './cell-text';
import { columnId } from './grid-columns';
import type { GridCursor } from './grid-cursor';
import { ROW_HEIGHT } from './grid-options';
import type { GridRow } from './grid-rows';
import type { GridPosition } from './next-editable';
import { createRangeFrame } from './range-frame';
import { type RangeAction, rangeAction, type RangeStroke } from './range-keys';

export interface RangeHost {
  readonly root: () => HTMLElement;
  readonly api: () => GridApi<GridRow> | undefined;
  readonly rows: () => readonly GridRow[];
  readonly cursor: GridCursor;
  readonly canEdit: () => boolean;
  /** Whether anything is printed at a position. */
  readonly isFilled: (at: GridPosition) => boolean;
  readonly gesture: (gesture: RangeGesture) => void;
  /** The range has changed: what the status bar says of it is out of date. */
  readonly changed: () => void;
}

/** The selected range of the grid. Its active cell is the one AG Grid has the focus on. */
export interface GridRange {
  /** Undefined where the keyboard has never been in the grid. */
  rectangle(): Rectangle | undefined;
  /** More than one cell is selected. */
  isSeveral(): boolean;
  set(range: CellRange): void;
  /** Reaches from the anchor to a position; a range of one cell begins there where none was. */
  extendTo(at: GridPosition): void;
  /** One cell again, where the focus is about to go. */
  restart(at: GridPosition): void;
  /** The position on the sheet nearest to one that may lie beyond it. */
  nearest(at: GridPosition): GridPosition;
  /** To be called when a cell gets the focus, by whatever way. */
  focused(at: GridPosition): void;
  /** Moves the active cell within a range of several cells; false where there is only one. */
  step(to: 'down' | 'up' | 'next' | 'previous'): boolean;
  /** True where the key was about ranges, and has been acted on. */
  onKey(stroke: RangeStroke, at: GridPosition): boolean;
  selectColumn(column: number, isExtended: boolean): void;
  selectLine(line: number, isExtended: boolean): void;
  select(what: 'sheet' | 'lines' | 'columns'): void;
  /** The rows with codes of their own that the range touches. */
  openRows(): readonly RowId[];
  /** The figures of the range, line by line. */
  cells(): RangeGesture['cells'];
  /** Shows what the fill handle would fill, and the position it has reached; `undefined` ends it. */
  drawFill(fill: Rectangle | undefined, reached?: GridPosition): void;
  /** Fills a rectangle from the selected one, and selects it. */
  fillTo(fill: Rectangle): void;
  /** Draws the frame again, after lines or columns have changed. */
  redraw(): void;
  /** Forgets the range: other lines are shown. */
  reset(): void;
  readonly handle: HTMLElement;
}

export function createGridRange(host: RangeHost): GridRange {
  let range: CellRange | undefined;
  let fill: Rectangle | undefined;
  const isNewRow = (line: number): boolean => host.rows()[line]?.isNewRow ?? false;
  const frame = createRangeFrame(host.root, host.api, ({ top }) => host.canEdit() && !isNewRow(top));

  /** The line where a new row is typed belongs to no range but its own. */
  const size = (): SheetSize => {
    const rows = host.rows();
    const lines = rows[rows.length - 1]?.isNewRow ? rows.length - 1 : rows.length;
    return { lines, columns: rows[0]?.cells.length ?? 0 };
  };
  const redraw = (): void => {
    const lines = host.rows().length;
    if (range && Math.max(range.anchor.line, range.head.line) >= lines) range = undefined;
    frame.draw(range && drawn(rectangleOf(range)), fill);
  };
  /** Where a new row is typed, one cell spans all to the right of it. */
  const drawn = (at: Rectangle): Rectangle => (isNewRow(at.top) ? { ...at, right: size().columns - 1 } : at);
  const isSame = (a: GridPosition, b: GridPosition): boolean => a.line === b.line && a.column === b.column;

  function set(next: CellRange): void {
    range = next;
    redraw();
    const at = host.cursor.position();
    const hasKeyboard = host.root().contains(document.activeElement);
    if (!at || !isSame(at, next.active) || !hasKeyboard) host.cursor.moveTo(next.active);
    host.changed();
  }

  /** Brings a corner into sight; the focus stays on the active cell. */
  function reveal(at: GridPosition): void {
    host.api()?.ensureIndexVisible(at.line);
    host.api()?.ensureColumnVisible(columnId(at.column));
  }

  function extend(to: CellRange): void {
    set(to);
    reveal(to.head);
  }

  function perform(action: RangeAction, current: CellRange): void {
    switch (action.kind) {
      case 'extend':
        return extend(extended(action, current));
      case 'jump':
        return set(oneCell(edgeFrom(current.active, action.direction, size(), host.isFilled)));
      case 'step':
        return void step(action.to);
      case 'select':
        return set(selected(action.what, current));
      case 'fill':
        return host.gesture({ kind: 'fill', cells: figures(current), source: action.from });
      case 'clear':
        return host.gesture({ kind: 'clear', cells: figures(current), verb: '清除' });
    }
  }

  function extended({ by, direction }: Extend, current: CellRange): CellRange {
    if (by === 'cell') return extendBy(current, direction, size());
    if (by === 'edge') return extendTo(current, edgeFrom(current.head, direction, size(), host.isFilled));
    if (by === 'line') return extendToEnd(current, direction, size());
    if (by === 'page') {
      const line = current.head.line + (direction === 'up' ? -pageLines() : pageLines());
      return extendTo(current, { ...current.head, line: Math.max(0, Math.min(size().lines - 1, line)) });
    }
    const toStart = direction === 'left';
    return extendToEnd(extendToEnd(current, toStart ? 'up' : 'down', size()), direction, size());
  }

  const pageLines = (): number => {
    const shown = host.api()?.getVerticalPixelRange();
    return shown ? Math.max(1, Math.floor((shown.bottom - shown.top) / ROW_HEIGHT) - 1) : 1;
  };

  function selected(what: 'sheet' | 'lines' | 'columns' | 'activeCell', current: CellRange): CellRange {
    if (what === 'activeCell') return oneCell(current.active);
    if (what === 'sheet') return wholeSheet(current, size());
    return what === 'lines' ? wholeLines(current, size()) : wholeColumns(current, size());
  }

  function step(to: 'down' | 'up' | 'next' | 'previous'): boolean {
    if (!range || isOneCell(range)) return false;
    const rows = host.rows();
    set(stepWithin(range, to, ({ line, column }) => isEditable(rows[line]?.cells[column])));
    return true;
  }

  const figures = (of: CellRange): RangeGesture['cells'] => cellsIn(host.rows(), rectangleOf(of));

  return {
    handle: frame.handle,
    rectangle: () => range && rectangleOf(range),
    isSeveral: () => range !== undefined && !isOneCell(range),
    set,
    extendTo: (at) => extend(range ? extendTo(range, at) : oneCell(at)),
    restart(at) {
      range = oneCell(at);
      redraw();
      host.changed();
    },
    nearest: ({ line, column }) => ({
      line: Math.max(0, Math.min(size().lines - 1, line)),
      column: Math.max(0, Math.min(size().columns - 1, column)),
    }),
    focused(at) {
      if (range && isSame(range.active, at)) return;
      range = oneCell(at);
      redraw();
    },
    step,
    onKey(stroke, at) {
      const current = range ?? oneCell(at);
      const action = rangeAction(stroke, !isOneCell(current));
      if (!action) return false;
      if ((action.kind === 'fill' || action.kind === 'clear') && !host.canEdit()) return true;
      perform(action, current);
      return true;
    },
    selectColumn(column, isExtended) {
      const { lines } = size();
      if (lines === 0) return;
      const rows = host.rows();
      const first = rows.findIndex(({ cells }) => isEditable(cells[column]));
      const anchor = isExtended && range ? { line: 0, column: range.anchor.column } : { line: 0, column };
      const active = isExtended && range ? range.active : { line: Math.max(0, first), column };
      set({ anchor, head: { line: lines - 1, column }, active });
    },
    selectLine(line, isExtended) {
      const { lines, columns } = size();
      if (line >= lines) return;
      const from = isExtended && range ? range.anchor.line : line;
      const column = host.rows()[from]!.cells.findIndex(isEditable);
      const active = isExtended && range ? range.active : { line, column: Math.max(0, column) };
      set({ anchor: { line: from, column: 0 }, head: { line, column: columns - 1 }, active });
    },
    select(what) {
      if (range) set(selected(what, range));
    },
    openRows() {
      if (!range) return [];
      const { top, bottom, left, right } = rectangleOf(range);
      return host
        .rows()
        .slice(top, bottom + 1)
        .flatMap(({ cells }) => {
          const open = cells.find((cell) => cell.isOpen && cell.row !== undefined)?.row;
          const isTouched = cells.slice(left, right + 1).some((cell) => (cell.cell?.row ?? cell.row) === open);
          return open !== undefined && isTouched ? [open] : [];
        });
    },
    cells: () => (range ? figures(range) : []),
    drawFill(next, reached) {
      fill = next;
      redraw();
      if (reached) reveal(reached);
    },
    fillTo(to) {
      const seed = range && rectangleOf(range);
      fill = undefined;
      if (!seed) return redraw();
      const source: FillSource = {
        top: seed.top - to.top,
        bottom: seed.bottom - to.top,
        left: seed.left - to.left,
        right: seed.right - to.left,
      };
      const anchor = { line: to.top, column: to.left };
      set({ anchor, head: { line: to.bottom, column: to.right }, active: range!.active });
      host.gesture({ kind: 'fill', cells: cellsIn(host.rows(), to), source });
    },
    redraw,
    reset() {
      range = undefined;
      fill = undefined;
      redraw();
    },
  };
}

type Extend = Extract<RangeAction, { readonly kind: 'extend' }>;
