import { describe, expect, test } from 'vitest';
import type { ColumnId, RowId, TableId } from '../../../src/core/filing/cell';
import { budgetOf } from '../../../src/editions/budget';
import { MOF_2023 } from '../../../src/editions/mof-2023';
import { proposeImport } from '../../../src/workbook/import/import';
import type { ImportProposal } from '../../../src/workbook/import/import-proposal';
import { budgetBook, budgetSheet, budgetWorkbook, type Line } from '../../support/budget-workbook';

/** Other ways in which places publish the tables of a budget, and documents that only look like one. */

const BUDGET = budgetOf(MOF_2023);
const readAs = (edition: typeof MOF_2023, title: string, lines: readonly Line[]): ImportProposal =>
  proposeImport(budgetBook(budgetSheet(title, lines)), edition);
const figure = ({ filing }: ImportProposal, table: TableId, row: RowId, column: ColumnId): number | undefined => {
  const value = filing.tables[table]?.cells[row]?.[column];
  return value?.kind === 'amount' ? value.amount / 1_000_000 : undefined;
};
const messages = ({ issues }: ImportProposal): string => issues.map(({ message }) => message).join('\n');

describe('a budget', () => {
  test('with 财政拨款收入 over its three funds, and 基本支出 apart in its summary', () => {
    const proposal = readAs(BUDGET, '收支预算总表', [
      ['本年收入', null, '本年支出', null, null, null, null],
      ['项目', '预算数', '项目', '合计', '基本支出', null, '项目支出'],
      [null, null, null, null, '人员经费', '公用经费', null],
      ['一、财政拨款收入', 80, '一、一般公共服务支出', 70, 40, 10, 20],
      ['1.一般公共预算资金', 60, '二、社会保障和就业支出', 20, 20, null, null],
      ['2.政府性基金', 20, null, null, null, null, null],
      ['二、事业收入', 6, null, null, null, null, null],
      ['三、事业单位经营收入', 1, null, null, null, null, null],
      ['四、其他收入', 3, null, null, null, null, null],
      ['收入总计', 90, '支出总计', 90, 60, 10, 20],
    ]);
    expect(proposal.sheets[0]!.table).toBe('IES');
    expect(figure(proposal, 'IES', 'income.generalPublicBudget', 'amount')).toBe(60);
    expect(figure(proposal, 'IES', 'income.governmentManagedFunds', 'amount')).toBe(20);
    expect(figure(proposal, 'IES', 'income.businessIncome', 'amount')).toBe(1);
    expect(figure(proposal, 'IES', 'expenditure.201', 'amount')).toBe(70);
    expect(figure(proposal, 'IES', 'expenditure.grandTotal', 'amount')).toBe(90);
    expect(messages(proposal)).toContain('“一、财政拨款收入”没有取');
    expect(messages(proposal)).toContain('没有取：决算总表不分基本支出和项目支出');
  });

  test('whose 收入总表 lists units: only its 合计 has a place', () => {
    const proposal = readAs(BUDGET, '部门收入总表', [
      ['单位代码', '单位名称', '合计', '本年收入', null, null, null, '上年结转结余', null],
      [null, null, null, '小计', '一般公共预算', '政府性基金预算', '事业收入', '小计', '一般公共预算'],
      [null, '合计', 93, 90, 60, 20, 10, 3, 3],
      ['105', '示例县商务局', 93, 90, 60, 20, 10, 3, 3],
      ['105001', '示例县商务局本级', 53, 50, 30, 20, null, 3, 3],
      ['105002', '示例县商贸服务中心', 40, 40, 30, null, 10, null, null],
    ]);
    expect(proposal.filing.tables.INC!.rows).toEqual([]);
    expect(Object.keys(proposal.filing.tables.INC!.cells)).toEqual(['total']);
    expect(figure(proposal, 'INC', 'total', 'incomeThisYear')).toBe(90);
    expect(figure(proposal, 'INC', 'total', 'fiscalAppropriation')).toBe(80);
    expect(figure(proposal, 'INC', 'total', 'publicServiceIncome')).toBe(10);
    expect(messages(proposal)).toContain('按单位或按项目列的行');
    expect(messages(proposal)).toContain('上年结转');
  });

  test('with the parts of 基本支出 in their own columns', () => {
    const proposal = readAs(BUDGET, '一般公共预算支出表', [
      ['科目编码', '科目名称', '2024年预算数', null, null, null, null],
      [null, null, '合计', '基本支出', null, null, '项目支出'],
      [null, null, null, '小计', '人员经费', '公用经费', null],
      ['201', '一般公共服务支出', 100, 80, 70, 10, 20],
      ['20113', '商贸事务', 100, 80, 70, 10, 20],
      [null, '合计', 100, 80, 70, 10, 20],
    ]);
    expect(figure(proposal, 'GPB', '20113', 'expenditureThisYear')).toBe(100);
    expect(figure(proposal, 'GPB', 'total', 'basicExpenditure')).toBe(80);
    expect(figure(proposal, 'GPB', 'total', 'projectExpenditure')).toBe(20);
    expect(messages(proposal)).toContain('决算的这张表不分人员经费和公用经费');
  });

  test('whose “三公” lists units beside 合计', () => {
    const proposal = readAs(BUDGET, '“三公”经费支出表', [
      ['单位编码', '单位名称', '“三公”经费合计', '因公出国（境）费', '公务用车购置及运行费', null, null, '公务接待费'],
      [null, null, null, null, '小计', '公务用车购置费', '公务用车运行费', null],
      ['105001', '示例县商务局本级', 20, 3, 16, 10, 6, 1],
      ['105002', '示例县商贸服务中心', 13, null, 12, 8, 4, 1],
      [null, '合计', 33, 3, 28, 18, 10, 2],
    ]);
    expect(figure(proposal, 'TPE', 'total', 'budgetAmount')).toBe(33);
    expect(figure(proposal, 'TPE', 'vehicleRunning', 'budgetAmount')).toBe(10);
    expect(figure(proposal, 'TPE', 'hospitality', 'budgetAmount')).toBe(2);
  });

  test('that speaks of a later year beside its own is doubted', () => {
    const proposal = readAs(BUDGET, '一般公共预算支出表', [
      ['科目编码', '科目名称', '2024年预算数', '2025年预算数'],
      ['201', '一般公共服务支出', 100, 120],
      [null, '合计', 100, 120],
    ]);
    const told = proposal.issues.filter(({ severity, kind }) => severity === 'verify' && kind === 'yearConflict');
    expect(told.map(({ message }) => message).join()).toContain('是 2024 年的，表头写的是 2025 年的数');
  });

  const WIDE: readonly Line[] = [
    ['年度', '合计', '因公出国（境）费', '公务用车购置及运行费', null, null, '公务接待费'],
    [null, null, null, '小计', '公务用车购置费', '公务用车运行费', null],
  ];

  test('whose “三公” has a line for the year before', () => {
    const proposal = readAs(BUDGET, '“三公”经费支出表', [
      ...WIDE,
      ['2023年预算', 77, 7, 60, 40, 20, 10],
      ['2024年预算', 33, 3, 28, 18, 10, 2],
    ]);
    expect(figure(proposal, 'TPE', 'total', 'budgetAmount')).toBe(33);
    expect(figure(proposal, 'TPE', 'vehiclePurchase', 'budgetAmount')).toBe(18);
  });

  test('whose “三公” has several lines of which none is the whole: the clerk is told', () => {
    const proposal = readAs(BUDGET, '“三公”经费支出表', [
      ...WIDE,
      ['甲', 20, 3, 16, 10, 6, 1],
      ['乙', 13, null, 12, 8, 4, 1],
    ]);
    const told = proposal.issues.filter(({ severity, kind }) => severity === 'verify' && kind === 'repeatedRow');
    expect(told).toHaveLength(1);
  });

  test('whose tables have no titles is doubted', () => {
    const lines: readonly Line[] = [
      ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
      ['201', '一般公共服务支出', 100, 80, 20],
      [null, '合计', 100, 80, 20],
    ];
    const sheets = ['Sheet1', 'Sheet2'].map((name) => {
      const sheet = budgetSheet(name, lines);
      return { ...sheet, rows: sheet.rows.slice(1) };
    });
    const { sheets: found } = proposeImport(budgetBook(...sheets), BUDGET);
    expect(found.filter(({ table }) => table !== undefined).map(({ confidence }) => confidence)).not.toContain('sure');
  });

  test('with codes side by side, as the final accounts print them', () => {
    const head = ['科目编码', '科目名称', '预算数'];
    const proposal = readAs(BUDGET, '一般公共预算基本支出表', [
      ['人员经费', null, null, '公用经费', null, null],
      [...head, ...head],
      ['301', '工资福利支出', 110, '302', '商品和服务支出', 25],
      ['30101', '基本工资', 60, '30201', '办公费', 15],
      ['30102', '津贴补贴', 50, '30231', '公务用车运行维护费', 10],
      ['人员经费合计', null, 110, '公用经费合计', null, 25],
    ]);
    expect(figure(proposal, 'BAS', '30102', 'finalAmount')).toBe(50);
    expect(figure(proposal, 'BAS', '30231', 'finalAmount')).toBe(10);
    expect(figure(proposal, 'BAS', 'personnel', 'finalAmount')).toBe(110);
    expect(figure(proposal, 'BAS', 'administrative', 'finalAmount')).toBe(25);
  });

  test('whose year stands over its figures, and the year before beside', () => {
    const proposal = readAs(BUDGET, '财政拨款收支总表', [
      ['收入', null, null, '支出', null, null],
      ['项目', '2023年', '2024年', '项目', '2023年', '2024年'],
      ['一、本年收入', 90, 100, '一、本年支出', 90, 100],
      ['（一）一般公共预算拨款', 90, 100, '（一）一般公共服务支出', 90, 100],
      ['收入总计', 90, 100, '支出总计', 90, 100],
    ]);
    expect(proposal.sheets[0]!.table).toBe('FAS');
    expect(figure(proposal, 'FAS', 'income.generalPublicBudget', 'amount')).toBe(100);
    expect(figure(proposal, 'FAS', 'expenditure.201', 'total')).toBe(100);
    expect(figure(proposal, 'FAS', 'expenditure.grandTotal', 'total')).toBe(100);
    expect(proposal.filing.year).toBe(2024);
  });

  test('with the economic classification of the government is none that the table could take', () => {
    const proposal = readAs(BUDGET, '一般公共预算基本支出表', [
      ['科目编码', '科目名称', '合计', '人员经费', '公用经费'],
      ['501', '机关工资福利支出', 90, 90, null],
      ['50101', '工资奖金津补贴', 90, 90, null],
      [null, '合计', 90, 90, null],
    ]);
    expect(proposal.filing.tables.BAS!.rows).toEqual([]);
    expect(Object.keys(proposal.filing.tables.BAS!.cells)).toEqual(['personnel']);
    expect(messages(proposal)).toContain('没有部门预算经济分类的科目编码');
  });

  test('without any of its tables is refused as one', () => {
    const proposal = readAs(BUDGET, '人员名册', [
      ['姓名', '职务'],
      ['甲', '科长'],
    ]);
    expect(proposal.sheets.every(({ table }) => table === undefined)).toBe(true);
    expect(messages(proposal)).toContain('没有认出任何一张部门预算公开表');
  });
});

const LEDGER: readonly Line[] = [
  ['收入', null, null, null, null, '支出', null, null, null, null],
  ['项目', '行次', '年初预算数', '全年预算数', '决算数', '项目', '行次', '年初预算数', '全年预算数', '决算数'],
  ['一、一般公共预算财政拨款收入', '1', 100, 120, 110, '一、一般公共服务支出', '32', 100, 120, 110],
  ['本年收入合计', '27', 100, 120, 110, '本年支出合计', '58', 100, 120, 110],
  ['总计', '31', 100, 120, 110, '总计', '62', 100, 120, 110],
];

describe('accounts that print the budget beside the final figures', () => {
  test('bring the final figures into a filing, and name the others', () => {
    const proposal = readAs(MOF_2023, '收入支出决算总表', LEDGER);
    for (const row of ['income.generalPublicBudget', 'income.thisYear', 'expenditure.201', 'expenditure.grandTotal'])
      expect(figure(proposal, 'IES', row, 'amount')).toBe(110);
    expect(messages(proposal)).toMatch(/年初预算数”、.*全年预算数”.*不是《收入支出决算总表》的栏/);
  });

  test('bring 年初预算数 where a budget is asked for, and name the others', () => {
    const proposal = readAs(BUDGET, '收入支出决算总表', LEDGER);
    for (const row of ['income.generalPublicBudget', 'income.thisYear', 'expenditure.201', 'expenditure.grandTotal'])
      expect(figure(proposal, 'IES', row, 'amount')).toBe(100);
    expect(messages(proposal)).toContain('没有取：这里只取年初预算数');
  });
});

test('合计 beside 基本支出 and 项目支出 is expenditure in a draft of the final accounts too', () => {
  const sheet = budgetWorkbook().sheets.find(({ name }) => name === '政府性基金预算支出表')!;
  const proposal = proposeImport(budgetBook({ ...sheet, name: '政府性基金预算财政拨款收入支出决算表' }), MOF_2023);
  expect(proposal.sheets[0]!.table).toBe('GMF');
  expect(figure(proposal, 'GMF', 'total', 'expenditureThisYear')).toBe(50);
  expect(figure(proposal, 'GMF', 'total', 'incomeThisYear')).toBeUndefined();
});
