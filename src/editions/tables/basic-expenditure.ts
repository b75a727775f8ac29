import { nameOfCode } from '../../core/edition/classification';
import type { TableDefinition } from '../../core/edition/table-definition';
import { ECONOMIC } from '../codes/economic';
import { GOODS_AND_SERVICES_CODES, OTHER_ADMINISTRATIVE_CODES, PERSONNEL_CODES } from './basic-expenditure-codes';

/** 一般公共预算财政拨款基本支出决算表. Codes that the form does not print may be added as open rows. */
export const BASIC_EXPENDITURE: TableDefinition = {
  id: 'BAS',
  name: '一般公共预算财政拨款基本支出决算表',
  rows: [
    ...[...PERSONNEL_CODES, ...GOODS_AND_SERVICES_CODES, ...OTHER_ADMINISTRATIVE_CODES].map((code) => ({
      id: code,
      label: nameOfCode(ECONOMIC, code) ?? code,
      code,
    })),
    { id: 'personnel', label: '人员经费合计' },
    { id: 'administrative', label: '公用经费合计' },
  ],
  columns: [{ id: 'finalAmount', label: '决算数' }],
  openRows: { classification: 'economic' },
};
