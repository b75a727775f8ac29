import { amount } from '../money/amount';
import type { Edition } from '../edition/edition';
import { DifferenceFinding } from './difference-finding';
import type { EvaluatedPlan } from './evaluate';
import type { Filing } from '../filing/filing';
import type { Finding, FindingOutcome, Outcome } from './finding';
import { tellersOf } from './same-sides';
import type { Relation } from '../rules/relation';
import { RelationWords } from './relation-words';
import { UnevaluatedFindings } from './unevaluated-findings';

/**
 * What the relations say to a person. `recorded`: these are the published figures, of which only what stood better
 * there is reported. A difference that others tell (same-sides.ts) is not reported beside them: it is told and counted
 * once. It still answers wherever a cell's relations are asked for, and is reported as soon as the others hold.
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
  const found: Finding[] = [];
  const isReported = (index: number): boolean => {
    const outcome = outcomes[index]!;
    return isToldOf(outcome) && (!recorded || isWorse(outcome, recorded.outcomes[index]!));
  };
  for (let index = 0; index < outcomes.length; index++) {
    if (!isReported(index)) continue;
    const outcome = outcomes[index]!;
    const tellers = tellersOf(evaluated, index);
    if (tellers.length > 0 && tellers.every(isReported)) continue;
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
