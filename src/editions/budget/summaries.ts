import type { Form, FormBlock, FormLine, WithoutPlace } from '../../core/edition/form';
import { chineseNumeral } from '../mof-2023/forms/printed-lines';
import { EXPENDITURE_CLASS_ROWS } from '../tables/expenditure-class-rows';
import { BUDGET_AND_SUM_WORDS, COMPARED_COLUMNS, figureColumn, READ_ONLY } from './printed-words';

/** Former names of the classes, which budgets of some places still print. */
const FORMER_CLASS_NAMES: Readonly<Record<string, readonly string[]>> = {
  '215': ['资源勘探信息等支出', '资源勘探电力信息等支出'],
  '210': ['医疗卫生与计划生育支出'],
  '207': ['文化体育与传媒支出'],
  '220': ['国土海洋气象等支出'],
  '234': ['抗疫特别国债支出'],
};

const classLines: readonly FormLine[] = EXPENDITURE_CLASS_ROWS.map(({ id, label, code = '' }, index) => ({
  row: id,
  label: `${chineseNumeral(index + 1)}、${label}`,
  aliases: FORMER_CLASS_NAMES[code] ?? [],
}));

/** Classes that budgets list and 收入支出决算总表 does not. */
const OTHER_CLASSES: WithoutPlace = {
  kind: 'line',
  words: ['社会保险基金支出', '预备费', '转移性支出', '债务发行费用支出'],
  reason: '决算总表没有这一行',
};

const OTHER_INCOME: readonly WithoutPlace[] = [
  {
    kind: 'line',
    words: ['财政拨款收入', '财政拨款', '预算拨款', '预算拨款收入'],
    reason: '决算总表分一般公共预算、政府性基金、国有资本经营预算三行，不列合计',
  },
  {
    kind: 'line',
    words: ['财政专户管理资金收入', '财政专户管理资金', '财政专户核拨资金', '教育收费', '教育收费收入', '教育收费资金'],
    reason: '决算总表没有单列这一项',
  },
  {
    kind: 'line',
    words: ['单位资金收入', '单位资金', '非财政拨款收入', '单位自有资金'],
    reason: '决算总表分事业收入、经营收入等各行，不列合计',
  },
];

const fundLabels = (name: string): readonly string[] => [
  `${name}`,
  `${name}拨款`,
  `${name}拨款收入`,
  `${name}财政拨款`,
  `${name}财政拨款收入`,
  `${name}收入`,
  `${name}资金`,
];

const GENERAL = fundLabels('一般公共预算');
const FUNDS = [...fundLabels('政府性基金预算'), '政府性基金', '政府性基金收入', '政府性基金拨款', '政府性基金资金'];
const CAPITAL = [...fundLabels('国有资本经营预算'), '国有资本经营收入'];

const CARRIED_OUT: readonly string[] = [
  '年终结转结余',
  '年终结转',
  '结转下年支出',
  '年末结转和结余',
  '年末结转结余',
  '结转下年(结余)',
];

const side = (head: string, figures: FormBlock['columns'], lines: readonly FormLine[]): FormBlock => ({
  columns: [
    {
      kind: 'label',
      header: [head, '项目'],
      aliases: ['项目(按功能分类)', '功能分类', '支出功能分类', '支出功能分类科目', '项目名称', '科目', '预算科目'],
      width: 36,
    },
    ...figures,
  ],
  lines: { kind: 'fixed', lines },
});

/** 部门收支总表: all money of the year, as 收入支出决算总表. */
export const SUMMARY: Form = {
  ...READ_ONLY,
  table: 'IES',
  title: '部门收支总表',
  aliases: [
    '收支预算总表',
    '财务收支总表',
    '财务收支预算总表',
    '收支预算表',
    '收入支出总表',
    '收入支出预算总表',
    '收入支出预算表',
    // Accounts that print the budget of the year beside the final figures.
    '收入支出决算总表',
    '收入支出预决算总表',
  ],
  orientation: 'portrait',
  blocks: [
    side(
      '收入',
      [figureColumn('amount', ['收入', '预算数'], [...BUDGET_AND_SUM_WORDS, '收入预算数'])],
      [
        { row: 'income.generalPublicBudget', label: '一、一般公共预算拨款收入', aliases: GENERAL },
        { row: 'income.governmentManagedFunds', label: '二、政府性基金预算拨款收入', aliases: FUNDS },
        { row: 'income.stateCapitalOperations', label: '三、国有资本经营预算拨款收入', aliases: CAPITAL },
        {
          row: 'income.publicServiceIncome',
          label: '四、事业收入',
          aliases: ['事业收入资金', '事业收入(不含教育收费)'],
        },
        {
          row: 'income.businessIncome',
          label: '五、事业单位经营收入',
          aliases: ['经营收入', '经营收入资金', '事业单位经营收入资金'],
        },
        { row: 'income.superiorSubsidy', label: '六、上级补助收入', aliases: ['上级补助收入资金'] },
        {
          row: 'income.affiliateRemittance',
          label: '七、附属单位上缴收入',
          aliases: ['下级单位上缴收入', '附属单位上缴收入资金', '附属单位缴款'],
        },
        { row: 'income.otherIncome', label: '八、其他收入', aliases: ['其他收入资金'] },
        { row: 'income.thisYear', label: '本年收入合计', aliases: ['本年收入', '收入合计', '本年收入小计'] },
        {
          row: 'income.nonFiscalSurplusUsed',
          label: '使用非财政拨款结余',
          aliases: ['用事业基金弥补收支差额', '使用非财政拨款结余和专用结余', '非财政拨款结余', '动用非财政拨款结余'],
        },
        {
          row: 'income.openingCarryOver',
          label: '上年结转结余',
          aliases: ['上年结转', '上年结余', '上年结转和结余', '上年结转(结余)', '年初结转和结余', '上年结转收入'],
        },
        { row: 'income.grandTotal', label: '收入总计', aliases: ['总计', '收入总合计'] },
      ],
    ),
    side(
      '支出',
      [figureColumn('amount', ['支出', '预算数'], [...BUDGET_AND_SUM_WORDS, '支出预算数', '支出合计'])],
      [
        ...classLines,
        { row: 'expenditure.thisYear', label: '本年支出合计', aliases: ['本年支出', '支出合计', '本年支出小计'] },
        { row: 'expenditure.surplusAllocation', label: '结余分配' },
        { row: 'expenditure.closingCarryOver', label: '结转下年', aliases: CARRIED_OUT },
        { row: 'expenditure.grandTotal', label: '支出总计', aliases: ['总计', '支出总合计'] },
      ],
    ),
  ],
  withoutPlace: [
    ...OTHER_INCOME,
    OTHER_CLASSES,
    ...COMPARED_COLUMNS,
    {
      kind: 'column',
      words: ['基本支出', '项目支出', '人员经费', '公用经费'],
      reason: '决算总表不分基本支出和项目支出',
    },
  ],
};

const CLASS_REASON = '决算的这张表没有这一行';

const fundLines = (parent: string): readonly FormLine[] => [
  { row: `${parent}.generalPublicBudget`, label: '（一）一般公共预算拨款', aliases: GENERAL, indent: 1 },
  { row: `${parent}.governmentManagedFunds`, label: '（二）政府性基金预算拨款', aliases: FUNDS, indent: 1 },
  { row: `${parent}.stateCapitalOperations`, label: '（三）国有资本经营预算拨款', aliases: CAPITAL, indent: 1 },
];

/** 财政拨款收支总表, as 财政拨款收入支出决算总表. */
export const FISCAL_APPROPRIATION: Form = {
  ...READ_ONLY,
  table: 'FAS',
  title: '财政拨款收支总表',
  aliases: [
    '财政拨款收支预算总表',
    '财政拨款收支预算表',
    '财政拨款收入支出总表',
    '财政拨款收入支出预算总表',
    '财政拨款收支表',
    '财政拨款收入支出决算总表',
  ],
  blocks: [
    side(
      '收入',
      [figureColumn('amount', ['收入', '预算数'], [...BUDGET_AND_SUM_WORDS, '收入预算数'])],
      [
        {
          row: 'income.thisYear',
          label: '一、本年收入',
          aliases: ['本年收入合计', '本年财政拨款收入', '财政拨款收入合计', '收入合计', '本年财政拨款'],
        },
        ...fundLines('income'),
        {
          row: 'income.openingCarryOver',
          label: '二、上年结转',
          aliases: [
            '上年结转结余',
            '上年结余',
            '上年结转和结余',
            '上年结转(结余)',
            '年初财政拨款结转和结余',
            '上年财政拨款结转',
          ],
        },
        ...fundLines('income.openingCarryOver'),
        { row: 'income.grandTotal', label: '收入总计', aliases: ['总计', '收入总合计'] },
      ],
    ),
    side(
      '支出',
      [
        figureColumn('total', ['支出', '合计'], [...BUDGET_AND_SUM_WORDS, '支出预算数', '支出合计']),
        figureColumn('generalPublicBudget', ['支出', '一般公共预算'], GENERAL),
        figureColumn('governmentManagedFunds', ['支出', '政府性基金预算'], FUNDS),
        figureColumn('stateCapitalOperations', ['支出', '国有资本经营预算'], CAPITAL),
      ],
      [
        {
          row: 'expenditure.thisYear',
          label: '一、本年支出',
          aliases: ['本年支出合计', '本年财政拨款支出', '财政拨款支出合计', '支出合计'],
        },
        ...classLines.map((line) => ({ ...line, label: line.label.replace(/^(.+)、/, '（$1）'), indent: 1 })),
        { row: 'expenditure.closingCarryOver', label: '二、结转下年', aliases: CARRIED_OUT },
        { row: 'expenditure.grandTotal', label: '支出总计', aliases: ['总计', '支出总合计'] },
      ],
    ),
  ],
  withoutPlace: [
    { ...OTHER_CLASSES, reason: CLASS_REASON },
    ...COMPARED_COLUMNS,
    { kind: 'column', words: ['财政专户管理资金'], reason: '不是财政拨款' },
    { kind: 'line', words: ['财政专户管理资金', '财政专户管理资金收入'], reason: '不是财政拨款' },
  ],
};
