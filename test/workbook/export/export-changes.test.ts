import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeLines, publishedChanges } from '../../../src/core/compare/change-lines';
import { fingerprint } from '../../../src/core/filing/fingerprint';
import type { Filing } from '../../../src/core/filing/filing';
import { MOF_2023 } from '../../../src/editions/mof-2023';
import { writeChanges } from '../../../src/workbook/export/export-changes';
import { readWorkbookNow } from '../../../src/workbook/file/sheetjs-reader';
import { cellAt, type Sheet } from '../../../src/workbook/workbook';
import { chaoyangFiling } from '../../fixtures/chaoyang-2023';
import { apply, cell, clearFigure, raise } from '../../support/full-filing';
import { randomFiling } from '../random-filing';

const HEAD = {
  title: '示例局2023年度部门决算公开表报送后改动',
  facts: ['第 1 次报送'],
  before: '报送时',
  after: '现在',
};
const lines = (before: Filing, after: Filing) => changeLines(publishedChanges(before, after, MOF_2023), MOF_2023);

async function written(before: Filing, after: Filing): Promise<Sheet> {
  const { bytes, fileName } = await writeChanges(publishedChanges(before, after, MOF_2023), MOF_2023, HEAD);
  return readWorkbookNow(bytes, fileName).sheets[0]!;
}

const sent = chaoyangFiling();

describe('what changed since a filing was sent', () => {
  it('is told figure by figure, with the difference in the published unit', async () => {
    const at = cell('GPB', 'total', 'basicExpenditure');
    const sheet = await written(sent, apply(sent, raise(sent, at, 2.5)));
    const values = [0, 1, 2, 3, 4, 5, 6].map((column) => cellAt(sheet, 4, column)?.value);
    expect(values).toEqual([
      '1',
      expect.stringMatching(/一般公共预算财政拨款支出决算表/),
      expect.stringMatching(/合计/),
      expect.stringMatching(/基本支出/),
      '1163.03',
      '1165.53',
      '2.5',
    ]);
    expect([4, 5, 6].map((column) => cellAt(sheet, 4, column)!.kind)).toEqual(['number', 'number', 'number']);
  });

  it('tells a blank apart from a zero, and rows, names and declarations', () => {
    const [row] = sent.tables.GPB!.rows;
    const at = cell('FAS', 'income.grandTotal', 'amount');
    const after = apply(
      sent,
      clearFigure(at),
      { kind: 'setRow', table: 'GPB', row: row!.id, to: { ...row!, name: '别的名称' } },
      { kind: 'removeRow', table: 'EXP', row: sent.tables.EXP!.rows[0]!.id },
      { kind: 'declareEmpty', table: 'SCO', declaredEmpty: false },
    );
    const told = lines(sent, { ...after, year: 2022 });
    expect(told.find(({ table }) => table === undefined)).toMatchObject({ before: '2023', after: '2022' });
    expect(told.find(({ table }) => table === 'FAS')).toMatchObject({ after: undefined });
    expect(told.find(({ column }) => column === '科目名称')).toMatchObject({ before: row!.name, after: '别的名称' });
    const removed = told.filter(({ table }) => table === 'EXP');
    expect(removed.length).toBeGreaterThan(0);
    expect(removed.every(({ after: now }) => now === undefined)).toBe(true);
    expect(told.some(({ table }) => table === 'SCO')).toBe(true);
  });

  it('is nothing exactly where the fingerprints agree', () => {
    fc.assert(
      fc.property(randomFiling(MOF_2023), randomFiling(MOF_2023), fc.boolean(), (a, b, isSame) => {
        const after: Filing = isSame ? { ...a, autoTotal: !a.autoTotal } : b;
        const isUnchanged = fingerprint(a, MOF_2023) === fingerprint(after, MOF_2023);
        expect(lines(a, after).length === 0).toBe(isUnchanged);
      }),
      { numRuns: 40 },
    );
  });

  it('is said where there is nothing, and lets nobody’s words become a formula', async () => {
    expect(cellAt(await written(sent, sent), 4, 0)!.value).toBe('没有改动。');
    const named = { ...sent, unit: { name: '=1+1' } };
    expect(cellAt(await written(sent, named), 4, 5)).toMatchObject({ kind: 'text', value: '=1+1' });
  });
});
