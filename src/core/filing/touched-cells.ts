import type { CellRef, RowId, TableId } from './cell';
import type { Change } from './change';
import type { Edition } from '../edition/edition';
import type { Filing } from './filing';

/** The cells that a set of changes is about. */
export interface TouchedCells {
  /** Cells that were set, those of rows that came, and all of a table that is no longer declared empty. */
  readonly written: readonly CellRef[];
  /** Cells of rows that went: what followed from them is told by the filing before. */
  readonly gone: readonly CellRef[];
}

export function touchedCells(edition: Edition, before: Filing, changes: readonly Change[]): TouchedCells {
  const written: CellRef[] = [];
  const gone: CellRef[] = [];
  const cellsOf = (table: TableId, row: RowId): CellRef[] =>
    edition.definitions[table].columns.map(({ id }) => ({ table, row, column: id }));
  for (const change of changes) {
    if (change.kind === 'declareEmpty' && !change.declaredEmpty && before.tables[change.table]?.declaredEmpty) {
      const { rows } = edition.definitions[change.table];
      const all = [...rows, ...before.tables[change.table]!.rows];
      for (const { id } of all) written.push(...cellsOf(change.table, id));
    } else if (change.kind === 'setCell') written.push(change.cell);
    else if (change.kind === 'insertRow') written.push(...cellsOf(change.table, change.row.id));
    else if (change.kind === 'removeRow') gone.push(...cellsOf(change.table, change.row));
    else if (change.kind === 'setRow') {
      const { table, row, to } = change;
      const from = before.tables[table]?.rows.find((each) => each.id === row);
      // A name has no part in any sum.
      if (from?.id === to.id && from.code === to.code) continue;
      gone.push(...cellsOf(table, row));
      written.push(...cellsOf(table, to.id));
    }
  }
  return { written, gone };
}
