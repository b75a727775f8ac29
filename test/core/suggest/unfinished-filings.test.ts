import { describe, expect, test } from 'vitest';
import { check } from '../../../src/core/check/check';
import { markDerived } from '../../../src/core/derive/derive';
import { isSameCell } from '../../../src/core/filing/cell';
import type { Filing } from '../../../src/core/filing/filing';
import { MOF_2023 } from '../../../src/editions/mof-2023';
import { chaoyangFiling } from '../../fixtures/chaoyang-2023';
import { apply, cell, setFigure } from '../../support/full-filing';
import { inconsistentKeys, suggestionsFor } from '../../support/suggestions';
import { blankFiling, typed, withItems } from '../../support/typing';

const ITEMS = ['2130301', '2130305'] as const;

/** Figures of 基本支出 and 项目支出 for the two items, typed one after the other. */
function expenditure(filing: Filing, table: 'EXP' | 'GPB', basic: number, project?: number): Filing {
  const begun = typed(withItems(filing, table, ...ITEMS), setFigure(cell(table, ITEMS[0], 'basicExpenditure'), basic));
  return project === undefined ? begun : typed(begun, setFigure(cell(table, ITEMS[1], 'projectExpenditure'), project));
}

const income = (filing: Filing, figure: number): Filing =>
  typed(withItems(filing, 'INC', ITEMS[0]), setFigure(cell('INC', ITEMS[0], 'fiscalAppropriation'), figure));

const details = (): Filing => expenditure(expenditure(blankFiling(), 'EXP', 500, 300), 'GPB', 500, 300);

describe('while tables are still being filled, what is missing is no slip', () => {
  const cases: readonly (readonly [string, Filing])[] = [
    ['one item of 公开05表', expenditure(blankFiling(), 'GPB', 1325.5)],
    ['公开05表, no income yet', expenditure(blankFiling(), 'GPB', 1325.5, 300)],
    ['公开05表, and 公开03表 half', expenditure(expenditure(blankFiling(), 'GPB', 1325.5, 300), 'EXP', 1325.5)],
    ['公开05表 and the wages', typed(details(), setFigure(cell('BAS', '30101', 'finalAmount'), 45.3))],
    ['the income, no expenditure yet', income(blankFiling(), 1325.5)],
    ['an income smaller than the expenditure', income(details(), 45.3)],
    [
      'an income line without 公开02表',
      typed(details(), setFigure(cell('IES', 'income.generalPublicBudget', 'amount'), 45.3)),
    ],
    [
      'an income line of 公开04表 alone',
      typed(details(), setFigure(cell('FAS', 'income.generalPublicBudget', 'amount'), 45.3)),
    ],
  ];
  for (const [what, filing] of cases)
    test(`${what}: the findings stay, nothing is suggested`, () => {
      expect(inconsistentKeys(filing).length).toBeGreaterThan(0);
      expect(suggestionsFor(filing)).toEqual([]);
    });

  test('a slip that another table shows under the same code is named all the same', () => {
    const filing = income(expenditure(expenditure(blankFiling(), 'GPB', 512.34, 300), 'EXP', 52.34, 300), 812.34);
    const slipped = cell('EXP', ITEMS[0], 'basicExpenditure');
    expect(suggestionsFor(filing)).toMatchObject([{ slip: 'digitLost', corrections: [{ cell: slipped }] }]);
  });
});

test('an entered detail is not made nothing to suit a balance, though the filing looks finished', () => {
  const code = '2130301';
  const finished = typed(
    income(typed(withItems(expenditure(blankFiling(), 'GPB', 500), 'EXP', code)), 500),
    setFigure(cell('EXP', code, 'basicExpenditure'), 500),
    setFigure(cell('BAS', '30101', 'finalAmount'), 500),
    setFigure(cell('IES', 'income.generalPublicBudget', 'amount'), 500),
  );
  expect(inconsistentKeys(finished)).toEqual([]);
  const opening = cell('FAS', 'income.openingCarryOver.generalPublicBudget', 'amount');
  const slipped = typed(finished, setFigure(opening, 45.3));
  expect(inconsistentKeys(slipped)).not.toEqual([]);
  for (const { corrections, alternatives } of suggestionsFor(slipped))
    for (const { from, to } of [...corrections, ...alternatives.flat()]) expect(from === undefined || to).toBeTruthy();
});

test('while 公开06表 is typed line by line no suggestion says of a figure what the finding below says otherwise', () => {
  const printed = chaoyangFiling();
  const whole = apply(printed, ...markDerived(MOF_2023, printed));
  const { BAS } = whole.tables;
  let filing: Filing = { ...whole, tables: { ...whole.tables, BAS: { ...BAS!, cells: {} } } };
  const lines = Object.keys(BAS!.cells).filter((row) => /^\d{5}$/.test(row));
  const seen = { findings: 0, contradictions: 0 };
  for (const line of lines.sort()) {
    const value = BAS!.cells[line]!.finalAmount;
    filing = typed(filing, { kind: 'setCell', cell: cell('BAS', line, 'finalAmount'), value });
    const { findings } = check(filing, MOF_2023);
    const single = findings.filter(({ rule, outcome }) => rule === 'R-GPB-BAS' && outcome === 'inconsistent');
    if (single.length > 0) seen.findings++;
    for (const { corrections, alternatives } of suggestionsFor(filing))
      for (const { cell: put, from, to } of [corrections, ...alternatives].flat())
        for (const finding of single)
          if (from === undefined && finding.cells.some((each) => isSameCell(each, put)) && to !== finding.left)
            seen.contradictions++;
  }
  expect(seen.findings).toBeGreaterThan(10);
  expect(seen.contradictions).toBe(0);
});
