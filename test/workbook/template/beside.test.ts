import { describe, expect, it } from 'vitest';
import { publish } from '../../../src/core/check/publish';
import type { Filing } from '../../../src/core/filing/filing';
import { MOF_2023 } from '../../../src/editions/mof-2023';
import { readZipDirectory, unzipEntry } from '../../../src/workbook/file/zip-archive';
import { readWorkbookNow } from '../../../src/workbook/file/sheetjs-reader';
import { proposeImport } from '../../../src/workbook/import/import';
import { checkFilling } from '../../../src/workbook/template/check-filling';
import { fillTemplate } from '../../../src/workbook/template/fill-template';
import { readTemplate } from '../../../src/workbook/template/read-template';
import { cellAt } from '../../../src/workbook/workbook';
import { chaoyangFiling } from '../../fixtures/chaoyang-2023';
import { FANCY_PARTS, fancyForm } from '../../support/fancy-form';
import { plainFigures } from '../../support/plain-figures';
import { SheetText } from './generated-form';

const { tables, ...facts } = chaoyangFiling();
const filing: Filing = { ...facts, tables: { GPB: tables.GPB!, TPE: tables.TPE! } };
const codes = filing.tables.GPB!.rows.length;
const ITEMS = [
  '合计',
  '1、因公出国（境）费',
  '2、公务接待费',
  '3、公务用车购置及运行费',
  '其中：（1）公务用车运行维护费',
  '（2）公务用车购置费',
];

/** 一般公共预算 with three lines, 合计 in row 9, its 注 in row 10, and the “三公” beside it from column J on. */
function besideForm(change: (sheet: SheetText) => void = () => undefined): Uint8Array {
  const sheet = new SheetText();
  sheet.put(0, 0, '一般公共预算财政拨款支出决算表');
  sheet.put(2, 0, '部门：');
  sheet.put(2, 5, '单位：万元');
  sheet.put(3, 0, '项目');
  sheet.merge(3, 0, 3, 2);
  sheet.put(3, 3, '本年支出');
  sheet.merge(3, 3, 3, 5);
  ['科目编码', '科目名称', '', '小计', '基本支出', '项目支出'].forEach((head, column) => {
    if (head) sheet.put(4, column, head);
  });
  sheet.merge(4, 1, 4, 2);
  for (let row = 5; row < 8; row++) sheet.merge(row, 1, row, 2);
  sheet.put(8, 0, '合计');
  sheet.merge(8, 0, 8, 2);
  [3, 4, 5].forEach((column) => sheet.formula(8, column, `SUM(${'ABCDEF'[column]}6:${'ABCDEF'[column]}8)`));
  sheet.put(9, 0, '注：本表反映一般公共预算。');
  sheet.draw(3, 0, 8, 5);
  sheet.put(0, 9, '财政拨款“三公”经费支出决算表');
  ['项目', '预算数', '决算数'].forEach((head, index) => sheet.put(3, 9 + index, head));
  ITEMS.forEach((item, index) => sheet.put(4 + index, 9, item));
  sheet.put(10, 9, '另附说明一份。');
  sheet.put(11, 9, '经办甲');
  change(sheet);
  const { 'xl/worksheets/_rels/sheet2.xml.rels': _, ...parts } = FANCY_PARTS;
  const book = parts['xl/workbook.xml']!.replace(
    /<definedNames>.*<\/definedNames>/,
    '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="1">支出!$A$1:$L$12</definedName></definedNames>',
  );
  return fancyForm({ ...parts, 'xl/workbook.xml': book, 'xl/worksheets/sheet2.xml': sheet.markup() });
}

async function fill(form: Uint8Array) {
  const workbook = readWorkbookNow(form, '表样.xlsx');
  const reading = readTemplate(workbook, MOF_2023);
  const result = await fillTemplate(form, reading, filing, MOF_2023);
  const filled = readWorkbookNow(result.bytes, '填好.xlsx');
  const book = readZipDirectory(result.bytes)!.find(({ name }) => name === 'xl/workbook.xml')!;
  return {
    ...result,
    sheet: filled.sheets[1]!,
    read: proposeImport(filled, MOF_2023).filing,
    faults: checkFilling(workbook, filled, result, reading, filing, MOF_2023),
    book: new TextDecoder().decode(unzipEntry(result.bytes, book)),
  };
}

describe('a table that stands beside one whose lines are too few', () => {
  it('keeps its lines where they are, and its figures beside them', async () => {
    const { sheet, leftOut, read, faults, book } = await fill(besideForm());
    expect(leftOut).toEqual([]);
    expect(ITEMS.map((_, index) => cellAt(sheet, 4 + index, 9)?.value)).toEqual(ITEMS);
    expect([cellAt(sheet, 4, 10)?.value, cellAt(sheet, 4, 11)?.value]).toEqual(['9.06', '10.59']);
    expect([10, 11].map((row) => cellAt(sheet, row, 9)?.value)).toEqual(['另附说明一份。', '经办甲']);
    expect(plainFigures(read)).toEqual(plainFigures(publish(filing, MOF_2023)));
    expect(faults).toEqual({ spoiled: [], misread: [] });
    expect(book).toContain(`支出!$A$1:$L$${7 + codes}<`);
  });

  it('lets the other one move its own cells: 合计 and 注, its merges and borders', async () => {
    const { sheet, bytes } = await fill(besideForm());
    const total = 5 + codes;
    expect(cellAt(sheet, total, 0)?.value).toBe('合计');
    expect(cellAt(sheet, total + 1, 0)?.value).toBe('注：本表反映一般公共预算。');
    expect(sheet.merges).toContainEqual({ top: total, left: 0, bottom: total, right: 2 });
    for (let row = 5; row < total; row++)
      expect(sheet.merges).toContainEqual({ top: row, left: 1, bottom: row, right: 2 });
    const entry = readZipDirectory(bytes)!.find(({ name }) => name === 'xl/worksheets/sheet2.xml')!;
    const markup = new TextDecoder().decode(unzipEntry(bytes, entry));
    for (let row = 6; row <= total + 1; row++) expect(markup).toContain(`<c r="A${row}" s="1"`);
    expect(markup).not.toMatch(/<c r="[J-L]\d+" s="1"/);
  });

  it.each([
    ['a merge over both', (sheet: SheetText) => sheet.merge(9, 0, 9, 11)],
    ['a formula over both', (sheet: SheetText) => sheet.formula(12, 12, 'SUM(A9:L9)')],
  ])('is not torn by %s: what finds no line is told', async (_, change) => {
    const { sheet, leftOut, faults } = await fill(besideForm(change));
    const { rows } = filing.tables.GPB!;
    expect(new Set(leftOut.map(({ row }) => row))).toEqual(new Set(rows.slice(3).map(({ id }) => id)));
    expect(cellAt(sheet, 8, 0)?.value).toBe('合计');
    expect(cellAt(sheet, 9, 0)?.value).toBe('注：本表反映一般公共预算。');
    expect(rows.slice(0, 3).map((__, index) => cellAt(sheet, 5 + index, 0)?.value)).toEqual(
      rows.slice(0, 3).map(({ code }) => code),
    );
    expect(faults.misread).toEqual([]);
    expect(faults.spoiled.filter(({ kind }) => kind === 'gone')).toEqual([]);
  });
});
