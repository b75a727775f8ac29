import type { FixedRow, TableDefinition } from '../../core/table-definition';
import { FUNCTIONAL_CLASS_LINES } from './functional-class-lines';

const FUNDS = [
  ['generalPublicBudget', '一般公共预算财政拨款'],
  ['governmentManagedFunds', '政府性基金预算财政拨款'],
  ['stateCapitalOperations', '国有资本经营预算财政拨款'],
] as const;

const income = (id: string, label: string): FixedRow => ({ id: `income.${id}`, label, block: 'income' });
const expenditure = (id: string, label: string): FixedRow => ({ id: `expenditure.${id}`, label, block: 'expenditure' });

/** 财政拨款收入支出决算总表: fiscal appropriations by fund. */
export const FISCAL_APPROPRIATION_SUMMARY: TableDefinition = {
  id: 'FAS',
  name: '财政拨款收入支出决算总表',
  rows: [
    ...FUNDS.map(([fund, label]) => income(fund, label)),
    income('thisYear', '本年收入合计'),
    income('openingCarryOver', '年初财政拨款结转和结余'),
    ...FUNDS.map(
      ([fund, label]): FixedRow => ({
        ...income(`openingCarryOver.${fund}`, label),
        parent: 'income.openingCarryOver',
      }),
    ),
    income('grandTotal', '总计'),
    ...FUNCTIONAL_CLASS_LINES,
    expenditure('thisYear', '本年支出合计'),
    expenditure('closingCarryOver', '年末财政拨款结转和结余'),
    expenditure('grandTotal', '总计'),
  ],
  columns: [
    { id: 'amount', label: '金额', block: 'income' },
    { id: 'total', label: '合计', block: 'expenditure' },
    ...FUNDS.map(([fund, label]) => ({ id: fund, label, block: 'expenditure' })),
  ],
};
