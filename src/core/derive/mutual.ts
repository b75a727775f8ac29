import type { CellValue } from '../filing/cell';
import type { Relation, RelationPlan } from '../rules/relation';
import { derivationsByTarget, derivedAmount } from './derivations';

/**
 * Lines that two tables both print, either of which may be typed first: the blank one follows the other. The marked
 * relation says that the left one repeats the right one; this is the way back.
 */
export interface WaysBack {
  /** By the cell on the right: the relation turned round, under the same key. */
  readonly byTarget: ReadonlyMap<number, readonly [Relation]>;
  /** The cell on the right by the one on the left. */
  readonly bySource: ReadonlyMap<number, number>;
}

const cache = new WeakMap<RelationPlan, WaysBack>();

export function waysBack(plan: RelationPlan): WaysBack {
  const known = cache.get(plan);
  if (known) return known;
  const byTarget = new Map<number, readonly [Relation]>();
  const bySource = new Map<number, number>();
  for (const relation of plan.relations) {
    const [left, right] = [relation.left[0], relation.right[0]];
    if (!isMutual(relation) || !left || !right || relation.right.length > 1) continue;
    byTarget.set(right.cell, [{ ...relation, left: relation.right, right: relation.left }]);
    bySource.set(left.cell, right.cell);
  }
  const ways = { byTarget, bySource };
  cache.set(plan, ways);
  return ways;
}

/** The line that a line repeats or is repeated by, where both may be typed first. */
export const partnerOf = ({ byTarget, bySource }: WaysBack, cell: number): number | undefined =>
  bySource.get(cell) ?? byTarget.get(cell)?.[0].right[0]!.cell;

/**
 * Whether the right side of a relation may give the left one its figure: of two lines that repeat one another not the
 * one that itself follows the other, else a figure would be kept up by nothing but its own copy.
 */
export function mayGive(
  plan: RelationPlan,
  relation: Relation,
  read: (position: number) => CellValue | undefined,
): boolean {
  if (!isMutual(relation)) return true;
  const source = relation.right[0]!.cell;
  const value = read(source);
  if (value?.kind !== 'amount' || value.origin === 'entered') return true;
  const others = derivationsByTarget(plan).get(source) ?? [];
  return others.some((each) => each.key !== relation.key && derivedAmount(each, read) !== undefined);
}

const isMutual = ({ leftIs, statement }: Relation): boolean =>
  leftIs === 'repeat' && statement.kind === 'comparison' && statement.isMutual === true;
