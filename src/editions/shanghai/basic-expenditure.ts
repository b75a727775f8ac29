import type { Form, FormBlock } from '../../core/edition/form';
import { unnumbered } from '../compose';
import { FORM_06 } from '../mof-2023/forms/basic-expenditure';
import { basicExpenditureOf } from '../tables/basic-expenditure';
import { GOODS_AND_SERVICES_CODES, PERSONNEL_CODES } from '../tables/basic-expenditure-codes';
import { NOTHING_HELD, PRINTED_ABOVE } from './printed-texts';

/** Of 310 only these are printed, and none of 307, 312 and 399: those that occur are added as rows. */
const CAPITAL_CODES = ['310', ...['01', '02', '03', '07', '13', '19', '21', '22', '99'].map((end) => `310${end}`)];

/** 一般公共预算财政拨款基本支出决算表 with the lines that are printed. */
export const BASIC_EXPENDITURE = basicExpenditureOf([
  ...PERSONNEL_CODES,
  ...GOODS_AND_SERVICES_CODES,
  ...CAPITAL_CODES,
]);

function block(codes: readonly string[], takesUnlistedRows = false): FormBlock {
  const lines = BASIC_EXPENDITURE.rows.flatMap(({ id, label, code }) =>
    code !== undefined && codes.includes(code) ? [{ row: id, label, code, indent: code.length === 3 ? 0 : 1 }] : [],
  );
  return {
    columns: [
      { kind: 'code', header: ['经济分类科目编码'], width: 12 },
      { kind: 'name', header: ['科目名称'], width: 30 },
      { kind: 'figure', header: ['决算数'], column: 'finalAmount', width: 16 },
    ],
    lines: { kind: 'fixed', lines },
    takesUnlistedRows,
  };
}

/** Two blocks: 301 and 303 at the left, 302 and 310 at the right. */
export const BASIC_EXPENDITURE_FORM: Form = {
  ...unnumbered(FORM_06),
  ...PRINTED_ABOVE,
  blocks: [block(PERSONNEL_CODES), block([...GOODS_AND_SERVICES_CODES, ...CAPITAL_CODES], true)],
  foot: [
    { row: 'personnel', label: '人员经费合计', fromBlock: 0, toBlock: 0 },
    { row: 'administrative', label: '公用经费合计', fromBlock: 1, toBlock: 1 },
  ],
  notes: FORM_06.notes.slice(0, 1),
  emptySentence: NOTHING_HELD,
  orientation: 'portrait',
};
