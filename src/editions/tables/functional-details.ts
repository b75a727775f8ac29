import type { ColumnDefinition, TableDefinition } from '../../core/table-definition';
import { TOTAL_ROW } from '../../core/table-definition';

/** The tables whose rows are functional codes under a 合计. */
const byFunctionalCode = (
  id: TableDefinition['id'],
  name: string,
  columns: readonly ColumnDefinition[],
): TableDefinition => ({
  id,
  name,
  rows: [{ id: TOTAL_ROW, label: '合计' }],
  columns,
  openRows: { classification: 'functional' },
});

const BASIC_AND_PROJECT: readonly ColumnDefinition[] = [
  { id: 'basicExpenditure', label: '基本支出' },
  { id: 'projectExpenditure', label: '项目支出' },
];

const withCarryOver = (expenditureLabel: string): readonly ColumnDefinition[] => [
  { id: 'openingCarryOver', label: '年初结转和结余' },
  { id: 'incomeThisYear', label: '本年收入' },
  { id: 'expenditureThisYear', label: expenditureLabel },
  ...BASIC_AND_PROJECT,
  { id: 'closingCarryOver', label: '年末结转和结余' },
];

export const INCOME = byFunctionalCode('INC', '收入决算表', [
  { id: 'incomeThisYear', label: '本年收入合计' },
  { id: 'fiscalAppropriation', label: '财政拨款收入' },
  { id: 'superiorSubsidy', label: '上级补助收入' },
  { id: 'publicServiceIncome', label: '事业收入' },
  { id: 'businessIncome', label: '经营收入' },
  { id: 'affiliateRemittance', label: '附属单位上缴收入' },
  { id: 'otherIncome', label: '其他收入' },
]);

export const EXPENDITURE = byFunctionalCode('EXP', '支出决算表', [
  { id: 'expenditureThisYear', label: '本年支出合计' },
  ...BASIC_AND_PROJECT,
  { id: 'superiorRemittance', label: '上缴上级支出' },
  { id: 'businessExpenditure', label: '经营支出' },
  { id: 'affiliateSubsidy', label: '对附属单位补助支出' },
]);

export const GENERAL_PUBLIC_BUDGET = byFunctionalCode('GPB', '一般公共预算财政拨款支出决算表', [
  { id: 'expenditureThisYear', label: '小计' },
  ...BASIC_AND_PROJECT,
]);

export const GOVERNMENT_MANAGED_FUNDS = byFunctionalCode(
  'GMF',
  '政府性基金预算财政拨款收入支出决算表',
  withCarryOver('小计'),
);

/** The national form prints only the expenditure columns; others print the carry-over too. */
export const STATE_CAPITAL_OPERATIONS = byFunctionalCode(
  'SCO',
  '国有资本经营预算财政拨款收入支出决算表',
  withCarryOver('合计'),
);
