import { isWithin, type Rectangle } from '../../core/range/cell-range';
import { columnIndex } from './grid-columns';
import type { GridRange } from './grid-range';
import type { GridPosition } from './next-editable';

/** While the pointer is held beyond the edge, a step is taken so often. */
const SCROLL_MS = 60;

export interface PointerHost {
  readonly root: HTMLElement;
  readonly range: GridRange;
  /** Ends typing, keeping what was typed: Shift and a click do not move the focus. */
  readonly settle: () => void;
  /** At a point of the window. */
  readonly openMenu: (x: number, y: number) => void;
}

/** Selecting by mouse: click, Shift and click, drag, heads, and the fill handle. Returns the way to stop. */
export function listenToPointer({ root, range, settle, openMenu }: PointerHost): () => void {
  let drag: 'select' | 'fill' | 'lines' | undefined;
  let last: GridPosition | undefined;
  let timer: ReturnType<typeof setInterval> | undefined;
  let pointer = { x: 0, y: 0 };

  const positionAt = (element: Element | null): GridPosition | undefined => {
    const cell = element?.closest('.ag-cell');
    const row = cell?.closest('.ag-row:not(.ag-row-pinned)');
    const id = cell?.getAttribute('col-id');
    const line = row?.getAttribute('row-index');
    if (!cell || !root.contains(cell) || !id || !line) return undefined;
    return { line: Number(line), column: columnIndex(id) };
  };

  /** AG Grid moves the focus at the pointer's event, before the mouse's: where it shall stay, it must not see it. */
  const onPointerDown = (event: PointerEvent): void => {
    if (!(event.target instanceof Element)) return;
    const at = positionAt(event.target);
    const keepsFocus = event.target === range.handle || isLineHead(event.target) || (at && event.shiftKey);
    if (keepsFocus || (at && event.button === 2 && isSelected(at))) event.stopPropagation();
  };

  const isSelected = (at: GridPosition): boolean => {
    const selected = range.rectangle();
    return selected !== undefined && isWithin(selected, at);
  };

  /** The strip before the first cell of a line stands in for the row heads of a spreadsheet. */
  const isLineHead = (element: Element): boolean => element.matches('.ag-row:not(.ag-row-pinned)');

  const onDown = (event: MouseEvent): void => {
    if (!(event.target instanceof Element)) return;
    if (event.button === 2) {
      const at = positionAt(event.target);
      // The range under the pointer stays for the menu.
      if (at && isSelected(at)) event.preventDefault();
      return;
    }
    if (event.button !== 0) return;
    if (event.target === range.handle) return begin('fill', event);
    if (isLineHead(event.target)) {
      settle();
      range.selectLine(Number(event.target.getAttribute('row-index')), event.shiftKey);
      return begin('lines', event);
    }
    const head = event.target.closest('.ag-header-cell');
    if (head && !event.target.closest('.ag-header-cell-resize')) {
      const id = head.getAttribute('col-id');
      settle();
      event.preventDefault();
      if (id) range.selectColumn(columnIndex(id), event.shiftKey);
      return;
    }
    const at = positionAt(event.target);
    if (!at) return;
    if (!event.shiftKey) {
      range.restart(at);
      return begin('select', event, at);
    }
    settle();
    event.preventDefault();
    event.stopPropagation();
    range.extendTo(at);
    begin('select', event, at);
  };

  function begin(what: 'select' | 'fill' | 'lines', event: MouseEvent, at?: GridPosition): void {
    // AG Grid gives the focus to the cell by itself; a drag from elsewhere leaves it where it is.
    if (what !== 'select') {
      event.preventDefault();
      event.stopPropagation();
    }
    drag = what;
    last = at;
    document.addEventListener('mousemove', onMove);
    document.addEventListener('mouseup', onUp);
    timer = setInterval(scroll, SCROLL_MS);
  }

  const onMove = (event: MouseEvent): void => {
    // The button was let go outside the window.
    if (event.buttons === 0) return onUp();
    pointer = { x: event.clientX, y: event.clientY };
    reach(positionAt(document.elementFromPoint(pointer.x, pointer.y)));
  };

  function reach(at: GridPosition | undefined): void {
    if (!at || (last && at.line === last.line && at.column === last.column)) return;
    last = at;
    if (drag === 'select') range.extendTo(at);
    else if (drag === 'lines') range.selectLine(at.line, true);
    else range.drawFill(fillTowards(at), at);
  }

  /** A fill goes one way: down or up, or to a side, whichever the pointer is further out. */
  function fillTowards({ line, column }: GridPosition): Rectangle | undefined {
    const seed = range.rectangle();
    if (!seed) return undefined;
    const down = Math.max(line - seed.bottom, seed.top - line, 0);
    const aside = Math.max(column - seed.right, seed.left - column, 0);
    if (down === 0 && aside === 0) return undefined;
    return down >= aside
      ? { ...seed, top: Math.min(seed.top, line), bottom: Math.max(seed.bottom, line) }
      : { ...seed, left: Math.min(seed.left, column), right: Math.max(seed.right, column) };
  }

  /** Beyond the edge of the lines, the range grows towards the pointer, and the lines follow. */
  function scroll(): void {
    const body = root.getBoundingClientRect();
    const heads = root.querySelector('.ag-header')?.getBoundingClientRect().bottom ?? body.top;
    if (!last || pointer.y === 0) return;
    const line = pointer.y < heads ? -1 : pointer.y > body.bottom ? 1 : 0;
    const column = pointer.x < body.left ? -1 : pointer.x > body.right ? 1 : 0;
    if (line === 0 && column === 0) return;
    reach(range.nearest({ line: last.line + line, column: last.column + column }));
  }

  const onUp = (): void => {
    clearInterval(timer);
    document.removeEventListener('mousemove', onMove);
    document.removeEventListener('mouseup', onUp);
    if (drag === 'fill' && last) {
      const to = fillTowards(last);
      if (to) range.fillTo(to);
      else range.drawFill(undefined);
    }
    drag = undefined;
    last = undefined;
    pointer = { x: 0, y: 0 };
  };

  const onContextMenu = (event: MouseEvent): void => {
    // A text that is being typed has the browser's own.
    if (!(event.target instanceof Element) || event.target.matches('.cell-entry-open')) return;
    event.preventDefault();
    // By keyboard it is asked for at keydown.
    if (event.button === 2) openMenu(event.clientX, event.clientY);
  };

  root.addEventListener('contextmenu', onContextMenu);
  root.addEventListener('pointerdown', onPointerDown, true);
  root.addEventListener('mousedown', onDown, true);
  return () => {
    onUp();
    root.removeEventListener('contextmenu', onContextMenu);
    root.removeEventListener('pointerdown', onPointerDown, true);
    root.removeEventListener('mousedown', onDown, true);
  };
}
