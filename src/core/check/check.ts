import { judgeCustomRules } from '../rules/custom-rule';
import type { Edition } from '../edition/edition';
import { type EvaluatedPlan, evaluatePlan } from './evaluate';
import { attachExplanations, isOpenFinding } from '../filing/explanation';
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
  const counts = {
    consistent: custom,
    empty: 0,
    roundingDifference: 0,
    error: 0,
    verify: 0,
    explained: 0,
    notice: 0,
    notEvaluated: 0,
  };
  for (const outcome of evaluated.outcomes) {
    if (outcome === 'consistent') counts.consistent++;
    else if (outcome === 'empty') counts.empty++;
  }
  for (const finding of findings) {
    if (finding.outcome === 'roundingDifference') counts.roundingDifference++;
    else if (finding.outcome === 'notEvaluated' && !finding.proposal) counts.notEvaluated++;
    if (finding.explanation?.isCurrent) counts.explained++;
    else if (isOpenFinding(finding)) counts[finding.severity]++;
  }
  return counts;
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
