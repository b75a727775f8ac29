import { isOpenFinding } from '../filing/explanation';
import type { CheckResult, Finding } from '../check/finding';
import type { Severity } from '../rules/rule';

/** By key; a check that could not be made counts too, so that a fix cannot silence a rule. */
export const openFindings = ({ findings }: CheckResult): ReadonlyMap<string, Finding> =>
  new Map(
    findings.flatMap((each) =>
      isOpenFinding(each) || each.outcome === 'notEvaluated' ? [[each.key, each] as const] : [],
    ),
  );

const WEIGHTS: Record<Severity, number> = { error: 1, verify: 0.5, notice: 0.25 };

/** How much a finding counts when a fix is judged by what it settles and opens. */
export const weightOf = ({ severity }: Finding): number => WEIGHTS[severity];
