import type { Form, FormBlock, FormColumn } from '../../../core/edition/form';
import { BASIC_EXPENDITURE } from '../../tables/basic-expenditure';
import { COMMON_NOTES, EMPTY_SENTENCE } from './printed-lines';

const columns = (group: string): FormColumn[] => [
  { kind: 'code', header: [group, '科目编码'], width: 9 },
  { kind: 'name', header: [group, '科目名称'], width: 29 },
  { kind: 'figure', header: [group, '决算数'], column: 'finalAmount', width: 12 },
];

/** The definition's lines of the given economic classes, in order. */
function block(group: string, classes: readonly string[], takesUnlistedRows = false): FormBlock {
  const lines = classes.flatMap((each) =>
    BASIC_EXPENDITURE.rows.flatMap((row) =>
      row.code?.startsWith(each)
        ? [{ row: row.id, label: row.label, code: row.code, indent: row.code.length === 3 ? 0 : 1 }]
        : [],
    ),
  );
  return { columns: columns(group), lines: { kind: 'fixed', lines }, takesUnlistedRows };
}

/** 公开06表: personnel at the left, administrative in two blocks; no 栏次. */
export const FORM_06: Form = {
  table: 'BAS',
  number: '公开06表',
  title: '一般公共预算财政拨款基本支出决算表',
  aliases: ['一般公共预算财政拨款基本支出决算明细表', '基本支出决算明细表', '一般公共预算基本支出决算表'],
  blocks: [
    block('人员经费', ['301', '303']),
    block('公用经费', ['302']),
    block('公用经费', ['307', '310', '312', '399'], true),
  ],
  foot: [
    { row: 'personnel', label: '人员经费合计', fromBlock: 0, toBlock: 0 },
    { row: 'administrative', label: '公用经费合计', fromBlock: 1, toBlock: 2 },
  ],
  notes: ['注：本表反映部门本年度一般公共预算财政拨款基本支出明细情况。', ...COMMON_NOTES],
  emptySentence: EMPTY_SENTENCE,
  orientation: 'landscape',
};
