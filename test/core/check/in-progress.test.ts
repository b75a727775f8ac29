import { describe, expect, it } from 'vitest';
import { check } from '../../../src/core/check/check';
import { whileFilling } from '../../../src/core/check/in-progress';
import { isOpenFinding } from '../../../src/core/filing/explanation';
import type { Filing } from '../../../src/core/filing/filing';
import { MOF_2023 } from '../../../src/editions/mof-2023';
import { apply, cell, clearFigure, fullFiling, setFigure } from '../../support/full-filing';
import { blankFiling, typed, withItems } from '../../support/typing';

const filling = (filing: Filing) => whileFilling(check(filing, MOF_2023), filing, MOF_2023);
const begun = typed(
  withItems(blankFiling(), 'EXP', '2011301'),
  setFigure(cell('EXP', '2011301', 'basicExpenditure'), 100),
);

describe('while the income of 01 has not been come to', () => {
  it('its balance with the expenditure is 未核对, and says what is missing', () => {
    const result = filling(begun);
    expect(result.findings.filter((each) => isOpenFinding(each) && each.severity === 'error')).toEqual([]);
    expect(result.counts.error).toBe(0);
    expect(result.findings.find(({ key }) => key === 'W-IES-5')).toMatchObject({
      outcome: 'notEvaluated',
      message: '“收入总计等于支出总计”未核对：《收入支出决算总表》的收入一方还没有填。',
    });
    const total = cell('IES', 'expenditure.grandTotal', 'amount');
    expect(result.relationsOf(total).find(({ key }) => key === 'W-IES-5')?.outcome).toBe('notEvaluated');
  });

  it('is counted once, and nothing else changes', () => {
    const [result, finished] = [filling(begun), check(begun, MOF_2023)];
    expect(result.counts).toEqual({
      ...finished.counts,
      error: finished.counts.error - 1,
      notEvaluated: finished.counts.notEvaluated + 1,
    });
    expect(result.findings.map(({ key }) => key).sort()).toEqual(finished.findings.map(({ key }) => key).sort());
  });

  it('is an 错误 as soon as somebody says that the filing is finished', () => {
    expect(filling(begun).asFinished?.findings.find(({ key }) => key === 'W-IES-5')).toMatchObject({
      outcome: 'inconsistent',
      severity: 'error',
    });
  });
});

it('one figure of the income is enough to judge the balance', () => {
  const result = filling(typed(begun, setFigure(cell('IES', 'income.otherIncome', 'amount'), 1)));
  expect(result.findings.find(({ key }) => key === 'W-IES-5')?.outcome).toBe('inconsistent');
  expect(result.asFinished).toBeUndefined();
});

it('a filing with both sides is judged as it is', () => {
  const full = fullFiling();
  const wrong = apply(full, clearFigure(cell('IES', 'income.grandTotal', 'amount')));
  for (const filing of [full, wrong]) {
    const result = check(filing, MOF_2023);
    expect(whileFilling(result, filing, MOF_2023)).toBe(result);
  }
});
