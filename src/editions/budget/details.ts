import type { Form, FormColumn } from '../../core/edition/form';
import {
  BASIC_PARTS,
  CARRIED_IN,
  COMPARED_COLUMNS,
  expenditureColumns,
  figureColumn,
  functionalCodes,
  OTHER_LINES,
  READ_ONLY,
} from './printed-words';

const byCode = (columns: readonly FormColumn[]): Form['blocks'] => [
  { columns: [...functionalCodes, ...columns], lines: { kind: 'open', total: 'foot', otherLines: OTHER_LINES } },
];

/** A column that only some budgets print. */
const optional = (column: FormColumn): FormColumn =>
  column.kind === 'figure' ? { ...column, isOptional: true } : column;

/** Where 上年结转 stands beside it, 合计 holds that too, and is no income of the year. */
const incomeThisYear: FormColumn = {
  kind: 'figure',
  header: ['本年收入合计'],
  column: 'incomeThisYear',
  aliases: ['本年收入', '本年收入小计', '收入合计', '当年收入'],
  alone: {
    words: ['合计', '总计', '预算数', '小计'],
    beside: CARRIED_IN.words,
    reason: '含上年结转，决算的本年收入合计不含',
  },
  width: 15,
};

const otherIncome: readonly FormColumn[] = [
  figureColumn('superiorSubsidy', ['上级补助收入'], ['上级补助收入资金']),
  figureColumn('publicServiceIncome', ['事业收入'], ['事业收入资金', '事业收入(不含教育收费)']),
  figureColumn('businessIncome', ['事业单位经营收入'], ['经营收入', '事业单位经营收入资金']),
  figureColumn(
    'affiliateRemittance',
    ['附属单位上缴收入'],
    ['下级单位上缴收入', '附属单位缴款', '附属单位上缴收入资金'],
  ),
  figureColumn('otherIncome', ['其他收入'], ['其他收入资金']),
];

/** 部门收入总表, as 收入决算表: 财政拨款 in one column. */
export const INCOME: Form = {
  ...READ_ONLY,
  table: 'INC',
  title: '部门收入总表',
  aliases: ['收入预算总表', '收入预算表', '收入总表'],
  blocks: byCode([
    incomeThisYear,
    figureColumn('fiscalAppropriation', ['财政拨款收入'], ['财政拨款', '财政拨款小计', '预算拨款收入']),
    ...otherIncome.map(optional),
  ]),
  withoutPlace: [
    CARRIED_IN,
    {
      kind: 'column',
      words: ['财政专户管理资金', '财政专户管理资金收入', '教育收费', '其中:教育收费'],
      reason: '决算收入表没有单列这一栏',
    },
    {
      kind: 'column',
      words: ['使用非财政拨款结余', '用事业基金弥补收支差额', '非财政拨款结余'],
      reason: '不是本年收入，决算只在收入支出决算总表列出',
    },
    { kind: 'column', words: ['单位资金', '单位资金收入'], reason: '决算收入表分事业收入、经营收入等各栏，不列合计' },
    ...COMPARED_COLUMNS,
  ],
};

/** The same with 财政拨款 in the columns of its three budgets, which are added up. */
export const INCOME_BY_FUND: Form = {
  ...INCOME,
  blocks: byCode([
    incomeThisYear,
    ...[
      [
        '一般公共预算',
        '一般公共预算拨款收入',
        '一般公共预算拨款',
        '一般公共预算财政拨款',
        '一般公共预算财政拨款收入',
        '一般公共预算收入',
      ],
      [
        '政府性基金预算',
        '政府性基金预算拨款收入',
        '政府性基金预算拨款',
        '政府性基金预算财政拨款',
        '政府性基金预算财政拨款收入',
        '政府性基金',
        '政府性基金收入',
      ],
      [
        '国有资本经营预算',
        '国有资本经营预算拨款收入',
        '国有资本经营预算拨款',
        '国有资本经营预算财政拨款',
        '国有资本经营预算财政拨款收入',
        '国有资本经营收入',
      ],
    ].map(([head = '', ...aliases]) => figureColumn('fiscalAppropriation', [head], aliases)),
    ...otherIncome.map(optional),
  ]),
};

/** 部门支出总表, as 支出决算表. */
export const EXPENDITURE: Form = {
  ...READ_ONLY,
  table: 'EXP',
  title: '部门支出总表',
  aliases: ['支出预算总表', '支出预算表', '支出总表'],
  blocks: byCode([
    ...expenditureColumns,
    ...[
      figureColumn('superiorRemittance', ['上缴上级支出'], ['上缴上级']),
      figureColumn('businessExpenditure', ['事业单位经营支出'], ['经营支出']),
      figureColumn('affiliateSubsidy', ['对附属单位补助支出'], ['对下级单位补助支出', '对附属单位补助']),
    ].map(optional),
  ]),
  withoutPlace: [
    BASIC_PARTS,
    { kind: 'column', words: ['结转下年', '结转下年支出'], reason: '不是本年支出' },
    ...COMPARED_COLUMNS,
  ],
};

const byFund = (table: Form['table'], title: string, aliases: readonly string[]): Form => ({
  ...READ_ONLY,
  table,
  title,
  aliases,
  orientation: 'portrait',
  blocks: byCode(expenditureColumns),
  withoutPlace: [BASIC_PARTS, CARRIED_IN, ...COMPARED_COLUMNS],
});

/** 一般公共预算支出表, as 一般公共预算财政拨款支出决算表. */
export const GENERAL_PUBLIC_BUDGET = byFund('GPB', '一般公共预算支出表', [
  '一般公共预算支出预算表',
  '一般公共预算支出功能分类预算表',
  '一般公共预算财政拨款支出表',
  '一般公共预算财政拨款支出预算表',
  '一般公共预算支出情况表',
]);

/** 政府性基金预算支出表: the budget lists expenditure only; 本年收入 and the carry-overs have no column in it. */
export const GOVERNMENT_MANAGED_FUNDS = byFund('GMF', '政府性基金预算支出表', [
  '政府性基金预算支出预算表',
  '政府性基金支出预算表',
  '政府性基金预算支出功能分类预算表',
  '政府性基金预算财政拨款支出表',
  '政府性基金预算财政拨款支出预算表',
  '政府性基金预算支出情况表',
]);

/** 国有资本经营预算支出表. */
export const STATE_CAPITAL_OPERATIONS = byFund('SCO', '国有资本经营预算支出表', [
  '国有资本经营预算支出预算表',
  '国有资本经营支出预算表',
  '国有资本经营预算支出功能分类预算表',
  '国有资本经营预算财政拨款支出表',
  '国有资本经营预算财政拨款支出预算表',
  '国有资本经营预算支出情况表',
]);
