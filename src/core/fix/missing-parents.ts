import { cellKey, type TableId } from '../filing/cell';
import { applyChanges, type Change } from '../filing/change';
import { parentsOfCode } from '../edition/classification';
import { deriveAnew } from '../derive/derive';
import type { OpenRow } from '../filing/filing';
import { tableTitle } from '../edition/labels';
import { indexForCode } from '../filing/open-rows';
import { freeRowId, takenRowIds } from '../filing/row-ids';
import { nameForRow } from '../edition/row-name';
import type { Candidate, FixContext } from './fix';
import { type NamedRow, tablesOf } from './named-row';

/** The missing parents of the rows, and of all rows of their table where more are missing. */
export function missingParentFixes(context: FixContext, rows: readonly NamedRow[]): Candidate[] {
  return tablesOf(rows).flatMap((table) => {
    const codes = context.filing.tables[table]!.rows.map(({ code }) => code);
    const named = rows.filter((each) => each.table === table).map(({ row }) => row.code);
    const wanted = missingParents(context, table, named);
    const all = missingParents(context, table, codes);
    return [
      ...(wanted.length > 0 ? [insert(context, table, wanted, 'insertParents')] : []),
      ...(wanted.length > 0 && all.length > wanted.length ? [insert(context, table, all, 'insertAllParents')] : []),
    ];
  });
}

/** A level that the table prints nowhere is left out on purpose. */
function missingParents({ filing, edition }: FixContext, table: TableId, codes: readonly string[]): string[] {
  const printed = [...edition.definitions[table].rows, ...filing.tables[table]!.rows].flatMap(({ code }) => code ?? []);
  const missing = codes
    .flatMap(parentsOfCode)
    .filter((code) => !printed.includes(code) && printed.some(({ length }) => length === code.length));
  return [...new Set(missing)].sort();
}

/** Inserts the rows in their places; what they hold is the sum of the rows beneath them. */
function insert({ filing, edition }: FixContext, table: TableId, codes: readonly string[], id: string): Candidate {
  const { columns } = edition.definitions[table];
  const taken = takenRowIds(filing, edition, table);
  const rows = [...filing.tables[table]!.rows];
  const insertions = codes.map((code): Extract<Change, { kind: 'insertRow' }> => {
    const row: OpenRow = { id: freeRowId(taken, code), code, name: nameForRow(filing, edition, table, code) ?? '' };
    const index = indexForCode(rows, code);
    rows.splice(index, 0, row);
    taken.add(row.id);
    return { kind: 'insertRow', table, index, row };
  });
  const added = insertions.map(({ row }) => row);
  const cells = added.flatMap((row) => columns.map((column) => ({ table, row: row.id, column: column.id })));
  const isNew = new Set(cells.map(cellKey));
  const sums = deriveAnew(edition, applyChanges(filing, insertions).filing, cells).filter(
    (change) => change.kind === 'setCell' && isNew.has(cellKey(change.cell)),
  );
  const shown = added.slice(0, MOST_SHOWN).map((row) => `${row.code} ${row.name || '（名称待填）'}`);
  const more = added.length > shown.length ? ` 等 ${added.length} 行` : '';
  return {
    id,
    label: `${tableTitle(edition, table)}补上 ${shown.join('、')}${more}，金额为下级之和`,
    changes: [...insertions, ...sums],
  };
}

const MOST_SHOWN = 3;
