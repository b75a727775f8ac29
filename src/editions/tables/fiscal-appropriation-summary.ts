import type { TableDefinition } from '../../core/edition/table-definition';
import { EXPENDITURE_CLASS_ROWS } from './expenditure-class-rows';
import { FUNDS } from './funds';

const INCOME = 'income';
const EXPENDITURE = 'expenditure';

/** 财政拨款收入支出决算总表. */
export const FISCAL_APPROPRIATION_SUMMARY: TableDefinition = {
  id: 'FAS',
  name: '财政拨款收入支出决算总表',
  rows: [
    ...FUNDS.map(({ key, label }) => ({ id: `income.${key}`, label, block: INCOME })),
    { id: 'income.thisYear', label: '本年收入合计', block: INCOME },
    { id: 'income.openingCarryOver', label: '年初财政拨款结转和结余', block: INCOME },
    ...FUNDS.map(({ key, label }) => ({
      id: `income.openingCarryOver.${key}`,
      label,
      block: INCOME,
      parent: 'income.openingCarryOver',
    })),
    { id: 'income.grandTotal', label: '总计', block: INCOME },
    ...EXPENDITURE_CLASS_ROWS,
    { id: 'expenditure.thisYear', label: '本年支出合计', block: EXPENDITURE },
    { id: 'expenditure.closingCarryOver', label: '年末财政拨款结转和结余', block: EXPENDITURE },
    { id: 'expenditure.grandTotal', label: '总计', block: EXPENDITURE },
  ],
  columns: [
    { id: 'amount', label: '金额', block: INCOME },
    { id: 'total', label: '合计', block: EXPENDITURE },
    ...FUNDS.map(({ key, label }) => ({ id: key, label, block: EXPENDITURE })),
  ],
};
