import { INCOME_LINES } from '../income-lines';
import type { Form, FormBlock, FormColumn, FormLine } from '../../core/edition/form';
import { FORM_01, FORM_04 } from '../mof-2023/forms/summaries';
import { unnumbered } from '../compose';
import { FUNDS } from '../tables/funds';
import { ALL_CLASS_LINES, filledUp, USUAL_CLASS_LINES } from './lines';
import { NOTHING_HELD, PRINTED_ABOVE } from './printed-texts';

const block = (columns: readonly FormColumn[], lines: readonly FormLine[]): FormBlock => ({
  columns,
  lines: { kind: 'fixed', lines },
});

const side = (name: string): FormColumn[] => [
  { kind: 'label', header: [name, '项目'], width: 34 },
  { kind: 'figure', header: [name, '决算数'], column: 'amount', width: 18 },
];

const summaryBlocks = (classes: readonly FormLine[]): FormBlock[] => [
  block(
    side('收入'),
    filledUp(INCOME_LINES, classes, [
      { row: 'income.thisYear', label: '本年收入合计' },
      { row: 'income.nonFiscalSurplusUsed', label: '使用非财政拨款结余' },
      { row: 'income.openingCarryOver', label: '年初结转和结余' },
      { row: 'income.grandTotal', label: '总计' },
    ]),
  ),
  block(side('支出'), [
    ...classes,
    { row: 'expenditure.thisYear', label: '本年支出合计' },
    { row: 'expenditure.surplusAllocation', label: '结余分配' },
    { row: 'expenditure.closingCarryOver', label: '年末结转和结余' },
    { row: 'expenditure.grandTotal', label: '总计' },
  ]),
];

const SUMMARY_NOTES = ['注：本表反映部门本年度的总收支和年末结转结余情况。'];

/** 收入支出决算总表: 24 classes, 决算数, and no 行次. */
export const INCOME_EXPENDITURE_SUMMARY: Form = {
  ...unnumbered(FORM_01),
  ...PRINTED_ABOVE,
  blocks: summaryBlocks(USUAL_CLASS_LINES),
  notes: SUMMARY_NOTES,
  emptySentence: NOTHING_HELD,
  full: { blocks: summaryBlocks(ALL_CLASS_LINES), notes: SUMMARY_NOTES, orientation: FORM_01.orientation },
};

const FUND_NUMERALS = ['一', '二', '三'];

const fundLines = (prefix: string): FormLine[] =>
  FUNDS.map(({ key, label }, index) => ({ row: `${prefix}.${key}`, label: `${FUND_NUMERALS[index]}、${label}` }));

const appropriationBlocks = (classes: readonly FormLine[]): FormBlock[] => [
  block(
    side('收入'),
    filledUp(fundLines('income'), classes, [
      { row: 'income.thisYear', label: '本年收入合计' },
      { row: 'income.openingCarryOver', label: '年初财政拨款结转和结余' },
      ...fundLines('income.openingCarryOver'),
      { row: 'income.grandTotal', label: '总计' },
    ]),
  ),
  block(
    [
      { kind: 'label', header: ['支出', '项目'], width: 30 },
      { kind: 'figure', header: ['支出', '合计'], column: 'total', width: 14 },
      ...FUNDS.map(
        ({ key, label }): FormColumn => ({
          kind: 'figure',
          header: ['支出', label],
          column: key,
          width: 14,
        }),
      ),
    ],
    [
      ...classes,
      { row: 'expenditure.thisYear', label: '本年支出合计' },
      { row: 'expenditure.closingCarryOver', label: '年末财政拨款结转和结余' },
      { label: '' },
      { label: '' },
      { label: '' },
      { row: 'expenditure.grandTotal', label: '总计' },
    ],
  ),
];

const APPROPRIATION_NOTES = ['注：本表反映部门本年度财政拨款总收支和结转结余情况。'];

/** 财政拨款收入支出决算总表: the opening carry-over by fund under it. */
export const FISCAL_APPROPRIATION_SUMMARY: Form = {
  ...unnumbered(FORM_04),
  ...PRINTED_ABOVE,
  blocks: appropriationBlocks(USUAL_CLASS_LINES),
  notes: APPROPRIATION_NOTES,
  emptySentence: NOTHING_HELD,
  full: { blocks: appropriationBlocks(ALL_CLASS_LINES), notes: APPROPRIATION_NOTES, orientation: 'landscape' },
};
