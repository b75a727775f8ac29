import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellValue, type Filing } from '../../../src/core/filing/filing';
import { publish } from '../../../src/core/check/publish';
import { fenPerStep, TEN_THOUSAND_YUAN } from '../../../src/core/money/scale';
import { MOF_2023 } from '../../../src/editions/mof-2023';
import { chaoyangFiling } from '../../fixtures/chaoyang-2023';
import { cell } from '../../support/full-filing';
import { randomLedger } from '../../support/ledger';
import { Random } from '../../support/random';

const ledger = (seed: number, policy: Filing['publishPolicy']): Filing => ({
  ...randomLedger(MOF_2023, new Random(seed), { items: 30, funds: true, carryOver: true, nonFiscal: false }),
  reportingScale: TEN_THOUSAND_YUAN,
  publishPolicy: policy,
});

describe('publish', () => {
  test('returns the filing itself where nothing has to be rounded', () => {
    const filing = chaoyangFiling();
    expect(publish(filing, MOF_2023)).toBe(filing);
  });

  test('prints every figure at the reporting scale, and a second time changes nothing', () => {
    fc.assert(
      fc.property(fc.integer(), fc.constantFrom('each', 'parts'), (seed, policy) => {
        const published = publish(ledger(seed, policy), MOF_2023);
        const step = fenPerStep(TEN_THOUSAND_YUAN);
        const amounts = Object.values(published.tables).flatMap((table) =>
          Object.values(table.cells).flatMap((row) =>
            Object.values(row).flatMap((value) => (value.kind === 'amount' ? [value.amount] : [])),
          ),
        );
        expect(amounts.filter((each) => each % step !== 0)).toEqual([]);
        expect(publish(published, MOF_2023)).toBe(published);
      }),
      { numRuns: 40 },
    );
  });

  test('policy "parts": printed totals are the sums of printed parts', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const published = publish(ledger(seed, 'parts'), MOF_2023);
        const read = (row: string): number => {
          const value = cellValue(published, cell('EXP', row, 'basicExpenditure'));
          return value?.kind === 'amount' ? value.amount : 0;
        };
        const classes = published.tables.EXP!.rows.filter((row) => row.code.length === 3);
        expect(read('total')).toBe(classes.reduce((sum, row) => sum + read(row.id), 0));
      }),
      { numRuns: 40 },
    );
  });
});
