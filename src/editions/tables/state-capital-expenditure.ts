import type { TableDefinition } from '../../core/edition/table-definition';
import { TOTAL_ROWS } from './total-row';

/** 国有资本经营预算财政拨款支出决算表, where an edition prints it beside 收入支出决算表. */
export const STATE_CAPITAL_EXPENDITURE: TableDefinition = {
  id: 'SCE',
  name: '国有资本经营预算财政拨款支出决算表',
  rows: TOTAL_ROWS,
  columns: [
    { id: 'expenditureThisYear', label: '合计' },
    { id: 'basicExpenditure', label: '基本支出' },
    { id: 'projectExpenditure', label: '项目支出' },
  ],
  openRows: { classification: 'functional' },
};
