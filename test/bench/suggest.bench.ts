import { cellKey } from '../../src/core/filing/cell';
import { check } from '../../src/core/check/check';
import { markDerived } from '../../src/core/derive/derive';
import type { EvaluatedPlan } from '../../src/core/check/evaluate';
import type { Filing } from '../../src/core/filing/filing';
import { allHypotheses, searchContext } from '../../src/core/suggest/all-hypotheses';
import { type Hypothesis, judge, rankOf } from '../../src/core/suggest/hypothesis';
import { searchSuggestions, suggest } from '../../src/core/suggest/search';
import type { Suggestion } from '../../src/core/check/suggestion';
import { MOF_2023 } from '../../src/editions/mof-2023';
import { chaoyangFiling } from '../fixtures/chaoyang-2023';
import { factor, type Measurement, median, milliseconds } from '../support/bench';
import { apply } from '../support/full-filing';
import { largeLedger, printLedger, randomLedger } from '../support/ledger';
import { type Misprint, MISPRINTS, withTotals } from '../support/misprints';
import { Random } from '../support/random';
import { evaluate, runToEnd } from '../support/suggestions';

export const title = 'Suggestions: visible slips in random ledgers, printed in several ways, and in a published filing';

type Kind = keyof typeof MISPRINTS;

const SLIPS_OF_EACH_KIND = 40;
/** Draws until a kind of slip is given up: some never show where totals follow. */
const MOST_DRAWN = 600;

/** The right cell first, as measured when the search was designed (domain/rules.md, “Which cell is it?”). */
const AIMS: Readonly<Partial<Record<Kind, string>>> = {
  'digit changed': '98–99 % first',
  'digits transposed': '98–99 % first',
  'digit lost': '98–99 % first',
  'digit doubled': '98–99 % first',
  'columns exchanged': '99.7 % first',
  'the same slip in two tables': '99.3 % first',
  'rows shifted, one column': '94–96 % of the cells',
  'rows shifted, all columns': '94–96 % of the cells',
};

/** Whether the totals were entered one by one, or follow as while 自动合计 is on. */
type Totals = 'entered' | 'following';

/** A truthful filing as some office prints it; every fifth is the published one. */
function truthful(random: Random, totals: Totals): Filing {
  const filing = printed(random, totals);
  return totals === 'entered' ? filing : apply(filing, ...markDerived(MOF_2023, filing));
}

function printed(random: Random, totals: Totals): Filing {
  if (random.chance(0.2)) return chaoyangFiling();
  const [funds, carryOver, nonFiscal] = [random.chance(0.5), random.chance(0.5), random.chance(0.5)];
  const ledger = randomLedger(MOF_2023, random, { items: random.integer(2, 60), funds, carryOver, nonFiscal });
  return printLedger(MOF_2023, ledger, random, {
    addsUp: totals === 'following' ? 1 : random.pick([0, 0.2, 0.5, 1]),
    copies: totals === 'following' ? 1 : random.pick([0, 0.5, 0.8, 1]),
    rounding: random.chance(0.2) ? 'truncate' : 'halfUp',
  });
}

/** A slip that no 错误 tells of is not there to be found. */
const isVisible = ({ plan, outcomes }: EvaluatedPlan): boolean =>
  outcomes.some((each, index) => each === 'inconsistent' && plan.relations[index]!.rule.severity === 'error');

/** Whether corrections name what is wrong: the row; the cell or cells; of a shifted block most cells and few others. */
function names(
  { cells, row }: Misprint,
  { corrections, rows = [] }: Pick<Suggestion, 'corrections' | 'rows'>,
): boolean {
  if (row)
    return rows.some((each) => {
      if (each.table !== row.table) return false;
      if (each.kind === 'remove') return true;
      return (each.kind === 'insert' ? each.row.code : each.to.code) === row.code;
    });
  const named = new Set(corrections.map(({ cell }) => cellKey(cell)));
  const right = cells.filter(({ cell }) => named.has(cellKey(cell))).length;
  return cells.length > 2
    ? right >= cells.length * 0.6 && named.size <= cells.length * 1.5
    : right === cells.length && named.size === right;
}

/**
 * Whether some other explanation settles as much as the truth, is borne out by as many figures of other tables and
 * leaves as good a trace: then nothing in the filing tells that it is wrong.
 */
function isRivalled({ filing, cells }: Misprint, evaluated: EvaluatedPlan): boolean {
  if (cells.length === 0) return false;
  const context = runToEnd(searchContext(filing, evaluated, MOF_2023));
  const { plan } = evaluated;
  const changes = cells.map(({ cell, right }) => ({ cell: plan.positionOf(cell)!, to: right }));
  const truth = judge(context.workings, 'unknown', changes);
  const wrong = new Set(changes.map(({ cell }) => cell));
  const isTruth = (each: Hypothesis): boolean =>
    each.changes.length === wrong.size && each.changes.every(({ cell }) => wrong.has(cell));
  return runToEnd(allHypotheses(context)).some(
    (each) => each.net >= truth.net && each.echoes >= truth.echoes && rankOf(each) <= 0 && !isTruth(each),
  );
}

function rates(kind: Kind, totals: Totals, seed: number): Measurement {
  const random = new Random(seed);
  let [visible, silent, first, tied, rivalled, unique, uniqueRight] = [0, 0, 0, 0, 0, 0, 0];
  for (let drawn = 0; visible < SLIPS_OF_EACH_KIND && drawn < MOST_DRAWN; drawn++) {
    const before = truthful(random, totals);
    const made = MISPRINTS[kind](before, MOF_2023, random);
    if (!made) continue;
    const misprint = totals === 'entered' ? made : withTotals(before, MOF_2023, made);
    const evaluated = evaluate(misprint.filing);
    if (!isVisible(evaluated)) continue;
    visible++;
    const [best] = suggest(misprint.filing, MOF_2023, evaluated);
    if (!best) silent++;
    const isFirst = best !== undefined && names(misprint, best);
    if (isFirst) first++;
    else if (best?.alternatives.some((corrections) => names(misprint, { corrections }))) tied++;
    else if (isRivalled(misprint, evaluated)) rivalled++;
    if (!best || best.alternatives.length > 0) continue;
    unique++;
    if (isFirst) uniqueRight++;
  }
  const percent = (part: number, whole: number): string => `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;
  const words = [
    `right first ${percent(first, visible)}`,
    `named among ties ${percent(tied, visible)}`,
    `as well explained otherwise ${percent(rivalled, visible)}`,
    `missed ${percent(visible - first - tied - rivalled, visible)}`,
    `silent ${percent(silent, visible)}`,
    `a single answer right ${percent(uniqueRight, unique)}`,
  ];
  const aim = totals === 'entered' ? (AIMS[kind] ?? '') : '';
  return { what: `${kind}, totals ${totals}`, value: words.join(', '), aim };
}

/** One search as it runs after an edit, once the check has laid out the rows there are; and a full check beside it. */
function timedTurn(wrong: Filing): { search: number; slice: number; check: number } {
  const evaluated = evaluate(wrong);
  const tables = Object.fromEntries(Object.entries(wrong.tables).map(([id, table]) => [id, { ...table }]));
  const start = performance.now();
  check({ ...wrong, tables }, MOF_2023);
  const checked = performance.now();
  const steps = searchSuggestions(wrong, MOF_2023, evaluated);
  let slice = 0;
  let ended = checked;
  for (let done = false; !done; ) {
    done = steps.next().done === true;
    const now = performance.now();
    slice = Math.max(slice, now - ended);
    ended = now;
  }
  return { search: ended - checked, slice, check: checked - start };
}

/** Slips in a filing with 300 code rows in every open table, one after the other. */
function times(): Measurement[] {
  const random = new Random(2023);
  const ledger = largeLedger(MOF_2023, random);
  const entered = printLedger(MOF_2023, ledger, random, { addsUp: 0.5, copies: 0.5, rounding: 'halfUp' });
  const addedUp = printLedger(MOF_2023, ledger, random, { addsUp: 1, copies: 1, rounding: 'halfUp' });
  const following = apply(addedUp, ...markDerived(MOF_2023, addedUp));
  const measurements: Measurement[] = [];
  for (const [kind, totals] of [
    ['digit lost', 'entered'],
    ['the same slip in two tables', 'entered'],
    ['rows shifted, one column', 'entered'],
    ['digit lost', 'following'],
    ['row missing', 'following'],
    ['rows shifted, all columns', 'following'],
  ] as const) {
    const filing = totals === 'entered' ? entered : following;
    const slipped: Filing[] = [];
    while (slipped.length < 6) {
      const made = MISPRINTS[kind](filing, MOF_2023, random);
      if (!made) continue;
      const misprint = totals === 'entered' ? made : withTotals(filing, MOF_2023, made);
      if (isVisible(evaluate(misprint.filing))) slipped.push(misprint.filing);
    }
    const turns: { readonly search: number; readonly slice: number; readonly check: number }[] = [];
    for (let turn = 0; turn < 4 * slipped.length; turn++) turns.push(timedTurn(slipped[turn % slipped.length]!));
    const counted = turns.slice(slipped.length);
    const search = median(counted.map((each) => each.search));
    const ratio = median(counted.map((each) => each.search / each.check));
    const slice = median(counted.map((each) => each.slice));
    measurements.push(
      { what: `search at 300 code rows, ${kind}, totals ${totals}`, value: milliseconds(search), aim: '≤ 50 ms' },
      { what: 'search ÷ one full check', value: factor(ratio) },
      { what: 'its longest slice', value: milliseconds(slice) },
    );
  }
  return measurements;
}

export async function run(): Promise<Measurement[]> {
  const kinds = Object.keys(MISPRINTS) as Kind[];
  return [
    ...kinds.flatMap((kind, index) =>
      (['entered', 'following'] as const).map((totals) => rates(kind, totals, 2023 + index)),
    ),
    ...times(),
  ];
}
