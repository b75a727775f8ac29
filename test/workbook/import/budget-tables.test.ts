import { describe, expect, test } from 'vitest';
import type { ColumnId, RowId, TableId } from '../../../src/core/filing/cell';
import type { Filing } from '../../../src/core/filing/filing';
import { budgetOf } from '../../../src/editions/budget';
import { EDITIONS } from '../../../src/editions';
import { MOF_2023 } from '../../../src/editions/mof-2023';
import { proposeImport } from '../../../src/workbook/import/import';
import { filingFromImport } from '../../../src/workbook/import/import-accept';
import type { ImportIssueKind, ImportProposal } from '../../../src/workbook/import/import-proposal';
import { type BudgetStyle, budgetWorkbook } from '../../support/budget-workbook';

const BUDGET = budgetOf(MOF_2023);
const read = (style: BudgetStyle): ImportProposal => proposeImport(budgetWorkbook(style), BUDGET);
const taken = (proposal: ImportProposal): Filing => filingFromImport(proposal, 'budget');

/** A figure in 万元; undefined where there is none. */
function figure({ tables }: Filing, table: TableId, row: RowId, column: ColumnId): number | undefined {
  const value = tables[table]?.cells[row]?.[column];
  return value?.kind === 'amount' ? value.amount / 1_000_000 : undefined;
}

const said = ({ issues }: ImportProposal, kind: ImportIssueKind): string =>
  issues
    .filter((issue) => issue.kind === kind)
    .map(({ message }) => message)
    .join('\n');

const TABLES = ['IES', 'INC', 'EXP', 'FAS', 'GPB', 'BAS', 'TPE', 'GMF', 'SCO'] as const;

/** What the workbook says, in 万元, by hand. */
const SAID: readonly (readonly [TableId, RowId, ColumnId, number])[] = [
  ['IES', 'income.generalPublicBudget', 'amount', 170],
  ['IES', 'income.governmentManagedFunds', 'amount', 50],
  ['IES', 'income.stateCapitalOperations', 'amount', 10],
  ['IES', 'income.publicServiceIncome', 'amount', 4],
  ['IES', 'income.thisYear', 'amount', 237],
  ['IES', 'income.openingCarryOver', 'amount', 6],
  ['IES', 'income.grandTotal', 'amount', 243],
  ['IES', 'expenditure.201', 'amount', 150],
  ['IES', 'expenditure.223', 'amount', 10],
  ['IES', 'expenditure.closingCarryOver', 'amount', 5],
  ['IES', 'expenditure.grandTotal', 'amount', 243],
  ['INC', '2120803', 'fiscalAppropriation', 50],
  ['INC', 'total', 'fiscalAppropriation', 230],
  ['INC', 'total', 'publicServiceIncome', 4],
  ['EXP', '2011301', 'basicExpenditure', 120],
  ['EXP', '2011302', 'projectExpenditure', 30],
  ['EXP', 'total', 'expenditureThisYear', 230],
  ['FAS', 'income.thisYear', 'amount', 230],
  ['FAS', 'income.generalPublicBudget', 'amount', 170],
  ['FAS', 'income.openingCarryOver.generalPublicBudget', 'amount', 6],
  ['FAS', 'income.grandTotal', 'amount', 236],
  ['FAS', 'expenditure.212', 'governmentManagedFunds', 50],
  ['FAS', 'expenditure.thisYear', 'generalPublicBudget', 170],
  ['FAS', 'expenditure.closingCarryOver', 'total', 6],
  ['GPB', 'total', 'expenditureThisYear', 170],
  ['GPB', '20113', 'expenditureThisYear', 150],
  ['GPB', '20113', 'basicExpenditure', 120],
  ['GPB', '2011302', 'projectExpenditure', 30],
  ['BAS', '301', 'finalAmount', 110],
  ['BAS', '30231', 'finalAmount', 10],
  ['BAS', 'personnel', 'finalAmount', 115],
  ['BAS', 'administrative', 'finalAmount', 25],
  ['TPE', 'total', 'budgetAmount', 33],
  ['TPE', 'overseasTravel', 'budgetAmount', 3],
  ['TPE', 'vehicles', 'budgetAmount', 28],
  ['TPE', 'vehiclePurchase', 'budgetAmount', 18],
  ['TPE', 'vehicleRunning', 'budgetAmount', 10],
  ['TPE', 'hospitality', 'budgetAmount', 2],
  ['GMF', 'total', 'expenditureThisYear', 50],
  ['GMF', '2120803', 'projectExpenditure', 50],
  ['SCO', '2230105', 'expenditureThisYear', 10],
];

const STYLES: readonly (readonly [name: string, style: BudgetStyle])[] = [
  ['in 万元', {}],
  ['in 元, codes in 类, 款 and 项', { unit: '元', splitCodes: true, threePublic: 'wide' }],
  ['with the year in its heads', { budget: '2024年预算数', threePublic: 'wide' }],
  ['with 年初预算数', { budget: '年初预算数' }],
  ['with words that are spaced and wrapped', { isSpaced: true, splitCodes: true, threePublic: 'wide' }],
  ['beside the year before', { comparesYears: true, threePublic: 'twoYears' }],
  ['beside the year before, without merges', { comparesYears: true, merges: false, threePublic: 'twoYears' }],
  ['split, beside the year before', { comparesYears: true, splitCodes: true, threePublic: 'twoYears' }],
  ['split, without merges', { splitCodes: true, merges: false, comparesYears: true, incomeByFund: true }],
];

describe('the published set of a budget', () => {
  test.each(STYLES)('%s: every table is read, each figure into the cell that means the same', (_, style) => {
    const proposal = read(style);
    expect(proposal.sheets.map(({ table }) => table)).toEqual([...TABLES, undefined, undefined]);
    expect(proposal.filing).toMatchObject({ year: 2024, unit: { name: '示例县商务局' } });
    const filing = taken(proposal);
    const found = SAID.map(([table, row, column]) => [table, row, column, figure(filing, table, row, column)]);
    expect(found).toEqual(SAID);
  });

  test.each(STYLES)('%s: what has no place is named with the reason, and nothing else is in doubt', (_, style) => {
    const proposal = read(style);
    expect(proposal.issues.filter(({ severity }) => severity !== 'notice')).toEqual([]);
    expect(proposal.unplaced).toEqual([]);
    expect(said(proposal, 'withoutPlace')).toContain('“四、财政专户管理资金收入”没有取：决算总表没有单列这一项');
    expect(said(proposal, 'withoutPlace')).toContain('“二十三、预备费”没有取：决算总表没有这一行');
    expect(said(proposal, 'noCounterpart')).toContain('“项目支出表”：没有对应的决算表，没有取：按项目列');
    expect(said(proposal, 'noCounterpart')).toContain('“部门整体支出绩效目标表”');
  });

  test('only the budget of the year is read, and the year before is named', () => {
    const proposal = read({ comparesYears: true, threePublic: 'twoYears' });
    const all = Object.values(taken(proposal).tables).flatMap((data) =>
      Object.values(data!.cells).flatMap((cells) => Object.values(cells)),
    );
    const amounts = all.map((value) => (value.kind === 'amount' ? value.amount / 1_000_000 : value.text));
    for (const wrong of [999, 77, -829]) expect(amounts).not.toContain(wrong);
    expect(said(proposal, 'withoutPlace')).toContain('“2023年执行数”没有取：不是本年的数');
  });

  test('columns that are one in the final accounts are added up, and 合计 with 上年结转 in it is not taken', () => {
    const proposal = read({ incomeByFund: true });
    const filing = taken(proposal);
    expect(figure(filing, 'INC', 'total', 'fiscalAppropriation')).toBe(230);
    expect(figure(filing, 'INC', '223', 'fiscalAppropriation')).toBe(10);
    expect(figure(filing, 'INC', 'total', 'incomeThisYear')).toBeUndefined();
    expect(said(proposal, 'addedUp')).toContain('在决算表里是一栏，已相加');
    expect(said(proposal, 'withoutPlace')).toContain('“合计”没有取：含上年结转');
    expect([...proposal.provenance.values()]).toContain('部门收入总表!E4、F4、G4');
  });

  test('a budget brings no cell that the tables do not have', () => {
    for (const [, style] of STYLES) {
      const filing = taken(read(style));
      for (const [table, data] of Object.entries(filing.tables)) {
        const { rows, columns } = BUDGET.definitions[table as TableId];
        const known = new Set([...rows, ...data!.rows].map(({ id }) => id));
        for (const [row, cells] of Object.entries(data!.cells)) {
          expect(known.has(row)).toBe(true);
          for (const column of Object.keys(cells)) expect(columns.some(({ id }) => id === column)).toBe(true);
        }
      }
    }
  });

  test('is read into every edition, as far as that has the tables', () => {
    for (const edition of EDITIONS) {
      const { sheets, filing } = proposeImport(budgetWorkbook(), budgetOf(edition));
      const own = edition.forms.map(({ table }) => table);
      expect(sheets.flatMap(({ table = [] }) => table)).toEqual(TABLES.filter((table) => own.includes(table)));
      expect(Object.keys(filing.tables).length).toBeGreaterThan(5);
    }
  });
});

test('the forms of a budget speak of rows and columns that the tables have', () => {
  for (const form of [...BUDGET.forms, ...BUDGET.document!.layouts]) {
    const { rows, columns } = BUDGET.definitions[form.table];
    const lines = form.blocks.flatMap((block) => (block.lines.kind === 'fixed' ? block.lines.lines : []));
    const figures = form.blocks.flatMap((block) =>
      block.columns.flatMap((each) => (each.kind === 'figure' ? each : [])),
    );
    const named = [...lines, ...figures, ...(form.foot ?? [])].flatMap(({ row = [] }) => row);
    expect(named.filter((row) => !rows.some(({ id }) => id === row))).toEqual([]);
    expect(figures.filter(({ column }) => !columns.some(({ id }) => id === column))).toEqual([]);
  }
});
