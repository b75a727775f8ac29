import type { TableDefinition } from '../../core/edition/table-definition';
import { TOTAL_ROWS } from './total-row';

/** 支出决算表. */
export const EXPENDITURE: TableDefinition = {
  id: 'EXP',
  name: '支出决算表',
  rows: TOTAL_ROWS,
  columns: [
    { id: 'expenditureThisYear', label: '本年支出合计' },
    { id: 'basicExpenditure', label: '基本支出' },
    { id: 'projectExpenditure', label: '项目支出' },
    { id: 'superiorRemittance', label: '上缴上级支出' },
    { id: 'businessExpenditure', label: '经营支出' },
    { id: 'affiliateSubsidy', label: '对附属单位补助支出' },
  ],
  openRows: { classification: 'functional' },
  isWhole: true,
};
