import type { TableId } from '../filing/cell';
import type { OpenRow } from '../filing/filing';

/** An open row that a finding is about. */
export interface NamedRow {
  readonly table: TableId;
  readonly row: OpenRow;
}

/** The tables of some rows, each once. */
export const tablesOf = (rows: readonly NamedRow[]): TableId[] => [...new Set(rows.map(({ table }) => table))];
