import { limitedTo } from '../../support/limited-filing';
import { describe, expect, it } from 'vitest';
import { amount } from '../../../src/core/money/amount';
import type { CellValue } from '../../../src/core/filing/cell';
import type { Filing } from '../../../src/core/filing/filing';
import { MOF_2023 } from '../../../src/editions/mof-2023';
import { WIDE_THREE_PUBLIC_PAIRS } from '../../../src/editions/wide-three-public-form';
import { proposeImport } from '../../../src/workbook/import/import';
import type { Sheet } from '../../../src/workbook/workbook';
import { chaoyangFiling } from '../../fixtures/chaoyang-2023';
import { importMistakes } from '../../support/import-mistakes';
import { bookOf, moved, officeSheet, type OfficeStyle, sideBySide, stacked } from '../../support/office-sheet';

const filing = chaoyangFiling();
const sheets = (style?: OfficeStyle): Sheet[] => MOF_2023.forms.map(({ table }) => officeSheet(filing, table, style));
const mistakesIn = (from: Filing, ...all: readonly Sheet[]): string[] => {
  const workbook = bookOf(...all);
  return importMistakes(workbook, proposeImport(workbook, MOF_2023), from);
};
const mistakes = (...all: readonly Sheet[]): string[] => mistakesIn(filing, ...all);
const plain: OfficeStyle = { lineNos: false, columnNos: false, number: false };

describe('several tables in one sheet', () => {
  it.each([
    ['as the edition prints them', {}],
    ['without a merged cell', { merges: false }],
    ['without 行次 and 栏次', plain],
    ['without notes', { notes: false }],
    ['without 行次, 栏次, notes or merges', { ...plain, notes: false, merges: false }],
  ] as const)('one below the other, %s', (_, style) => {
    for (const gap of [0, 1, 3]) expect(mistakes(stacked('Sheet1', sheets(style), gap))).toEqual([]);
  });

  it.each([
    ['as the edition prints them', {}],
    ['without a merged cell', { merges: false }],
    ['without 行次 and 栏次', plain],
  ] as const)('side by side, %s', (_, style) => {
    for (const gap of [0, 1, 2]) expect(mistakes(sideBySide('Sheet1', sheets(style), gap))).toEqual([]);
  });

  it('two and two, one pair below the other', () => {
    const [a, b, c, d, ...rest] = sheets();
    const one = stacked('Sheet1', [sideBySide('', [a!, b!]), sideBySide('', [c!, d!], 2)], 2);
    expect(mistakes(one, ...rest)).toEqual([]);
  });

  it('a long one beside two short ones', () => {
    const [a, b, c, d, e, f, g, h, i] = sheets();
    const one = sideBySide('汇总', [c!, stacked('', [g!, h!, i!], 2)]);
    expect(mistakes(moved(one, 3, 2), a!, b!, d!, e!, f!)).toEqual([]);
  });

  it('beside another, where nothing was carried over and the total above is a whole number', () => {
    const { FAS } = filing.tables;
    const whole: CellValue = { kind: 'amount', amount: amount(2_757_000_000), origin: 'entered' };
    const cells = { 'income.thisYear': { amount: whole }, 'income.grandTotal': { amount: whole } };
    const bare = { ...filing, tables: { ...filing.tables, FAS: { ...FAS!, cells } } };
    const style: OfficeStyle = { ...plain, notes: false, merges: false };
    const pair = [officeSheet(bare, 'FAS', style), officeSheet(bare, 'GPB', style)];
    expect(mistakesIn(limitedTo(bare, 'FAS', 'GPB'), sideBySide('Sheet1', pair, 0))).toEqual([]);
  });

  it('beside one whose heads reach further down', () => {
    const style: OfficeStyle = { number: false, codes: 'bracketed', totalAt: 'head' };
    const wide = officeSheet(filing, 'TPE', { ...style, form: WIDE_THREE_PUBLIC_PAIRS });
    for (const table of ['INC', 'EXP', 'GPB'] as const)
      expect(
        mistakesIn(limitedTo(filing, table, 'TPE'), sideBySide('Sheet1', [officeSheet(filing, table, style), wide])),
      ).toEqual([]);
  });

  it('says where each stands', () => {
    const { sheets: found } = proposeImport(bookOf(stacked('Sheet1', sheets())), MOF_2023);
    expect(found.map(({ table }) => table)).toEqual(MOF_2023.forms.map(({ table }) => table));
    expect(found[0]).toMatchObject({ key: 'Sheet1!A1:F39', sheetName: 'Sheet1', region: 'A1:F39' });
    expect(new Set(found.map(({ key }) => key)).size).toBe(9);
  });
});

describe('heads printed again on each page', () => {
  it.each([{}, plain, { merges: false }])('belong to the one table', (style) => {
    expect(mistakes(...sheets({ ...style, pageAfter: 10 }))).toEqual([]);
  });
  it('in a sheet of all tables', () => {
    expect(mistakes(stacked('Sheet1', sheets({ pageAfter: 9 })))).toEqual([]);
  });
});
