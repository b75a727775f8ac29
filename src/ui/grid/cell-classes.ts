import type { CellClassParams, CellClassRules } from 'ag-grid-community';
import { cellKey } from '../../core/cell';
import { cellValue, type Filing } from '../../core/filing';
import type { LayoutCell } from '../../core/layout';
import type { CellState } from '../grid-contract';
import type { GridRow } from './grid-rows';

/** What the look of a cell depends on, asked the moment it is drawn. */
export interface CellLook {
  readonly filing: () => Filing;
  readonly stateOf: (cell: LayoutCell) => CellState | undefined;
  readonly isOutlined: (key: string) => boolean;
  readonly isFlashing: (key: string) => boolean;
}

type Predicate = (params: CellClassParams<GridRow>) => boolean;

/** The classes of the cells of one column of the layout. */
export function cellClasses(column: number, look: CellLook): CellClassRules<GridRow> {
  const when =
    (test: (cell: LayoutCell, row: GridRow) => boolean): Predicate =>
    ({ data }) => {
      const cell = data?.cells[column];
      return cell !== undefined && data !== undefined && test(cell, data);
    };
  const figure = (test: (cell: LayoutCell, key: string) => boolean): Predicate =>
    when((cell) => cell.cell !== undefined && test(cell, cellKey(cell.cell)));
  const value = (cell: LayoutCell) => cellValue(look.filing(), cell.cell!);
  return {
    'cell-figure': when((cell) => cell.kind === 'figure'),
    'cell-line-no': when((cell) => cell.kind === 'lineNo'),
    'cell-column-no': ({ node }) => node.rowPinned === 'top',
    'cell-span': when((cell) => (cell.columnSpan ?? 1) > 1),
    'cell-total': when((cell) => cell.isTotal === true),
    'cell-indent-1': when((cell) => cell.indent === 1),
    'cell-indent-2': when((cell) => cell.indent === 2),
    'cell-idle': when((cell, row) => cell.kind === 'blank' && !row.isNewRow),
    'cell-derived': figure((cell) => {
      const held = value(cell);
      return held?.kind === 'amount' && held.origin === 'derived';
    }),
    'cell-unreadable': figure((cell) => value(cell)?.kind === 'unreadable'),
    'cell-error': figure((cell) => look.stateOf(cell) === 'error'),
    'cell-verify': figure((cell) => look.stateOf(cell) === 'verify'),
    'cell-rounding': figure((cell) => look.stateOf(cell) === 'rounding'),
    'cell-outlined': figure((_, key) => look.isOutlined(key)),
    'cell-flash': figure((_, key) => look.isFlashing(key)),
  };
}
