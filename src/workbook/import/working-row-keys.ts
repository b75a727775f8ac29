import type { RowId } from '../../core/filing/cell';
import type { TableData } from '../../core/filing/filing';
import type { TableDefinition } from '../../core/edition/table-definition';

/** The open rows by a name that does not depend on how ids were given out, and that no fixed line has. */
export function rowKeys(definition: TableDefinition, table: TableData): ReadonlyMap<RowId, string> {
  const seen = new Map(definition.rows.map((row) => [row.id, 1]));
  return new Map(
    table.rows.map(({ id, code }) => {
      const count = (seen.get(code) ?? 0) + 1;
      seen.set(code, count);
      return [id, count === 1 ? code : `${code}#${count}`];
    }),
  );
}

/** The row of such a name; the name itself where no open row has it. */
export function rowOfKey(definition: TableDefinition, table: TableData, key: string): RowId {
  for (const [row, each] of rowKeys(definition, table)) if (each === key) return row;
  return key;
}
