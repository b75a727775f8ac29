import type { RelationPlan } from '../rules/relation';

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

/** The cells of other tables that are likely to print the same figure; those of cell c from `starts[c]` on. */
export interface LikelyTwins {
  readonly starts: Int32Array;
  readonly cells: Int32Array;
}

const twinCache = new WeakMap<RelationPlan, LikelyTwins>();

export function likelyTwins(plan: RelationPlan): LikelyTwins {
  const known = twinCache.get(plan);
  if (known) return known;
  const pairs: number[] = [];
  for (const { left, right } of plan.copies)
    if (left.length === 1 && right.length === 1) pairs.push(left[0]!.cell, right[0]!.cell);
  const starts = new Int32Array(plan.cells.length + 1);
  for (const cell of pairs) starts[cell + 1]!++;
  for (let cell = 0; cell < plan.cells.length; cell++) starts[cell + 1]! += starts[cell]!;
  const next = starts.slice();
  const cells = new Int32Array(pairs.length);
  for (let at = 0; at < pairs.length; at += 2) {
    cells[next[pairs[at]!]!++] = pairs[at + 1]!;
    cells[next[pairs[at + 1]!]!++] = pairs[at]!;
  }
  const made = { starts, cells };
  twinCache.set(plan, made);
  return made;
}

/** What the likely copies of a cell print; without the blank ones. Fen. */
export function likelyCopies(
  { twins, amounts }: { readonly twins: LikelyTwins; readonly amounts: ArrayLike<number> },
  cell: number,
): readonly number[] {
  let found: number[] | undefined;
  for (let at = twins.starts[cell]!; at < twins.starts[cell + 1]!; at++) {
    const figure = amounts[twins.cells[at]!]!;
    if (figure !== 0) (found ??= []).push(figure);
  }
  return found ?? NO_COPIES;
}

const NO_COPIES: readonly number[] = [];
