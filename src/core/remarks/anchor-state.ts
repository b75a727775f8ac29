import type { CellRef, TableId } from '../filing/cell';
import { type Edition, formOf } from '../edition/edition';
import type { Filing } from '../filing/filing';
import { columnLabel, distinctRowLabel, hasOneColumn } from '../edition/labels';

/** Whether the row of a cell is in the filing: what is tied to it stays where the row has gone. */
export function hasRow(edition: Edition, filing: Filing, { table, row }: CellRef): boolean {
  return (
    edition.definitions[table].rows.some((each) => each.id === row) ||
    filing.tables[table]?.rows.some((each) => each.id === row) === true
  );
}

/** What people call a table here: its printed number, else its title. */
export const tableName = (edition: Edition, table: TableId): string => {
  const form = formOf(edition, table);
  return form?.number ?? form?.title ?? edition.definitions[table].name;
};

/** Row and column of a cell in words: 2010301 行政运行·基本支出. */
export function placeInTable(edition: Edition, filing: Filing, { table, row, column }: CellRef): string {
  const definition = edition.definitions[table];
  const label = distinctRowLabel(definition, filing.tables[table], row);
  return hasOneColumn(definition, row) ? label : `${label}·${columnLabel(definition, column)}`;
}

/** Compares cells by where they are printed: table, line, column; rows that have gone come last in their table. */
export function compareCells(edition: Edition, filing: Filing): (a: CellRef, b: CellRef) => number {
  const orders = edition.forms.map(({ table }) => table);
  const rowsOf = new Map<TableId, readonly string[]>();
  const rowOrder = ({ table, row }: CellRef): number => {
    let rows = rowsOf.get(table);
    if (!rows) {
      const fixed = edition.definitions[table].rows.map(({ id }) => id);
      rowsOf.set(table, (rows = [...fixed, ...(filing.tables[table]?.rows ?? []).map(({ id }) => id)]));
    }
    const at = rows.indexOf(row);
    return at < 0 ? rows.length : at;
  };
  const columnOrder = ({ table, column }: CellRef): number =>
    edition.definitions[table].columns.findIndex(({ id }) => id === column);
  return (a, b) =>
    orders.indexOf(a.table) - orders.indexOf(b.table) || rowOrder(a) - rowOrder(b) || columnOrder(a) - columnOrder(b);
}
