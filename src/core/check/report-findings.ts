import { amount } from '../money/amount';
import type { Edition } from '../edition/edition';
import { DifferenceFinding } from './difference-finding';
import type { EvaluatedPlan } from './evaluate';
import type { Filing } from '../filing/filing';
import type { Finding, FindingOutcome, Outcome } from './finding';
import { inequalityOf } from './same-sides';
import type { Relation } from '../rules/relation';
import { RelationWords } from './relation-words';
import { UnevaluatedFindings } from './unevaluated-findings';

/**
 * What the relations say to a person. `recorded`: these are the published figures, of which only what stood better
 * there is reported. An equality that says of a broken inequality's sides that they are even equal (X-PART-EQ of
 * X-PART) is not reported beside it: it is the same difference, told and counted once, by the rule that is violated
 * more gravely. It still answers wherever a cell's relations are asked for, and is reported as soon as the inequality
 * holds.
 */
export function reportFindings(
  filing: Filing,
  edition: Edition,
  evaluated: EvaluatedPlan,
  recorded?: EvaluatedPlan,
): Finding[] {
  const { plan, outcomes, unfilledTotals } = evaluated;
  const words = new RelationWords(filing, edition, evaluated, recorded ? 'published' : 'recorded');
  const unevaluated = new UnevaluatedFindings(words);
  const inequalities = inequalityOf(plan);
  const found: Finding[] = [];
  const isReported = (index: number): boolean => {
    const outcome = outcomes[index]!;
    return isToldOf(outcome) && (!recorded || isWorse(outcome, recorded.outcomes[index]!));
  };
  for (let index = 0; index < outcomes.length; index++) {
    if (!isReported(index)) continue;
    const outcome = outcomes[index]!;
    const inequality = outcome === 'inconsistent' ? inequalities.get(index) : undefined;
    if (inequality !== undefined && outcomes[inequality] === outcome && isReported(inequality)) continue;
    const relation = plan.relations[index]!;
    const evaluation = evaluated.evaluation(index);
    if (outcome !== 'notEvaluated') found.push(new DifferenceFinding(words, relation, evaluation));
    else if (evaluation.reason === 'unfilledTotal' && unfilledTotals.get(relation.left[0]?.cell ?? -1) === index)
      found.push(unfilledTotal(words, relation, evaluation.right));
    else if (evaluation.reason) unevaluated.add(relation, evaluation.reason);
  }
  found.push(...unevaluated.findings());
  if (!recorded) found.push(...unevaluated.rulesWithoutRows());
  return found;
}

/** `parts`: what they add up to, in fen. */
function unfilledTotal(words: RelationWords, relation: Relation, parts: number): Finding {
  const { rule } = relation;
  const { left, right, formula } = words.text(relation);
  const cells = words.cellsOf(relation);
  const proposed = amount(parts);
  return {
    key: words.keyOf(relation.key),
    rule: rule.id,
    ruleName: rule.name,
    why: rule.why,
    basis: words.basis,
    cells,
    outcome: 'notEvaluated',
    severity: 'verify',
    message: `${left}未填，${right}为 ${words.amountWriter(relation)(proposed)}。`,
    formula,
    right: proposed,
    reason: '合计未填',
    proposal: { cell: cells[0]!, amount: proposed },
  };
}

const isToldOf = (outcome: Outcome): outcome is FindingOutcome =>
  outcome === 'roundingDifference' || outcome === 'inconsistent' || outcome === 'notEvaluated';

/** Whether publishing brought the relation further from agreement than it was as recorded. */
const isWorse = (published: Outcome, recorded: Outcome): boolean =>
  recorded === 'consistent' || (recorded === 'roundingDifference' && published === 'inconsistent');
