import type { TableDefinition } from '../../core/edition/table-definition';
import { TOTAL_ROWS } from './total-row';

/** 一般公共预算财政拨款项目支出决算表: by functional code. */
export const PROJECT_EXPENDITURE: TableDefinition = {
  id: 'PRJ',
  name: '一般公共预算财政拨款项目支出决算表',
  rows: TOTAL_ROWS,
  columns: [{ id: 'projectExpenditure', label: '项目支出' }],
  openRows: { classification: 'functional' },
};

/** 一般公共预算财政拨款项目支出决算明细表: by economic code, as its sister for basic expenditure. */
export const PROJECT_EXPENDITURE_DETAILS: TableDefinition = {
  id: 'PED',
  name: '一般公共预算财政拨款项目支出决算明细表',
  rows: TOTAL_ROWS,
  columns: [{ id: 'finalAmount', label: '决算数' }],
  openRows: { classification: 'economic' },
};

/** 项目收入支出决算表. */
export const PROJECT_INCOME_EXPENDITURE: TableDefinition = {
  id: 'PIE',
  name: '项目收入支出决算表',
  rows: TOTAL_ROWS,
  columns: [
    { id: 'openingCarryOver', label: '年初结转和结余' },
    { id: 'incomeThisYear', label: '本年收入' },
    { id: 'expenditureThisYear', label: '本年支出' },
    { id: 'closingCarryOver', label: '年末结转和结余' },
  ],
  openRows: { classification: 'functional' },
};
