import type { FormColumn, WithoutPlace } from '../../core/edition/form';

/**
 * What the tables of a departmental budget (部门预算公开) have in common. Known from the titles and heads that a system
 * reading published budgets of Shanghai expects, and from descriptions of the national set: no budget was seen cell by
 * cell. So words are only taken to the letter, and everything else is left to the clerk.
 */

/** 预算数, as the budget of the year calls it; the year before it is taken off where it is read. */
export const BUDGET_WORDS: readonly string[] = [
  '预算数',
  '年初预算数',
  '年初预算',
  '本年预算数',
  '本年预算',
  '本年年初预算数',
  '预算',
  '预算金额',
  '当年预算数',
  '本年',
  '本年数',
];

export const BUDGET_AND_SUM_WORDS: readonly string[] = [...BUDGET_WORDS, '合计', '小计', '总计', '金额'];

const CODE_HEADS = ['预算科目编码', '功能分类科目代码', '支出功能分类科目代码'];
const NAME_HEADS = ['预算科目名称', '功能分类科目', '科目(名称)'];

/** 功能分类科目编码 | 科目名称, perhaps with 类, 款 and 项 in columns of their own. */
export const functionalCodes: readonly FormColumn[] = [
  { kind: 'code', header: ['功能分类科目编码'], aliases: CODE_HEADS, width: 14 },
  { kind: 'name', header: ['功能分类科目名称'], aliases: NAME_HEADS, width: 34 },
];

/** A figure column that is read under these words only. */
export const figureColumn = (
  column: string,
  header: readonly string[],
  aliases: readonly string[],
  width = 15,
): FormColumn => ({ kind: 'figure', header, column, aliases, width });

/** 合计, 基本支出 and 项目支出, as every budget table of expenditure has them. */
export const expenditureColumns: readonly FormColumn[] = [
  figureColumn(
    'expenditureThisYear',
    ['合计'],
    [...BUDGET_AND_SUM_WORDS, '支出合计', '本年支出合计', '本年支出', '支出预算', '支出总计'],
  ),
  figureColumn('basicExpenditure', ['基本支出'], ['基本支出预算', '基本支出合计', '基本支出小计']),
  figureColumn('projectExpenditure', ['项目支出'], ['项目支出预算', '项目支出合计', '项目支出小计']),
];

/** What stands beside the figures of the year to compare them. */
export const COMPARED_COLUMNS: readonly WithoutPlace[] = [
  {
    kind: 'column',
    words: [
      '增减额',
      '增减率',
      '增减%',
      '增减(%)',
      '增减',
      '增减数',
      '增减变化',
      '增减幅度',
      '增减百分比',
      '增长率',
      '增长%',
      '比上年增减',
      '比上年增减%',
      '比上年增减额',
      '比上年执行数增减',
      '比上年预算数增减',
    ],
    reason: '是与上年的比较，不是预算数',
  },
  {
    kind: 'column',
    words: ['执行数', '预计执行数', '上年执行数', '上年预算数', '上年预算', '上年决算数', '上年数', '上年完成数'],
    reason: '不是本年预算数',
  },
  {
    kind: 'column',
    words: ['决算数', '全年决算数', '全年预算数', '调整预算数', '调整后预算数', '全年执行数'],
    reason: '这里只取年初预算数',
  },
];

/** The parts of 基本支出, which only 基本支出决算表 tells apart, by economic code. */
export const BASIC_PARTS: WithoutPlace = {
  kind: 'column',
  words: ['人员经费', '公用经费', '日常公用经费', '人员支出', '公用支出'],
  reason: '决算的这张表不分人员经费和公用经费',
};

export const CARRIED_IN: WithoutPlace = {
  kind: 'column',
  words: ['上年结转', '上年结余', '上年结转结余', '上年结转和结余', '上年结转(结余)', '年初结转和结余'],
  reason: '决算的这张表只列本年收入，不含上年结转',
};

/** Lines by unit or by project. */
export const OTHER_LINES = '没有功能分类科目编码（按单位或按项目列的行），决算表按功能分类科目列';

/** Parts of all forms that are read and never printed. */
export const READ_ONLY = { notes: [], emptySentence: '', orientation: 'landscape' } as const;
