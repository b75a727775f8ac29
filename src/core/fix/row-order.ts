import type { OpenRow } from '../filing/filing';
import { tableTitle } from '../edition/labels';
import { isClassificationCode } from '../edition/table-definition';
import type { Candidate, FixContext } from './fix';
import { type NamedRow, tablesOf } from './named-row';

/** The open rows of a table in the order of their codes. */
export const rowOrderFixes = ({ filing, edition }: FixContext, rows: readonly NamedRow[]): Candidate[] =>
  tablesOf(rows).flatMap((table): Candidate[] => {
    const data = filing.tables[table]!;
    const sorted = inCodeOrder(data.rows);
    if (sorted.every((row, index) => row === data.rows[index])) return [];
    const label = `${tableTitle(edition, table)}的行按科目编码排序`;
    return [
      { id: `sortRows:${table}`, label, changes: [{ kind: 'replaceTable', table, data: { ...data, rows: sorted } }] },
    ];
  });

/** Parents come before their children, since a code is longer than its prefix; a row without a code stays with the one above. */
function inCodeOrder(rows: readonly OpenRow[]): OpenRow[] {
  let above = '';
  return rows
    .map((row) => ({ row, code: isClassificationCode(row.code) ? (above = row.code) : above }))
    .sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0))
    .map(({ row }) => row);
}
