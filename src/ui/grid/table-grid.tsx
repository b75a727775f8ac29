import {
  type CellEditRequestEvent,
  type CellFocusedEvent,
  type CellPosition,
  createGrid,
  type GridApi,
  type SuppressKeyboardEventParams,
} from 'ag-grid-community';
import { createEffect, on, onCleanup, onMount, untrack } from 'solid-js';
import { cellKey, type CellRef } from '../../core/cell';
import { cellValue } from '../../core/filing';
import { formatAmount } from '../../core/decimal-text';
import { cellLabel } from '../../core/labels';
import { cellAt, type Layout, type LayoutCell, positionOf } from '../../core/layout';
import { DEFAULT_EDITION, editionById } from '../../editions';
import type { GridHandle, TableGridProps } from '../grid-contract';
import { text } from '../text.zh';
import { isEditable, printedText } from './cell-text';
import { columnId, columnIndex, gridColumns } from './grid-columns';
import { GRID_MODULES } from './grid-modules';
import { columnNoRows, type GridRow, gridRows } from './grid-rows';
import { officialTheme } from './grid-theme';
import { nextEditable } from './next-editable';
import './table-grid.css';

const ROW_HEIGHT = 27;
const HEAD_HEIGHT = 34;
const LONG_HEAD_HEIGHT = 54;
const LONGEST_TWO_LINE_HEAD = 9;
const FLASH_MS = 1400;

/** One AG Grid for every table: what it shows changes with the layout, the instance stays. */
export default function TableGrid(props: TableGridProps) {
  let root!: HTMLDivElement;
  let api: GridApi<GridRow> | undefined;
  const outlined = (): Set<string> => new Set(props.outlined.map(cellKey));
  let outlinedKeys = new Set<string>();
  const flashing = new Set<string>();

  const layoutCell = (line: number, column: number): LayoutCell | undefined =>
    api?.getDisplayedRowAtIndex(line)?.data?.cells[column];

  const onKey = ({ event, editing, api: grid, node, column, data }: SuppressKeyboardEventParams<GridRow>): boolean => {
    if (event.isComposing) return true;
    if (editing) return false;
    const position = columnIndex(column.getColId());
    const cell = data?.cells[position];
    if (event.key === 'Process') {
      // The input method composes into whatever has the focus when the first key is down.
      if (isEditable(cell) && !props.readOnly && node.rowIndex !== null)
        grid.startEditingCell({ rowIndex: node.rowIndex, colKey: column });
      return true;
    }
    if (event.key === 'Delete' || event.key === 'Backspace') {
      if (cell?.cell && !props.readOnly) props.onEdit(cell.cell, '');
      return true;
    }
    if ((event.key === 'Delete' || event.key === '-') && event.ctrlKey) return true;
    // Ctrl+D and the like belong to the page's commands, not to AG Grid.
    return (event.ctrlKey || event.metaKey) && !['Home', 'End'].includes(event.key) && !event.key.startsWith('Arrow');
  };

  const describe = (cell: LayoutCell): string => {
    const filing = props.session.filing();
    if (cell.cell) return cellLabel(editionById(filing.edition.id) ?? DEFAULT_EDITION, filing, cell.cell);
    if (!cell.row) return text.grid.newRow;
    return cell.kind === 'code' ? text.grid.code : text.grid.name;
  };

  const columns = () =>
    gridColumns(props.layout, {
      filing: () => props.session.filing(),
      isReadOnly: () => props.readOnly,
      stateOf: (cell) => (cell.cell ? props.stateOf(cell.cell) : undefined),
      isOutlined: (key) => outlinedKeys.has(key),
      isFlashing: (key) => flashing.has(key),
      onKey,
      describe,
    });

  const rows = () => gridRows(props.layout, !props.readOnly);
  const columnNoRow = (): GridRow[] => columnNoRows(props.layout);

  const onEditRequest = ({ data, column, newValue }: CellEditRequestEvent<GridRow>): void => {
    const cell = data.cells[columnIndex(column.getColId())];
    const typed = String(newValue ?? '');
    if (!cell) return;
    if (data.isNewRow) {
      if (typed.trim() !== '') props.onAddRow(typed.trim());
    } else if (cell.cell) props.onEdit(cell.cell, typed);
    else if (cell.row && cell.kind === 'code') props.onRowCodeEdit(cell.row, typed.trim());
    else if (cell.row) props.onRowNameEdit(cell.row, typed.trim());
  };

  const summarise = (cell: CellRef | undefined): void => {
    const value = cell && cellValue(props.session.filing(), cell);
    if (!cell || value?.kind !== 'amount') return props.onSelectionSummary(undefined);
    const scale = props.session.filing().tables[cell.table]?.recordedScale;
    if (!scale) return;
    const shown = formatAmount(value.amount, { unit: scale.unit, decimals: value.decimals ?? scale.decimals });
    props.onSelectionSummary({ count: 1, sum: shown, average: shown });
  };

  const onFocused = ({ rowIndex, column, rowPinned }: CellFocusedEvent<GridRow>): void => {
    if (rowIndex === null || !column || typeof column === 'string' || rowPinned) return;
    const cell = cellAt(props.layout, rowIndex, columnIndex(column.getColId()));
    summarise(cell);
    if (cell) props.onSelect(cell);
  };

  const focusPosition = (line: number, column: number): void => {
    api?.ensureIndexVisible(line);
    api?.ensureColumnVisible(columnId(column));
    api?.setFocusedCell(line, columnId(column));
  };

  const handle: GridHandle = {
    focusCell(cell, options) {
      const position = positionOf(props.layout, cell);
      if (!position) return;
      focusPosition(position.line, position.column);
      if (!options?.flash) return;
      const key = cellKey(cell);
      flashing.delete(key);
      api?.refreshCells({ force: true });
      flashing.add(key);
      api?.refreshCells({ force: true });
      setTimeout(() => {
        flashing.delete(key);
        api?.refreshCells({ force: true });
      }, FLASH_MS);
    },
    focusGrid() {
      const focused = api?.getFocusedCell();
      if (focused) return focusPosition(focused.rowIndex, columnIndex(focused.column.getColId()));
      const first = nextEditable(rows(), { line: -1, column: Number.POSITIVE_INFINITY }, 1);
      if (first) focusPosition(first.line, first.column);
    },
  };

  const focusedPosition = (): { line: number; column: number } | undefined => {
    const focused = api?.getFocusedCell();
    return focused && !focused.rowPinned
      ? { line: focused.rowIndex, column: columnIndex(focused.column.getColId()) }
      : undefined;
  };

  const onCopy = (event: ClipboardEvent): void => {
    const at = focusedPosition();
    if (!at || isTyping(event)) return;
    const cell = layoutCell(at.line, at.column);
    if (!cell) return;
    event.clipboardData?.setData('text/plain', printedText(props.session.filing(), cell));
    event.preventDefault();
  };

  const onPaste = (event: ClipboardEvent): void => {
    const at = focusedPosition();
    if (!at || isTyping(event) || props.readOnly) return;
    event.preventDefault();
    props.onPaste(at, event.clipboardData?.getData('text/plain') ?? '');
  };

  const height = (): string => {
    const heads = Math.max(...props.layout.columns.map((column) => column.header.length));
    const lines = rows().length + (props.layout.columnNos ? 1 : 0);
    return `${(heads - 1) * HEAD_HEIGHT + leafHeadHeight(props.layout) + lines * ROW_HEIGHT + 4}px`;
  };

  onMount(() => {
    outlinedKeys = untrack(outlined);
    api = createGrid<GridRow>(
      root,
      {
        theme: officialTheme,
        columnDefs: untrack(columns),
        rowData: untrack(rows),
        pinnedTopRowData: untrack(columnNoRow),
        getRowId: ({ data }) => data.key,
        readOnlyEdit: true,
        enterNavigatesVertically: true,
        enterNavigatesVerticallyAfterEdit: true,
        stopEditingWhenCellsLoseFocus: true,
        animateRows: false,
        suppressColumnVirtualisation: true,
        suppressMovableColumns: true,
        suppressContextMenu: true,
        suppressRowHoverHighlight: true,
        headerHeight: untrack(() => leafHeadHeight(props.layout)),
        groupHeaderHeight: HEAD_HEIGHT,
        rowHeight: ROW_HEIGHT,
        rowBuffer: 20,
        onCellEditRequest: onEditRequest,
        onCellFocused: onFocused,
        tabToNextCell: ({ previousCellPosition, backwards }): CellPosition | boolean => {
          const from = {
            line: previousCellPosition.rowIndex,
            column: columnIndex(previousCellPosition.column.getColId()),
          };
          const to = nextEditable(untrack(rows), from, backwards ? -1 : 1);
          const column = to && api?.getColumn(columnId(to.column));
          return to && column ? { rowIndex: to.line, column, rowPinned: null } : false;
        },
      },
      { modules: GRID_MODULES },
    );
    root.addEventListener('copy', onCopy);
    root.addEventListener('paste', onPaste);
    untrack(() => props.handle)(handle);
    createEffect(
      on([() => props.layout, () => props.readOnly], ([layout], previous) => {
        if (!previous) return;
        if (layout.form !== previous[0].form) {
          api?.stopEditing(true);
          api?.clearFocusedCell();
          api?.setGridOption('headerHeight', leafHeadHeight(layout));
          api?.setGridOption('columnDefs', untrack(columns));
        }
        api?.setGridOption('pinnedTopRowData', untrack(columnNoRow));
        api?.setGridOption('rowData', untrack(rows));
        api?.refreshCells({ force: true });
      }),
    );
    createEffect(
      on(outlined, (keys) => {
        outlinedKeys = keys;
        api?.refreshCells({ force: true });
      }),
    );
    createEffect(
      on(
        () => props.selected,
        (selected) => {
          if (!selected || selected.table !== props.table) return;
          const position = positionOf(props.layout, selected);
          const focused = focusedPosition();
          if (position && (position.line !== focused?.line || position.column !== focused.column))
            focusPosition(position.line, position.column);
        },
      ),
    );
  });

  onCleanup(
    untrack(() => props.session).subscribe(() => {
      api?.refreshCells({ force: true });
      const at = focusedPosition();
      summarise(at && cellAt(props.layout, at.line, at.column));
    }),
  );
  onCleanup(() => api?.destroy());

  return <div ref={root} class="table-grid" style={{ height: height() }} />;
}

/** Room for three lines where a narrow column has a long head. */
function leafHeadHeight(layout: Layout): number {
  const isLong = layout.columns.some(
    ({ kind, header }) => kind === 'figure' && (header[header.length - 1]?.length ?? 0) > LONGEST_TWO_LINE_HEAD,
  );
  return isLong ? LONG_HEAD_HEIGHT : HEAD_HEIGHT;
}

const isTyping = (event: Event): boolean => event.target instanceof HTMLInputElement;
