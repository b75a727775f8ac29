import type { SuppressKeyboardEventParams } from 'ag-grid-community';
import type { RowId } from '../../core/filing/cell';
import type { Filing } from '../../core/filing/filing';
import type { Layout, LayoutCell } from '../../core/layout/layout';
import type { TableGridProps } from '../grid-contract';
import { type CellEntry, createCellEntry, type EntryExit, type EntryTarget } from './cell-entry';
import { cellName, editableText, isEditable } from './cell-text';
import { columnId, columnIndex } from './grid-columns';
import type { GridCursor } from './grid-cursor';
import type { GridRange } from './grid-range';
import type { GridRow } from './grid-rows';
import { keyAction } from './key-action';
import { editableInColumn, editableInLine, type GridPosition, newRowPosition, nextEditable } from './next-editable';
import { afterTab, beforeEnter, reaches, type TabRun } from './tab-run';

export interface TypingHost {
  readonly root: () => HTMLElement;
  readonly layout: () => Layout;
  readonly rows: () => readonly GridRow[];
  readonly filing: () => Filing;
  readonly cursor: GridCursor;
  readonly range: GridRange;
  /** What the clerk's keys ask of the page. */
  readonly requests: Pick<
    TableGridProps,
    | 'readOnly'
    | 'onEdit'
    | 'onRange'
    | 'onAddRow'
    | 'onRowCodeEdit'
    | 'onRowNameEdit'
    | 'onRemoveRows'
    | 'suggestRows'
    | 'onSay'
    | 'onMenu'
    | 'viewUnit'
    | 'onTyping'
  >;
}

/** Keys and the text field: what they do to the cell under the cursor. */
export interface Typing {
  readonly entry: CellEntry;
  /** Opens the exact content of a cell that takes typing. */
  readonly open: (at: GridPosition) => void;
  /** To be called when a cell gets the focus. */
  readonly focused: (at: GridPosition) => void;
  /** To be called when a row came by what was typed: from it, the keyboard returns to where the next one is typed. */
  readonly rowAdded: (row: RowId) => void;
  /** Where Tab leads from a position; Enter will return to the column from where the first Tab led. */
  readonly tabFrom: (from: GridPosition, step: 1 | -1) => GridPosition | undefined;
  /** Something else than Tab or Enter moves the clerk: Enter stays in its column again. */
  readonly endTabs: () => void;
  /** True for keys that AG Grid must not act on. */
  readonly onKey: (params: SuppressKeyboardEventParams<GridRow>) => boolean;
}

export function createTyping({ root, layout, rows, filing, cursor, range, requests }: TypingHost): Typing {
  const cellOf = (at: GridPosition): LayoutCell | undefined => rows()[at.line]?.cells[at.column];
  let added: RowId | undefined;
  let isAddedReached = false;
  let tabs: TabRun | undefined;
  const endTabs = (): void => {
    tabs = undefined;
  };
  const entry = createCellEntry({
    root,
    elementOf: ({ line, column }) =>
      root().querySelector<HTMLElement>(
        `.ag-row:not(.ag-row-pinned)[row-index="${line}"] [col-id="${columnId(column)}"]`,
      ) ?? undefined,
    commit: request,
    leave,
    forward(_, event) {
      const copy = new KeyboardEvent('keydown', strokeOf(event));
      root().querySelector('.ag-cell-focus')?.dispatchEvent(copy);
      if (copy.defaultPrevented) event.preventDefault();
    },
    typing({ line, column }, typed) {
      const cell = cellOf({ line, column });
      if (!cell) return;
      const where = cell.cell
        ? { row: cell.cell.row, column: { figure: cell.cell.column } }
        : { row: cell.row, column: cell.kind === 'name' ? ('name' as const) : ('code' as const) };
      requests.onTyping(typed === undefined ? undefined : { ...where, text: typed });
    },
    suggest: (typed) => requests.suggestRows(typed),
    say: (message) => requests.onSay(message),
  });

  /** The position as a place to type, or undefined where nothing may be typed. */
  function targetAt(at: GridPosition): EntryTarget | undefined {
    const cell = cellOf(at);
    if (!cell || requests.readOnly || !isEditable(cell)) return undefined;
    const { line, column } = at;
    return {
      line,
      column,
      isFigure: cell.kind === 'figure',
      takesCode: cell.kind === 'code',
      isNewRow: rows()[line]!.isNewRow,
      content: editableText(filing(), cell, requests.viewUnit),
      label: cellName(layout(), rows()[line]!.cells, column),
    };
  }

  function open(at: GridPosition, from: 'empty' | 'content'): void {
    const target = targetAt(at);
    if (target) entry.open(target, from);
  }

  function request(target: GridPosition, typed: string, exit: EntryExit): boolean {
    const cell = cellOf(target);
    const trimmed = typed.trim();
    if (cell?.cell && exit === 'fill' && range.isSeveral())
      requests.onRange({ kind: 'fillTyped', cells: range.cells(), typed });
    else if (cell?.cell) return requests.onEdit(cell.cell, typed);
    else if (cell?.row === undefined) return trimmed === '' || requests.onAddRow(trimmed);
    else if (cell.kind === 'code') return requests.onRowCodeEdit(cell.row, trimmed);
    else requests.onRowNameEdit(cell.row, trimmed);
    return true;
  }

  function leave(target: EntryTarget, exit: EntryExit): void {
    if (exit === 'elsewhere') return;
    const isStep = exit === 'down' || exit === 'up' || exit === 'next' || exit === 'previous';
    if (isStep && range.step(exit)) return;
    const from = { line: target.line, column: target.column };
    // A new row takes the keyboard with it, wherever its code has put it.
    if (target.isNewRow) return cursor.moveTo(newRowPosition(rows()));
    if (exit === 'stay') endTabs();
    if (exit === 'stay' || exit === 'fill') return cursor.moveTo(from);
    const step = exit === 'down' || exit === 'next' ? 1 : -1;
    cursor.moveTo((exit === 'down' || exit === 'up' ? enterFrom : tabFrom)(from, step) ?? from);
  }

  /** The row of a line with a code of its own. */
  const openRowAt = (line: number): RowId | undefined =>
    rows()[line]?.cells.find(({ isOpen, row }) => isOpen && row !== undefined)?.row;

  /** Where Enter (`inColumn`) or Tab lead from a position. */
  function nextFrom(from: GridPosition, step: 1 | -1, inColumn: boolean): GridPosition | undefined {
    const next = (inColumn ? editableInColumn : nextEditable)(rows(), from, step);
    const start = step === 1 ? newRowPosition(rows()) : undefined;
    const leavesAdded = added !== undefined && openRowAt(from.line) === added && next?.line !== from.line;
    return leavesAdded ? (start ?? next) : (next ?? (inColumn ? start : undefined));
  }

  function tabFrom(from: GridPosition, step: 1 | -1): GridPosition | undefined {
    const to = nextFrom(from, step, false);
    if (to) tabs = afterTab(tabs, from, to);
    return to;
  }

  /** As in Excel, a line filled from left to right by Tab is followed by the next one, from where it was begun. */
  function enterFrom(from: GridPosition, step: 1 | -1): GridPosition | undefined {
    const before = beforeEnter(tabs, from);
    endTabs();
    return nextFrom(before, step, true);
  }

  function clear(cell: LayoutCell | undefined): void {
    if (cell?.cell) requests.onEdit(cell.cell, '');
  }

  function removeRows(): void {
    const chosen = range.openRows();
    if (chosen.length > 0 && !requests.readOnly) requests.onRemoveRows(chosen);
  }

  /** Beside the cell under the cursor. */
  function openMenu(): void {
    const box = root().querySelector('.ag-cell-focus')?.getBoundingClientRect();
    if (box) requests.onMenu(box.left + box.width / 2, box.bottom);
  }

  function onKey({ event, node, column }: SuppressKeyboardEventParams<GridRow>): boolean {
    if (node.rowIndex === null || node.rowPinned) return false;
    const at = { line: node.rowIndex, column: columnIndex(column.getColId()) };
    if (event.key.startsWith('Arrow') || event.key === 'Escape') endTabs();
    if (range.onKey(event, at)) {
      event.preventDefault();
      return true;
    }
    const action = keyAction(event, targetAt(at) !== undefined);
    if (action === 'navigate') return false;
    if (action === 'leave') return true;
    // The key of 'type' is not prevented: it falls into the field that has the focus by then.
    if (action !== 'type') event.preventDefault();
    if (action === 'type') open(at, 'empty');
    else if (action === 'edit') open(at, 'content');
    else if (action === 'clear') clear(cellOf(at));
    else if (action === 'removeRow') removeRows();
    else if (action === 'menu') openMenu();
    else if (action === 'down') cursor.moveTo(enterFrom(at, 1));
    else if (action === 'up') cursor.moveTo(enterFrom(at, -1));
    else if (action === 'lineStart') cursor.moveTo(editableInLine(rows(), at.line, 1));
    else if (action === 'lineEnd') cursor.moveTo(editableInLine(rows(), at.line, -1));
    else if (action === 'tableStart') cursor.moveTo(nextEditable(rows(), { line: 0, column: -1 }, 1));
    else cursor.moveTo(nextEditable(rows(), { line: rows().length, column: 0 }, -1));
    return true;
  }

  return {
    entry,
    open: (at) => open(at, 'content'),
    tabFrom,
    endTabs,
    rowAdded(row) {
      added = row;
      isAddedReached = false;
    },
    focused(at) {
      if (!reaches(tabs, at)) endTabs();
      // Once the keyboard was there and has gone elsewhere, the row is one like any other.
      if (added !== undefined && openRowAt(at.line) === added) isAddedReached = true;
      else if (isAddedReached) added = undefined;
      const target = targetAt(at);
      if (target && !target.isFigure) entry.wait(target);
    },
    onKey,
  };
}

const strokeOf = ({ key, code, ctrlKey, shiftKey, altKey, metaKey }: KeyboardEvent): KeyboardEventInit => ({
  key,
  code,
  ctrlKey,
  shiftKey,
  altKey,
  metaKey,
  bubbles: true,
  cancelable: true,
});
