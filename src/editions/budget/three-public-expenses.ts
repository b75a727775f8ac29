import { HOSPITALITY, OVERSEAS, PURCHASE, RUNNING, TOTAL as WORDS_OF_TOTAL, VEHICLES } from '../three-public-words';
import type { Form, FormColumn, WithoutPlace } from '../../core/edition/form';
import { BUDGET_AND_SUM_WORDS, COMPARED_COLUMNS, figureColumn, READ_ONLY } from './printed-words';

const TOTAL = [...WORDS_OF_TOTAL, '“三公”经费预算合计'];
const OTHERS = ['机关运行经费', '机关运行经费预算数', '会议费', '培训费', '差旅费'];
const withoutPlace: readonly WithoutPlace[] = [
  { kind: 'line', words: OTHERS, reason: '不是“三公”经费' },
  { kind: 'column', words: OTHERS, reason: '不是“三公”经费' },
  ...COMPARED_COLUMNS,
];

const common = {
  ...READ_ONLY,
  table: 'TPE',
  title: '“三公”经费支出表',
  aliases: [
    '一般公共预算“三公”经费支出表',
    '一般公共预算“三公”经费支出预算表',
    '一般公共预算“三公”经费预算表',
    '一般公共预算财政拨款“三公”经费支出表',
    '一般公共预算财政拨款“三公”经费支出预算表',
    '财政拨款“三公”经费支出表',
    '财政拨款“三公”经费支出预算表',
    '“三公”经费预算表',
    '“三公”经费支出预算表',
    '“三公”经费预算财政拨款情况统计表',
    '“三公”经费和机关运行经费预算表',
    '“三公”经费和机关运行费预算表',
    '财政拨款“三公”经费支出决算表',
    '财政拨款“三公”经费支出预决算表',
  ],
  withoutPlace,
} as const;

/** Upright: what a filing's own table keeps in 预算数. */
export const UPRIGHT: Form = {
  ...common,
  orientation: 'portrait',
  blocks: [
    {
      columns: [
        { kind: 'label', header: ['项目'], aliases: ['“三公”经费', '项目名称', '支出项目'], width: 46 },
        figureColumn('budgetAmount', ['预算数'], BUDGET_AND_SUM_WORDS, 22),
      ],
      lines: {
        kind: 'fixed',
        lines: [
          { row: 'total', label: '合计', aliases: TOTAL },
          { row: 'overseasTravel', label: '1、因公出国（境）费', aliases: OVERSEAS },
          { row: 'hospitality', label: '2、公务接待费', aliases: HOSPITALITY },
          { row: 'vehicles', label: '3、公务用车购置及运行维护费', aliases: VEHICLES },
          { row: 'vehicleRunning', label: '其中：（1）公务用车运行维护费', aliases: RUNNING, indent: 1 },
          { row: 'vehiclePurchase', label: '（2）公务用车购置费', aliases: PURCHASE, indent: 2 },
        ],
      },
    },
  ],
};

const item = (row: string, header: readonly string[], aliases: readonly string[]): FormColumn => ({
  kind: 'figure',
  header,
  column: 'budgetAmount',
  row,
  aliases,
  width: 14,
});

/** One line with a column for each item; the year before may stand at its left. */
export const WIDE: Form = {
  ...common,
  blocks: [
    {
      columns: [
        item('total', ['合计'], TOTAL),
        item('overseasTravel', ['因公出国（境）费'], OVERSEAS),
        item('vehicles', ['公务用车购置及运行维护费', '小计'], VEHICLES),
        item('vehiclePurchase', ['公务用车购置及运行维护费', '公务用车购置费'], PURCHASE),
        item('vehicleRunning', ['公务用车购置及运行维护费', '公务用车运行维护费'], RUNNING),
        item('hospitality', ['公务接待费'], HOSPITALITY),
      ],
      lines: { kind: 'single' },
    },
  ],
};
