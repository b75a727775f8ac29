import type { EvaluatedPlan } from './evaluate';
import type { Relation, RelationPlan } from '../rules/relation';

/**
 * Differences that other relations tell: one card says what one figure would mend. An equality that says of a broken
 * inequality's sides that they are even equal (X-PART-EQ of X-PART) is told by that, the rule that is violated more
 * gravely. One that others add up to (收入总计 and 支出总计 of the balance of each fund) is told by those that are broken,
 * where they break by as much: they are nearer to the figure.
 */

const inequalityCache = new WeakMap<RelationPlan, ReadonlyMap<number, number>>();

/** The equalities that compare the very sides of an inequality, each with that: positions in the plan. */
function inequalityOf(plan: RelationPlan): ReadonlyMap<number, number> {
  const known = inequalityCache.get(plan);
  if (known) return known;
  const inequalities = new Map<string, number>();
  plan.relations.forEach((relation, index) => {
    if (relation.comparison === '>=' && isOfBothSides(relation)) inequalities.set(sidesOf(relation), index);
  });
  const found = new Map<number, number>();
  plan.relations.forEach((relation, index) => {
    // What derivation follows stands for itself.
    if (relation.comparison !== '=' || relation.leftIs || !isOfBothSides(relation)) return;
    const inequality = inequalities.get(sidesOf(relation));
    if (inequality !== undefined) found.set(index, inequality);
  });
  inequalityCache.set(plan, found);
  return found;
}

const partsCache = new WeakMap<RelationPlan, ReadonlyMap<number, readonly number[]>>();

/** The relations that add up to another, by that: positions in the plan. */
function partsOf(plan: RelationPlan): ReadonlyMap<number, readonly number[]> {
  const known = partsCache.get(plan);
  if (known) return known;
  const found = new Map<number, readonly number[]>();
  plan.relations.forEach(({ statement }, index) => {
    const sumOf = statement.kind === 'comparison' ? statement.sumOf : undefined;
    if (sumOf === undefined) return;
    const parts = plan.relations.flatMap(({ rule }, part) => (rule.id === sumOf ? [part] : []));
    if (parts.length > 0) found.set(index, parts);
  });
  partsCache.set(plan, found);
  return found;
}

/** The broken relations that tell the difference of a broken one; none where it speaks for itself. */
export function tellersOf(evaluated: EvaluatedPlan, relation: number): readonly number[] {
  const { plan, outcomes, evaluation } = evaluated;
  if (outcomes[relation] !== 'inconsistent') return [];
  const inequality = inequalityOf(plan).get(relation);
  if (inequality !== undefined && outcomes[inequality] === 'inconsistent') return [inequality];
  const parts = partsOf(plan).get(relation);
  if (!parts) return [];
  const broken = parts.filter((part) => outcomes[part] === 'inconsistent');
  if (broken.length === 0) return [];
  const { difference, bound } = evaluation(relation);
  const together = broken.reduce((sum, part) => sum + evaluation(part).difference, 0);
  return Math.abs(together - difference) <= bound ? broken : [];
}

/** Whether others tell the difference of a relation. */
export const isToldElsewhere = (evaluated: EvaluatedPlan, relation: number): boolean =>
  tellersOf(evaluated, relation).length > 0;

/** The keys of the relations whose difference others tell. */
export function keysToldElsewhere(evaluated: EvaluatedPlan): Set<string> {
  const { plan } = evaluated;
  const told = new Set<string>();
  for (const index of [...inequalityOf(plan).keys(), ...partsOf(plan).keys()])
    if (isToldElsewhere(evaluated, index)) told.add(plan.relations[index]!.key);
  return told;
}

const isOfBothSides = ({ left, right }: Relation): boolean => left.length > 0 && right.length > 0;

const sidesOf = ({ left, right }: Relation): string =>
  [left, right].map((side) => side.map(({ cell, sign }) => sign * (cell + 1)).join()).join('|');
