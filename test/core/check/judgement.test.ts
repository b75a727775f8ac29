import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { check } from '../../../src/core/check/check';
import type { EvaluatedPlan } from '../../../src/core/check/evaluate';
import type { Filing } from '../../../src/core/filing/filing';
import type { Outcome } from '../../../src/core/check/finding';
import type { Relation } from '../../../src/core/rules/relation';
import type { Rounding } from '../../../src/core/money/scale';
import { MOF_2023 } from '../../../src/editions/mof-2023';
import { chaoyangFiling } from '../../fixtures/chaoyang-2023';
import { apply, cell, raise } from '../../support/full-filing';
import { printLedger, randomLedger } from '../../support/ledger';
import { Random } from '../../support/random';

const printed = (seed: number, rounding: Rounding): Filing => {
  const random = new Random(seed);
  const options = { items: 1 + (seed % 60), funds: true, carryOver: true, nonFiscal: seed % 2 === 0 };
  const ledger = randomLedger(MOF_2023, random, options);
  return printLedger(MOF_2023, ledger, random, { addsUp: 0.3, copies: 0.3, rounding });
};

/** A filing of an office that rounds or cuts off, with slips of a few units that rounding may or may not excuse. */
const slipped = fc
  .record({
    seed: fc.integer({ min: 1, max: 2 ** 31 - 1 }),
    rounding: fc.constantFrom<Rounding>('halfUp', 'truncate'),
    slips: fc.array(fc.tuple(fc.nat(), fc.integer({ min: -30, max: 30 })), { maxLength: 12 }),
  })
  .map(({ seed, rounding, slips }): Filing => {
    let filing = printed(seed, rounding);
    const places = (['EXP', 'GPB', 'BAS'] as const).flatMap((table) =>
      Object.entries(filing.tables[table]!.cells).flatMap(([row, cells]) =>
        Object.keys(cells).map((column) => cell(table, row, column)),
      ),
    );
    for (const [place, units] of slips)
      filing = apply(filing, raise(filing, places[place % places.length]!, units / 100));
    return filing;
  });

const UNIT = 10_000;

const isCompared = (relation: Relation, outcome: Outcome): boolean =>
  !(relation as { isExact?: boolean }).isExact &&
  relation.comparison === '=' &&
  (outcome === 'consistent' || outcome === 'roundingDifference' || outcome === 'inconsistent');

/** The judgement as domain/rules.md words it, from the figures and their widths. */
function byTheRules(filing: Filing, evaluated: EvaluatedPlan, { key, left, right }: Relation): string {
  const { amounts } = evaluated.figures;
  const { widths, leaves } = evaluated.widths;
  // k · v and k · w: left counts up, right counts down; v in fen, w a full width.
  const terms = [
    ...left.map(({ cell: at, sign }) => ({ at, k: Number(sign) })),
    ...right.map(({ cell: at, sign }) => ({ at, k: -sign })),
  ];
  const sum = (of: (term: { at: number; k: number }) => number): number =>
    terms.reduce((all, term) => all + of(term), 0);
  const s = sum(({ at, k }) => k * amounts[at]!);
  const kw = sum(({ at, k }) => k * widths[at]!);
  const w = Math.max(
    sum(({ at }) => widths[at]!),
    2 * UNIT,
  );
  if (s === 0) return `${key} consistent false`;
  const isCutOff = filing.rounding === 'truncate';
  const isWithin = isCutOff ? Math.abs(2 * s + kw) <= w : 2 * Math.abs(s) <= w;
  if (!isWithin) return `${key} inconsistent false`;
  const likely = Math.max(2 * UNIT, 4 * UNIT * Math.sqrt(sum(({ at }) => leaves[at]!) / 12));
  // What is cut off makes every figure half a width too small on average, and that is to be expected.
  const unexpected = isCutOff ? Math.abs(s + kw / 2) : Math.abs(s);
  return `${key} roundingDifference ${unexpected > likely}`;
}

describe('every relation is judged by the formula of the rules', () => {
  test('whatever the office does with the digits it drops', () => {
    fc.assert(
      fc.property(slipped, (filing) => {
        const { evaluated } = check(filing, MOF_2023);
        const judged = ({ key }: Relation, index: number): string =>
          `${key} ${evaluated.outcomes[index]} ${evaluated.evaluation(index).isUnlikely}`;
        const compared = evaluated.plan.relations.flatMap((relation, index) =>
          isCompared(relation, evaluated.outcomes[index]!) ? [{ relation, index }] : [],
        );
        expect(compared.map(({ relation, index }) => judged(relation, index))).toEqual(
          compared.map(({ relation }) => byTheRules(filing, evaluated, relation)),
        );
      }),
      { numRuns: 15 },
    );
  });
});

describe('an office that cuts off', () => {
  const errors = (filing: Filing, rounding: Rounding): number => check({ ...filing, rounding }, MOF_2023).counts.error;
  const seeds = Array.from({ length: 24 }, (_, index) => 7919 * (index + 1));

  test('is only understood when the filing says so', () => {
    const filings = seeds.map((seed) => printed(seed, 'truncate'));
    expect(filings.filter((filing) => errors(filing, 'truncate') > 0)).toEqual([]);
    expect(filings.filter((filing) => errors(filing, 'halfUp') > 0).length).toBeGreaterThan(2);
  });

  test('prints totals that are larger than their parts, never smaller by as much', () => {
    const filing: Filing = { ...printed(11, 'truncate') };
    const at = cell('EXP', 'total', 'expenditureThisYear');
    const outcome = (by: number): string | undefined =>
      check(apply(filing, raise(filing, at, by)), MOF_2023).findings.find(
        (each) => each.key === 'W-EXP-TREE:total/expenditureThisYear',
      )?.outcome;
    const { evaluated } = check(filing, MOF_2023);
    const index = evaluated.plan.relations.findIndex((each) => each.key === 'W-EXP-TREE:total/expenditureThisYear');
    const own = evaluated.evaluation(index).difference / (100 * UNIT);
    expect(outcome(0.02 - own)).toBe('roundingDifference');
    expect(outcome(-0.03 - own)).toBe('inconsistent');
  });
});

describe('a whole of which one part is missing', () => {
  /** 政府性基金表 and 国有资本经营预算表 neither filled nor declared empty. */
  const { GMF: _, SCO: __, ...tables } = chaoyangFiling().tables;
  const filing: Filing = { ...chaoyangFiling(), tables };
  const partsOf = (changed: Filing): Outcome[] =>
    check(changed, MOF_2023)
      .relationsOf(cell('EXP', '2080501', 'basicExpenditure'))
      .flatMap(({ rule, outcome }) => (rule === 'X-PART' ? [outcome] : []));

  test('has not passed', () => {
    expect(partsOf(filing)).toEqual(['notEvaluated']);
  });

  test('is exceeded if the others alone exceed it', () => {
    expect(partsOf(apply(filing, raise(filing, cell('EXP', '2080501', 'basicExpenditure'), -5)))).toEqual([
      'inconsistent',
    ]);
  });

  test('says nothing while the whole itself is missing', () => {
    const { EXP: ___, ...rest } = tables;
    const { counts, findings } = check({ ...filing, tables: rest }, MOF_2023);
    expect(findings.filter(({ rule, outcome }) => rule === 'X-PART' && outcome === 'inconsistent')).toEqual([]);
    expect(counts.notEvaluated).toBeGreaterThan(0);
  });
});
