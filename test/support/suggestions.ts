import { type EvaluatedPlan, evaluatePlan } from '../../src/core/check/evaluate';
import type { Filing } from '../../src/core/filing/filing';
import { isToldElsewhere } from '../../src/core/check/same-sides';
import { planRelations } from '../../src/core/rules/plan-relations';
import { suggest } from '../../src/core/suggest/search';
import type { Suggestion } from '../../src/core/check/suggestion';
import { MOF_2023 } from '../../src/editions/mof-2023';

/** The relations of the national nine, judged on the recorded figures. */
export const evaluate = (filing: Filing): EvaluatedPlan => evaluatePlan(planRelations(MOF_2023, filing), filing);

export const suggestionsFor = (filing: Filing): Suggestion[] => suggest(filing, MOF_2023, evaluate(filing));

/** The keys of the relations that disagree. */
export function inconsistentKeys(filing: Filing): string[] {
  const { plan, outcomes } = evaluate(filing);
  return plan.relations.flatMap(({ key }, index) => (outcomes[index] === 'inconsistent' ? [key] : []));
}

/** The same without those whose difference another one tells: each is one finding. */
export function toldKeys(filing: Filing): string[] {
  const evaluated = evaluate(filing);
  return evaluated.plan.relations.flatMap(({ key }, index) =>
    evaluated.outcomes[index] === 'inconsistent' && !isToldElsewhere(evaluated, index) ? [key] : [],
  );
}

/** The findings that `slipped` has and `filing` had not, by key. */
export function newKeys(filing: Filing, slipped: Filing): string[] {
  const known = new Set(inconsistentKeys(filing));
  return toldKeys(slipped).filter((key) => !known.has(key));
}

/** What a generator returns, run without a pause. */
export function runToEnd<Result>(work: Generator<void, Result>): Result {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}
