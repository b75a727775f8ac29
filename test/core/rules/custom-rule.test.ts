import { describe, expect, test } from 'vitest';
import type { TableId } from '../../../src/core/filing/cell';
import type { Change } from '../../../src/core/filing/change';
import { check } from '../../../src/core/check/check';
import type { CustomVerdict } from '../../../src/core/rules/custom-rule';
import type { Edition } from '../../../src/core/edition/edition';
import type { Filing } from '../../../src/core/filing/filing';
import { MOF_2023 } from '../../../src/editions/mof-2023';
import { apply, cell, fullFiling } from '../../support/full-filing';

const filing = fullFiling();
const at = cell('IES', 'income.otherIncome', 'amount');

/** The edition with a rule of the test's own in place of its custom rules. */
const withRule = (verdicts: readonly CustomVerdict[]): Edition => ({
  ...MOF_2023,
  rules: [
    ...MOF_2023.rules.filter((rule) => !rule.custom),
    {
      id: 'B-TEST',
      name: '试验',
      severity: 'verify',
      source: { evidence: 'D', document: '试验' },
      why: '试验。',
      statements: [],
      custom: { sentence: '一切都好', check: () => verdicts },
    },
  ],
});
const without = check(filing, { ...MOF_2023, rules: MOF_2023.rules.filter((rule) => !rule.custom) }).counts;
const ofCell = (edition: Edition, of = at) =>
  check(filing, edition)
    .relationsOf(of)
    .filter((each) => each.rule === 'B-TEST');

describe('a custom rule', () => {
  test('is ticked once for every table in which it found nothing', () => {
    const { counts } = check(
      filing,
      withRule([
        { table: 'IES', findings: [] },
        { table: 'FAS', findings: [] },
      ]),
    );
    expect(counts).toEqual({ ...without, consistent: without.consistent + 2 });
  });

  test('tells what it asks at every cell of its table, or at those it looks at', () => {
    const table: TableId = 'IES';
    const formula = '一切都好';
    const everywhere = withRule([{ table, findings: [] }]);
    expect(ofCell(everywhere)).toEqual([
      { key: 'B-TEST:IES', rule: 'B-TEST', ruleName: '试验', formula, outcome: 'consistent', severity: 'verify' },
    ]);
    expect(ofCell(everywhere, cell('FAS', 'income.thisYear', 'amount'))).toEqual([]);
    expect(ofCell(withRule([{ table, findings: [], touches: ({ row }) => row === 'income.thisYear' }]))).toEqual([]);
  });

  test('tells its finding at the cells of the finding, and ticks nothing', () => {
    const found = {
      subject: 'IES',
      outcome: 'inconsistent',
      severity: 'notice',
      message: '不好。',
      formula: '不好',
      cells: [at],
    } as const;
    const edition = withRule([{ table: 'IES', findings: [found] }]);
    expect(check(filing, edition).counts).toEqual({ ...without, notice: without.notice + 1 });
    expect(ofCell(edition)).toMatchObject([{ key: 'B-TEST:IES', formula: '不好', outcome: 'inconsistent' }]);
    expect(ofCell(edition, cell('IES', 'income.thisYear', 'amount'))).toMatchObject([{ outcome: 'consistent' }]);
  });

  test('is not told at all where it is switched off', () => {
    const switchedOffRules = [{ rule: 'B-TEST', reason: '不用' }];
    const result = check({ ...filing, switchedOffRules }, withRule([{ table: 'IES', findings: [] }]));
    expect(result.counts).toEqual(without);
    expect(result.relationsOf(at).filter((each) => each.rule === 'B-TEST')).toEqual([]);
  });
});

test('no custom rule of the edition is ticked for a table that is missing', () => {
  const remove = (table: TableId): Change => ({ kind: 'replaceTable', table, data: undefined });
  const ticks = (of: Filing): number => check(of, withRule([])).counts.consistent;
  const customTicks = (of: Filing): number => check(of, MOF_2023).counts.consistent - ticks(of);
  // B-TEXT, B-NEGATIVE, B-DECIMALS and B-UNIT for nine tables, codes for five, X-EMPTY for two, R-OTHER.
  expect(customTicks(filing)).toBe(4 * 9 + 5 + 2 + 1);
  expect(customTicks(apply(filing, remove('INC')))).toBe(4 * 8 + 4 + 2 + 1);
  expect(customTicks(apply(filing, remove('FAS')))).toBe(4 * 8 + 5);
  const nothing = apply(filing, ...MOF_2023.forms.map(({ table }) => remove(table)));
  expect(customTicks(nothing)).toBe(0);
});
