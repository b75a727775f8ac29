import { applyChanges, type Change } from '../change';
import type { Edition } from '../edition';
import { type EvaluatedPlan, evaluatePlan } from '../evaluate';
import type { Filing } from '../filing';
import type { Outcome } from '../finding';
import { planRelations } from '../plan-relations';

/** What a filing becomes, and which of its relations that is for. */
export interface Settled {
  readonly filing: Filing;
  readonly evaluated: EvaluatedPlan;
  /** Keys of the relations that disagreed and no longer do. */
  readonly cleared: readonly string[];
  /** Keys of the relations that disagree only now. */
  readonly broken: readonly string[];
}

/** Makes the changes and judges the filing anew, as a check would. */
export function settle(filing: Filing, edition: Edition, before: EvaluatedPlan, changes: readonly Change[]): Settled {
  const changed = applyChanges(filing, changes).filing;
  const evaluated = evaluatePlan(planRelations(edition, changed), changed);
  const failed = failingKeys(before.plan, before.outcomes);
  const fails = failingKeys(evaluated.plan, evaluated.outcomes);
  return {
    filing: changed,
    evaluated,
    cleared: [...failed].filter((key) => !fails.has(key)),
    broken: [...fails].filter((key) => !failed.has(key)),
  };
}

function failingKeys(plan: EvaluatedPlan['plan'], outcomes: readonly Outcome[]): Set<string> {
  const keys = new Set<string>();
  outcomes.forEach((outcome, index) => {
    if (outcome === 'inconsistent') keys.add(plan.relations[index]!.key);
  });
  return keys;
}
