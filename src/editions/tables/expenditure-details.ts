import type { TableDefinition } from '../../core/edition/table-definition';
import { ECONOMIC_COLUMNS } from './economic-columns';
import { TOTAL_ROWS } from './total-row';

/** 财政拨款支出决算明细表: functional rows, economic columns. */
export const FISCAL_APPROPRIATION_DETAILS: TableDefinition = {
  id: 'FAD',
  name: '财政拨款支出决算明细表',
  rows: TOTAL_ROWS,
  columns: ECONOMIC_COLUMNS,
  openRows: { classification: 'functional' },
};

/** 一般公共预算财政拨款支出决算明细表. */
export const GENERAL_PUBLIC_BUDGET_DETAILS: TableDefinition = {
  id: 'GPD',
  name: '一般公共预算财政拨款支出决算明细表',
  rows: TOTAL_ROWS,
  columns: ECONOMIC_COLUMNS,
  openRows: { classification: 'functional' },
};
