import type { TableId } from '../../core/filing/cell';
import { attestedName } from '../../core/edition/classification';
import type { Edition } from '../../core/edition/edition';
import type { TableData } from '../../core/filing/filing';

/** A table whose rows that came with a code alone bear the name that documents attest for it. */
export function nameRows(edition: Edition, table: TableId, data: TableData): TableData {
  const classification = edition.definitions[table].openRows?.classification;
  if (!classification || data.rows.every(({ name }) => name !== '')) return data;
  const entries = edition.codes[classification];
  const rows = data.rows.map((row) =>
    row.name === '' ? { ...row, name: attestedName(entries, row.code) ?? '' } : row,
  );
  return { ...data, rows };
}
