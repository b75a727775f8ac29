import type { TableId } from '../filing/cell';
import type { Filing } from '../filing/filing';
import { formatAmount } from '../money/decimal-text';
import { TEN_THOUSAND_YUAN } from '../money/scale';
import type { FilledConversion } from './convert-and-fill';
import type { LeftOut } from './convert-filing';
import { type Edition, formOf } from './edition';
import { cellLabel, tableTitle } from './labels';

/** A figure that has no place in another edition: where it stood, and what it is, in the unit of its table. */
export function leftOutText({ cell, value }: LeftOut, filing: Filing, from: Edition): string {
  const scale = filing.tables[cell.table]?.recordedScale ?? TEN_THOUSAND_YUAN;
  const text = value.kind === 'unreadable' ? `“${value.text}”` : `${formatAmount(value.amount, scale)} ${scale.unit}`;
  return `${cellLabel(from, filing, cell)}：${text}`;
}

/** What a filing loses on its way into another edition, and what it then lacks, as Chinese sentences; none where nothing. */
export function leftOutLines(
  { leftOut, leftOutTables, dropsAdjustments, repeated, toFill }: Omit<FilledConversion, 'filing' | 'changes'>,
  filing: Filing,
  from: Edition,
  to: Edition,
): string[] {
  const titles = leftOutTables.map((table) => tableTitle(from, table)).join('、');
  const listed = (tables: readonly TableId[]): string => tables.map((table) => tableName(to, table)).join('、');
  return [
    ...(toFill.length === 0
      ? []
      : [
          `${to.name}多出 ${toFill.length} 张表，原稿没有这些表的数，现在空着，要补填（确实没有数的，声明为空表）：${listed(toFill)}。`,
        ]),
    ...repeated.map(({ table, of, isEmpty }) => {
      const what = isEmpty ? '同为空表，已照样声明' : '的数相同，已照填';
      return `${to.name}多出的${tableName(to, table)}与${tableName(to, of)}${what}，请核对。`;
    }),
    ...(titles === '' ? [] : [`${to.name}没有这些表：${titles}。`]),
    ...(dropsAdjustments ? [`本单位对表样的调整（表号、标题、注、次序、栏目）没有带入${to.name}。`] : []),
    ...leftOut.map((each) => `${to.name}没有这一栏或这一行，没有带入：${leftOutText(each, filing, from)}。`),
  ];
}

/** `公开05表《财政拨款支出决算明细表》`. */
export const tableName = (edition: Edition, table: TableId): string =>
  `${formOf(edition, table)?.number ?? ''}${tableTitle(edition, table)}`;
