import type { FormLine } from '../../core/edition/form';
import { EXPENDITURE_CLASS_ROWS } from '../tables/expenditure-class-rows';
import { BLANK_LINE, chineseNumeral } from '../mof-2023/forms/printed-lines';

/** 债务还本 and 债务付息: the 24 lines of the municipal template leave them out; some offices still print all 26. */
const WITHOUT_LINE: readonly string[] = ['231', '232'];

const classLines = (rows: typeof EXPENDITURE_CLASS_ROWS): FormLine[] =>
  rows.map((row, index) => ({ row: row.id, label: `${chineseNumeral(index + 1)}、${row.label}` }));

/** 一、一般公共服务支出 … 二十四、抗疫特别国债安排的支出. */
export const USUAL_CLASS_LINES = classLines(
  EXPENDITURE_CLASS_ROWS.filter(({ code }) => !WITHOUT_LINE.includes(code ?? '')),
);
export const ALL_CLASS_LINES = classLines(EXPENDITURE_CLASS_ROWS);

/** The lines of one side, with blanks between its head and its foot until it is as long as the classes of the other. */
export const filledUp = (
  head: readonly FormLine[],
  classes: readonly FormLine[],
  foot: readonly FormLine[],
): FormLine[] => [...head, ...Array.from({ length: classes.length - head.length }, () => BLANK_LINE), ...foot];
