import type { CellValue, RowId, TableId } from '../filing/cell';
import type { Edition } from '../edition/edition';
import { type Filing, hasFigures, type OpenRow, type TableData } from '../filing/filing';
import { isSameScale } from '../money/scale';
import type { Difference } from './difference';

/** In what `theirs` differs from `ours`, table by table in printed order, line by line as they stand in ours. */
export const compareFilings = (ours: Filing, theirs: Filing, edition: Edition): Difference[] =>
  edition.forms.flatMap(({ table }) => compareTables(edition, table, ours.tables[table], theirs.tables[table]));

/** The same for one table. */
export function compareTables(
  edition: Edition,
  table: TableId,
  ours: TableData | undefined,
  theirs: TableData | undefined,
): Difference[] {
  if (ours === theirs) return [];
  const [isOurs, isTheirs] = [hasContent(ours), hasContent(theirs)];
  if (!isOurs && !isTheirs) return [];
  const whole = { kind: 'table', key: table, table, ours, theirs } as const;
  if (!ours || !isOurs) return [{ ...whole, reason: 'onlyTheirs' }];
  if (!theirs || !isTheirs) return [{ ...whole, reason: 'onlyOurs' }];
  const differences = [
    ...compareEmpty(table, ours, theirs),
    ...compareRows(table, ours, theirs),
    ...compareFigures(edition, table, ours, theirs),
  ];
  if (differences.length === 0 || isSameScale(ours.recordedScale, theirs.recordedScale)) return differences;
  return [{ ...whole, reason: 'scale' }];
}

const hasContent = (table: TableData | undefined): boolean =>
  table !== undefined && (table.declaredEmpty || table.rows.length > 0 || hasFigures(table));

function compareEmpty(table: TableId, ours: TableData, theirs: TableData): Difference[] {
  if (ours.declaredEmpty === theirs.declaredEmpty) return [];
  const key = `${table}/declaredEmpty`;
  return [{ kind: 'declaredEmpty', key, table, ours: ours.declaredEmpty, theirs: theirs.declaredEmpty }];
}

function compareRows(table: TableId, ours: TableData, theirs: TableData): Difference[] {
  const [mine, others] = [rowsByIdentity(ours.rows), rowsByIdentity(theirs.rows)];
  const differences: Difference[] = [];
  for (const [identity, row] of mine) {
    const other = others.get(identity);
    if (!other) {
      const key = `${table}/${identity}/ours`;
      differences.push({ kind: 'row', key, table, isIn: 'ours', identity, row, cells: ours.cells[row.id] ?? {} });
    } else if (row.name.trim() !== other.name.trim()) {
      const key = `${table}/${identity}/name`;
      const { id, code } = row;
      differences.push({ kind: 'name', key, table, row: id, code, ours: row.name, theirs: other.name });
    }
  }
  for (const [identity, row] of others)
    if (!mine.has(identity)) {
      const key = `${table}/${identity}/theirs`;
      differences.push({ kind: 'row', key, table, isIn: 'theirs', identity, row, cells: theirs.cells[row.id] ?? {} });
    }
  return differences;
}

function compareFigures(edition: Edition, table: TableId, ours: TableData, theirs: TableData): Difference[] {
  const { rows, columns } = edition.definitions[table];
  const others = rowsByIdentity(theirs.rows);
  const pairs: (readonly [RowId, RowId])[] = rows.map(({ id }) => [id, id]);
  for (const [identity, row] of rowsByIdentity(ours.rows)) {
    const other = others.get(identity);
    if (other) pairs.push([row.id, other.id]);
  }
  return pairs.flatMap(([row, otherRow]) =>
    columns.flatMap(({ id: column }): Difference[] => {
      const [our, their] = [ours.cells[row]?.[column], theirs.cells[otherRow]?.[column]];
      if (saysTheSame(our, their)) return [];
      const key = `${table}/${row}/${column}`;
      return [{ kind: 'figure', key, table, cell: { table, row, column }, ours: our, theirs: their }];
    }),
  );
}

/** Rows by what tells them apart: the code, or the name where there is none; the second of a kind by its number. */
export function rowsByIdentity(rows: readonly OpenRow[]): Map<string, OpenRow> {
  const found = new Map<string, OpenRow>();
  for (const row of rows) {
    const identity = row.code === '' ? `“${row.name.trim()}”` : row.code;
    let nth = identity;
    for (let n = 2; found.has(nth); n++) nth = `${identity}#${n}`;
    found.set(nth, row);
  }
  return found;
}

/** Whether two figures say the same, whoever wrote them. */
export function saysTheSame(a: CellValue | undefined, b: CellValue | undefined): boolean {
  if (a?.kind === 'amount' && b?.kind === 'amount') return a.amount === b.amount;
  if (a?.kind === 'unreadable' && b?.kind === 'unreadable') return a.text === b.text;
  return a === b;
}
