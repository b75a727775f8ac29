import { describe, expect, it } from 'vitest';
import type { TableId } from '../../../src/core/filing/cell';
import { formOf } from '../../../src/core/edition/edition';
import { type Layout, layOut } from '../../../src/core/layout/layout';
import { MOF_2023 } from '../../../src/editions/mof-2023';
import { chaoyangFiling } from '../../fixtures/chaoyang-2023';

const filing = chaoyangFiling();
const layoutOf = (table: TableId): Layout =>
  layOut(formOf(MOF_2023, table)!, MOF_2023.definitions[table], filing.tables[table]);

/** Rows of cells as a spreadsheet holds them: a merged text in its first cell, '' in those it covers. */
function headRows(layout: Layout): string[] {
  const rows = layout.head.map(() => layout.columns.map(() => ''));
  for (const [index, cells] of layout.head.entries()) for (const { text, column } of cells) rows[index]![column] = text;
  if (layout.columnNos) rows.push(layout.columnNos.map(({ text }) => text ?? ''));
  return rows.map((row) => row.join('|'));
}

/** The head as published for 2023, and the column of the definition under each figure head. */
const PRINTED: Partial<Record<TableId, { number: string; head: string[]; columns: string }>> = {
  IES: {
    number: '公开01表',
    head: ['收入|||支出||', '项目|行|金额|项目|行|金额', '栏次||1|栏次||2'],
    columns: 'amount amount',
  },
  INC: {
    number: '公开02表',
    head: [
      '项目||本年收入合计|财政拨款收入|上级补助收入|事业收入|经营收入|附属单位上缴收入|其他收入',
      '功能分类科目编码|科目名称|||||||',
      '栏次||1|2|3|4|5|6|7',
    ],
    columns:
      'incomeThisYear fiscalAppropriation superiorSubsidy publicServiceIncome businessIncome affiliateRemittance otherIncome',
  },
  EXP: {
    number: '公开03表',
    head: [
      '项目||本年支出合计|基本支出|项目支出|上缴上级支出|经营支出|对附属单位补助支出',
      '功能分类科目编码|科目名称||||||',
      '栏次||1|2|3|4|5|6',
    ],
    columns:
      'expenditureThisYear basicExpenditure projectExpenditure superiorRemittance businessExpenditure affiliateSubsidy',
  },
  FAS: {
    number: '公开04表',
    head: [
      '收入|||支出|||||',
      '项目|行次|金额|项目|行次|合计|一般公共预算财政拨款|政府性基金预算财政拨款|国有资本经营预算财政拨款',
      '栏次||1|栏次||2|3|4|5',
    ],
    columns: 'amount total generalPublicBudget governmentManagedFunds stateCapitalOperations',
  },
  GPB: {
    number: '公开05表',
    head: ['项目||本年支出||', '功能分类科目编码|科目名称|小计|基本支出|项目支出', '栏次||1|2|3'],
    columns: 'expenditureThisYear basicExpenditure projectExpenditure',
  },
  BAS: {
    number: '公开06表',
    head: ['人员经费|||公用经费|||||', '科目编码|科目名称|决算数|科目编码|科目名称|决算数|科目编码|科目名称|决算数'],
    columns: 'finalAmount finalAmount finalAmount',
  },
  TPE: { number: '公开07表', head: ['项目|预算数|决算数'], columns: 'budgetAmount finalAmount' },
  GMF: {
    number: '公开08表',
    head: [
      '项目||年初结转和结余|本年收入|本年支出|||年末结转和结余',
      '功能分类科目编码|科目名称|||小计|基本支出|项目支出|',
      '栏次||1|2|3|4|5|6',
    ],
    columns: 'openingCarryOver incomeThisYear expenditureThisYear basicExpenditure projectExpenditure closingCarryOver',
  },
  SCO: {
    number: '公开09表',
    head: ['项目||本年支出||', '功能分类科目编码|科目名称|合计|基本支出|项目支出', '栏次||1|2|3'],
    columns: 'expenditureThisYear basicExpenditure projectExpenditure',
  },
};

it('prints the nine tables in their order', () => {
  expect(MOF_2023.forms.map(({ table }) => table)).toEqual(Object.keys(PRINTED));
});

describe.each(Object.entries(PRINTED))('the form of %s', (id, { number, head, columns }) => {
  const table = id as TableId;
  const form = formOf(MOF_2023, table)!;
  const definition = MOF_2023.definitions[table];
  const layout = layoutOf(table);

  it('prints the published heads over the right columns', () => {
    expect(form.number).toBe(number);
    expect(headRows(layout)).toEqual(head);
    const figures = layout.columns.flatMap((column) => (column.kind === 'figure' ? [column.column] : []));
    expect(figures.join(' ')).toBe(columns);
  });

  it('refers only to rows and columns of the definition, and to columns that the row has', () => {
    const open = new Set(filing.tables[table]?.rows.map((row) => row.id));
    const strays = layout.lines.flatMap(({ cells }) =>
      cells.filter(({ cell }) => {
        if (!cell) return false;
        const column = definition.columns.find((each) => each.id === cell.column);
        const row = definition.rows.find((each) => each.id === cell.row);
        if (!column || (!row && !open.has(cell.row))) return true;
        return column.block !== undefined && column.block !== row?.block;
      }),
    );
    expect(strays).toEqual([]);
  });

  it('prints every fixed row once in each of its printed columns', () => {
    const printed = layout.lines.flatMap(({ cells }) => cells.flatMap(({ cell }) => (cell ? [cell] : [])));
    const printedColumns = new Set(printed.map(({ column }) => column));
    for (const row of definition.rows)
      for (const column of definition.columns) {
        const isPrinted = printedColumns.has(column.id) && (!column.block || column.block === row.block);
        const count = printed.filter((cell) => cell.row === row.id && cell.column === column.id).length;
        expect(`${row.id}/${column.id}: ${count}`).toBe(`${row.id}/${column.id}: ${isPrinted ? 1 : 0}`);
      }
  });

  it('has a line for every line, a width for every column, and notes that name no year', () => {
    for (const { cells } of layout.lines) expect(cells).toHaveLength(layout.columns.length);
    expect(new Set(layout.lines.map(({ key }) => key)).size).toBe(layout.lines.length);
    for (const column of layout.columns) expect(column.width).toBeGreaterThan(0);
    expect([...form.notes, form.emptySentence].join('')).not.toMatch(/\d{4}|单位本年度/);
    expect(form.emptySentence).not.toBe('');
  });
});

/** The words and numbers of a line, figures as `·`. */
const line = (table: TableId, index: number): string[] =>
  layoutOf(table).lines[index]!.cells.map(({ kind, text }) => (kind === 'figure' ? '·' : (text ?? '')));

describe('the printed lines', () => {
  it('of the summary table are numbered in Chinese and through both sides', () => {
    expect(line('IES', 0)).toEqual(['一、一般公共预算财政拨款收入', '1', '·', '一、一般公共服务支出', '32', '·']);
    expect(line('IES', 8)).toEqual(['', '9', '', '九、卫生健康支出', '40', '·']);
    expect(line('IES', 25)).toEqual(['', '26', '', '二十六、抗疫特别国债安排的支出', '57', '·']);
    expect(line('IES', 27)).toEqual(['使用非财政拨款结余(含专用结余)', '28', '·', '结余分配', '59', '·']);
    expect(line('IES', 29)).toEqual(['', '30', '', '', '61', '']);
    expect(line('IES', 30)).toEqual(['总计', '31', '·', '总计', '62', '·']);
    expect(layoutOf('IES').lines).toHaveLength(31);
  });

  it('of the fiscal appropriations keep the blank line labels and line numbers', () => {
    const figures = ['·', '·', '·', '·'];
    expect(line('FAS', 3)).toEqual(['', '4', '', '四、公共安全支出', '36', ...figures]);
    expect(line('FAS', 27).slice(0, 5)).toEqual(['年初财政拨款结转和结余', '28', '·', '年末财政拨款结转和结余', '60']);
    expect(line('FAS', 28)).toEqual(['一般公共预算财政拨款', '29', '·', '', '61', '', '', '', '']);
    expect(line('FAS', 31)).toEqual(['总计', '32', '·', '总计', '64', ...figures]);
    expect(layoutOf('FAS').lines).toHaveLength(32);
  });

  it('of basic expenditure stand in three blocks of 27, 28 and 32 lines over the two totals', () => {
    expect(line('BAS', 0)).toEqual([
      '301',
      '工资福利支出',
      '·',
      '302',
      '商品和服务支出',
      '·',
      '307',
      '债务利息及费用支出',
      '·',
    ]);
    expect(line('BAS', 27)).toEqual(['', '', '', '30299', '其他商品和服务支出', '·', '39907', '国家赔偿费用支出', '·']);
    expect(line('BAS', 31)).toEqual(['', '', '', '', '', '', '39999', '其他支出', '·']);
    expect(line('BAS', 32)).toEqual(['人员经费合计', '', '·', '公用经费合计', '', '', '', '', '·']);
    expect(layoutOf('BAS').lines).toHaveLength(33);
  });

  it('of the “三公” are the printed labels', () => {
    expect(layoutOf('TPE').lines.map(({ cells }) => [cells[0]!.text, cells[0]!.row])).toEqual([
      ['合计', 'total'],
      ['1、因公出国（境）费', 'overseasTravel'],
      ['2、公务接待费', 'hospitality'],
      ['3、公务用车购置及运行费', 'vehicles'],
      ['其中：（1）公务用车运行维护费', 'vehicleRunning'],
      ['（2）公务用车购置费', 'vehiclePurchase'],
    ]);
  });

  it('of an empty fund table are 合计 alone', () => {
    expect(layoutOf('GMF').lines.map(({ key }) => key)).toEqual(['total']);
    expect(line('SCO', 0)).toEqual(['合计', '', '·', '·', '·']);
  });
});

it('prints unlisted economic codes in the last block of basic expenditure', () => {
  const rows = [{ id: '30703', code: '30703', name: '国内债务发行费用' }];
  const layout = layOut(formOf(MOF_2023, 'BAS')!, MOF_2023.definitions.BAS, { ...filing.tables.BAS!, rows });
  expect(layout.lines[32]!.cells.slice(6).map(({ text, cell }) => text ?? cell?.row)).toEqual([
    '30703',
    '国内债务发行费用',
    '30703',
  ]);
  expect(layout.lines[33]!.key).toBe('foot');
});

it('prints every figure of the published filing', () => {
  const printed = new Set<string>();
  for (const { table } of MOF_2023.forms)
    for (const { cells } of layoutOf(table).lines)
      for (const { cell } of cells) if (cell) printed.add(`${table}/${cell.row}/${cell.column}`);
  let figures = 0;
  for (const [table, { cells }] of Object.entries(filing.tables))
    for (const [row, values] of Object.entries(cells))
      for (const column of Object.keys(values)) {
        figures++;
        expect(printed).toContain(`${table}/${row}/${column}`);
      }
  expect(figures).toBe(245);
});
