import type { Form } from '../../../core/edition/form';
import { codeAndName, COMMON_NOTES, EMPTY_SENTENCE, numberedColumns } from './printed-lines';

const carryOverColumns = (sumLabel: string) =>
  numberedColumns(
    [
      ['openingCarryOver', '年初结转和结余'],
      ['incomeThisYear', '本年收入'],
      ['expenditureThisYear', '本年支出', sumLabel],
      ['basicExpenditure', '本年支出', '基本支出'],
      ['projectExpenditure', '本年支出', '项目支出'],
      ['closingCarryOver', '年末结转和结余'],
    ],
    14,
  );

/** 公开08表. */
export const FORM_08: Form = {
  table: 'GMF',
  number: '公开08表',
  title: '政府性基金预算财政拨款收入支出决算表',
  aliases: ['政府性基金预算财政拨款支出决算表', '政府性基金预算收入支出决算表'],
  columnNoLabel: '栏次',
  blocks: [
    {
      columns: [...codeAndName, ...carryOverColumns('小计')],
      lines: { kind: 'open', total: 'head' },
    },
  ],
  notes: ['注：本表反映部门本年度政府性基金预算财政拨款收入、支出及结转和结余情况。', ...COMMON_NOTES],
  emptySentence: EMPTY_SENTENCE,
  orientation: 'landscape',
};

/**
 * 公开09表: the title says 收入支出, the columns print expenditure only. Shanghai and others print 年初、本年收入 and 年末
 * too (domain/tables.md §2).
 */
export const FORM_09: Form = {
  table: 'SCO',
  number: '公开09表',
  title: '国有资本经营预算财政拨款收入支出决算表',
  aliases: ['国有资本经营预算财政拨款支出决算表', '国有资本经营预算支出决算表'],
  columnNoLabel: '栏次',
  blocks: [
    {
      columns: [
        ...codeAndName,
        ...numberedColumns(
          [
            ['expenditureThisYear', '本年支出', '合计'],
            ['basicExpenditure', '本年支出', '基本支出'],
            ['projectExpenditure', '本年支出', '项目支出'],
          ],
          16,
        ),
      ],
      lines: { kind: 'open', total: 'head' },
    },
  ],
  notes: ['注：本表反映部门本年度国有资本经营预算财政拨款支出情况。', ...COMMON_NOTES],
  emptySentence: EMPTY_SENTENCE,
  orientation: 'portrait',
  full: {
    blocks: [{ columns: [...codeAndName, ...carryOverColumns('合计')], lines: { kind: 'open', total: 'head' } }],
    notes: ['注：本表反映部门本年度国有资本经营预算财政拨款收入、支出及结转和结余情况。', ...COMMON_NOTES],
    orientation: 'landscape',
  },
};
