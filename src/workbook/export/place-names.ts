import type { CellRef, RowId, TableId } from '../../core/filing/cell';
import { type Edition, formOf } from '../../core/edition/edition';
import { type Filing, type TableData, tableRows } from '../../core/filing/filing';
import { columnLabel, distinctRowLabel, hasOneColumn } from '../../core/edition/labels';
import type { TableDefinition } from '../../core/edition/table-definition';
import { GONE } from './working-format';

/** Where a cell is, as a person reads it. The column is blank where its row has only one. */
export interface PlaceNames {
  readonly table: string;
  readonly row: string;
  readonly column: string;
}

/** `公开01表 收入支出决算总表`, or what the table is in an edition that does not print it. */
export function tableName(edition: Edition, id: TableId): string {
  const form = formOf(edition, id);
  return form ? `${form.number ?? ''} ${form.title}`.trim() : (definitionOf(edition, id)?.name ?? id);
}

export function placeNames(edition: Edition, filing: Filing, { table: id, row, column }: CellRef): PlaceNames {
  const table = tableName(edition, id);
  const definition = definitionOf(edition, id);
  if (!definition) return { table, row, column };
  if (!hasRow(definition, filing.tables[id], row))
    return { table, row: /^\d{3,7}$/.test(row) ? row + GONE : GONE, column: columnLabel(definition, column) };
  return {
    table,
    row: distinctRowLabel(definition, filing.tables[id], row),
    column: hasOneColumn(definition, row) ? '' : columnLabel(definition, column),
  };
}

/** The one cell that has these names; undefined where there is none, or more than one. */
export function cellOfNames(edition: Edition, filing: Filing, names: PlaceNames): CellRef | undefined {
  const table = tableOfName(edition, names.table);
  const definition = table && definitionOf(edition, table);
  if (!table || !definition) return undefined;
  const rows = tableRows(definition, filing.tables[table]);
  const row =
    onlyOne(rows.filter(({ id }) => isAlike(distinctRowLabel(definition, filing.tables[table], id), names.row))) ??
    onlyOne(rows.filter(({ code }) => code !== undefined && code === names.row.trim().split(/\s/)[0]));
  if (!row) return undefined;
  const columns = definition.columns.filter(({ block }) => !block || block === row.block);
  const column = onlyOne(
    names.column.trim() === '' ? columns : columns.filter((each) => isAlike(each.label, names.column)),
  );
  return column && { table, row: row.id, column: column.id };
}

/** By its number and title, or one of them. */
export const tableOfName = (edition: Edition, name: string): TableId | undefined =>
  edition.forms.find(({ table, title, number }) =>
    [tableName(edition, table), title, number].some((each) => each !== undefined && isAlike(each, name)),
  )?.table;

/** Names come from a file: only those of the edition's own are looked up. */
export const definitionOf = (edition: Edition, id: string): TableDefinition | undefined =>
  Object.prototype.hasOwnProperty.call(edition.definitions, id) ? edition.definitions[id as TableId] : undefined;

const hasRow = (definition: TableDefinition, table: TableData | undefined, row: RowId): boolean =>
  tableRows(definition, table).some(({ id }) => id === row);

const isAlike = (a: string, b: string): boolean => a.replace(/\s/g, '') === b.replace(/\s/g, '');

const onlyOne = <T>(list: readonly T[]): T | undefined => (list.length === 1 ? list[0] : undefined);
