import type { FixedRow, TableDefinition } from '../../core/table-definition';
import { FUNCTIONAL_CLASS_LINES } from './functional-class-lines';

const income = (id: string, label: string): FixedRow => ({ id: `income.${id}`, label, block: 'income' });
const expenditure = (id: string, label: string): FixedRow => ({ id: `expenditure.${id}`, label, block: 'expenditure' });

/** 收入支出决算总表: all income and expenditure of the year, whatever its source. */
export const INCOME_EXPENDITURE_SUMMARY: TableDefinition = {
  id: 'IES',
  name: '收入支出决算总表',
  rows: [
    income('generalPublicBudget', '一般公共预算财政拨款收入'),
    income('governmentManagedFunds', '政府性基金预算财政拨款收入'),
    income('stateCapitalOperations', '国有资本经营预算财政拨款收入'),
    income('superiorSubsidy', '上级补助收入'),
    income('publicServiceIncome', '事业收入'),
    income('businessIncome', '经营收入'),
    income('affiliateRemittance', '附属单位上缴收入'),
    income('otherIncome', '其他收入'),
    income('thisYear', '本年收入合计'),
    income('nonFiscalSurplusUsed', '使用非财政拨款结余(含专用结余)'),
    income('openingCarryOver', '年初结转和结余'),
    income('grandTotal', '总计'),
    ...FUNCTIONAL_CLASS_LINES,
    expenditure('thisYear', '本年支出合计'),
    expenditure('surplusAllocation', '结余分配'),
    expenditure('closingCarryOver', '年末结转和结余'),
    expenditure('grandTotal', '总计'),
  ],
  columns: [{ id: 'amount', label: '金额' }],
};
