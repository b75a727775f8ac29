import { amount } from '../money/amount';
import { cellKey } from '../filing/cell';
import type { Edition } from '../edition/edition';
import type { EvaluatedPlan } from '../check/evaluate';
import type { Filing } from '../filing/filing';
import type { Correction, Suggestion } from '../check/suggestion';
import { AMOUNT } from '../rules/width';
import { keysToldElsewhere } from '../check/same-sides';
import { allHypotheses, searchContext } from './all-hypotheses';
import { type Hypothesis, inOrder, isTied, LEAST_NET } from './hypothesis';
import { SuggestionSentence } from './message';
import { settle, type Settled } from './settled';
import { isPlausible } from './plausible';
import { suggestionChanges } from './suggestion-changes';

/** Beyond these a filing has more the matter with it than misprints. */
const MOST_SUGGESTIONS = 12;
/** How many of the best hypotheses are put to the full check before a round gives up. */
const MOST_TRIALS = 4;
/** More cells than these in a tie name nothing. */
const MOST_TIED = 6;

/**
 * What misprints would explain the findings of a filing: the correction that settles most, then the one that settles
 * most of what is left, and so on. Each suggestion holds for the filing as it stands: made alone it settles what it
 * says and breaks no agreement. Custom rules do not take part. Yields every few milliseconds; the result is the same however
 * often it is paused.
 */
export function* searchSuggestions(
  filing: Filing,
  edition: Edition,
  evaluated: EvaluatedPlan,
): Generator<void, Suggestion[]> {
  const found: Suggestion[] = [];
  const sentence = new SuggestionSentence(filing, edition);
  /** Hypotheses that failed the full check, and what is corrected already. */
  const rejected = new Set<string>();
  const claimed = new Set<string>();
  /** A difference that two relations show is one finding. */
  const toldElsewhere = keysToldElsewhere(evaluated);
  let current: State = { filing, evaluated };
  while (found.length < MOST_SUGGESTIONS && current.evaluated.outcomes.includes('inconsistent')) {
    const { plan } = current.evaluated;
    yield;
    const context = yield* searchContext(current.filing, current.evaluated, edition);
    const isOpen = (each: Hypothesis): boolean =>
      isPlausible(context, each) &&
      !rejected.has(keyOf(current.evaluated, each)) &&
      !claimsOf(current.evaluated, each).some((claim) => claimed.has(claim)) &&
      each.changes.every(({ cell }) => evaluated.plan.positionOf(plan.cells[cell]!) !== undefined);
    yield;
    const hypotheses = inOrder((yield* allHypotheses(context)).filter(({ net }) => net >= LEAST_NET));
    let next: State | undefined;
    for (const hypothesis of firstOf(hypotheses, isOpen, MOST_TRIALS)) {
      const { slip, rows } = hypothesis;
      const key = keyOf(current.evaluated, hypothesis);
      const corrections = correctionsOf(current.evaluated, hypothesis);
      const changes = suggestionChanges(filing, { corrections, alternatives: [], ...(rows ? { rows } : {}) });
      const isFirst = current.filing === filing;
      // What was found before may hide what this breaks, or settle what it needs: it must hold by itself.
      const alone = yield* settle(filing, edition, evaluated, changes);
      yield;
      const holds = alone.cleared.length > 0 && !alone.breaksAgreement && alone.net >= LEAST_NET;
      const after = isFirst || !holds ? alone : yield* settle(current.filing, edition, current.evaluated, changes);
      if (!holds || after.cleared.length === 0) {
        rejected.add(key);
        continue;
      }
      next = after;
      for (const claim of claimsOf(current.evaluated, hypothesis)) claimed.add(claim);
      const ties = (each: Hypothesis): boolean => each !== hypothesis && isTied(each, hypothesis) && isOpen(each);
      const tied = firstOf(hypotheses, ties, MOST_TIED);
      if (tied.length === MOST_TIED) break;
      const alternatives: Correction[][] = [];
      for (const each of tied) {
        const other = correctionsOf(current.evaluated, each);
        const changesOfOther = suggestionChanges(filing, { corrections: other, alternatives: [] });
        const outcome = yield* settle(filing, edition, evaluated, changesOfOther);
        if (outcome.broken.length === alone.broken.length && outcome.cleared.length === alone.cleared.length)
          alternatives.push(other);
        yield;
      }
      const suggestion = {
        slip,
        corrections,
        ...(rows ? { rows } : {}),
        resolves: alone.cleared.filter((relation) => !toldElsewhere.has(relation)),
        ...(alone.broken.length > 0 ? { opens: alone.broken } : {}),
        alternatives,
      };
      found.push({ key, ...suggestion, message: sentence.of(suggestion, alone.isFollowed) });
      break;
    }
    if (!next) break;
    current = next;
  }
  return found;
}

/** The filing with what was found so far put right. */
type State = Pick<Settled, 'filing' | 'evaluated'>;

/** What a second suggestion may not touch before the first is made: the same cells, the rows of the same table. */
const claimsOf = ({ plan }: EvaluatedPlan, { changes, rows = [] }: Hypothesis): string[] => [
  ...changes.map(({ cell }) => cellKey(plan.cells[cell]!)),
  // A recoded row stays where it is; one that comes or goes moves those below it.
  ...rows.map((each) => (each.kind === 'recode' ? `row ${each.row} of ${each.table}` : `rows of ${each.table}`)),
];

/** The first few that pass, no more of them looked at than need be. */
function firstOf<Item>(items: readonly Item[], passes: (item: Item) => boolean, count: number): Item[] {
  const found: Item[] = [];
  for (const item of items) {
    if (found.length === count) break;
    if (passes(item)) found.push(item);
  }
  return found;
}

/** The whole search at once: for a file, a test, a worker. */
export function suggest(filing: Filing, edition: Edition, evaluated: EvaluatedPlan): Suggestion[] {
  const search = searchSuggestions(filing, edition, evaluated);
  for (;;) {
    const { done, value } = search.next();
    if (done) return value;
  }
}

const keyOf = ({ plan }: EvaluatedPlan, { slip, changes, rows = [] }: Hypothesis): string =>
  `${slip}:${[
    ...rows.map((each) => `${each.kind}/${each.table}/${each.kind === 'insert' ? each.row.code : each.row}`),
    ...changes.map(({ cell }) => cellKey(plan.cells[cell]!)),
  ].join('+')}`;

const correctionsOf = ({ plan, figures }: EvaluatedPlan, { slip, changes }: Hypothesis): Correction[] =>
  changes.map(({ cell, to, isBlank }) => ({
    cell: plan.cells[cell]!,
    from: figures.states[cell] === AMOUNT ? amount(figures.amounts[cell]!) : undefined,
    to: isBlank ? undefined : amount(to),
    ...(slip === 'totalOvertyped' ? { isDerived: true } : {}),
  }));
