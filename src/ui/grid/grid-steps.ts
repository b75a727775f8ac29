import type { GridOptions } from 'ag-grid-community';
import { columnId, columnIndex } from './grid-columns';
import type { GridRow } from './grid-rows';
import type { Typing } from './grid-typing';
import { newRowPosition } from './next-editable';

type Steps = Required<Pick<GridOptions<GridRow>, 'navigateToNextCell' | 'tabToNextCell'>>;

/** Where arrows and Tab lead. */
export const gridSteps = (rows: () => readonly GridRow[], tabFrom: Typing['tabFrom']): Steps => ({
  /** The keyboard stays in the lines, above which are only the printed heads; a new row begins with its code. */
  navigateToNextCell: ({ previousCellPosition, nextCellPosition, api }) => {
    if (!nextCellPosition || nextCellPosition.rowPinned) return previousCellPosition;
    if (!rows()[nextCellPosition.rowIndex]?.isNewRow) return nextCellPosition;
    const start = newRowPosition(rows());
    const column = start && api.getColumn(columnId(start.column));
    return column ? { ...nextCellPosition, column } : previousCellPosition;
  },
  /** Tab goes from one place to type to the next. */
  tabToNextCell: ({ previousCellPosition: { rowIndex, column }, backwards, api }) => {
    const to = tabFrom({ line: rowIndex, column: columnIndex(column.getColId()) }, backwards ? -1 : 1);
    const toColumn = to && api.getColumn(columnId(to.column));
    return to && toColumn ? { rowIndex: to.line, column: toColumn, rowPinned: null } : false;
  },
});
