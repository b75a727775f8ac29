import { nameOfCode } from '../../core/edition/classification';
import type { TableDefinition } from '../../core/edition/table-definition';
import { ECONOMIC } from '../codes/economic';
import { GOODS_AND_SERVICES_CODES, OTHER_ADMINISTRATIVE_CODES, PERSONNEL_CODES } from './basic-expenditure-codes';

/** 一般公共预算财政拨款基本支出决算表 with these codes as lines; other codes may be added as open rows. */
export const basicExpenditureOf = (codes: readonly string[]): TableDefinition => ({
  id: 'BAS',
  name: '一般公共预算财政拨款基本支出决算表',
  rows: [
    ...codes.map((code) => ({ id: code, label: nameOfCode(ECONOMIC, code) ?? code, code })),
    { id: 'personnel', label: '人员经费合计' },
    { id: 'administrative', label: '公用经费合计' },
  ],
  columns: [{ id: 'finalAmount', label: '决算数' }],
  openRows: { classification: 'economic' },
});

/** With the lines of 公开06表. */
export const BASIC_EXPENDITURE = basicExpenditureOf([
  ...PERSONNEL_CODES,
  ...GOODS_AND_SERVICES_CODES,
  ...OTHER_ADMINISTRATIVE_CODES,
]);
