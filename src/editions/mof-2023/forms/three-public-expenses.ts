import type { Form } from '../../../core/edition/form';
import { COMMON_NOTES, EMPTY_SENTENCE } from './printed-lines';

/** 公开07表: upright. */
export const FORM_07: Form = {
  table: 'TPE',
  number: '公开07表',
  title: '财政拨款“三公”经费支出决算表',
  aliases: [
    '一般公共预算财政拨款“三公”经费支出决算表',
    '“三公”经费支出决算表',
    '财政拨款“三公”经费支出预决算表',
    '一般公共预算及政府性基金预算财政拨款“三公”经费支出决算表',
  ],
  blocks: [
    {
      columns: [
        { kind: 'label', header: ['项目'], width: 46 },
        { kind: 'figure', header: ['预算数'], column: 'budgetAmount', width: 22 },
        { kind: 'figure', header: ['决算数'], column: 'finalAmount', width: 22 },
      ],
      lines: {
        kind: 'fixed',
        lines: [
          { row: 'total', label: '合计' },
          { row: 'overseasTravel', label: '1、因公出国（境）费' },
          { row: 'hospitality', label: '2、公务接待费' },
          { row: 'vehicles', label: '3、公务用车购置及运行费' },
          { row: 'vehicleRunning', label: '其中：（1）公务用车运行维护费', indent: 1 },
          { row: 'vehiclePurchase', label: '（2）公务用车购置费', indent: 2 },
        ],
      },
    },
  ],
  notes: [
    '注：本表反映部门本年度财政拨款“三公”经费支出预决算情况。',
    '其中：预算数为年初预算数；决算数是包括当年财政拨款和以前年度结转资金安排的实际支出。',
    ...COMMON_NOTES,
  ],
  emptySentence: EMPTY_SENTENCE,
  orientation: 'portrait',
};
