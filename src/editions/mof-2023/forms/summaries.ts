import { INCOME_LINES } from '../../income-lines';
import type { Form } from '../../../core/edition/form';
import { BLANK_LINE, classLines, COMMON_NOTES, EMPTY_SENTENCE, numberLines } from './printed-lines';

const blanks = (count: number) => Array.from({ length: count }, () => BLANK_LINE);

/** 公开01表. */
export const FORM_01: Form = {
  table: 'IES',
  number: '公开01表',
  title: '收入支出决算总表',
  aliases: ['收入支出决算表', '部门收入支出决算总表', '收支决算总表'],
  columnNoLabel: '栏次',
  blocks: [
    {
      columns: [
        { kind: 'label', header: ['收入', '项目'], width: 34 },
        { kind: 'lineNo', header: ['收入', '行'], width: 6 },
        { kind: 'figure', header: ['收入', '金额'], column: 'amount', columnNo: '1', width: 16 },
      ],
      lines: {
        kind: 'fixed',
        lines: numberLines(
          [
            ...INCOME_LINES,
            ...blanks(18),
            { row: 'income.thisYear', label: '本年收入合计' },
            { row: 'income.nonFiscalSurplusUsed', label: '使用非财政拨款结余(含专用结余)' },
            { row: 'income.openingCarryOver', label: '年初结转和结余' },
            BLANK_LINE,
            { row: 'income.grandTotal', label: '总计' },
          ],
          1,
        ),
      },
    },
    {
      columns: [
        { kind: 'label', header: ['支出', '项目'], width: 34 },
        { kind: 'lineNo', header: ['支出', '行'], width: 6 },
        { kind: 'figure', header: ['支出', '金额'], column: 'amount', columnNo: '2', width: 16 },
      ],
      lines: {
        kind: 'fixed',
        lines: numberLines(
          [
            ...classLines,
            { row: 'expenditure.thisYear', label: '本年支出合计' },
            { row: 'expenditure.surplusAllocation', label: '结余分配' },
            { row: 'expenditure.closingCarryOver', label: '年末结转和结余' },
            BLANK_LINE,
            { row: 'expenditure.grandTotal', label: '总计' },
          ],
          32,
        ),
      },
    },
  ],
  notes: [
    '注：本表反映部门本年度的总收支和年末结转结余情况。本套报表金额单位转换万元时可能存在尾数误差。',
    EMPTY_SENTENCE,
  ],
  emptySentence: EMPTY_SENTENCE,
  orientation: 'portrait',
};

/** 公开04表. */
export const FORM_04: Form = {
  table: 'FAS',
  number: '公开04表',
  title: '财政拨款收入支出决算总表',
  aliases: ['财政拨款收入支出决算表', '财政拨款收支决算总表'],
  columnNoLabel: '栏次',
  blocks: [
    {
      columns: [
        { kind: 'label', header: ['收入', '项目'], width: 27 },
        { kind: 'lineNo', header: ['收入', '行次'], width: 5 },
        { kind: 'figure', header: ['收入', '金额'], column: 'amount', columnNo: '1', width: 13 },
      ],
      lines: {
        kind: 'fixed',
        lines: numberLines(
          [
            { row: 'income.generalPublicBudget', label: '一、一般公共预算财政拨款' },
            { row: 'income.governmentManagedFunds', label: '二、政府性基金预算财政拨款' },
            { row: 'income.stateCapitalOperations', label: '三、国有资本经营预算财政拨款' },
            ...blanks(23),
            { row: 'income.thisYear', label: '本年收入合计' },
            { row: 'income.openingCarryOver', label: '年初财政拨款结转和结余' },
            { row: 'income.openingCarryOver.generalPublicBudget', label: '一般公共预算财政拨款', indent: 1 },
            { row: 'income.openingCarryOver.governmentManagedFunds', label: '政府性基金预算财政拨款', indent: 1 },
            { row: 'income.openingCarryOver.stateCapitalOperations', label: '国有资本经营预算财政拨款', indent: 1 },
            { row: 'income.grandTotal', label: '总计' },
          ],
          1,
        ),
      },
    },
    {
      columns: [
        { kind: 'label', header: ['支出', '项目'], width: 30 },
        { kind: 'lineNo', header: ['支出', '行次'], width: 5 },
        { kind: 'figure', header: ['支出', '合计'], column: 'total', columnNo: '2', width: 13 },
        {
          kind: 'figure',
          header: ['支出', '一般公共预算财政拨款'],
          column: 'generalPublicBudget',
          columnNo: '3',
          width: 13,
        },
        {
          kind: 'figure',
          header: ['支出', '政府性基金预算财政拨款'],
          column: 'governmentManagedFunds',
          columnNo: '4',
          width: 13,
        },
        {
          kind: 'figure',
          header: ['支出', '国有资本经营预算财政拨款'],
          column: 'stateCapitalOperations',
          columnNo: '5',
          width: 13,
        },
      ],
      lines: {
        kind: 'fixed',
        lines: numberLines(
          [
            ...classLines,
            { row: 'expenditure.thisYear', label: '本年支出合计' },
            { row: 'expenditure.closingCarryOver', label: '年末财政拨款结转和结余' },
            ...blanks(3),
            { row: 'expenditure.grandTotal', label: '总计' },
          ],
          33,
        ),
      },
    },
  ],
  notes: [
    '注：本表反映部门本年度一般公共预算财政拨款、政府性基金预算财政拨款和国有资本经营预算财政拨款的总收支和年末结转结余情况。',
    ...COMMON_NOTES,
  ],
  emptySentence: EMPTY_SENTENCE,
  orientation: 'landscape',
};
