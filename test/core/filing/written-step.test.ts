import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from '../../../src/core/check/check';
import { deriveChanges } from '../../../src/core/derive/derive';
import { atScale, expressed } from '../../../src/core/filing/at-scale';
import type { AmountValue, TableId } from '../../../src/core/filing/cell';
import { cellValue, type Filing } from '../../../src/core/filing/filing';
import { countCoarse, stepOf, tableStep, takenAsExact, withStep } from '../../../src/core/filing/written-step';
import { amount } from '../../../src/core/money/amount';
import { TEN_THOUSAND_YUAN, YUAN } from '../../../src/core/money/scale';
import { MOF_2023 } from '../../../src/editions/mof-2023';
import { changeUnits } from '../../../src/session/unit-edits';
import { type LedgerOptions, printLedger, randomLedger } from '../../support/ledger';
import { apply, blankFiling, cell, figure } from '../../support/ledgers';
import { Random } from '../../support/random';

const ledgers = fc.record({
  seed: fc.integer({ min: 1, max: 2 ** 31 - 1 }),
  rounding: fc.constantFrom('halfUp', 'truncate'),
  reportingScale: fc.constantFrom(TEN_THOUSAND_YUAN, YUAN),
  publishPolicy: fc.constantFrom('each', 'parts'),
  options: fc.record({
    items: fc.integer({ min: 1, max: 25 }),
    funds: fc.boolean(),
    carryOver: fc.boolean(),
    nonFiscal: fc.boolean(),
    missingLevels: fc.boolean(),
  }) satisfies fc.Arbitrary<LedgerOptions>,
});
type Given = typeof ledgers extends fc.Arbitrary<infer T> ? T : never;

/** A filing with true figures, rounding differences, slips near the bound and far from it, and blanks. */
function spoiled({ seed, rounding, reportingScale, publishPolicy, options }: Given, isExact: boolean): Filing {
  const random = new Random(seed);
  const ledger = randomLedger(MOF_2023, random, options);
  const printed = isExact ? ledger : printLedger(MOF_2023, ledger, random, { addsUp: 0.5, copies: 0.5, rounding });
  const step = isExact ? 1 : 10_000;
  const filled = Object.entries(printed.tables).flatMap(([table, { cells }]) =>
    Object.entries(cells).flatMap(([each, values]) =>
      Object.keys(values).map((column) => cell(table as TableId, each, column)),
    ),
  );
  const slips = Array.from({ length: random.integer(0, 6) }, () => {
    const at = random.pick(filled);
    const value = cellValue(printed, at) as AmountValue;
    const off = random.pick([1, -1, 2, 5, 50, 12_345]) * step;
    const slipped = random.chance(0.2) ? undefined : { ...value, amount: amount(value.amount + off) };
    return { kind: 'setCell', cell: at, value: slipped } as const;
  });
  return { ...apply(printed, ...slips), rounding, reportingScale, publishPolicy };
}

const inUnit = (filing: Filing, unit: '元' | '万元', tables: readonly TableId[]): Filing =>
  apply(filing, ...changeUnits(filing, MOF_2023, new Map(tables.map((id) => [id, unit])), false).transaction.changes);

/** What the check says, but for the sentences: amounts stand there in the unit of their table. */
const verdicts = (filing: Filing) =>
  check(filing, MOF_2023)
    .findings.map(({ key, outcome, severity, difference, bound }) => ({ key, outcome, severity, difference, bound }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));

/** Of tables with figures: a blank one says nothing of how exact it is. */
const someTables = (filing: Filing, seed: number): TableId[] => {
  const random = new Random(seed);
  const filled = Object.entries(filing.tables).filter(([, { cells }]) => Object.keys(cells).length > 0);
  return filled.flatMap(([id]) => (random.chance(0.7) ? [id as TableId] : []));
};

describe('figures expressed in another unit', () => {
  it('from 万元 to 元 are judged as they were, and are the same when they come back', () => {
    fc.assert(
      fc.property(ledgers, (given) => {
        const filing = spoiled(given, false);
        const tables = someTables(filing, given.seed);
        const inYuan = inUnit(filing, '元', tables);
        expect(verdicts(inYuan)).toEqual(verdicts(filing));
        expect(inUnit(inYuan, '万元', tables)).toEqual(filing);
      }),
      { numRuns: 40 },
    );
  });

  it('from 元 to 万元 with all their digits are no less exact, and are the same when they come back', () => {
    fc.assert(
      fc.property(ledgers, (given) => {
        const filing = spoiled(given, true);
        const tables = someTables(filing, given.seed);
        const inTenThousand = inUnit(filing, '万元', tables);
        const isWritten = ({ key }: { key: string }): boolean => !key.startsWith('B-DECIMALS');
        expect(verdicts(inTenThousand).filter(isWritten)).toEqual(verdicts(filing));
        expect(inUnit(inTenThousand, '元', tables)).toEqual(filing);
      }),
      { numRuns: 40 },
    );
  });

  it('keep their own last digit, zeros included, where they were finer than their table', () => {
    const four = { unit: '万元', decimals: 4 } as const;
    const steps = fc.constantFrom(undefined, 3, 4, 5);
    fc.assert(
      fc.property(
        fc.integer({ min: -1e9, max: 1e9 }),
        steps,
        fc.constantFrom(TEN_THOUSAND_YUAN, four),
        (n, decimals, scale) => {
          const own = decimals !== undefined && decimals > scale.decimals ? decimals : undefined;
          const written = 10 ** (6 - (own ?? scale.decimals));
          const value: AmountValue = {
            kind: 'amount',
            amount: amount(n * written),
            origin: 'entered',
            ...(own && { decimals: own }),
          };
          const there = expressed(value, scale, YUAN);
          expect(stepOf(there, YUAN)).toBe(written);
          expect(expressed(there, YUAN, scale)).toEqual(value);
        },
      ),
    );
  });
});

describe('a table of 元 that was one of 万元', () => {
  const wages = cell('BAS', '30101', 'finalAmount');
  const bonus = cell('BAS', '30103', 'finalAmount');
  const total = cell('BAS', '301', 'finalAmount');
  const before = apply(
    blankFiling(),
    { kind: 'setCell', cell: wages, value: figure(18_264) },
    { kind: 'setCell', cell: bonus, value: figure(100) },
    { kind: 'setCell', cell: total, value: figure(18_364, 'derived') },
  );
  const after = inUnit(before, '元', ['BAS']);
  const bas = (filing: Filing) => filing.tables.BAS!;
  const typed = (fen: number): AmountValue => ({ kind: 'amount', amount: amount(fen), origin: 'entered' });
  const typing = (filing: Filing, at: typeof wages, fen: number): Filing => {
    const change = { kind: 'setCell', cell: at, value: typed(fen) } as const;
    return apply(filing, change, ...deriveChanges(MOF_2023, filing, [change]).changes);
  };

  it('says how many of its figures are exact to the hundred only', () => {
    expect([countCoarse(bas(before)), countCoarse(bas(after))]).toEqual([0, 3]);
    expect([tableStep(bas(before)), tableStep(bas(after))]).toEqual([10_000, 10_000]);
  });

  it('takes a figure that is typed for exact, and its total for as exact as what it is made of', () => {
    const one = typing(after, wages, 182_643_725);
    expect(cellValue(one, wages)).toEqual(typed(182_643_725));
    expect(countCoarse(bas(one))).toBe(1);
    expect(tableStep(bas(one))).toBe(10_000);
    const both = typing(one, bonus, 1_000_000);
    expect(countCoarse(bas(both))).toBe(0);
    expect(tableStep(bas(both))).toBe(1);
  });

  it('derives a total of such figures as one of them', () => {
    const cleared = apply(after, { kind: 'setCell', cell: total, value: undefined });
    const again = apply(
      cleared,
      ...deriveChanges(MOF_2023, cleared, [{ kind: 'setCell', cell: total, value: undefined }]).changes,
    );
    expect(cellValue(again, total)).toEqual(cellValue(after, total));
  });

  it('is exact when the clerk says so', () => {
    const exact = takenAsExact(bas(after));
    expect(countCoarse(exact)).toBe(0);
    expect(exact.cells['301']).toEqual({ finalAmount: { ...typed(183_640_000), origin: 'derived' } });
    expect(takenAsExact(exact)).toBe(exact);
  });

  it('is a 万元 table with rounded figures once it is rounded again', () => {
    const one = typing(after, wages, 182_643_725);
    expect(atScale(bas(one), TEN_THOUSAND_YUAN, 'halfUp').cells['30101']).toEqual({ finalAmount: figure(18_264) });
  });
});

it('never marks a figure whose table says as much', () => {
  const value = { kind: 'amount', amount: amount(10_000), origin: 'entered' } as const;
  expect(withStep(value, YUAN, 1)).toEqual(value);
  expect(withStep(withStep(value, YUAN, 10_000), YUAN, 1)).toEqual(value);
});
