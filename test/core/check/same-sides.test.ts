import { describe, expect, test } from 'vitest';
import { check } from '../../../src/core/check/check';
import { fixesOf } from '../../../src/core/fix/fixes-of';
import type { Filing } from '../../../src/core/filing/filing';
import { MOF_2023 } from '../../../src/editions/mof-2023';
import { chaoyangFiling } from '../../fixtures/chaoyang-2023';
import { apply, cell, raise } from '../../support/full-filing';

const filing = chaoyangFiling();
const at = cell('EXP', '2150599', 'basicExpenditure');
const item = (result: ReturnType<typeof check>): string[] =>
  result.findings.filter(({ key }) => key.startsWith('X-PART') && key.endsWith(':2150599')).map(({ key }) => key);
const checked = (each: Filing) => check(each, MOF_2023);

describe('an inequality and the equality of the same sides', () => {
  test('one difference is told once, by the rule that is violated more gravely', () => {
    const result = checked(apply(filing, raise(filing, at, -5)));
    expect(item(result)).toEqual(['X-PART#2:2150599']);
    const { error, verify } = checked(filing).counts;
    expect(result.counts.error - error).toBeGreaterThan(0);
    expect(result.counts.verify).toBe(verify);
  });

  test('the equality speaks where the inequality holds', () => {
    expect(item(checked(apply(filing, raise(filing, at, 5))))).toEqual(['X-PART-EQ#2:2150599']);
  });

  test('both still answer for their cell', () => {
    const answers = checked(apply(filing, raise(filing, at, -5))).relationsOf(at);
    const outcomes = answers
      .filter(({ rule }) => rule.startsWith('X-PART'))
      .map(({ rule, outcome }) => [rule, outcome]);
    expect(outcomes).toEqual([
      ['X-PART', 'inconsistent'],
      ['X-PART-EQ', 'inconsistent'],
    ]);
  });
});

describe('收入总计 and 支出总计 beside the balance of each fund', () => {
  const closing = cell('FAS', 'expenditure.closingCarryOver', 'generalPublicBudget');
  const opened = apply(
    filing,
    ...['income.openingCarryOver.generalPublicBudget', 'income.openingCarryOver', 'income.grandTotal'].map((line) =>
      raise(filing, cell('FAS', line, 'amount'), 100),
    ),
  );
  const balances = (each: Filing): string[] =>
    checked(each).findings.flatMap(({ key }) => (/^W-FAS-[23]/.test(key) ? [key] : []));

  test('one blank 年末结转 is told once, by its fund', () => {
    expect(balances(filing)).toEqual([]);
    const result = checked(opened);
    expect(balances(opened)).toEqual(['W-FAS-3#1']);
    const [finding] = result.findings.filter(({ key }) => key === 'W-FAS-3#1');
    const mend = fixesOf(finding!, opened, MOF_2023, result).map(({ changes }) => changes[0]);
    expect(mend).toContainEqual(expect.objectContaining({ kind: 'setCell', cell: closing }));
  });

  test('the totals speak where they differ by another amount, or alone', () => {
    const total = cell('FAS', 'expenditure.grandTotal', 'total');
    expect(balances(apply(opened, raise(opened, total, 7)))).toEqual(
      expect.arrayContaining(['W-FAS-2#8', 'W-FAS-3#1']),
    );
    expect(balances(apply(filing, raise(filing, cell('FAS', 'income.grandTotal', 'amount'), 5)))).toContain(
      'W-FAS-2#8',
    );
  });

  test('both still answer for their cells', () => {
    const at = cell('FAS', 'income.grandTotal', 'amount');
    const outcomes = checked(opened).relationsOf(at);
    expect(outcomes).toContainEqual(expect.objectContaining({ key: 'W-FAS-2#8', outcome: 'inconsistent' }));
  });
});
