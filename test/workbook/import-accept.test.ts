import { describe, expect, it } from 'vitest';
import { applyChanges } from '../../src/core/change';
import { cellValue, type Filing } from '../../src/core/filing';
import { MOF_2023 } from '../../src/editions/mof-2023';
import { correctExampleFiling } from '../../src/editions/mof-2023/example';
import { proposeImport } from '../../src/workbook/import';
import { acceptImport } from '../../src/workbook/import-accept';
import { chaoyangWorkbook } from '../support/chaoyang-workbook';

const proposal = proposeImport(chaoyangWorkbook(), MOF_2023);
const current = correctExampleFiling('a');

describe('accepting an import', () => {
  const transaction = acceptImport(proposal, current);
  const { filing, inverse } = applyChanges(current, transaction.changes);

  it('is one transaction with a name', () => {
    expect(transaction.label).toBe('导入“决算公开.xlsx”');
    expect(filing.unit).toEqual({ ...current.unit, name: '示例市工业和信息化局' });
    expect(filing.year).toBe(2023);
    expect(filing.id).toBe('a');
  });

  it('takes figures that equal their derivation for derived, and others for entered', () => {
    const origin = (table: 'INC' | 'EXP', row: string, column: string) =>
      cellValue(filing, { table, row, column }) as { origin: string };
    expect(origin('INC', '2080501', 'incomeThisYear').origin).toBe('derived');
    expect(origin('INC', '2080501', 'fiscalAppropriation').origin).toBe('entered');
    // 合计 is 0.03 more than its parts.
    expect(origin('EXP', 'total', 'expenditureThisYear').origin).toBe('derived');
    expect(origin('EXP', 'total', 'basicExpenditure').origin).toBe('entered');
  });

  it('is undone exactly', () => {
    expect(applyChanges(filing, inverse).filing).toEqual(current);
  });

  it('replaces only the tables that are taken', () => {
    const { changes } = acceptImport(proposal, current, { tables: ['TPE'], takeUnit: false, takeYear: false });
    const partly = applyChanges(current, changes).filing;
    expect(changes).toHaveLength(1);
    expect(partly).toEqual({ ...current, tables: { ...current.tables, TPE: partly.tables.TPE! } } satisfies Filing);
    expect(partly.tables.TPE).toEqual(filing.tables.TPE);
  });

  it('takes explanations and switched-off rules from a 工作稿, and only from one', () => {
    const kept = {
      explanations: [{ finding: 'R-GPB-BAS#1', difference: 5, text: '说明' }],
      switchedOffRules: [{ rule: 'W-IES-5', reason: '口径不同' }],
    };
    const draft: Filing = { ...proposal.filing, ...kept };
    const take = (isWorkingCopy: boolean): Filing =>
      applyChanges(current, acceptImport({ ...proposal, filing: draft, isWorkingCopy }, current).changes).filing;
    expect(take(true)).toMatchObject(kept);
    expect(take(false)).toMatchObject({ explanations: [], switchedOffRules: [] });
  });

  it('keeps tables that the workbook does not have', () => {
    const plain = chaoyangWorkbook();
    const one = proposeImport({ ...plain, sheets: plain.sheets.slice(6, 7) }, MOF_2023);
    const partly = applyChanges(current, acceptImport(one, current).changes).filing;
    expect(partly.tables.IES).toBe(current.tables.IES);
    expect(partly.tables.TPE).not.toEqual(current.tables.TPE);
  });
});
