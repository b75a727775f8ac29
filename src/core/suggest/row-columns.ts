import type { ColumnId, TableId } from '../filing/cell';
import type { RowFigures } from './row-judgement';
import type { SearchContext } from './search-context';

/** How a table's derived columns follow from the others of the row: 小计 = 基本支出 + 项目支出. */
export type RowSums = ReadonlyMap<ColumnId, readonly { readonly column: ColumnId; readonly sign: 1 | -1 }[]>;

/** The first rows tell: all follow alike. */
const ROWS_READ = 12;

/** Read off the rows that are there; empty where none follows. */
export function rowSums({ workings, edition, filing }: SearchContext, table: TableId): RowSums {
  const found = new Map<ColumnId, { column: ColumnId; sign: 1 | -1 }[]>();
  const { plan, followers } = workings;
  for (const { id: row } of (filing.tables[table]?.rows ?? []).slice(0, ROWS_READ))
    for (const { id: column } of edition.definitions[table].columns) {
      if (found.has(column)) continue;
      const relation = followers.followed[plan.positionOf({ table, row, column }) ?? -1];
      if (!relation || relation.statement.kind === 'tree') continue;
      if (!relation.right.every(({ cell }) => plan.cells[cell]!.table === table && plan.cells[cell]!.row === row))
        continue;
      found.set(
        column,
        relation.right.map(({ cell, sign }) => ({ column: plan.cells[cell]!.column, sign })),
      );
    }
  return found;
}

/** The figures that a row has once its sums have followed. */
export function withSums(figures: RowFigures, sums: RowSums): RowFigures {
  const all = new Map(figures);
  const sumOf = (column: ColumnId): number => {
    const parts = sums.get(column);
    if (!parts) return figures.get(column) ?? 0;
    return parts.reduce((sum, part) => sum + part.sign * sumOf(part.column), 0);
  };
  for (const column of sums.keys()) all.set(column, sumOf(column));
  return all;
}
