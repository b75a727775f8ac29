import type { TableDefinition } from '../../core/edition/table-definition';
import { TOTAL_ROWS } from './total-row';

/** 政府性基金预算财政拨款收入支出决算表. */
export const GOVERNMENT_MANAGED_FUNDS: TableDefinition = {
  id: 'GMF',
  name: '政府性基金预算财政拨款收入支出决算表',
  rows: TOTAL_ROWS,
  columns: [
    { id: 'openingCarryOver', label: '年初结转和结余' },
    { id: 'incomeThisYear', label: '本年收入' },
    { id: 'expenditureThisYear', label: '小计' },
    { id: 'basicExpenditure', label: '基本支出' },
    { id: 'projectExpenditure', label: '项目支出' },
    { id: 'closingCarryOver', label: '年末结转和结余' },
  ],
  openRows: { classification: 'functional' },
};
