import type { Form, FormBlock, FormColumn, WithoutPlace } from '../../core/edition/form';
import { FORM_06 } from '../mof-2023/forms/basic-expenditure';
import { BASIC_EXPENDITURE } from '../tables/basic-expenditure';
import { BUDGET_AND_SUM_WORDS, COMPARED_COLUMNS, figureColumn, READ_ONLY } from './printed-words';

const codes: readonly FormColumn[] = [
  {
    kind: 'code',
    header: ['经济分类科目编码'],
    aliases: ['部门预算经济分类科目编码', '支出经济分类科目编码', '部门预算支出经济分类科目编码', '经济科目编码'],
    width: 14,
  },
  {
    kind: 'name',
    header: ['经济分类科目名称'],
    aliases: ['部门预算经济分类科目名称', '支出经济分类科目名称', '经济科目名称', '支出经济分类科目', '经济分类科目'],
    width: 34,
  },
];
const amount = figureColumn(
  'finalAmount',
  ['合计'],
  [...BUDGET_AND_SUM_WORDS, '基本支出', '本年基本支出', '一般公共预算基本支出', '基本支出合计', '预算合计'],
);

const TOTAL: WithoutPlace = {
  kind: 'line',
  words: ['合计', '总计', '基本支出合计'],
  reason: '决算的这张表不列总的合计，分人员经费合计和公用经费合计两行',
};

/** A list of codes; with the parts as in the final accounts, 人员经费合计 and 公用经费合计 under it. */
const list: FormBlock = {
  columns: [...codes, amount],
  lines: {
    kind: 'fixed',
    lines: BASIC_EXPENDITURE.rows.flatMap(({ id, label, code }) =>
      code === undefined ? [] : [{ row: id, label, code, indent: code.length === 3 ? 0 : 1 }],
    ),
    otherLines: '没有部门预算经济分类的科目编码，决算表按部门预算经济分类科目列',
  },
  takesUnlistedRows: true,
};

/** 一般公共预算基本支出表, as 一般公共预算财政拨款基本支出决算表. */
export const BASIC: Form = {
  ...READ_ONLY,
  table: 'BAS',
  title: '一般公共预算基本支出表',
  aliases: [
    '一般公共预算基本支出预算表',
    '一般公共预算财政拨款基本支出表',
    '一般公共预算财政拨款基本支出预算表',
    '一般公共预算基本支出部门预算经济分类预算表',
    '一般公共预算基本支出经济分类表',
    '一般公共预算基本支出情况表',
    '基本支出预算表',
  ],
  orientation: 'portrait',
  blocks: [list],
  foot: [
    { row: 'personnel', label: '人员经费合计', fromBlock: 0, toBlock: 0 },
    { row: 'administrative', label: '公用经费合计', fromBlock: 0, toBlock: 0 },
  ],
  withoutPlace: [TOTAL, ...COMPARED_COLUMNS],
};

/** 合计 of the whole in the columns 人员经费 and 公用经费: what the final accounts print as two closing lines. */
export const BASIC_WITH_PARTS: Form = {
  ...BASIC,
  blocks: [
    {
      ...list,
      columns: [
        ...codes,
        amount,
        {
          kind: 'figure',
          header: ['人员经费'],
          column: 'finalAmount',
          row: 'personnel',
          aliases: ['人员支出', '人员经费小计', '人员经费合计'],
        },
        {
          kind: 'figure',
          header: ['公用经费'],
          column: 'finalAmount',
          row: 'administrative',
          aliases: ['日常公用经费', '公用支出', '公用经费小计', '公用经费合计'],
        },
      ],
    },
  ],
};

/** Codes side by side, as the final accounts print them. */
export const BASIC_SIDE_BY_SIDE: Form = {
  ...BASIC,
  orientation: 'landscape',
  blocks: FORM_06.blocks.map((block) => ({
    ...block,
    columns: block.columns.map(
      (column): FormColumn =>
        column.kind === 'figure' ? { ...column, header: ['预算数'], aliases: BUDGET_AND_SUM_WORDS } : column,
    ),
  })),
  foot: FORM_06.foot!,
};
