import type { ColumnId, RowId, TableId } from '../filing/cell';
import type { RelationPlan } from '../rules/relation';
import type { Term } from '../rules/rule';

/** Which relations a row that is not there yet would take part in. */
export interface RowRelations {
  /** The sums of the rows below a row, by column. */
  readonly sumsOf: (table: TableId, parent: RowId) => ReadonlyMap<ColumnId, number> | undefined;
  /** What is said of a code: where the figure of its row in a column of the table would stand in left − right. */
  readonly ofCode: (table: TableId, code: string) => readonly CodeRelation[];
}

export interface CodeRelation {
  readonly relation: number;
  readonly column: ColumnId;
  readonly sign: 1 | -1;
}

const cache = new WeakMap<RelationPlan, RowRelations>();

/** Looks the relations of a plan up by rows and codes, once. */
export function rowRelations(plan: RelationPlan): RowRelations {
  let known = cache.get(plan);
  if (!known) cache.set(plan, (known = lookUp(plan)));
  return known;
}

function lookUp({ relations, cells }: RelationPlan): RowRelations {
  const sums = new Map<TableId, Map<RowId, Map<ColumnId, number>>>();
  /** All that is said of a code, whatever the tables. */
  const said = new Map<string, number[]>();
  relations.forEach(({ statement, binding, left }, relation) => {
    if (statement.kind === 'tree') {
      const ofTable = known(sums, statement.table, () => new Map<RowId, Map<ColumnId, number>>());
      const columns = known(ofTable, binding.row!, () => new Map<ColumnId, number>());
      columns.set(cells[left[0]!.cell]!.column, relation);
    } else if (binding.code !== undefined) known(said, binding.code, (): number[] => []).push(relation);
  });
  return {
    sumsOf: (table, parent) => sums.get(table)?.get(parent),
    ofCode: (table, code) =>
      (said.get(code) ?? []).flatMap((relation): CodeRelation[] => {
        const { statement } = relations[relation]!;
        if (statement.kind === 'tree') return [];
        const terms = (side: readonly Term[], sign: 1 | -1): CodeRelation[] =>
          side.flatMap((term) =>
            term.table === table && 'each' in term.rows
              ? term.columns.map((column) => ({ relation, column, sign }))
              : [],
          );
        return [...terms(statement.left, 1), ...terms(statement.right, -1)];
      }),
  };
}

/** What a map holds for a key, made where there is nothing yet. */
function known<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  let value = map.get(key);
  if (value === undefined) map.set(key, (value = make()));
  return value;
}
