import { expect, it } from 'vitest';
import { MOF_2023 } from '../../../src/editions/mof-2023';
import { proposeImport } from '../../../src/workbook/import/import';
import type { ImportProposal, SheetCorrection } from '../../../src/workbook/import/import-proposal';
import type { Sheet } from '../../../src/workbook/workbook';
import { chaoyangFiling } from '../../fixtures/chaoyang-2023';
import { textCell } from '../../support/chaoyang-workbook';
import { bookOf, officeSheet, placeOf, stacked } from '../../support/office-sheet';

const filing = chaoyangFiling();
const propose = (sheet: Sheet, correction?: SheetCorrection, key = sheet.name): ImportProposal =>
  proposeImport(bookOf(sheet), MOF_2023, correction && { corrections: { [key]: correction } });
const renamed = (sheet: Sheet, from: string, to: string): Sheet => ({
  ...sheet,
  rows: sheet.rows.map((cells) => cells?.map((cell) => (cell?.value === from ? textCell(to) : cell))),
});

it('says what each column was taken for', () => {
  const { columns, headerRow } = propose(officeSheet(filing, 'GPB')).sheets[0]!;
  expect(headerRow).toBe(5);
  expect(columns.map(({ letter, heading, takenFor }) => [letter, heading, takenFor])).toEqual([
    ['A', '项目·功能分类科目编码', { kind: 'code' }],
    ['B', '项目·科目名称', { kind: 'name' }],
    ['C', '本年支出·小计', { kind: 'figure', column: 'expenditureThisYear' }],
    ['D', '本年支出·基本支出', { kind: 'figure', column: 'basicExpenditure' }],
    ['E', '本年支出·项目支出', { kind: 'figure', column: 'projectExpenditure' }],
  ]);
});

it('says in which of the parts side by side a column stands', () => {
  const { columns } = propose(officeSheet(filing, 'IES')).sheets[0]!;
  expect(columns.map(({ takenFor }) => takenFor)).toEqual([
    { kind: 'label' },
    { kind: 'lineNo' },
    { kind: 'figure', column: 'amount' },
    { kind: 'label', part: 1 },
    { kind: 'lineNo', part: 1 },
    { kind: 'figure', column: 'amount', part: 1 },
  ]);
});

it('takes a column for what a person says', () => {
  const sheet = renamed(officeSheet(filing, 'EXP'), '项目支出', '专项');
  const [, column] = placeOf(sheet, '专项');
  expect(propose(sheet).filing.tables.EXP).not.toEqual(filing.tables.EXP);
  const proposal = propose(sheet, { columns: { [column]: { kind: 'figure', column: 'projectExpenditure' } } });
  expect(proposal.filing.tables.EXP).toEqual(filing.tables.EXP);
  expect(proposal.unplaced).toEqual([]);
  expect(proposal.sheets[0]!.columns[column]!.takenFor).toEqual({ kind: 'figure', column: 'projectExpenditure' });
});

it('takes a figure from the column that had it, and lists what stood there', () => {
  const sheet = officeSheet(filing, 'TPE');
  const proposal = propose(sheet, { columns: { 1: { kind: 'figure', column: 'finalAmount' }, 2: null } });
  expect(proposal.filing.tables.TPE!.cells.total).toMatchObject({ finalAmount: { amount: 9_060_000 } });
  expect(proposal.unplaced.map(({ text }) => text)).toEqual(['10.59', '10.59', '10.59']);
});

it('reads a table whose heads say nothing, where a person says all', () => {
  const sheet = officeSheet(filing, 'GPB', { title: null, columnNos: false, merges: false });
  const blank = {
    ...sheet,
    name: 'Sheet1',
    rows: sheet.rows.map((cells, row) => (row === 3 ? 'ABCDE'.split('').map(textCell) : row === 2 ? [] : cells)),
  };
  expect(propose(blank).filing.tables.GPB).toBeUndefined();
  const proposal = propose(blank, {
    table: 'GPB',
    headerRow: 4,
    columns: {
      0: { kind: 'code' },
      1: { kind: 'name' },
      2: { kind: 'figure', column: 'expenditureThisYear' },
      3: { kind: 'figure', column: 'basicExpenditure' },
      4: { kind: 'figure', column: 'projectExpenditure' },
    },
  });
  expect(proposal.filing.tables.GPB).toEqual(filing.tables.GPB);
  expect(proposal.sheets[0]).toMatchObject({ table: 'GPB', headerRow: 4 });
});

it('reads below the row that a person names', () => {
  const sheet = officeSheet(filing, 'INC', { columnNos: false });
  const proposal = propose(sheet, { headerRow: 5 });
  expect(proposal.filing.tables.INC).toEqual(filing.tables.INC);
  expect(proposal.sheets[0]!.headerRow).toBe(5);
});

it('speaks of one table among several in a sheet', () => {
  const sheet = stacked('汇总', [
    officeSheet(filing, 'GPB', { title: null }),
    officeSheet(filing, 'EXP'),
    officeSheet(filing, 'TPE'),
  ]);
  const before = propose(sheet);
  expect(before.sheets.map(({ table }) => table)).toEqual(['GPB', 'EXP', 'TPE']);
  const [first, second, third] = before.sheets.map(({ key }) => key);
  expect(propose(sheet, { table: null }, second).sheets.map(({ table }) => table)).toEqual(['GPB', undefined, 'TPE']);
  expect(propose(sheet, { table: 'SCO' }, first).sheets[0]!.table).toBe('SCO');
  expect(propose(sheet, { unit: '元' }, third).sheets.map(({ unit }) => unit)).toEqual(['万元', '万元', '元']);
  expect(propose(sheet, { unit: '元' }).sheets.map(({ unit }) => unit)).toEqual(['元', '元', '元']);
  expect(propose(sheet, { table: null }).filing.tables).toEqual({});
});
