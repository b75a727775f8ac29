import type { CellRef } from '../../core/filing/cell';
import { type Edition, formOf } from '../../core/edition/edition';
import type { Filing } from '../../core/filing/filing';
import { columnLabel, distinctRowLabel, hasOneColumn } from '../../core/edition/labels';

/** Where a cell is, outermost first: 公开03表 · 208 社会保障和就业支出 · 基本支出. */
export function placeOf(edition: Edition, filing: Filing, cell: CellRef): readonly string[] {
  const definition = edition.definitions[cell.table];
  const form = formOf(edition, cell.table);
  const table = form?.number ?? form?.title ?? definition.name;
  const row = distinctRowLabel(definition, filing.tables[cell.table], cell.row);
  return hasOneColumn(definition, cell.row) ? [table, row] : [table, row, columnLabel(definition, cell.column)];
}

/** Whether the cell exists in the filing: a link may point at a row that has gone. */
export function isKnownCell(edition: Edition, filing: Filing, cell: CellRef): boolean {
  const definition = edition.definitions[cell.table];
  const hasRow =
    definition?.rows.some((row) => row.id === cell.row) ||
    filing.tables[cell.table]?.rows.some((row) => row.id === cell.row);
  return Boolean(hasRow) && definition.columns.some((column) => column.id === cell.column);
}
