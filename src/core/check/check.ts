import { judgeCustomRules } from '../rules/custom-rule';
import type { Edition } from '../edition/edition';
import { type EvaluatedPlan, evaluatePlan } from './evaluate';
import { attachExplanations, isExplainable, isOpenFinding } from '../filing/explanation';
import { evaluatePublished } from './evaluate-published';
import type { Filing } from '../filing/filing';
import type { CellRelation, CheckResult, Counts, Finding } from './finding';
import { relationText } from '../rules/formula-text';
import { switchedOffRules } from '../rules/in-force';
import { planRelations } from '../rules/plan-relations';
import { reportFindings } from './report-findings';

/**
 * Every rule of the edition against the filing, complete after each call and without state of its own.
 * Relations are judged on the recorded figures and, where publishing changes any, on the published ones too:
 * a published relation is reported only where the recorded figures agree and the printed ones will not.
 */
export function check(filing: Filing, edition: Edition): CheckResult {
  const plan = planRelations(edition, filing);
  const evaluated = evaluatePlan(plan, filing);
  const custom = judgeCustomRules(filing, edition, evaluated);
  const findings = [...custom.findings, ...reportFindings(filing, edition, evaluated)];
  const published = evaluatePublished(evaluated, filing, edition);
  if (published.evaluated !== evaluated)
    findings.push(...reportFindings(published.filing, edition, published.evaluated, evaluated));
  attachExplanations(findings, filing);
  const relations = relationLookup(filing, edition, evaluated);
  return {
    findings,
    counts: countOutcomes(evaluated, custom.consistent, findings),
    switchedOff: switchedOffRules(filing, edition),
    evaluated,
    relationsOf: (cell) => [...relations(cell), ...custom.relationsOf(cell)],
  };
}

/** `custom`: what stood the test of custom rules. */
function countOutcomes(evaluated: EvaluatedPlan, custom: number, findings: readonly Finding[]): Counts {
  let consistent = custom;
  let empty = 0;
  for (const outcome of evaluated.outcomes) {
    if (outcome === 'consistent') consistent++;
    else if (outcome === 'empty') empty++;
  }
  const count = (matches: (finding: Finding) => boolean): number => findings.filter(matches).length;
  return {
    consistent,
    empty,
    roundingDifference: count((each) => each.outcome === 'roundingDifference'),
    error: count((each) => isOpenFinding(each) && each.severity === 'error'),
    verify: count((each) => isExplainable(each) && !each.explanation?.isCurrent),
    explained: count((each) => each.explanation?.isCurrent === true),
    notice: count((each) => isOpenFinding(each) && each.severity === 'notice'),
    notEvaluated: count((each) => each.outcome === 'notEvaluated' && !each.proposal),
  };
}

function relationLookup(filing: Filing, edition: Edition, evaluated: EvaluatedPlan): CheckResult['relationsOf'] {
  const { plan, outcomes } = evaluated;
  return (cell) => {
    const position = plan.positionOf(cell);
    if (position === undefined) return [];
    const { starts, cells } = plan.terms;
    const found: CellRelation[] = [];
    let index = 0;
    for (let at = cells.indexOf(position); at >= 0; at = cells.indexOf(position, starts[index + 1])) {
      while (starts[index + 1]! <= at) index++;
      const relation = plan.relations[index]!;
      found.push({
        key: relation.key,
        rule: relation.rule.id,
        ruleName: relation.rule.name,
        formula: relationText({ edition, filing, plan }, relation).formula,
        outcome: outcomes[index]!,
        severity: relation.rule.severity,
      });
    }
    return found;
  };
}
