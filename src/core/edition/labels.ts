import type { CellRef, RowId, TableId } from '../filing/cell';
import { type Edition, formOf } from './edition';
import type { Filing, TableData } from '../filing/filing';
import type { TableDefinition } from './table-definition';

/** What a person calls a row: its label as the edition prints it, with the code where rows are identified by one. */
export function rowLabel(definition: TableDefinition, table: TableData | undefined, row: RowId): string {
  const fixed = definition.rows.find((each) => each.id === row);
  if (fixed)
    return fixed.code && definition.openRows ? `${fixed.code} ${fixed.label}` : (fixed.printedLabel ?? fixed.label);
  const open = table?.rows.find((each) => each.id === row);
  return open ? `${open.code} ${open.name}`.trim() : row;
}

/**
 * The row's name in text output for other programs: its code, else its label without numbering, prefixed with
 * `parent/` where the label repeats in its block.
 */
export function plainRowName(definition: TableDefinition, table: TableData | undefined, row: RowId): string {
  const open = table?.rows.find((each) => each.id === row);
  if (open) return open.code || open.name;
  const fixed = definition.rows.find((each) => each.id === row);
  if (!fixed) return row;
  if (fixed.code) return fixed.code;
  const isRepeated = definition.rows.some(
    (each) => each !== fixed && each.label === fixed.label && each.block === fixed.block,
  );
  const parent = definition.rows.find((each) => each.id === fixed.parent);
  return isRepeated && parent ? `${parent.label}/${fixed.label}` : fixed.label;
}

export const columnLabel = (definition: TableDefinition, column: string): string =>
  definition.columns.find((each) => each.id === column)?.label ?? column;

/** The table's title in this edition, in book-title marks. */
export const tableTitle = (edition: Edition, table: TableId): string =>
  `《${formOf(edition, table)?.title ?? edition.definitions[table].name}》`;

/** The row with what distinguishes it: the line it belongs to, or its side of a two-sided table. */
export function distinctRowLabel(definition: TableDefinition, table: TableData | undefined, row: RowId): string {
  const label = rowLabel(definition, table, row);
  const fixed = definition.rows.find((each) => each.id === row);
  if (!fixed) return label;
  const namesakes = definition.rows.filter((each) => each !== fixed && each.label === fixed.label);
  const parent = definition.rows.find((each) => each.id === fixed.parent);
  if (parent && namesakes.length > 0) return `${parent.label}·${label}`;
  if (!namesakes.some((each) => each.block !== fixed.block)) return label;
  return `${fixed.block === 'income' ? '收入' : '支出'}${label}`;
}

/** Whether figures of this row stand in only one column, so that its name adds nothing. */
export function hasOneColumn(definition: TableDefinition, row: RowId): boolean {
  const block = definition.rows.find((each) => each.id === row)?.block;
  return definition.columns.filter((column) => !column.block || column.block === block).length === 1;
}

/** `《支出决算表》208 社会保障和就业支出·基本支出` */
export function cellLabel(edition: Edition, filing: Filing, { table, row, column }: CellRef): string {
  const definition = edition.definitions[table];
  const label = distinctRowLabel(definition, filing.tables[table], row);
  const heading = tableTitle(edition, table) + label;
  return hasOneColumn(definition, row) ? heading : `${heading}·${columnLabel(definition, column)}`;
}
