import { expect, test } from 'vitest';
import { MOF_2023 } from '../../src/editions/mof-2023';
import { standardReasons } from '../../src/editions/standard-reasons';

test('every rule that asks to verify has reasons of its own to offer', () => {
  const rules = MOF_2023.rules.filter(({ severity, withdrawn }) => severity === 'verify' && !withdrawn);
  const without = rules.filter(({ id }) => standardReasons({ rule: id, outcome: 'inconsistent' }).length < 2);
  expect(without.map(({ id }) => id)).toEqual([]);
  expect(rules).not.toEqual([]);
});

test('a rounding difference and a blank total have reasons whatever their rule', () => {
  const rounding = standardReasons({ rule: 'W-EXP-1', outcome: 'roundingDifference' });
  const unfilled = standardReasons({
    rule: 'W-EXP-1',
    outcome: 'notEvaluated',
    proposal: { cell: { table: 'EXP', row: 'total', column: 'basicExpenditure' }, amount: 1 as never },
  });
  expect(rounding[0]).toContain('尾差');
  expect(unfilled[0]).toContain('不填合计');
  expect(new Set(rounding).size).toBe(rounding.length);
});
