import { expect, it } from 'vitest';
import { amount } from '../../../src/core/money/amount';
import { applyChanges } from '../../../src/core/filing/change';
import { fingerprint } from '../../../src/core/filing/fingerprint';
import type { Filing } from '../../../src/core/filing/filing';
import { MOF_2023 } from '../../../src/editions/mof-2023';
import { writeExport } from '../../../src/workbook/export/export';
import { readWorkbookNow } from '../../../src/workbook/file/sheetjs-reader';
import { cellAt, forEachCell, type RawCell, type Sheet, type Workbook } from '../../../src/workbook/workbook';
import { chaoyangFiling } from '../../fixtures/chaoyang-2023';

async function published(filing: Filing): Promise<Workbook> {
  const { bytes, fileName } = await writeExport('published', filing, MOF_2023);
  return readWorkbookNow(bytes, fileName);
}

const sheetOf = (workbook: Workbook, number: string): Sheet =>
  workbook.sheets.find((sheet) => sheet.name.startsWith(number))!;

/** The cells of the row whose first text is the given one. */
function rowOf(sheet: Sheet, first: string): readonly (RawCell | undefined)[] {
  return sheet.rows.find((cells) => cells?.[0]?.value === first) ?? [];
}

function textsOf(sheet: Sheet): string[] {
  const texts: string[] = [];
  forEachCell(sheet, (cell) => texts.push(cell.text));
  return texts;
}

it('prints the nine tables in order, each on a visible sheet under its number and title', async () => {
  const workbook = await published(chaoyangFiling());
  expect(workbook.sheets.map((sheet) => sheet.name)).toEqual([
    '公开01表 收入支出决算总表',
    '公开02表 收入决算表',
    '公开03表 支出决算表',
    '公开04表 财政拨款收入支出决算总表',
    '公开05表 一般公共预算财政拨款支出决算表',
    '公开06表 一般公共预算财政拨款基本支出决算表',
    '公开07表 财政拨款“三公”经费支出决算表',
    '公开08表 政府性基金预算财政拨款收入支出决算表',
    '公开09表 国有资本经营预算财政拨款收入支出决算表',
  ]);
  expect(workbook.sheets.every((sheet) => sheet.visibility === 'visible')).toBe(true);
  expect(workbook.fileName).toBe('示例市工业和信息化局2023年度部门决算公开表（公开稿）.xlsx');
});

it('carries nothing but what is printed', async () => {
  const workbook = await published(chaoyangFiling());
  expect(workbook.properties).toEqual({
    title: '示例市工业和信息化局2023年度部门决算公开表',
    subject: '部门决算公开',
    custom: new Map([['校验码', fingerprint(chaoyangFiling(), MOF_2023)]]),
  });
  expect(workbook.sheets.flatMap((sheet) => [...sheet.hiddenRows, ...sheet.hiddenColumns])).toEqual([]);
});

it('prints title, number, unit, year and money unit above the merged heads', async () => {
  const sheet = sheetOf(await published(chaoyangFiling()), '公开05表');
  expect(cellAt(sheet, 0, 0)?.value).toBe('一般公共预算财政拨款支出决算表');
  expect(sheet.merges).toContainEqual({ top: 0, left: 0, bottom: 0, right: 4 });
  expect(textsOf(sheet).slice(1, 9)).toEqual([
    '公开05表',
    '部门：示例市工业和信息化局',
    '2023年度',
    '金额单位：万元',
    '项目',
    '本年支出',
    '功能分类科目编码',
    '科目名称',
  ]);
  expect(sheet.merges).toContainEqual({ top: 3, left: 2, bottom: 3, right: 4 });
  expect(rowOf(sheet, '栏次').map((cell) => cell?.value)).toEqual(['栏次', undefined, '1', '2', '3']);
});

it('writes figures as numbers, codes as text, blanks blank and zeros as 0.00', async () => {
  const workbook = await published(chaoyangFiling());
  const [code, , total, , project] = rowOf(sheetOf(workbook, '公开05表'), '2080501');
  expect(code).toMatchObject({ kind: 'text', value: '2080501' });
  expect(total).toMatchObject({ kind: 'number', value: '24.99', text: '24.99', format: '#,##0.00' });
  expect(project).toMatchObject({ kind: 'number', value: '0', text: '0.00' });
  const [, , grandTotal, , blank] = rowOf(sheetOf(workbook, '公开02表'), '合计');
  expect(grandTotal).toMatchObject({ value: '1413.38', text: '1,413.38' });
  expect(blank).toBeUndefined();
});

it('keeps the form of an empty table and says why it is empty', async () => {
  const workbook = await published(chaoyangFiling());
  const sentence = '如本表为空，则我部门本年度无此类资金收支余。';
  expect(textsOf(sheetOf(workbook, '公开08表'))).toContain(sentence);
  expect(textsOf(sheetOf(workbook, '公开08表'))).toContain('合计');
  expect(textsOf(sheetOf(workbook, '公开01表'))).not.toContain(sentence);
});

it('prints the figures as published, not as recorded', async () => {
  const filing = chaoyangFiling();
  const cell = { table: 'TPE', row: 'hospitality', column: 'finalAmount' } as const;
  const value = { kind: 'amount', amount: amount(1_234_567), origin: 'entered', decimals: 6 } as const;
  const changed = applyChanges(filing, [{ kind: 'setCell', cell, value }]).filing;
  const row = rowOf(sheetOf(await published(changed), '公开07表'), '2、公务接待费');
  expect(row[2]).toMatchObject({ kind: 'number', value: '1.23' });
});

it('never writes a formula, whatever a text begins with', async () => {
  const filing = chaoyangFiling();
  const spend = filing.tables.EXP!;
  const rows = spend.rows.map((row, index) => ({ ...row, name: ['=1+1', '+1', '-1', '@x'][index % 4]! }));
  const cell = { table: 'EXP', row: rows[0]!.id, column: 'basicExpenditure' } as const;
  const changed = applyChanges(
    { ...filing, unit: { name: '=cmd()' }, tables: { ...filing.tables, EXP: { ...spend, rows } } },
    [{ kind: 'setCell', cell, value: { kind: 'unreadable', text: '=SUM(A1:A9)' } }],
  ).filing;
  const workbook = await published(changed);
  let formulas = 0;
  for (const sheet of workbook.sheets) forEachCell(sheet, (each) => (formulas += each.formula === undefined ? 0 : 1));
  expect(formulas).toBe(0);
  expect(rowOf(sheetOf(workbook, '公开03表'), rows[0]!.code).slice(1, 4)).toMatchObject([
    { kind: 'text', value: '=1+1' },
    { kind: 'number' },
    { kind: 'text', value: '=SUM(A1:A9)' },
  ]);
});

it('leaves out a table the filing does not have', async () => {
  const { GMF: _, ...tables } = chaoyangFiling().tables;
  const workbook = await published({ ...chaoyangFiling(), tables });
  expect(workbook.sheets).toHaveLength(8);
  expect(sheetOf(workbook, '公开08表')).toBeUndefined();
});

it('refuses to publish a filing without tables', async () => {
  await expect(writeExport('published', { ...chaoyangFiling(), tables: {} }, MOF_2023)).rejects.toThrow(
    /without tables/,
  );
});

it('makes a file name that Windows accepts', async () => {
  const { fileName } = await writeExport('working', { ...chaoyangFiling(), unit: { name: 'A/B:局?' } }, MOF_2023);
  expect(fileName).toBe('A B 局 2023年度部门决算公开表（工作稿）.xlsx');
});
