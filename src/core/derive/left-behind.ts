import { type CellRef } from '../filing/cell';
import { derivationsByTarget, derivedAmount } from './derivations';
import type { Edition } from '../edition/edition';
import { evaluatePlan, type EvaluatedPlan } from '../check/evaluate';
import { cellValue, type Filing } from '../filing/filing';
import type { Outcome } from '../check/finding';
import { planRelations } from '../rules/plan-relations';
import type { Relation, RelationPlan } from '../rules/relation';

/**
 * Which entered totals an edit made stale: those that agreed with what they would be derived from and now differ, or
 * that rounding explained and no longer does. One that agrees with any of its sources is as it should be.
 */
export function leftBehind(
  edition: Edition,
  before: Filing,
  after: Filing,
  candidates: readonly CellRef[],
): readonly CellRef[] {
  if (candidates.length === 0) return candidates;
  const then = evaluatePlan(planRelations(edition, before), before);
  const now = evaluatePlan(planRelations(edition, after), after);
  return candidates.filter((cell) => {
    const source = sourceOf(now.plan, after, cell);
    if (!source) return false;
    const outcome = outcomeOf(now, source);
    switch (
      outcomeOf(
        then,
        relationsOf(then.plan, cell).find(({ key }) => key === source.key),
      )
    ) {
      case 'consistent':
        return outcome === 'roundingDifference' || outcome === 'inconsistent';
      case 'roundingDifference':
        return outcome === 'inconsistent';
      default:
        return false;
    }
  });
}

/** What an entered total repeats, where it would be repeated from another cell and not added up; empty otherwise. */
export function repeatedCells(edition: Edition, filing: Filing, cell: CellRef): readonly CellRef[] {
  const plan = planRelations(edition, filing);
  const source = sourceOf(plan, filing, cell);
  return source?.leftIs === 'repeat' ? source.right.map((each) => plan.cells[each.cell]!) : [];
}

/** What an entered total would be derived from: undefined where it agrees with a relation, or none says anything. */
function sourceOf(plan: RelationPlan, filing: Filing, cell: CellRef): Relation | undefined {
  const value = cellValue(filing, cell);
  if (value?.kind !== 'amount') return undefined;
  let source: Relation | undefined;
  for (const relation of relationsOf(plan, cell)) {
    const expected = derivedAmount(relation, (position) => cellValue(filing, plan.cells[position]!));
    if (expected?.amount === value.amount) return undefined;
    if (expected) source ??= relation;
  }
  return source;
}

function relationsOf(plan: RelationPlan, cell: CellRef): readonly Relation[] {
  const position = plan.positionOf(cell);
  return (position !== undefined && derivationsByTarget(plan).get(position)) || [];
}

const outcomeOf = ({ plan, outcomes }: EvaluatedPlan, relation: Relation | undefined): Outcome | undefined =>
  relation && outcomes[plan.relations.indexOf(relation)];
