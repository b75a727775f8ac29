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
  const sums = new Map<string, Map<ColumnId, number>>();
  const codes = new Map<string, CodeRelation[]>();
  relations.forEach(({ statement, binding, left }, relation) => {
    if (statement.kind === 'tree') {
      const key = `${statement.table}/${binding.row}`;
      const columns = sums.get(key) ?? new Map<ColumnId, number>();
      sums.set(key, columns.set(cells[left[0]!.cell]!.column, relation));
      return;
    }
    if (binding.code === undefined) return;
    const add = ({ table, rows, columns }: Term, sign: 1 | -1): void => {
      if (!('each' in rows)) return;
      const key = `${table}/${binding.code}`;
      const known = codes.get(key) ?? [];
      for (const column of columns) known.push({ relation, column, sign });
      codes.set(key, known);
    };
    for (const term of statement.left) add(term, 1);
    for (const term of statement.right) add(term, -1);
  });
  return {
    sumsOf: (table, parent) => sums.get(`${table}/${parent}`),
    ofCode: (table, code) => codes.get(`${table}/${code}`) ?? [],
  };
}
