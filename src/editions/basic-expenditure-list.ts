import type { Form } from '../core/edition/form';
import { FORM_06 } from './mof-2023/forms/basic-expenditure';

/**
 * 基本支出 as one list, 经济分类科目编码 | 科目名称 | 合计 | 人员经费 | 公用经费: each amount stands in 合计 and in the column
 * of its part, and 合计 of the parts are the two closing lines of 公开06表. Drafted by many offices; read, never printed.
 */
export const BASIC_EXPENDITURE_LIST: Form = {
  ...FORM_06,
  number: undefined,
  blocks: [
    {
      columns: [
        { kind: 'code', header: ['经济分类科目编码'] },
        { kind: 'name', header: ['科目名称'] },
        {
          kind: 'figure',
          header: ['合计'],
          column: 'finalAmount',
          aliases: [
            '小计',
            '总计',
            '金额',
            '决算数',
            '本年决算数',
            '支出合计',
            '本年支出合计',
            '基本支出',
            '基本支出合计',
          ],
        },
        {
          kind: 'figure',
          header: ['人员经费'],
          column: 'finalAmount',
          row: 'personnel',
          aliases: ['人员支出', '人员经费支出'],
        },
        {
          kind: 'figure',
          header: ['公用经费'],
          column: 'finalAmount',
          row: 'administrative',
          aliases: ['日常公用经费', '公用支出', '公用经费支出'],
        },
      ],
      lines: {
        kind: 'fixed',
        lines: [
          ...FORM_06.blocks.flatMap(({ lines }) => (lines.kind === 'fixed' ? lines.lines : [])),
          { row: 'personnel', label: '人员经费合计', aliases: ['人员经费', '人员经费小计', '人员支出合计'] },
          { row: 'administrative', label: '公用经费合计', aliases: ['公用经费', '公用经费小计', '日常公用经费'] },
        ],
      },
    },
  ],
  foot: FORM_06.foot!.map((each) => ({ ...each, fromBlock: 0, toBlock: 0 })),
  withoutPlace: [
    {
      kind: 'line',
      words: ['合计', '总计', '总合计', '支出合计', '本年支出合计', '基本支出合计', '基本支出'],
      reason: '决算的这张表不列总的合计，分人员经费合计和公用经费合计两行',
    },
  ],
};
