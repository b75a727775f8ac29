import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { check } from '../../../src/core/check/check';
import type { Filing } from '../../../src/core/filing/filing';
import { MOF_2023 } from '../../../src/editions/mof-2023';
import { type LedgerOptions, type PrintStyle, printLedger, randomLedger } from '../../support/ledger';
import { Random } from '../../support/random';

/** The ways in which offices form the totals they print (rules.md, "How a comparison is decided"). */
const STYLES: Readonly<Record<string, Omit<PrintStyle, 'rounding'>>> = {
  'every figure converted by itself': { addsUp: 0, copies: 0 },
  'totals added up from printed parts': { addsUp: 1, copies: 0 },
  'summary lines copied from the details': { addsUp: 0, copies: 1 },
  'added up and copied': { addsUp: 1, copies: 1 },
  'each figure its own way': { addsUp: 0.5, copies: 0.5 },
  'mostly copied': { addsUp: 0.2, copies: 0.8 },
};

const ledgers = fc.record({
  seed: fc.integer({ min: 1, max: 2 ** 31 - 1 }),
  options: fc.record({
    items: fc.integer({ min: 1, max: 60 }),
    funds: fc.boolean(),
    carryOver: fc.boolean(),
    nonFiscal: fc.boolean(),
    missingLevels: fc.boolean(),
  }) satisfies fc.Arbitrary<LedgerOptions>,
});

/** What a truthful filing must not be told: 错误, and 需核实 other than for a rounding difference larger than likely. */
const alarmsOf = (filing: Filing): string[] =>
  check(filing, MOF_2023)
    .findings.filter((each) => each.outcome === 'inconsistent' && each.severity !== 'notice')
    .map((each) => `${each.key} ${each.message}`);

const HUNDREDS: LedgerOptions = { items: 300, funds: true, carryOver: true, nonFiscal: true };

describe('a truthful filing', () => {
  test('in 元 has neither error nor rounding difference', () => {
    fc.assert(
      fc.property(ledgers, ({ seed, options }) => {
        const ledger = randomLedger(MOF_2023, new Random(seed), options);
        const { findings } = check(ledger, MOF_2023);
        // Without last year's figures the carry-over is not judged.
        const open = findings.filter(
          (each) => each.rule !== 'R-CARRY' && (each.severity !== 'notice' || each.outcome !== 'inconsistent'),
        );
        expect(open.map((each) => `${each.key} ${each.message}`)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  for (const [name, style] of Object.entries(STYLES))
    for (const rounding of ['halfUp', 'truncate'] as const)
      test(`printed in 万元, ${name}, ${rounding}, raises no alarm`, () => {
        fc.assert(
          fc.property(ledgers, ({ seed, options }) => {
            const random = new Random(seed);
            const ledger = randomLedger(MOF_2023, random, options);
            expect(alarmsOf(printLedger(MOF_2023, ledger, random, { ...style, rounding }))).toEqual([]);
          }),
          { numRuns: 50 },
        );
      });

  for (const [name, style] of Object.entries(STYLES))
    test(`with hundreds of codes, ${name}, raises no alarm`, () => {
      for (const rounding of ['halfUp', 'truncate'] as const) {
        const random = new Random(rounding.length * 1_000 + name.length);
        const ledger = randomLedger(MOF_2023, random, HUNDREDS);
        expect(alarmsOf(printLedger(MOF_2023, ledger, random, { ...style, rounding }))).toEqual([]);
      }
    });
});
