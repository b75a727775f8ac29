import type { TableDefinition } from '../../core/edition/table-definition';
import { TOTAL_ROWS } from './total-row';

/** 收入决算表. */
export const INCOME: TableDefinition = {
  id: 'INC',
  name: '收入决算表',
  rows: TOTAL_ROWS,
  columns: [
    { id: 'incomeThisYear', label: '本年收入合计' },
    { id: 'fiscalAppropriation', label: '财政拨款收入' },
    { id: 'superiorSubsidy', label: '上级补助收入' },
    { id: 'publicServiceIncome', label: '事业收入' },
    { id: 'businessIncome', label: '经营收入' },
    { id: 'affiliateRemittance', label: '附属单位上缴收入' },
    { id: 'otherIncome', label: '其他收入' },
  ],
  openRows: { classification: 'functional' },
  isWhole: true,
};
