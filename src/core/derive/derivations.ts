import { type Amount, amount } from '../money/amount';
import type { CellValue } from '../filing/cell';
import type { Relation, RelationPlan } from '../rules/relation';
import { TOTAL_ROW } from '../edition/table-definition';

type Derivations = ReadonlyMap<number, readonly Relation[]>;
type Targets = ReadonlyMap<number, readonly number[]>;

/**
 * Within a table before between tables: a table should add up by itself while the other is still being typed. But
 * where the 合计 of another table says the same total, its rounding is the printed one: parts rounded by themselves
 * add up to something else, and 收入总计 would no longer equal 支出总计.
 */
function priorityOf(relation: Relation, plan: RelationPlan): number {
  if (relation.statement.kind === 'tree') return 0;
  if (relation.leftIs === 'total') return 2;
  const repeated = relation.right.length === 1 ? plan.cells[relation.right[0]!.cell] : undefined;
  return repeated?.row === TOTAL_ROW ? 1 : 3;
}

const derivationsCache = new WeakMap<RelationPlan, Derivations>();

/** The marked relations by the cell they derive, in order of preference. */
export function derivationsByTarget(plan: RelationPlan): Derivations {
  const cached = derivationsCache.get(plan);
  if (cached) return cached;
  const byTarget = new Map<number, Relation[]>();
  for (const relation of plan.relations) {
    if (!relation.leftIs || relation.right.length === 0) continue;
    const target = relation.left[0]!.cell;
    const list = byTarget.get(target);
    if (list) list.push(relation);
    else byTarget.set(target, [relation]);
  }
  for (const list of byTarget.values()) list.sort((a, b) => priorityOf(a, plan) - priorityOf(b, plan));
  derivationsCache.set(plan, byTarget);
  return byTarget;
}

const targetsCache = new WeakMap<RelationPlan, Targets>();

/** The cells that marked relations derive, by each cell these read. */
export function derivationsBySource(plan: RelationPlan): Targets {
  const cached = targetsCache.get(plan);
  if (cached) return cached;
  const bySource = new Map<number, number[]>();
  for (const [target, relations] of derivationsByTarget(plan))
    for (const relation of relations)
      for (const { cell } of relation.right) {
        const list = bySource.get(cell);
        if (list) list.push(target);
        else bySource.set(cell, [target]);
      }
  targetsCache.set(plan, bySource);
  return bySource;
}

const ranksCache = new WeakMap<RelationPlan, Map<number, number>>();

/** How deep what derives a cell goes: 0 for one that nothing derives. Marked relations form no cycle. Kept with the plan. */
export function derivationRank(plan: RelationPlan, target: number): number {
  let ranks = ranksCache.get(plan);
  if (!ranks) ranksCache.set(plan, (ranks = new Map()));
  return rankIn(ranks, derivationsByTarget(plan), target);
}

function rankIn(ranks: Map<number, number>, derivations: Derivations, target: number): number {
  const known = ranks.get(target);
  if (known !== undefined) return known;
  ranks.set(target, 0);
  let rank = 0;
  for (const { right } of derivations.get(target) ?? [])
    for (const { cell } of right) rank = Math.max(rank, rankIn(ranks, derivations, cell) + 1);
  ranks.set(target, rank);
  return rank;
}

/** The value a relation gives its left cell; undefined where all parts are blank, one is unreadable, or the sum is beyond what is exact. */
export function derivedAmount(
  relation: Relation,
  read: (position: number) => CellValue | undefined,
): { amount: Amount; decimals: number } | undefined {
  let total = 0;
  let decimals = 0;
  let isBlank = true;
  for (const { cell, sign } of relation.right) {
    const value = read(cell);
    if (!value) continue;
    if (value.kind === 'unreadable') return undefined;
    isBlank = false;
    total += sign * value.amount;
    decimals = Math.max(decimals, value.decimals ?? 0);
  }
  return isBlank || !Number.isSafeInteger(total) ? undefined : { amount: amount(total), decimals };
}
