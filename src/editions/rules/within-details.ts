import type { ColumnId, TableId } from '../../core/filing/cell';
import type { Comparison, Rule } from '../../core/rules/rule';
import { codedRows } from './coded-rows';
import { eachRow, equal, FORM_STRUCTURE, PUBLIC_CHECKER, total } from './terms';
import { tree } from './tree';

const INC_PARTS = [
  'fiscalAppropriation',
  'superiorSubsidy',
  'publicServiceIncome',
  'businessIncome',
  'affiliateRemittance',
  'otherIncome',
];
const EXP_PARTS = [
  'basicExpenditure',
  'projectExpenditure',
  'superiorRemittance',
  'businessExpenditure',
  'affiliateSubsidy',
];
const BASIC_AND_PROJECT = ['basicExpenditure', 'projectExpenditure'];
const FUND_COLUMNS = [
  'openingCarryOver',
  'incomeThisYear',
  'expenditureThisYear',
  ...BASIC_AND_PROJECT,
  'closingCarryOver',
];

const acrossEachRow = (table: TableId, sum: ColumnId, parts: readonly ColumnId[]): Comparison =>
  total(eachRow(table, sum), [eachRow(table, parts)], { forEach: { rows: 'all', of: table } });

/** 年初 + 本年收入 = 本年支出 + 年末, each row of a fund table. */
function carryOver(table: TableId): Comparison {
  const closing = eachRow(table, 'closingCarryOver');
  return equal(
    [eachRow(table, ['openingCarryOver', 'incomeThisYear'])],
    [eachRow(table, 'expenditureThisYear'), closing],
    { forEach: { rows: 'all', of: table }, addsUpTo: closing },
  );
}

/** The tables whose rows are functional codes. */
export const WITHIN_DETAILS: readonly Rule[] = [
  codedRows('W-INC-CODE', 'INC'),
  tree('W-INC-TREE', 'INC', ['incomeThisYear', ...INC_PARTS]),
  {
    id: 'W-INC-1',
    name: '本年收入合计等于各收入来源之和',
    severity: 'error',
    source: PUBLIC_CHECKER,
    why: '每一行的本年收入合计由财政拨款、上级补助、事业、经营、附属单位上缴和其他收入相加得出。',
    statements: [acrossEachRow('INC', 'incomeThisYear', INC_PARTS)],
  },
  codedRows('W-EXP-CODE', 'EXP'),
  tree('W-EXP-TREE', 'EXP', ['expenditureThisYear', ...EXP_PARTS]),
  {
    id: 'W-EXP-1',
    name: '本年支出合计等于五类支出之和',
    severity: 'error',
    source: FORM_STRUCTURE,
    why: '每一行的本年支出合计由基本、项目、上缴上级、经营和对附属单位补助支出相加得出。',
    statements: [acrossEachRow('EXP', 'expenditureThisYear', EXP_PARTS)],
  },
  codedRows('W-GPB-CODE', 'GPB'),
  tree('W-GPB-TREE', 'GPB', ['expenditureThisYear', ...BASIC_AND_PROJECT]),
  {
    id: 'W-GPB-1',
    name: '小计等于基本支出加项目支出',
    severity: 'error',
    source: PUBLIC_CHECKER,
    why: '每一行的本年支出小计由基本支出和项目支出相加得出。',
    statements: [acrossEachRow('GPB', 'expenditureThisYear', BASIC_AND_PROJECT)],
  },
  codedRows('W-GMF-CODE', 'GMF'),
  tree('W-GMF-TREE', 'GMF', FUND_COLUMNS),
  {
    id: 'W-GMF-1',
    name: '政府性基金各行收支平衡',
    severity: 'error',
    source: FORM_STRUCTURE,
    why: '年初结转加本年收入等于本年支出加年末结转，小计等于基本支出加项目支出。',
    statements: [acrossEachRow('GMF', 'expenditureThisYear', BASIC_AND_PROJECT), carryOver('GMF')],
  },
  codedRows('W-SCO-CODE', 'SCO'),
  tree('W-SCO-TREE', 'SCO', FUND_COLUMNS),
  {
    id: 'W-SCO-1',
    name: '国有资本经营预算各行收支平衡',
    severity: 'error',
    source: FORM_STRUCTURE,
    why: '合计等于基本支出加项目支出；列有结转的表样，年初结转加本年收入等于本年支出加年末结转。',
    statements: [acrossEachRow('SCO', 'expenditureThisYear', BASIC_AND_PROJECT), carryOver('SCO')],
  },
];
