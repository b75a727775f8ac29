import type { ColumnId, RowId, TableId } from '../filing/cell';
import type { Edition } from '../edition/edition';
import { cellValue, type Filing } from '../filing/filing';
import type { Term } from '../rules/rule';

/** A column of another table that is likely to hold the same figure of a code. */
export interface TwinColumn {
  readonly table: TableId;
  readonly column: ColumnId;
}

/** A row of another table: what the table in question may have printed under its code. */
export interface TwinRow {
  readonly code: string;
  readonly name: string;
  /** Fen by column of the table in question; only columns that the other table has a likely copy of. */
  readonly figures: ReadonlyMap<ColumnId, number>;
}

const isOfEachCode = ({ rows, columns }: Term): boolean =>
  'each' in rows && rows.each === 'code' && columns.length === 1;

/** For each column of a table, the columns of other tables that repeat it code by code. */
export function twinColumns(edition: Edition, table: TableId): Map<ColumnId, TwinColumn[]> {
  const found = new Map<ColumnId, TwinColumn[]>();
  const add = (column: ColumnId, twin: TwinColumn): void => {
    const known = found.get(column) ?? [];
    if (!known.some((each) => each.table === twin.table && each.column === twin.column)) known.push(twin);
    found.set(column, known);
  };
  for (const { left, right } of edition.likelyCopies) {
    const [a, b] = [left[0], right[0]];
    if (!a || !b || !isOfEachCode(a) || !isOfEachCode(b)) continue;
    if (a.table === table) add(a.columns[0]!, { table: b.table, column: b.columns[0]! });
    if (b.table === table) add(b.columns[0]!, { table: a.table, column: a.columns[0]! });
  }
  // Tables of one classification that share a column (支出合计, 基本, 项目) mean the same by it.
  const { openRows, columns } = edition.definitions[table];
  for (const { table: other } of edition.forms) {
    const definition = edition.definitions[other];
    if (other === table || !openRows || definition.openRows?.classification !== openRows.classification) continue;
    for (const { id } of columns)
      if (definition.columns.some((each) => each.id === id)) add(id, { table: other, column: id });
  }
  return found;
}

/** What the tables that repeat one say of its rows. */
export interface TwinRows {
  /** Whether any of them has a row of the code. */
  readonly has: (code: string) => boolean;
  /** Whether none of them has a row. */
  readonly isEmpty: boolean;
  /** Their rows whose codes the table does not have, by table and code. */
  readonly missing: readonly TwinRow[];
}

/** Reads the tables that repeat this one. `known`: the codes that it has. */
export function twinRows(
  filing: Filing,
  edition: Edition,
  table: TableId,
  known: { readonly has: (code: string) => boolean },
): TwinRows {
  const byTable = new Map<TableId, { own: ColumnId; theirs: ColumnId }[]>();
  for (const [own, twins] of twinColumns(edition, table))
    for (const { table: other, column } of twins) {
      const columns = byTable.get(other) ?? [];
      columns.push({ own, theirs: column });
      byTable.set(other, columns);
    }
  const codes = new Set<string>();
  const missing: TwinRow[] = [];
  for (const [other, columns] of byTable)
    for (const { id, code, name } of filing.tables[other]?.rows ?? []) {
      codes.add(code);
      if (known.has(code)) continue;
      const figures = new Map(columns.map(({ own, theirs }) => [own, figureOf(filing, other, id, theirs)]));
      missing.push({ code, name, figures });
    }
  return { has: (code) => codes.has(code), isEmpty: codes.size === 0, missing };
}

/** Fen; 0 where blank or unreadable. */
export function figureOf(filing: Filing, table: TableId, row: RowId, column: ColumnId): number {
  const value = cellValue(filing, { table, row, column });
  return value?.kind === 'amount' ? value.amount : 0;
}
