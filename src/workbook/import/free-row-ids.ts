import type { TableId } from '../../core/filing/cell';
import type { Edition } from '../../core/edition/edition';
import type { Filing, TableData } from '../../core/filing/filing';
import { freeRowId, takenRowIds } from '../../core/filing/row-ids';

/**
 * A table that comes into a filing, its new rows under ids that nothing of the filing speaks of: a note or a remark on
 * a row that has gone is none on a row that a draft happens to count alike. Rows that the filing has keep theirs.
 */
export function withFreeRowIds(filing: Filing, edition: Edition, table: TableId, data: TableData): TableData {
  const own = new Set(filing.tables[table]?.rows.map(({ id }) => id));
  const spokenOf = takenRowIds(filing, edition, table);
  const taken = new Set([...spokenOf, ...data.rows.map(({ id }) => id)]);
  const cells = { ...data.cells };
  const rows = data.rows.map((row) => {
    // An id that is the row's code means that code.
    if (own.has(row.id) || row.id === row.code || !spokenOf.has(row.id)) return row;
    const id = freeRowId(taken, row.code);
    taken.add(id);
    const figures = cells[row.id];
    if (figures) cells[id] = figures;
    delete cells[row.id];
    return { ...row, id };
  });
  return rows.some((row, at) => row !== data.rows[at]) ? { ...data, rows, cells } : data;
}
