import type { CellRef, CellValue, ColumnId, RowId, TableId } from '../filing/cell';
import type { ReferenceFigures } from '../filing/dossier';
import type { Edition } from '../edition/edition';
import type { TableDefinition } from '../edition/table-definition';
import type { Filing } from '../filing/filing';

/** Where a reference has what a column is compared with: what was spent under 决算数, a budget keeps under 预算数. */
export const columnInReference = (
  { kind }: Pick<ReferenceFigures, 'kind'>,
  { columns }: TableDefinition,
  column: ColumnId,
): ColumnId =>
  kind === 'budget' && column === 'finalAmount' && columns.some(({ id }) => id === 'budgetAmount')
    ? 'budgetAmount'
    : column;

/** What a reference has for a cell of the filing: in the fixed line, or in the row of the same code. */
export function referenceValue(
  reference: ReferenceFigures,
  filing: Filing,
  edition: Edition,
  { table, row, column }: CellRef,
): CellValue | undefined {
  const known = rowInReference(reference, filing, edition, table, row);
  const at = columnInReference(reference, edition.definitions[table], column);
  return known === undefined ? undefined : reference.tables[table]?.cells[known]?.[at];
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

/** Whether the reference has any figure in what a column is compared with: a budget lists of a fund only what is spent. */
export function saysColumn(reference: ReferenceFigures, edition: Edition, table: TableId, column: ColumnId): boolean {
  const at = columnInReference(reference, edition.definitions[table], column);
  return Object.values(reference.tables[table]?.cells ?? {}).some((cells) => cells[at] !== undefined);
}
