import type {
  CellClassParams,
  ColDef,
  ColGroupDef,
  ICellEditorParams,
  SuppressKeyboardEventParams,
} from 'ag-grid-community';
import { cellKey } from '../../core/cell';
import { cellValue, type Filing } from '../../core/filing';
import type { Layout, LayoutCell, LayoutColumn } from '../../core/layout';
import type { CellState } from '../grid-contract';
import { text } from '../text.zh';
import { editableText, isEditable, printedText } from './cell-text';
import { type ColumnNode, columnTree } from './column-tree';
import type { GridRow } from './grid-rows';
import { TextCellEditor } from './text-cell-editor';

/** What a column asks about the moment it is drawn. */
export interface CellView {
  readonly filing: () => Filing;
  readonly isReadOnly: () => boolean;
  readonly stateOf: (cell: LayoutCell) => CellState | undefined;
  readonly isOutlined: (key: string) => boolean;
  readonly isFlashing: (key: string) => boolean;
  /** Returns true for keys that the grid itself must leave alone. */
  readonly onKey: (params: SuppressKeyboardEventParams<GridRow>) => boolean;
  /** Names a cell for a screen reader. */
  readonly describe: (cell: LayoutCell) => string;
}

export const columnId = (column: number): string => `c${column}`;
export const columnIndex = (id: string): number => Number(id.slice(1));

/** AG Grid's column definitions for a layout. */
export function gridColumns(layout: Layout, view: CellView): (ColDef<GridRow> | ColGroupDef<GridRow>)[] {
  const build = (node: ColumnNode): ColDef<GridRow> | ColGroupDef<GridRow> =>
    'children' in node
      ? { headerName: node.text, marryChildren: true, children: node.children.map(build) }
      : { headerName: node.text, ...leaf(layout, node.column, view) };
  return columnTree(layout).map(build);
}

const MINIMUM_WIDTHS: Readonly<Record<LayoutColumn['kind'], number>> = {
  label: 140,
  lineNo: 40,
  code: 62,
  name: 120,
  figure: 80,
};

function leaf(layout: Layout, index: number, view: CellView): ColDef<GridRow> {
  const column = layout.columns[index]!;
  const at = (row: GridRow | undefined): LayoutCell | undefined => row?.cells[index];
  const isFigure = column.kind === 'figure';
  return {
    colId: columnId(index),
    flex: column.width ?? 12,
    minWidth: MINIMUM_WIDTHS[column.kind],
    resizable: true,
    sortable: false,
    suppressMovable: true,
    wrapHeaderText: true,
    cellClass: index === layout.columns.length - 1 ? 'cell-last' : '',
    colSpan: ({ data }) => (data?.isNewRow && at(data)?.isOpen ? 2 : (at(data)?.columnSpan ?? 1)),
    valueGetter: ({ data }) => {
      const cell = at(data);
      return cell ? printedText(view.filing(), cell) : '';
    },
    editable: ({ data, node }) => !view.isReadOnly() && !node.rowPinned && isEditable(at(data)),
    cellEditor: TextCellEditor,
    cellEditorParams: {
      openingText: ({ data }: ICellEditorParams<GridRow>) => {
        const cell = at(data);
        return cell ? editableText(view.filing(), cell) : '';
      },
      isFigure,
    },
    suppressKeyboardEvent: (params) => view.onKey(params),
    cellClassRules: cellClassRules(at, view),
    cellRenderer: ({
      data,
      value,
      eGridCell,
    }: {
      data: GridRow | undefined;
      value: string;
      eGridCell: HTMLElement;
    }) => {
      const cell = at(data);
      if (cell && isEditable(cell)) eGridCell.setAttribute('aria-label', `${view.describe(cell)} ${value}`.trim());
      else eGridCell.removeAttribute('aria-label');
      // A long name is cut off where the window is narrow.
      eGridCell.title = cell && !cell.cell && cell.kind !== 'lineNo' ? value : '';
      if (data?.isNewRow && cell?.isOpen) return newRowHint();
      return document.createTextNode(value);
    },
  };
}

function newRowHint(): HTMLElement {
  const hint = document.createElement('span');
  hint.className = 'cell-hint';
  hint.textContent = text.grid.newRow;
  return hint;
}

type Predicate = (params: CellClassParams<GridRow>) => boolean;

function cellClassRules(
  at: (row: GridRow | undefined) => LayoutCell | undefined,
  view: CellView,
): Record<string, Predicate> {
  const when =
    (test: (cell: LayoutCell, row: GridRow) => boolean): Predicate =>
    ({ data }) => {
      const cell = at(data);
      return cell !== undefined && data !== undefined && test(cell, data);
    };
  const figure =
    (test: (key: string, cell: LayoutCell) => boolean): Predicate =>
    ({ data }) => {
      const cell = at(data);
      return cell?.cell !== undefined && test(cellKey(cell.cell), cell);
    };
  return {
    'cell-figure': when((cell) => cell.kind === 'figure'),
    'cell-lineNo': when((cell) => cell.kind === 'lineNo'),
    'cell-columnNo': ({ node }) => node.rowPinned === 'top',
    'cell-span': when((cell) => (cell.columnSpan ?? 1) > 1),
    'cell-total': when((cell) => cell.isTotal === true),
    'cell-indent-1': when((cell) => cell.indent === 1),
    'cell-indent-2': when((cell) => cell.indent === 2),
    'cell-idle': when((cell, row) => cell.kind === 'blank' && !row.isNewRow),
    'cell-new': when((cell, row) => row.isNewRow && cell.isOpen === true),
    'cell-derived': figure((_, cell) => {
      const value = cellValue(view.filing(), cell.cell!);
      return value?.kind === 'amount' && value.origin === 'derived';
    }),
    'cell-unreadable': figure((_, cell) => cellValue(view.filing(), cell.cell!)?.kind === 'unreadable'),
    'cell-error': figure((_, cell) => view.stateOf(cell) === 'error'),
    'cell-verify': figure((_, cell) => view.stateOf(cell) === 'verify'),
    'cell-rounding': figure((_, cell) => view.stateOf(cell) === 'rounding'),
    'cell-outlined': figure((key) => view.isOutlined(key)),
    'cell-flash': figure((key) => view.isFlashing(key)),
  };
}
