import { amount } from '../money/amount';
import type { Change } from './change';
import type { Edition } from '../edition/edition';
import type { Explanation, Filing } from './filing';
import type { CheckResult, Finding } from '../check/finding';
import type { Rule } from '../rules/rule';

/**
 * Whether a finding asks for something to be done: not a check that could not be made, and not a mere rounding
 * difference.
 */
export const isOpenFinding = (finding: Finding): boolean =>
  finding.outcome !== 'notEvaluated'
    ? finding.outcome === 'inconsistent' || finding.severity === 'verify'
    : finding.proposal !== undefined;

/** Whether a 核实说明 may answer the finding: 需核实 only, since an 错误 must be corrected. */
export const isExplainable = (finding: Finding): boolean => finding.severity === 'verify' && isOpenFinding(finding);

/** What a 核实说明 of the finding explains, in fen: its difference, or what a blank total falls short of its parts. */
function explainedDifference({ difference, proposal }: Finding): number {
  if (difference !== undefined) return difference;
  return proposal ? amount(-proposal.amount) : 0;
}

/** Rows that have come in since are not explained; that some need no explanation any more changes nothing. */
const coversRows = ({ about: explained }: Explanation, { about = [] }: Finding): boolean =>
  explained === undefined || about.every((row) => explained.includes(row));

/** Puts the filing's explanations on the findings they answer; where one is explained twice, the last word counts. */
export function attachExplanations(findings: readonly Finding[], filing: Filing): void {
  if (filing.explanations.length === 0) return;
  const byKey = new Map(filing.explanations.map((each) => [each.finding, each]));
  for (const finding of findings) {
    const given = byKey.get(finding.key);
    if (!given || !isExplainable(finding)) continue;
    const isCurrent = given.difference === explainedDifference(finding) && coversRows(given, finding);
    // Onto the finding itself: a copy would have to write the words that findings put off until they are read.
    Object.assign(finding, { explanation: { text: given.text, difference: given.difference, isCurrent } });
  }
}

/** Explains a finding as it stands now, in place of any earlier explanation of it. */
export function explain(filing: Filing, finding: Finding, text: string): Change[] {
  const { key, about } = finding;
  const explanation: Explanation = {
    finding: key,
    difference: explainedDifference(finding),
    ...(about && { about }),
    text,
  };
  const at = filing.explanations.findIndex((each) => each.finding === finding.key);
  const others = filing.explanations.filter((each) => each.finding !== finding.key);
  others.splice(at < 0 ? others.length : at, 0, explanation);
  return [{ kind: 'setExplanations', explanations: others }];
}

/** Takes back what was explained under the finding's key; no change where nothing was. */
export function withdrawExplanation(filing: Filing, { key }: Pick<Finding, 'key'>): Change[] {
  const explanations = filing.explanations.filter((each) => each.finding !== key);
  return explanations.length === filing.explanations.length ? [] : [{ kind: 'setExplanations', explanations }];
}

/** The rule of a finding, by the finding's key: its id stands first. Undefined where the edition has no such rule. */
export function ruleOfFinding(edition: Edition, key: string): Rule | undefined {
  const [id] = key.split(/[:#@]/, 1);
  return edition.rules.find((each) => each.id === id);
}

/**
 * How an explanation stands. `current`: it answers a finding as it is. `changed`: the difference is another one now, or
 * other rows came in, so the finding is open again. The rest answer nothing: the finding is an 错误 by now, its rule is switched off, or there is
 * no such finding any more.
 */
export type ExplanationState = 'current' | 'changed' | 'error' | 'switchedOff' | 'gone';

/** How each of the filing's explanations stands, in their order, with the finding of its key where there is one. */
export function explanationStates(
  { findings, switchedOff }: CheckResult,
  filing: Filing,
  edition: Edition,
): { readonly explanation: Explanation; readonly state: ExplanationState; readonly finding: Finding | undefined }[] {
  const byKey = new Map(findings.map((each) => [each.key, each]));
  return filing.explanations.map((explanation) => {
    const finding = byKey.get(explanation.finding);
    const rule = ruleOfFinding(edition, explanation.finding)?.id;
    const state = (): ExplanationState => {
      if (finding?.explanation) return finding.explanation.isCurrent ? 'current' : 'changed';
      if (finding?.severity === 'error' && isOpenFinding(finding)) return 'error';
      return switchedOff.some((each) => each.rule === rule) ? 'switchedOff' : 'gone';
    };
    return { explanation, state: state(), finding };
  });
}
