import { describe, expect, it } from 'vitest';
import {
  cellLabel,
  columnLabel,
  distinctRowLabel,
  plainRowName,
  rowLabel,
  tableTitle,
} from '../../../src/core/edition/labels';
import { MOF_2023 } from '../../../src/editions/mof-2023';
import { chaoyangFiling } from '../../fixtures/chaoyang-2023';

const filing = chaoyangFiling();
const { IES, FAS, EXP, BAS, TPE } = MOF_2023.definitions;

describe('rowLabel', () => {
  it('names an open row by code and the name it has in its own table', () => {
    expect(rowLabel(EXP, filing.tables.EXP, '2080801')).toBe('2080801 死亡抚恤');
    const renamed = { ...filing.tables.EXP!, rows: [{ id: 'row-1', code: '2080801', name: '抚恤（改）' }] };
    expect(rowLabel(EXP, renamed, 'row-1')).toBe('2080801 抚恤（改）');
  });

  it('names a fixed line by its label, in a table of codes with the code', () => {
    expect(rowLabel(IES, filing.tables.IES, 'income.thisYear')).toBe('本年收入合计');
    expect(rowLabel(IES, filing.tables.IES, 'expenditure.208')).toBe('社会保障和就业支出');
    expect(rowLabel(BAS, filing.tables.BAS, '30101')).toBe('30101 基本工资');
    expect(rowLabel(BAS, undefined, 'personnel')).toBe('人员经费合计');
  });

  it('falls back to the id of a row that is not there', () => {
    expect(rowLabel(EXP, undefined, '2089999')).toBe('2089999');
  });
});

describe('plainRowName', () => {
  it.each([
    [IES, 'income.generalPublicBudget', '一般公共预算财政拨款收入'],
    [IES, 'expenditure.208', '208'],
    [IES, 'expenditure.grandTotal', '总计'],
    [FAS, 'income.generalPublicBudget', '一般公共预算财政拨款'],
    [FAS, 'income.openingCarryOver.generalPublicBudget', '年初财政拨款结转和结余/一般公共预算财政拨款'],
    [TPE, 'vehicleRunning', '公务用车运行维护费'],
    [BAS, '39999', '39999'],
    [EXP, 'total', '合计'],
  ] as const)('%o %s is %s', (definition, row, name) => expect(plainRowName(definition, undefined, row)).toBe(name));

  it('names an open row by its code, one without a code by its name', () => {
    const table = { ...filing.tables.EXP!, rows: [{ id: 'row-1', code: '', name: '无编码' }] };
    expect(plainRowName(EXP, filing.tables.EXP, '2080801')).toBe('2080801');
    expect(plainRowName(EXP, table, 'row-1')).toBe('无编码');
  });
});

describe('distinctRowLabel', () => {
  it('adds the side or the line above where two lines share a label', () => {
    expect(distinctRowLabel(IES, undefined, 'income.grandTotal')).toBe('收入总计');
    expect(distinctRowLabel(IES, undefined, 'expenditure.grandTotal')).toBe('支出总计');
    expect(distinctRowLabel(FAS, undefined, 'income.openingCarryOver.stateCapitalOperations')).toBe(
      '年初财政拨款结转和结余·国有资本经营预算财政拨款',
    );
    expect(distinctRowLabel(IES, undefined, 'income.thisYear')).toBe('本年收入合计');
  });

  it('never gives two lines of a table one label', () => {
    for (const definition of Object.values(MOF_2023.definitions)) {
      const labels = definition.rows.map(({ id }) => distinctRowLabel(definition, undefined, id));
      expect(labels.filter((label, index) => labels.indexOf(label) !== index)).toEqual([]);
    }
  });
});

describe('cellLabel', () => {
  it.each([
    ['EXP', '208', 'basicExpenditure', '《支出决算表》208 社会保障和就业支出·基本支出'],
    ['EXP', 'total', 'expenditureThisYear', '《支出决算表》合计·本年支出合计'],
    ['IES', 'income.grandTotal', 'amount', '《收入支出决算总表》收入总计'],
    ['FAS', 'income.thisYear', 'amount', '《财政拨款收入支出决算总表》本年收入合计'],
    ['FAS', 'expenditure.208', 'total', '《财政拨款收入支出决算总表》社会保障和就业支出·合计'],
    ['TPE', 'vehicles', 'budgetAmount', '《财政拨款“三公”经费支出决算表》公务用车购置及运行费·预算数'],
  ] as const)('%s %s %s', (table, row, column, label) =>
    expect(cellLabel(MOF_2023, filing, { table, row, column })).toBe(label),
  );
});

it('titles a table as its form prints it, or by its definition where the edition has no form of it', () => {
  expect(tableTitle(MOF_2023, 'TPE')).toBe('《财政拨款“三公”经费支出决算表》');
  const other = { ...MOF_2023, forms: [{ ...MOF_2023.forms[0]!, table: 'EXP' as const, title: '支出决算总表' }] };
  expect(tableTitle(other, 'EXP')).toBe('《支出决算总表》');
  expect(tableTitle(other, 'INC')).toBe('《收入决算表》');
  expect(columnLabel(EXP, 'projectExpenditure')).toBe('项目支出');
});
