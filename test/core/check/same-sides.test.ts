import { describe, expect, test } from 'vitest';
import { check } from '../../../src/core/check/check';
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
