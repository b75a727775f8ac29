import type { TableId } from '../../src/core/filing/cell';
import type { Filing } from '../../src/core/filing/filing';

/** The filing with no more than these tables. */
export const limitedTo = (from: Filing, ...tables: readonly TableId[]): Filing => ({
  ...from,
  tables: Object.fromEntries(tables.map((table) => [table, from.tables[table]!])),
});
