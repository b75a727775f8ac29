import type { EvaluatedPlan } from './evaluate';
import type { Relation, RelationPlan } from '../rules/relation';

const cache = new WeakMap<RelationPlan, ReadonlyMap<number, number>>();

/** The equalities that compare the very sides of an inequality, each with that: positions in the plan. */
export function inequalityOf(plan: RelationPlan): ReadonlyMap<number, number> {
  const known = cache.get(plan);
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
  cache.set(plan, found);
  return found;
}

/** Whether the difference of a relation is told by the inequality of the same sides. */
export function isToldElsewhere({ plan, outcomes }: EvaluatedPlan, relation: number): boolean {
  const inequality = inequalityOf(plan).get(relation);
  return inequality !== undefined && outcomes[inequality] === 'inconsistent' && outcomes[relation] === 'inconsistent';
}

const isOfBothSides = ({ left, right }: Relation): boolean => left.length > 0 && right.length > 0;

const sidesOf = ({ left, right }: Relation): string =>
  [left, right].map((side) => side.map(({ cell, sign }) => sign * (cell + 1)).join()).join('|');
