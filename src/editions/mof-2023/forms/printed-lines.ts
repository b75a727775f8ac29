import type { FormColumn, FormLine } from '../../../core/edition/form';
import { EXPENDITURE_CLASS_ROWS } from '../../tables/expenditure-class-rows';

/** What the printed pages of this edition have in common. Source: the national 公开01表–公开09表 as published for 2023. */

const ROUNDING_NOTE = '本表金额转换成万元时，因四舍五入可能存在尾差。';
/** Printed under every table, be it empty or not: 公开01表–公开09表 have it as their last note. */
export const EMPTY_SENTENCE = '如本表为空，则我部门本年度无此类资金收支余。';
/** The last notes of every table but the first. */
export const COMMON_NOTES = [ROUNDING_NOTE, EMPTY_SENTENCE] as const;

const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

/** 1 → 一, 12 → 十二, 26 → 二十六. */
export function chineseNumeral(n: number): string {
  if (n <= 10) return NUMERALS[n - 1]!;
  const tens = Math.floor(n / 10);
  const ones = n % 10;
  return (tens === 1 ? '十' : `${NUMERALS[tens - 1]}十`) + (ones === 0 ? '' : NUMERALS[ones - 1]);
}

/** A two-sided table's lines: numbered from `first`, blanks where a side has nothing to print. */
export function numberLines(lines: readonly Omit<FormLine, 'lineNo'>[], first: number): FormLine[] {
  return lines.map((line, index) => ({ ...line, lineNo: String(first + index) }));
}

export const BLANK_LINE = { label: '' } as const;

/** 一、一般公共服务支出 … 二十六、抗疫特别国债安排的支出. */
export const classLines: readonly Omit<FormLine, 'lineNo'>[] = EXPENDITURE_CLASS_ROWS.map((row, index) => ({
  row: row.id,
  label: `${chineseNumeral(index + 1)}、${row.label}`,
}));

/** 功能分类科目编码 | 科目名称 under 项目. */
export const codeAndName: readonly FormColumn[] = [
  { kind: 'code', header: ['项目', '功能分类科目编码'], width: 14 },
  { kind: 'name', header: ['项目', '科目名称'], width: 34 },
];

/** Figure columns numbered 1, 2, 3 … in the 栏次 row. */
export function numberedColumns(
  columns: readonly (readonly [column: string, ...header: string[]])[],
  width: number,
): FormColumn[] {
  return columns.map(([column, ...header], index) => ({
    kind: 'figure',
    header,
    column,
    columnNo: String(index + 1),
    width,
  }));
}
