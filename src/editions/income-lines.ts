import type { FormLine } from '../core/edition/form';

/** The eight kinds of income of 收入支出决算总表, as every edition that was seen prints them. */
export const INCOME_LINES: readonly FormLine[] = [
  { row: 'income.generalPublicBudget', label: '一、一般公共预算财政拨款收入' },
  { row: 'income.governmentManagedFunds', label: '二、政府性基金预算财政拨款收入' },
  { row: 'income.stateCapitalOperations', label: '三、国有资本经营预算财政拨款收入' },
  { row: 'income.superiorSubsidy', label: '四、上级补助收入' },
  { row: 'income.publicServiceIncome', label: '五、事业收入' },
  { row: 'income.businessIncome', label: '六、经营收入' },
  { row: 'income.affiliateRemittance', label: '七、附属单位上缴收入' },
  { row: 'income.otherIncome', label: '八、其他收入' },
];
