import { describe, expect, test } from 'vitest';
import type { Filing } from '../../../src/core/filing/filing';
import { TEN_THOUSAND_YUAN } from '../../../src/core/money/scale';
import { compareTable, measuresOf } from '../../../src/core/references/compare-table';
import { referenceValue, saysColumn } from '../../../src/core/references/reference-value';
import { budgetOf } from '../../../src/editions/budget';
import { MOF_2023 } from '../../../src/editions/mof-2023';
import { asReference } from '../../../src/session/last-year';
import { proposeImport } from '../../../src/workbook/import/import';
import { filingFromImport } from '../../../src/workbook/import/import-accept';
import { budgetWorkbook } from '../../support/budget-workbook';
import { apply, cell, fullFiling, setFigure } from '../../support/full-filing';

const budget = filingFromImport(proposeImport(budgetWorkbook(), budgetOf(MOF_2023)), 'budget');
const reference = asReference('budget', budget, '文件');
const filing: Filing = apply(
  { ...fullFiling(), year: 2024 },
  setFigure(cell('TPE', 'vehicles', 'finalAmount'), 21),
  setFigure(cell('TPE', 'vehicles', 'budgetAmount'), 27),
);
const lines = (table: 'TPE' | 'BAS' | 'IES' | 'GMF', column: string) =>
  compareTable(filing, reference, MOF_2023, table, { column, label: '' }, TEN_THOUSAND_YUAN);
const line = (table: 'TPE' | 'BAS' | 'IES' | 'GMF', column: string, key: string) =>
  lines(table, column).find((each) => each.key === key);

describe('the figures of a budget', () => {
  test('of the “三公” stand beside what was spent, and beside 预算数 itself', () => {
    expect(line('TPE', 'finalAmount', 'vehicles')).toMatchObject({ now: 21_000_000, before: 28_000_000, share: 7_500 });
    for (const column of ['budgetAmount', 'finalAmount'])
      expect(referenceValue(reference, filing, MOF_2023, cell('TPE', 'vehicles', column))).toMatchObject({
        amount: 28_000_000,
      });
  });

  test('of last year’s accounts are compared column by column', () => {
    const last = { ...reference, kind: 'lastYear' as const };
    expect(referenceValue(last, filing, MOF_2023, cell('TPE', 'vehicles', 'finalAmount'))).toBeUndefined();
    expect(measuresOf(MOF_2023, filing, last, 'GMF').length).toBeGreaterThan(3);
  });

  test('are compared in the columns that the budget has', () => {
    const columns = (table: 'TPE' | 'GMF' | 'BAS' | 'INC') =>
      measuresOf(MOF_2023, filing, reference, table).map(({ column }) => column);
    expect(columns('TPE')).toEqual(['finalAmount']);
    // A budget lists what is spent of a fund, and neither its income nor its carry-overs.
    expect(columns('GMF')).toEqual(['expenditureThisYear', 'projectExpenditure']);
    expect(saysColumn(reference, MOF_2023, 'GMF', 'incomeThisYear')).toBe(false);
    expect(saysColumn(reference, MOF_2023, 'TPE', 'finalAmount')).toBe(true);
    expect(columns('BAS')).toEqual(['finalAmount']);
    expect(columns('INC')).toEqual(['incomeThisYear', 'fiscalAppropriation', 'publicServiceIncome', 'otherIncome']);
  });

  test('of a table that the budget has blank are compared in every column', () => {
    const blank = { ...reference.tables.GMF!, rows: [], cells: {}, declaredEmpty: true };
    const without = { ...reference, tables: { ...reference.tables, GMF: blank } };
    expect(measuresOf(MOF_2023, filing, without, 'GMF').length).toBeGreaterThan(3);
    const [total] = compareTable(
      filing,
      without,
      MOF_2023,
      'GMF',
      { column: 'incomeThisYear', label: '' },
      TEN_THOUSAND_YUAN,
    );
    expect(total).toMatchObject({ key: 'total', before: undefined });
  });

  test('are chosen by names that say what is summed up', () => {
    expect(measuresOf(MOF_2023, filing, reference, 'GPB').map(({ label }) => label)).toEqual([
      '本年支出小计',
      '基本支出',
      '项目支出',
    ]);
  });

  test('stand in the lines and codes of the final accounts, each once', () => {
    expect(line('BAS', 'finalAmount', 'personnel')).toMatchObject({ before: 115_000_000 });
    expect(line('BAS', 'finalAmount', '30101')).toMatchObject({ before: 60_000_000 });
    expect(line('IES', 'amount', 'income.openingCarryOver')).toMatchObject({ before: 6_000_000 });
    const keys = lines('BAS', 'finalAmount').map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
