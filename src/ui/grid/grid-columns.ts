import type { ColDef, ColGroupDef, ICellRendererParams, SuppressKeyboardEventParams } from 'ag-grid-community';
import type { Layout, LayoutCell } from '../../core/layout/layout';
import { gridText } from '../text-grid.zh';
import { notesText } from '../text-remarks.zh';
import { text } from '../text.zh';
import { type CellFace, cellClasses, cellFace, type CellLook, isSameFace } from './cell-face';
import { cellName, isEditable } from './cell-text';
import type { ColumnSize } from './column-sizes';
import { type ColumnNode, columnTree } from './column-tree';
import type { GridRow } from './grid-rows';

/** What the columns ask the moment a cell is drawn or a key is pressed. */
export interface GridView extends CellLook {
  /** Returns true for keys that AG Grid must not act on. */
  readonly onKey: (params: SuppressKeyboardEventParams<GridRow>) => boolean;
}

export const columnId = (column: number): string => `c${column}`;
export const columnIndex = (id: string): number => Number(id.slice(1));

/** AG Grid's column definitions for a layout. None is editable to AG Grid: typing is the business of CellEntry. */
export function gridColumns(
  layout: Layout,
  sizes: readonly ColumnSize[],
  /** How many of the first stand still while the others scroll sideways. */
  pinned: number,
  view: GridView,
): (ColDef<GridRow> | ColGroupDef<GridRow>)[] {
  const build = (node: ColumnNode): ColDef<GridRow> | ColGroupDef<GridRow> =>
    'children' in node
      ? { headerName: node.text, marryChildren: true, children: node.children.map(build) }
      : { headerName: node.text, ...leaf(layout, node.column, sizes[node.column]!, node.column < pinned, view) };
  return columnTree(layout).map(build);
}

function leaf(layout: Layout, index: number, size: ColumnSize, isPinned: boolean, view: GridView): ColDef<GridRow> {
  const at = (row: GridRow | undefined): LayoutCell | undefined => row?.cells[index];
  return {
    colId: columnId(index),
    // What is pinned takes no share: it is as wide as it must be.
    flex: isPinned ? null : size.weight,
    ...(isPinned ? { width: size.minimum } : {}),
    pinned: isPinned ? 'left' : null,
    minWidth: size.minimum,
    resizable: true,
    sortable: false,
    suppressMovable: true,
    wrapHeaderText: true,
    colSpan: ({ data }) =>
      data?.isNewRow && at(data)?.isOpen ? layout.columns.length - index : (at(data)?.columnSpan ?? 1),
    cellDataType: false,
    valueGetter: ({ data }) => cellFace(at(data), index, view),
    equals: isSameFace,
    suppressKeyboardEvent: (params) => view.onKey(params),
    cellClass: cellClasses(index),
    cellRenderer: ({ data, value, eGridCell }: ICellRendererParams<GridRow, CellFace>): Node => {
      const cell = at(data);
      const shown = value?.text ?? '';
      const marks = value ? marksText(value) : '';
      if (data && isEditable(cell))
        eGridCell.setAttribute('aria-label', `${cellName(layout, data.cells, index)} ${shown} ${marks}`.trim());
      else eGridCell.removeAttribute('aria-label');
      // A long name is cut off where the window is narrow.
      eGridCell.title = cell && !cell.cell && cell.kind !== 'lineNo' ? shown : marks;
      if (data?.isNewRow && cell?.isOpen) return span('cell-hint', text.grid.newRow);
      if (cell?.kind === 'name' && cell.isOpen && shown === '') return span('cell-missing', gridText.unnamed);
      if (cell?.kind === 'label' || cell?.kind === 'name') return span('cell-words', shown);
      return document.createTextNode(shown);
    },
  };
}

/** What is written beside a figure, for its tooltip. */
const marksText = ({ note, remark }: CellFace): string =>
  [note && notesText.mark(note), remark && notesText.remarkMark(remark)].filter(Boolean).join('\n');

function span(className: string, content: string): HTMLElement {
  const made = document.createElement('span');
  made.className = className;
  made.textContent = content;
  return made;
}
