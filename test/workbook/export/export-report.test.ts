import { describe, expect, test } from 'vitest';
import { check } from '../../../src/core/check/check';
import type { Filing } from '../../../src/core/filing/filing';
import { type ReviewReport, reviewReport } from '../../../src/core/review/review-report';
import { MOF_2023 } from '../../../src/editions/mof-2023';
import { exportReport, writeReport } from '../../../src/workbook/export/export-report';
import { exportWorking } from '../../../src/workbook/export/export-working';
import { writeWorkbook } from '../../../src/workbook/export/hucre-writer';
import { proposeImport } from '../../../src/workbook/import/import';
import { REPORT_COLUMNS } from '../../../src/workbook/export/report-format';
import { readWorkbookNow } from '../../../src/workbook/file/sheetjs-reader';
import { cellAt, type Sheet } from '../../../src/workbook/workbook';
import { chaoyangFiling } from '../../fixtures/chaoyang-2023';
import { apply, cell, raise } from '../../support/full-filing';

const truthful = chaoyangFiling();
const wrong = apply(truthful, raise(truthful, cell('GPB', 'total', 'basicExpenditure'), -100));
const reportOf = (filing: Filing): ReviewReport =>
  reviewReport(filing, MOF_2023, check(filing, MOF_2023), { date: '2024年7月25日' });

async function read(report: ReviewReport): Promise<Sheet> {
  const { bytes, fileName } = await writeReport(report);
  return readWorkbookNow(bytes, fileName).sheets[0]!;
}

const HEADS = 2;
const columns = Object.keys(REPORT_COLUMNS) as (keyof typeof REPORT_COLUMNS)[];
const at = (sheet: Sheet, row: number, column: keyof typeof REPORT_COLUMNS) =>
  cellAt(sheet, row, columns.indexOf(column));

describe('the sheet 审核结果', () => {
  const report = reportOf(wrong);

  test('has a title, heads, and a line for each finding with its key', async () => {
    const sheet = await read(report);
    expect(sheet.name).toBe('审核结果');
    expect(cellAt(sheet, 0, 0)!.value).toBe(report.title);
    expect(columns.map((_, column) => cellAt(sheet, HEADS, column)!.value)).toEqual(
      Object.values(REPORT_COLUMNS).map(({ head }) => head),
    );
    const keys = report.lines.map((_, index) => at(sheet, HEADS + 1 + index, 'key')!.value);
    expect(keys).toEqual(report.lines.map(({ key }) => key));
  });

  test('writes amounts as numbers and all else as text', async () => {
    const sheet = await read(report);
    const row = HEADS + 1 + report.lines.findIndex(({ key }) => key === 'X-GPB-BAS');
    expect(at(sheet, row, 'left')).toMatchObject({ kind: 'number', value: '1063.03' });
    expect(at(sheet, row, 'problem')!.value).toMatch(/^公开05表 合计·基本支出.*为 /);
    expect(at(sheet, row, 'difference')).toMatchObject({ kind: 'number', value: '-100' });
    expect(at(sheet, row, 'table')).toMatchObject({ kind: 'text', value: '公开05表 一般公共预算财政拨款支出决算表' });
  });

  test('lets nobody’s words become a formula', async () => {
    const evil = '=HYPERLINK("http://example.invalid","点我")';
    const [line] = report.lines;
    const sheet = await read({
      ...report,
      title: '+1',
      lines: [{ ...line!, explanation: evil, problem: '@SUM(A1)', suggestion: '-1+1', key: '=1+1' }],
    });
    for (const [column, value] of [
      ['explanation', evil],
      ['problem', '@SUM(A1)'],
      ['suggestion', '-1+1'],
      ['key', '=1+1'],
    ] as const) {
      expect(at(sheet, HEADS + 1, column)).toMatchObject({ kind: 'text', value });
      expect(at(sheet, HEADS + 1, column)!.formula).toBeUndefined();
    }
    expect(cellAt(sheet, 0, 0)!.formula).toBeUndefined();
  });

  test('prints on A4 landscape, one page wide, with its heads on every page, and can be filtered', () => {
    const [sheet] = exportReport(report).sheets;
    expect(sheet!.print).toMatchObject({
      orientation: 'landscape',
      fitToWidth: true,
      repeatRows: { first: HEADS, last: HEADS },
      footer: expect.stringContaining('&P'),
    });
    expect(sheet!.filter).toEqual({
      top: HEADS,
      left: 0,
      bottom: HEADS + report.lines.length,
      right: columns.length - 1,
    });
  });

  test('says so where nothing was found', async () => {
    const sheet = await read({ ...report, lines: [] });
    expect(cellAt(sheet, HEADS + 1, 0)!.value).toBe('没有发现问题。');
    expect(exportReport({ ...report, lines: [] }).sheets[0]!.filter).toBeUndefined();
  });

  test('shows 元 to the fen where every table is recorded in 元', async () => {
    const [line] = report.lines;
    const inYuan = { ...line!, scale: { unit: '元', decimals: 2 } as const };
    const sheet = await read({ ...report, lines: [inYuan] });
    expect(cellAt(sheet, 1, 0)!.value).toContain('金额单位：元');
    expect(at(sheet, HEADS + 1, 'left')!.value).toBe(String(line!.left! / 100));
  });
});

test('several reviews make a sheet each, with the names of the units', () => {
  const other = reportOf({ ...wrong, unit: { name: '某局' } });
  const { sheets } = exportReport(reportOf(wrong), other, other);
  expect(sheets.map(({ name }) => name)).toEqual([
    '审核结果 示例市工业和信息化局',
    '审核结果 某局',
    '审核结果 某局(2)',
  ]);
});

test('a working workbook with the review comes back as the same filing', async () => {
  const plain = await writeWorkbook(exportWorking(wrong, MOF_2023));
  const reviewed = await writeWorkbook(exportWorking(wrong, MOF_2023, reportOf(wrong)));
  const imported = (bytes: Uint8Array) => proposeImport(readWorkbookNow(bytes, 'a.xlsx'), MOF_2023);
  expect(readWorkbookNow(reviewed, 'a.xlsx').sheets.map(({ name }) => name)).toContain('审核结果');
  expect(imported(reviewed).filing).toEqual(imported(plain).filing);
  expect(imported(reviewed).issues).toEqual(imported(plain).issues);
});
