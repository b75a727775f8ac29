import type { CellRef, TableId } from './cell';
import type { Change } from './change';
import type { Filing } from './filing';

/** Every figure of a table, in no particular order. */
export const filledCells = (filing: Filing, table: TableId): CellRef[] =>
  Object.entries(filing.tables[table]?.cells ?? {}).flatMap(([row, cells]) =>
    Object.keys(cells).map((column): CellRef => ({ table, row, column })),
  );

/** What declares a table empty: its rows and figures go with it. */
export function declareEmptyChanges(filing: Filing, table: TableId): Change[] {
  const rows = filing.tables[table]?.rows ?? [];
  const open = new Set(rows.map((row) => row.id));
  return [
    ...filledCells(filing, table)
      .filter((cell) => !open.has(cell.row))
      .map((cell): Change => ({ kind: 'setCell', cell, value: undefined })),
    ...rows.map((row): Change => ({ kind: 'removeRow', table, row: row.id })),
    { kind: 'declareEmpty', table, declaredEmpty: true },
  ];
}

/** What is lost with it, as a sentence to be confirmed; undefined where the table holds nothing. */
export function lostByDeclaring(filing: Filing, table: TableId, title: string): string | undefined {
  const rows = filing.tables[table]?.rows.length ?? 0;
  const filled = filledCells(filing, table).length;
  if (rows === 0 && filled === 0) return undefined;
  return `${title}里有 ${rows} 行科目、${filled} 个已填的单元格，声明为空表会全部清除（可以撤销）`;
}
