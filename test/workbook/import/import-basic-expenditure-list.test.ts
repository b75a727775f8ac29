import { describe, expect, it } from 'vitest';
import { toDecimalText } from '../../../src/core/money/decimal-text';
import { MOF_2023 } from '../../../src/editions/mof-2023';
import { proposeImport } from '../../../src/workbook/import/import';
import type { ImportProposal } from '../../../src/workbook/import/import-proposal';
import type { RawCell, Sheet } from '../../../src/workbook/workbook';
import { chaoyangFiling } from '../../fixtures/chaoyang-2023';
import { numberCell, textCell } from '../../support/chaoyang-workbook';
import { importMistakes } from '../../support/import-mistakes';
import { limitedTo } from '../../support/limited-filing';
import { bookOf, officeSheet, sheetOf, stacked } from '../../support/office-sheet';

const filing = chaoyangFiling();
const basic = filing.tables.BAS!;
const definition = MOF_2023.definitions.BAS;
const filled = definition.rows.filter(({ id, code }) => code !== undefined && basic.cells[id]);

type Line = readonly (string | undefined)[];

const amountOf = (row: string): string => {
  const value = basic.cells[row]!['finalAmount']!;
  return value.kind === 'amount' ? toDecimalText(value.amount, '万元') : value.text;
};
const isPersonnel = (code: string): boolean => /^30[13]/.test(code);
const parts = (code: string): Line => {
  const figure = amountOf(code);
  return isPersonnel(code) ? [figure, undefined] : [undefined, figure];
};
const both: Line = [amountOf('personnel'), amountOf('administrative')];
const sum = (): string => (Number(both[0]) + Number(both[1])).toFixed(2);

const cell = (text: string | undefined): RawCell | undefined =>
  text === undefined ? undefined : /^\d+\.\d+$/.test(text) ? numberCell(text) : textCell(text);
const TITLE = '一般公共预算财政拨款基本支出决算表';
const HEADS = ['经济分类编码', '科目名称', '合计', '人员经费', '公用经费'];
const sheet = (lines: readonly Line[], title: string | null = TITLE): Sheet => {
  const caption: Line[] = title === null ? [] : [[title], ['公开06表']];
  return sheetOf(
    'Sheet1',
    [...caption, ['部门：示例', '2023年度', '单位：万元'], ...lines].map((line) => line.map(cell)),
  );
};
const coded = (total: 'filled' | 'blank'): Line[] =>
  filled.map(({ id, code, label }) => [code, label, total === 'filled' ? amountOf(id) : undefined, ...parts(code!)]);
const TOTAL: Line = ['合计', undefined, sum(), ...both];

const propose = (each: Sheet): ImportProposal => proposeImport(bookOf(each), MOF_2023);
const mistakes = (each: Sheet): string[] => importMistakes(bookOf(each), propose(each), limitedTo(filing, 'BAS'));
const doubts = (each: Sheet): string[] =>
  propose(each).issues.flatMap(({ kind, message }) => (kind === 'partsDiffer' ? [message] : []));

describe('基本支出 as a list with 人员经费 and 公用经费 beside 合计', () => {
  it('is read with 合计 above or below', () => {
    for (const title of [TITLE, null])
      for (const lines of [
        [HEADS, TOTAL, ...coded('filled')],
        [HEADS, ...coded('filled'), TOTAL],
      ]) {
        expect(mistakes(sheet(lines, title))).toEqual([]);
        expect(doubts(sheet(lines, title))).toEqual([]);
        expect(propose(sheet(lines, title)).sheets[0]).toMatchObject({ table: 'BAS' });
      }
  });

  it('takes the part where 合计 is blank, or where there is no such column', () => {
    const blank = [HEADS, ...coded('blank'), TOTAL];
    expect(mistakes(sheet(blank))).toEqual([]);
    const without = blank.map((line) => line.filter((_, at) => at !== 2));
    expect(mistakes(sheet(without))).toEqual([]);
    expect(propose(sheet(without)).issues.map(({ kind }) => kind)).not.toContain('missingColumn');
  });

  it('is read above “三公” in one sheet', () => {
    const both = stacked('Sheet1', [sheet([HEADS, TOTAL, ...coded('filled')]), officeSheet(filing, 'TPE')]);
    expect(importMistakes(bookOf(both), propose(both), limitedTo(filing, 'BAS', 'TPE'))).toEqual([]);
  });

  it('finds codes by the names where there are none, and says so', () => {
    const named = [HEADS, ...coded('filled'), TOTAL].map(([code, name, ...rest]) => [name ?? code, ...rest]);
    expect(mistakes(sheet(named))).toEqual([]);
    expect(propose(sheet(named)).issues.map(({ kind }) => kind)).toContain('codeFromName');
  });

  it('takes 人员经费合计 and 公用经费合计 as lines, once', () => {
    const closing: Line[] = [
      [undefined, '人员经费合计', both[0], both[0], undefined],
      [undefined, '公用经费合计', both[1], undefined, both[1]],
    ];
    expect(mistakes(sheet([HEADS, ...coded('filled'), ...closing]))).toEqual([]);
    expect(mistakes(sheet([HEADS, TOTAL, ...coded('filled'), ...closing]))).toEqual([]);
    const other: Line = [undefined, '人员经费合计', '1.23', '1.23', undefined];
    const proposal = propose(sheet([HEADS, TOTAL, ...coded('filled'), other]));
    expect(proposal.filing.tables.BAS!.cells['personnel']).toEqual(basic.cells['personnel']);
    expect(proposal.issues.map(({ kind }) => kind)).toContain('repeatedRow');
    expect(proposal.unplaced.map(({ text }) => text)).toContain('1.23');
  });

  it('doubts a line whose 合计 is not the sum of its parts', () => {
    const [first, ...rest] = coded('filled');
    const wrong: Line = [...first!.slice(0, 3), '1.00', '2.00'];
    const proposal = propose(sheet([HEADS, wrong, ...rest, TOTAL]));
    expect(proposal.filing.tables.BAS!.cells).toEqual(basic.cells);
    const [doubt, ...others] = proposal.issues.filter(({ kind }) => kind === 'partsDiffer');
    expect(others).toEqual([]);
    expect(doubt).toMatchObject({ severity: 'verify', cell: 'C5' });
    expect(doubt!.message).toContain(amountOf(filled[0]!.id));
    const added: Line = [...first!.slice(0, 2), undefined, '1.00', '2.00'];
    const [said] = doubts(sheet([HEADS, added, ...rest, TOTAL]));
    expect(said).toContain('已按各部分相加');
  });

  it('is not a table of functional codes that has these columns too', () => {
    const lines: Line[] = [
      ['科目编码', '科目名称', '合计', '基本支出', undefined, undefined, '项目支出'],
      [undefined, undefined, undefined, '小计', '人员经费', '公用经费'],
      ['合计', undefined, '15.00', '12.00', '10.00', '2.00', '3.00'],
      ['208', '社会保障和就业支出', '15.00', '12.00', '10.00', '2.00', '3.00'],
      ['20805', '行政事业单位养老支出', '15.00', '12.00', '10.00', '2.00', '3.00'],
      ['2080505', '机关事业单位基本养老保险缴费支出', '15.00', '12.00', '10.00', '2.00', '3.00'],
    ];
    for (const title of ['一般公共预算财政拨款支出决算表', null]) {
      const { tables } = propose(sheet(lines, title)).filing;
      expect(tables.BAS).toBeUndefined();
    }
  });

  it('takes no line of functional codes', () => {
    const lines: Line[] = [
      HEADS,
      ['2080505', '养老', '12.00', '12.00', undefined],
      ['合计', undefined, '12.00', '12.00'],
    ];
    const proposal = propose(sheet(lines, null));
    expect(proposal.filing.tables.BAS?.rows ?? []).toEqual([]);
    expect(proposal.unplaced.map(({ text }) => text)).toContain('2080505');
  });
});
