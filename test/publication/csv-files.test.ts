import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { publish } from '../../src/core/check/publish';
import type { OpenRow, Filing } from '../../src/core/filing/filing';
import { toDecimalText } from '../../src/core/money/decimal-text';
import { YUAN } from '../../src/core/money/scale';
import { MOF_2023 } from '../../src/editions/mof-2023';
import { csvFiles } from '../../src/publication/csv-files';
import { readTextTable } from '../../src/workbook/file/text-table';
import { chaoyangFiling } from '../fixtures/chaoyang-2023';
import { apply, cell, fullFiling, setFigure } from '../support/full-filing';

const read = (text: string): string[][] =>
  Papa.parse<string[]>(text.replace(/^\ufeff/, ''), { skipEmptyLines: true }).data;

const tableOf = (filing: Filing, title: string): string[][] => {
  const file = csvFiles(filing, MOF_2023).find(({ name }) => name.includes(title));
  return read(file!.text);
};

const renamed = (filing: Filing, name: string): Filing => {
  const table = filing.tables.EXP!;
  const rows = table.rows.map((row, index): OpenRow => (index === 0 ? { ...row, name } : row));
  return { ...filing, tables: { ...filing.tables, EXP: { ...table, rows } } };
};

describe('the published tables as flat text files', () => {
  it('are one for each table, as spreadsheets expect them', () => {
    const files = csvFiles(fullFiling(), MOF_2023);
    expect(files.map(({ name }) => name)).toEqual(MOF_2023.forms.map(({ number, title }) => `${number} ${title}.csv`));
    for (const { text } of files) {
      expect(text.startsWith('\ufeff年度,部门,表,金额单位,')).toBe(true);
      expect(text.endsWith('\r\n')).toBe(true);
      expect(text.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/);
    }
  });

  it('give every published figure once, as a plain decimal', () => {
    const filing = fullFiling();
    const published = publish(filing, MOF_2023);
    for (const form of MOF_2023.forms) {
      const table = published.tables[form.table]!;
      const expected = Object.values(table.cells)
        .flatMap((row) => Object.values(row))
        .flatMap((value) => (value.kind === 'amount' ? [value.amount] : []))
        .map((amount) => Number(toDecimalText(amount, '万元')));
      const [heads, ...rows] = tableOf(filing, form.title);
      const before = heads!.findIndex((head) => head === '科目名称' || head === '项目') + 1;
      const figures = rows.flatMap((row) => row.slice(before).filter((text) => text !== ''));
      for (const text of figures) expect(text).toMatch(/^-?\d+\.\d\d$/);
      const sorted = (numbers: number[]): number[] => numbers.sort((a, b) => a - b);
      expect(sorted(figures.map(Number))).toEqual(sorted(expected));
    }
  });

  it('put the sides of a table under each other, each row with its part, line and label', () => {
    const [heads, ...rows] = tableOf(chaoyangFiling(), '财政拨款收入支出决算总表');
    expect(heads!.slice(4)).toEqual([
      '部分',
      '行次',
      '项目',
      '金额',
      '合计',
      '一般公共预算财政拨款',
      '政府性基金预算财政拨款',
      '国有资本经营预算财政拨款',
    ]);
    const labour = rows.find((row) => row[6]!.includes('社会保障'))!;
    expect(labour.slice(4)).toEqual(['支出', '40', '八、社会保障和就业支出', '', '264.63', '264.63', '', '']);
    expect(rows.find((row) => row[6] === '本年收入合计')!.slice(4, 8)).toEqual([
      '收入',
      '27',
      '本年收入合计',
      '1413.38',
    ]);
  });

  it('name columns by the whole path of their heads, and codes beside names', () => {
    const [heads, total, first] = tableOf(chaoyangFiling(), '一般公共预算财政拨款支出决算表');
    expect(heads!.slice(4)).toEqual([
      '科目编码',
      '科目名称',
      '本年支出/小计',
      '本年支出/基本支出',
      '本年支出/项目支出',
    ]);
    expect(total!.slice(4, 7)).toEqual(['', '合计', '1413.38']);
    expect(first!.slice(4, 6)).toEqual(['208', '社会保障和就业支出']);
  });

  it('take a figure along to the label that reaches over to it', () => {
    const rows = tableOf(fullFiling(), '基本支出');
    const foot = rows.find((row) => row.includes('公用经费合计'))!;
    expect(foot[4]).toBe('公用经费');
    expect(Number(foot[foot.length - 1])).toBeGreaterThan(0);
  });

  it('state year, unit and unit of money in every row', () => {
    const filing = { ...chaoyangFiling(), unit: { name: '示例局' }, year: 2024, reportingScale: YUAN };
    for (const { text } of csvFiles(filing, MOF_2023))
      for (const row of read(text).slice(1)) expect([row[0], row[1], row[3]]).toEqual(['2024', '示例局', '元']);
    expect(tableOf(filing, '收入决算表')[1]).toContain('14133800.00');
  });

  it('let no text become a formula, while a negative figure stays a number', () => {
    const texts = fc
      .tuple(
        fc.constantFrom('', '\u00a0', '\u200b', '\ufeff', '\t', '\r', ' ', '\u3000'),
        fc.constantFrom('=', '+', '-', '@', '＝', '＋', '－', '＠', '\t', "'="),
        fc.string(),
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(texts, (name) => {
        const filing = { ...renamed(fullFiling(), name), unit: { name } };
        const row = read(csvFiles(filing, MOF_2023).find((file) => file.name.includes('支出决算表'))!.text)[2]!;
        for (const text of [row[1], row[5]]) expect(text).toMatch(/^'/);
      }),
      { numRuns: 25 },
    );
    const lower = apply(fullFiling(), setFigure(cell('TPE', 'hospitality', 'finalAmount'), -1.5));
    expect(tableOf(lower, '三公').flat()).toContain('-1.50');
  });

  it('are read by our own importer with every name as it was', () => {
    const texts = fc
      .tuple(
        fc.constantFrom('', '=', '+', '-', '@', '＝', '－', "'\u200b＋", "'=", "''@"),
        fc.string({ minLength: 1, maxLength: 8 }),
      )
      .map((parts) => parts.join(''))
      // What reading any text file trims or takes for quotes of other programs is not at stake here.
      .filter((name) => name.trim() === name && !/[\t\r\n]|^="/.test(name));
    fc.assert(
      fc.property(texts, (name) => {
        const file = csvFiles(renamed(fullFiling(), name), MOF_2023).find((each) => each.name.includes('支出决算表'))!;
        const { sheets } = readTextTable(file.text.replace(/^\ufeff/, ''), file.name);
        expect(sheets[0]!.rows[2]![5]).toMatchObject({ kind: 'text', value: name });
      }),
      { numRuns: 50 },
    );
  });
});
