import { TEN_THOUSAND_YUAN } from '../money/scale';
import type { RowId, TableId } from './cell';
import { emptyTable, type Filing, type RowCells, type TableData } from './filing';

/** A table as it is, or a blank one where nothing was written to it yet. */
export const tableOf = (filing: Filing, id: TableId): TableData => filing.tables[id] ?? emptyTable(TEN_THOUSAND_YUAN);

/** The filing with another state of one table; undefined takes the table away. */
export function withTable(filing: Filing, id: TableId, data: TableData | undefined): Filing {
  const tables = { ...filing.tables };
  if (data === undefined) delete tables[id];
  else tables[id] = data;
  return { ...filing, tables };
}

/** The table with other figures in one row; a row without figures leaves nothing behind. */
export function withRowCells(table: TableData, row: RowId, cells: RowCells | undefined): TableData {
  const next = { ...table.cells };
  if (cells === undefined || Object.keys(cells).length === 0) delete next[row];
  else next[row] = cells;
  return { ...table, cells: next };
}

/** Where an open row stands. Throws Error where it is not there: a defect, not user input. */
export function rowIndex(table: TableData, row: RowId): number {
  const index = table.rows.findIndex((each) => each.id === row);
  if (index < 0) throw new Error(`No open row ${row}`);
  return index;
}
