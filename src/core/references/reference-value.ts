import type { CellRef, CellValue, RowId, TableId } from '../filing/cell';
import type { ReferenceFigures } from '../filing/dossier';
import type { Edition } from '../edition/edition';
import type { Filing } from '../filing/filing';

/** What a reference has for a cell of the filing: in the fixed line, or in the row of the same code. */
export function referenceValue(
  reference: ReferenceFigures,
  filing: Filing,
  edition: Edition,
  { table, row, column }: CellRef,
): CellValue | undefined {
  const known = rowInReference(reference, filing, edition, table, row);
  return known === undefined ? undefined : reference.tables[table]?.cells[known]?.[column];
}

function rowInReference(
  reference: ReferenceFigures,
  filing: Filing,
  edition: Edition,
  table: TableId,
  row: RowId,
): RowId | undefined {
  if (edition.definitions[table].rows.some(({ id }) => id === row)) return row;
  const own = filing.tables[table]?.rows.find(({ id }) => id === row);
  if (!own) return undefined;
  const isSame = ({ code, name }: { code: string; name: string }): boolean =>
    own.code === '' ? code === '' && name === own.name : code === own.code;
  return reference.tables[table]?.rows.find(isSame)?.id;
}

/** Whether the reference says anything of a table: figures, or that there are none. */
export function saysTable(reference: ReferenceFigures, table: TableId): boolean {
  const data = reference.tables[table];
  return data !== undefined && (data.declaredEmpty || Object.keys(data.cells).length > 0);
}
