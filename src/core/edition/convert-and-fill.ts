import type { ColumnId, RowId, TableId } from '../filing/cell';
import { applyChanges, type Change } from '../filing/change';
import { emptyTable, type Filing, type OpenRow, type RowCells, type TableData, tableState } from '../filing/filing';
import { figureColumns } from '../layout/shown-form';
import type { Comparison } from '../rules/rule';
import { type Conversion, convertFiling } from './convert-filing';
import { type Edition, formOf } from './edition';
import { TOTAL_ROW } from './table-definition';

/** A table of the new edition that was filled with the figures of another one, which it merely repeats. */
export interface RepeatedTable {
  readonly table: TableId;
  readonly of: TableId;
  /** Both are declared empty. */
  readonly isEmpty: boolean;
}

export interface FilledConversion extends Conversion {
  readonly repeated: readonly RepeatedTable[];
  /** Tables that only the new edition prints, and that nothing is known for: to be filled, or declared empty. */
  readonly toFill: readonly TableId[];
}

/**
 * `convertFiling`, and what follows for the tables that only the new edition prints: one whose every column repeats
 * another table's (its rules say so) takes these figures, as derived ones, and is empty where that table is declared
 * empty. All others stay blank and are named.
 */
export function convertAndFill(filing: Filing, from: Edition, to: Edition): FilledConversion {
  const converted = convertFiling(filing, from, to);
  const changes: Change[] = [];
  const repeated: RepeatedTable[] = [];
  const toFill: TableId[] = [];
  for (const { table } of to.forms) {
    if (formOf(from, table) || tableState(converted.filing.tables[table]) !== 'unfilled') continue;
    const source = sourceOf(to, table);
    const before = source && converted.filing.tables[source.table];
    const data = before && repeatOf(before, source.columns);
    if (!data) toFill.push(table);
    else {
      changes.push({ kind: 'replaceTable', table, data });
      repeated.push({ table, of: source.table, isEmpty: data.declaredEmpty });
    }
  }
  return {
    ...converted,
    filing: applyChanges(converted.filing, changes).filing,
    changes: [...converted.changes, ...changes],
    repeated,
    toFill,
  };
}

interface Source {
  readonly table: TableId;
  /** Column of the source by the column that repeats it. */
  readonly columns: ReadonlyMap<ColumnId, ColumnId>;
}

/** The one table that every column of an open table repeats, code by code; undefined where there is none. */
function sourceOf(edition: Edition, table: TableId): Source | undefined {
  const form = formOf(edition, table)!;
  if (!edition.definitions[table].openRows) return undefined;
  const columns = new Map<ColumnId, ColumnId>();
  let source: TableId | undefined;
  for (const { statements, withdrawn } of edition.rules)
    for (const statement of withdrawn ? [] : statements) {
      const each = statement.kind === 'comparison' ? repeatedColumn(statement, table) : undefined;
      if (!each || (source !== undefined && each.of !== source)) continue;
      source = each.of;
      columns.set(each.column, each.ofColumn);
    }
  const isWhole = [...figureColumns(form)].every((column) => columns.has(column));
  return source !== undefined && isWhole ? { table: source, columns } : undefined;
}

/** What `repeat(eachCode(table, column), eachCode(of, ofColumn))` says; undefined of any other statement. */
function repeatedColumn({ left, right, leftIs, onlyWhen }: Comparison, table: TableId) {
  const [one, other] = [left[0], right[0]];
  if (leftIs !== 'repeat' || onlyWhen || left.length !== 1 || right.length !== 1 || one?.table !== table)
    return undefined;
  const isEachCode = [one, other!].every(
    ({ rows, columns }) => 'each' in rows && rows.each === 'code' && columns.length === 1,
  );
  return isEachCode ? { column: one.columns[0]!, of: other!.table, ofColumn: other!.columns[0]! } : undefined;
}

/** The rows of another table that hold more than zero in these columns; undefined where there are none, or not all is readable. */
function repeatOf(source: TableData, columns: Source['columns']): TableData | undefined {
  if (tableState(source) === 'declaredEmpty') return { ...emptyTable(source.recordedScale), declaredEmpty: true };
  const cells: Record<RowId, RowCells> = {};
  const rows: OpenRow[] = [];
  for (const row of [undefined, ...source.rows]) {
    const id = row?.id ?? TOTAL_ROW;
    const figures = [...columns].flatMap(([column, ofColumn]) => {
      const value = source.cells[id]?.[ofColumn];
      return value ? [[column, value] as const] : [];
    });
    if (figures.some(([, value]) => value.kind === 'unreadable')) return undefined;
    if (figures.every(([, value]) => value.kind === 'amount' && value.amount === 0)) continue;
    cells[id] = Object.fromEntries(
      figures.map(([column, value]) => [column, { ...value, origin: 'derived' as const }]),
    );
    if (row) rows.push(row);
  }
  return rows.length === 0 ? undefined : { ...emptyTable(source.recordedScale), rows, cells };
}
