import type { Form } from '../../../core/edition/form';
import { codeAndName, COMMON_NOTES, EMPTY_SENTENCE, numberedColumns } from './printed-lines';

/** 公开02表. */
export const FORM_02: Form = {
  table: 'INC',
  number: '公开02表',
  title: '收入决算表',
  aliases: ['收入决算总表', '部门收入决算表'],
  columnNoLabel: '栏次',
  blocks: [
    {
      columns: [
        ...codeAndName,
        ...numberedColumns(
          [
            ['incomeThisYear', '本年收入合计'],
            ['fiscalAppropriation', '财政拨款收入'],
            ['superiorSubsidy', '上级补助收入'],
            ['publicServiceIncome', '事业收入'],
            ['businessIncome', '经营收入'],
            ['affiliateRemittance', '附属单位上缴收入'],
            ['otherIncome', '其他收入'],
          ],
          13,
        ),
      ],
      lines: { kind: 'open', total: 'head' },
    },
  ],
  notes: ['注：本表反映部门本年度取得的各项收入情况。', ...COMMON_NOTES],
  emptySentence: EMPTY_SENTENCE,
  orientation: 'landscape',
};

/** 公开03表. */
export const FORM_03: Form = {
  table: 'EXP',
  number: '公开03表',
  title: '支出决算表',
  aliases: ['支出决算总表', '部门支出决算表'],
  columnNoLabel: '栏次',
  blocks: [
    {
      columns: [
        ...codeAndName,
        ...numberedColumns(
          [
            ['expenditureThisYear', '本年支出合计'],
            ['basicExpenditure', '基本支出'],
            ['projectExpenditure', '项目支出'],
            ['superiorRemittance', '上缴上级支出'],
            ['businessExpenditure', '经营支出'],
            ['affiliateSubsidy', '对附属单位补助支出'],
          ],
          14,
        ),
      ],
      lines: { kind: 'open', total: 'head' },
    },
  ],
  notes: ['注：本表反映部门本年度各项支出情况。', ...COMMON_NOTES],
  emptySentence: EMPTY_SENTENCE,
  orientation: 'landscape',
};

/** 公开05表. */
export const FORM_05: Form = {
  table: 'GPB',
  number: '公开05表',
  title: '一般公共预算财政拨款支出决算表',
  aliases: ['一般公共预算财政拨款收入支出决算表', '一般公共预算支出决算表'],
  columnNoLabel: '栏次',
  blocks: [
    {
      columns: [
        ...codeAndName,
        ...numberedColumns(
          [
            ['expenditureThisYear', '本年支出', '小计'],
            ['basicExpenditure', '本年支出', '基本支出'],
            ['projectExpenditure', '本年支出', '项目支出'],
          ],
          16,
        ),
      ],
      lines: { kind: 'open', total: 'head' },
    },
  ],
  notes: ['注：本表反映部门本年度一般公共预算财政拨款支出情况。', ...COMMON_NOTES],
  emptySentence: EMPTY_SENTENCE,
  orientation: 'portrait',
};
