import type { TableDefinition } from '../../core/edition/table-definition';
import { TOTAL_ROWS } from './total-row';

/** 一般公共预算财政拨款支出决算表. */
export const GENERAL_PUBLIC_BUDGET: TableDefinition = {
  id: 'GPB',
  name: '一般公共预算财政拨款支出决算表',
  rows: TOTAL_ROWS,
  columns: [
    { id: 'expenditureThisYear', label: '小计' },
    { id: 'basicExpenditure', label: '基本支出' },
    { id: 'projectExpenditure', label: '项目支出' },
  ],
  openRows: { classification: 'functional' },
};
