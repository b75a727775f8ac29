import type { CellRef, CellValue, ColumnId, RowId, TableId } from '../filing/cell';
import { applyChanges, type Change } from '../filing/change';
import { emptyTable, type Filing, type OpenRow, type RowCells, type TableData } from '../filing/filing';
import { indexForCode } from '../filing/open-rows';
import { type Scale, TEN_THOUSAND_YUAN } from '../money/scale';
import { figureColumns, fullForm } from '../layout/shown-form';
import { type Edition, formOf, printsAlike } from './edition';
import type { TableDefinition } from './table-definition';

/** A figure that the other edition has no place for. */
export interface LeftOut {
  readonly cell: CellRef;
  readonly value: CellValue;
}

export interface Conversion {
  readonly filing: Filing;
  /** What makes the filing so, edition included. */
  readonly changes: readonly Change[];
  /** In printed order of the edition before. */
  readonly leftOut: readonly LeftOut[];
  /** Tables of the filing that the other edition does not print. */
  readonly leftOutTables: readonly TableId[];
  /** Whether the office's own numbers, titles, notes, order or columns stay behind: they were said of other forms. */
  readonly dropsAdjustments: boolean;
}

/**
 * Turns a filing of one edition into one of another: each figure goes where its definition's row and column go, fixed
 * lines that the other edition does not print become open rows by their code and the other way round. What has no place
 * is taken out and listed. Tables that only the other edition prints begin blank.
 */
export function convertFiling(filing: Filing, from: Edition, to: Edition): Conversion {
  const changes: Change[] = [{ kind: 'setEdition', edition: { id: to.id, revision: to.revision } }];
  const leftOut: LeftOut[] = [];
  const leftOutTables: TableId[] = [];
  for (const table of tablesInOrder(filing, from)) {
    const before = filing.tables[table]!;
    if (!formOf(to, table)) {
      if (before.rows.length > 0 || Object.keys(before.cells).length > 0) leftOutTables.push(table);
      for (const [row, cells] of Object.entries(before.cells)) leftOut.push(...figuresOf(table, row, cells));
      changes.push({ kind: 'replaceTable', table, data: undefined });
      continue;
    }
    const { data, rest } = convertTable(before, from.definitions[table], to, table);
    leftOut.push(...rest);
    if (data !== before) changes.push({ kind: 'replaceTable', table, data });
  }
  for (const { table } of to.forms)
    if (!filing.tables[table] && !formOf(from, table))
      changes.push({ kind: 'replaceTable', table, data: emptyTable(usualScale(filing)) });
  const dropsAdjustments = filing.formAdjustments.length > 0 && !printsAlike(from, to);
  if (dropsAdjustments) changes.push({ kind: 'setSettings', settings: { formAdjustments: [] } });
  return { filing: applyChanges(filing, changes).filing, changes, leftOut, leftOutTables, dropsAdjustments };
}

function tablesInOrder(filing: Filing, { forms }: Edition): TableId[] {
  const printed = forms.flatMap(({ table }) => (filing.tables[table] ? [table] : []));
  const others = (Object.keys(filing.tables) as TableId[]).filter((table) => !printed.includes(table));
  return [...printed, ...others];
}

const figuresOf = (table: TableId, row: RowId, cells: RowCells): LeftOut[] =>
  Object.entries(cells).map(([column, value]) => ({ cell: { table, row, column }, value }));

/** The scale that most tables were recorded at. */
function usualScale({ tables }: Filing): Scale {
  const scales = Object.values(tables).map(({ recordedScale }) => recordedScale);
  const count = ({ unit, decimals }: Scale): number =>
    scales.filter((each) => each.unit === unit && each.decimals === decimals).length;
  return scales.sort((a, b) => count(b) - count(a))[0] ?? TEN_THOUSAND_YUAN;
}

interface ConvertedTable {
  /** The same object where nothing changes. */
  readonly data: TableData;
  readonly rest: readonly LeftOut[];
}

function convertTable(before: TableData, from: TableDefinition, to: Edition, table: TableId): ConvertedTable {
  const definition = to.definitions[table];
  const form = formOf(to, table)!;
  const columns = figureColumns(fullForm(form) ?? form);
  const fixed = new Set(definition.rows.map(({ id }) => id));
  const lineOfCode = new Map(
    definition.rows.flatMap(({ id, code }) => (code && definition.openRows ? [[code, id]] : [])),
  );
  const rows: OpenRow[] = [];
  /** Where the figures of a row go; rows that are not here have no place. */
  const places = new Map<RowId, RowId>();
  for (const row of before.rows) {
    const line = lineOfCode.get(row.code);
    const isTaken = (id: RowId): boolean =>
      (id !== row.id && before.cells[id] !== undefined) || [...places.values()].includes(id);
    if (line !== undefined && !isTaken(line)) places.set(row.id, line);
    else if (definition.openRows) {
      rows.push(row);
      places.set(row.id, row.id);
    }
  }
  // A line above one that goes along goes along too: its sum would have no row.
  const holdsBelow = (code: string): boolean =>
    from.rows.some((row) => row.code?.startsWith(code) && before.cells[row.id] !== undefined);
  for (const { id, code, label } of from.rows) {
    if (fixed.has(id)) places.set(id, id);
    else if (code !== undefined && definition.openRows && holdsBelow(code)) {
      rows.splice(indexForCode(rows, code), 0, { id, code, name: label });
      places.set(id, id);
    }
  }
  const rest: LeftOut[] = [];
  const cells: Record<RowId, RowCells> = {};
  for (const [row, figures] of Object.entries(before.cells)) {
    const place = places.get(row);
    const kept: Record<ColumnId, CellValue> = {};
    for (const [column, value] of Object.entries(figures))
      if (place !== undefined && columns.has(column)) kept[column] = value;
      else rest.push({ cell: { table, row, column }, value });
    if (place !== undefined && Object.keys(kept).length > 0) cells[place] = kept;
  }
  const isSame =
    rest.length === 0 &&
    rows.length === before.rows.length &&
    rows.every((row, index) => row === before.rows[index]) &&
    [...places].every(([row, place]) => row === place);
  return { data: isSame ? before : { ...before, rows, cells }, rest };
}
