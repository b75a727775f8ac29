import type { RelationPlan } from '../relation';

/** The relations that touch each cell: those of cell c stand from `starts[c]` up to `starts[c + 1]`. */
export interface CellRelations {
  readonly starts: Int32Array;
  readonly relations: Int32Array;
  /** The figure's sign in left − right. */
  readonly signs: Int8Array;
}

const cache = new WeakMap<RelationPlan, CellRelations>();

/** Turns the plan's terms round, once per plan. */
export function cellRelations(plan: RelationPlan): CellRelations {
  const known = cache.get(plan);
  if (known) return known;
  const { terms } = plan;
  const starts = new Int32Array(plan.cells.length + 1);
  for (const cell of terms.cells) starts[cell + 1]!++;
  for (let cell = 0; cell < plan.cells.length; cell++) starts[cell + 1]! += starts[cell]!;
  const next = starts.slice();
  const relations = new Int32Array(terms.cells.length);
  const signs = new Int8Array(terms.cells.length);
  for (let relation = 0; relation < plan.relations.length; relation++)
    for (let at = terms.starts[relation]!; at < terms.starts[relation + 1]!; at++) {
      const to = next[terms.cells[at]!]!++;
      relations[to] = relation;
      signs[to] = terms.signs[at]!;
    }
  const made = { starts, relations, signs };
  cache.set(plan, made);
  return made;
}
