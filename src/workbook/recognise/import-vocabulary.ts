import type { ColumnId, RowId, TableId } from '../../core/filing/cell';
import type { FormColumn } from '../../core/edition/form';
import { HOSPITALITY, OVERSEAS, PURCHASE, RUNNING, TOTAL, VEHICLES } from '../../editions/three-public-words';

/** Other words for what the forms print, as seen in published filings (domain/tables.md); compared by `headKey`. */

export const KIND_HEADS: Readonly<Record<Exclude<FormColumn['kind'], 'figure'>, readonly string[]>> = {
  label: ['项目', '项目(按功能分类)'],
  lineNo: ['行', '行次', '行号', '序号'],
  code: [
    '功能分类科目编码',
    '支出功能分类科目编码',
    '经济分类科目编码',
    '经济分类编码',
    '经济科目编码',
    '支出经济分类科目编码',
    '部门预算支出经济分类科目编码',
    '科目编码',
    '科目代码',
    '科目编号',
    '功能分类编码',
    '功能科目编码',
    '科目编码及名称',
    '科目代码及名称',
    '功能分类科目编码及名称',
    '支出功能分类科目编码及名称',
    '编码',
    '代码',
  ],
  name: [
    '科目名称',
    '功能分类科目名称',
    '支出功能分类科目名称',
    '经济分类科目名称',
    '经济分类名称',
    '经济科目名称',
    '支出经济分类科目名称',
    '部门预算支出经济分类科目名称',
    '功能科目名称',
    '支出功能分类科目',
    '功能分类科目',
    '支出功能分类',
    '功能科目',
    '科目',
    '名称',
    '项目',
    '项目(按功能分类)',
  ],
};

/** The heads of a code in three columns. */
export const LEVEL_HEADS: readonly string[] = ['类', '款', '项'];

export const COLUMN_HEADS: Readonly<Record<ColumnId, readonly string[]>> = {
  amount: ['金额', '决算数', '本年决算数', '决算金额', '决算'],
  finalAmount: ['决算数', '本年决算数', '全年决算数', '支出决算数', '决算金额', '金额', '决算'],
  budgetAmount: ['预算数', '年初预算数', '全年预算数', '调整预算数', '预算'],
  total: ['合计', '小计'],
  expenditureThisYear: ['本年支出合计', '本年支出小计', '小计', '合计', '支出合计', '本年支出'],
  incomeThisYear: ['本年收入合计', '本年收入', '收入合计'],
  basicExpenditure: ['基本支出'],
  projectExpenditure: ['项目支出'],
  superiorRemittance: ['上缴上级支出'],
  businessExpenditure: ['经营支出'],
  affiliateSubsidy: ['对附属单位补助支出'],
  fiscalAppropriation: ['财政拨款收入', '财政拨款'],
  superiorSubsidy: ['上级补助收入'],
  publicServiceIncome: ['事业收入'],
  businessIncome: ['经营收入'],
  affiliateRemittance: ['附属单位上缴收入', '附属单位缴款收入'],
  otherIncome: ['其他收入'],
  openingCarryOver: ['年初结转和结余', '年初结转结余', '上年结转和结余', '年初财政拨款结转和结余'],
  closingCarryOver: ['年末结转和结余', '年末结转结余', '年末财政拨款结转和结余'],
  generalPublicBudget: ['一般公共预算财政拨款', '一般公共预算'],
  governmentManagedFunds: ['政府性基金预算财政拨款', '政府性基金预算', '政府性基金'],
  stateCapitalOperations: ['国有资本经营预算财政拨款', '国有资本经营预算', '国有资本经营'],
};

/** Words that mean a column in one table only: beside expenditure, 合计 is expenditure. */
export const TABLE_COLUMN_HEADS: Partial<Record<TableId, Readonly<Record<ColumnId, readonly string[]>>>> = {
  INC: { incomeThisYear: ['合计'] },
};

/** Other labels of fixed lines. */
export const ROW_LABELS: Partial<Record<TableId, Readonly<Record<RowId, readonly string[]>>>> = {
  IES: {
    'income.nonFiscalSurplusUsed': ['用事业基金弥补收支差额', '使用非财政拨款结余和专用结余'],
    'income.grandTotal': ['收入总计'],
    'expenditure.grandTotal': ['支出总计'],
    'expenditure.215': ['资源勘探信息等支出', '资源勘探电力信息等支出'],
    'expenditure.210': ['医疗卫生与计划生育支出'],
    'expenditure.207': ['文化体育与传媒支出'],
    'expenditure.220': ['国土海洋气象等支出'],
    'expenditure.234': ['抗疫特别国债支出'],
  },
  FAS: {
    'income.generalPublicBudget': ['一般公共预算财政拨款收入'],
    'income.governmentManagedFunds': ['政府性基金预算财政拨款收入'],
    'income.stateCapitalOperations': ['国有资本经营预算财政拨款收入'],
    'income.openingCarryOver': ['年初结转和结余', '上年结转和结余'],
    'expenditure.closingCarryOver': ['年末结转和结余'],
    'income.grandTotal': ['收入总计'],
    'expenditure.grandTotal': ['支出总计'],
    'expenditure.215': ['资源勘探信息等支出', '资源勘探电力信息等支出'],
    'expenditure.210': ['医疗卫生与计划生育支出'],
    'expenditure.207': ['文化体育与传媒支出'],
    'expenditure.220': ['国土海洋气象等支出'],
    'expenditure.234': ['抗疫特别国债支出'],
  },
  TPE: {
    total: TOTAL,
    overseasTravel: OVERSEAS,
    vehicles: VEHICLES,
    vehicleRunning: RUNNING,
    vehiclePurchase: PURCHASE,
    hospitality: HOSPITALITY,
  },
};

/** The table of the 决算 ledgers (财决01, Z01; 附03, F03) that each published one is drawn from (domain/tables.md, 5). */
export const LEDGER_NUMBERS: Partial<Record<TableId, string>> = {
  IES: '01',
  INC: '03',
  EXP: '04',
  FAS: '01-1',
  GPB: '07',
  BAS: '08-1',
  TPE: '附03',
  GMF: '09',
  SCO: '11',
};

/** The labels of a 合计 line in a table of codes. */
export const TOTAL_LABELS: ReadonlySet<string> = new Set([
  '合计',
  '总计',
  '总合计',
  '收入合计',
  '支出合计',
  '本年收入合计',
  '本年支出合计',
]);

/** How a line under the table begins; what follows is no longer the table. */
export const FOOT_TEXT =
  /^(?:注\d*[:.、]|注释|说明[:.]|备注[:.]|本表反映|本表金额|如本表为空|制表|填表|填报人|编制人|审核|负责人|单位负责人|财务负责人|联系电话)/;
