import type { Edition } from '../edition/edition';
import { type EvaluatedPlan, evaluatePlan } from './evaluate';
import type { Filing } from '../filing/filing';
import { publish } from './publish';

/** The figures as they will be printed, and how its relations stand then: the same objects where nothing changes. */
export function evaluatePublished(
  evaluated: EvaluatedPlan,
  filing: Filing,
  edition: Edition,
): { readonly filing: Filing; readonly evaluated: EvaluatedPlan } {
  const published = publish(filing, edition);
  if (published === filing) return { filing, evaluated };
  return { filing: published, evaluated: evaluatePlan(evaluated.plan, published, filing) };
}
