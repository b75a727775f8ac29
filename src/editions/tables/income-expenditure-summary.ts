import type { TableDefinition } from '../../core/edition/table-definition';
import { EXPENDITURE_CLASS_ROWS } from './expenditure-class-rows';

const INCOME = 'income';
const EXPENDITURE = 'expenditure';

/** 收入支出决算总表. */
export const INCOME_EXPENDITURE_SUMMARY: TableDefinition = {
  id: 'IES',
  name: '收入支出决算总表',
  rows: [
    { id: 'income.generalPublicBudget', label: '一般公共预算财政拨款收入', block: INCOME },
    { id: 'income.governmentManagedFunds', label: '政府性基金预算财政拨款收入', block: INCOME },
    { id: 'income.stateCapitalOperations', label: '国有资本经营预算财政拨款收入', block: INCOME },
    { id: 'income.superiorSubsidy', label: '上级补助收入', block: INCOME },
    { id: 'income.publicServiceIncome', label: '事业收入', block: INCOME },
    { id: 'income.businessIncome', label: '经营收入', block: INCOME },
    { id: 'income.affiliateRemittance', label: '附属单位上缴收入', block: INCOME },
    { id: 'income.otherIncome', label: '其他收入', block: INCOME },
    { id: 'income.thisYear', label: '本年收入合计', block: INCOME },
    { id: 'income.nonFiscalSurplusUsed', label: '使用非财政拨款结余（含专用结余）', block: INCOME },
    { id: 'income.openingCarryOver', label: '年初结转和结余', block: INCOME },
    { id: 'income.grandTotal', label: '总计', block: INCOME },
    ...EXPENDITURE_CLASS_ROWS,
    { id: 'expenditure.thisYear', label: '本年支出合计', block: EXPENDITURE },
    { id: 'expenditure.surplusAllocation', label: '结余分配', block: EXPENDITURE },
    { id: 'expenditure.closingCarryOver', label: '年末结转和结余', block: EXPENDITURE },
    { id: 'expenditure.grandTotal', label: '总计', block: EXPENDITURE },
  ],
  columns: [{ id: 'amount', label: '金额' }],
  isWhole: true,
};
