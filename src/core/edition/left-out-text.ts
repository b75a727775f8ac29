import type { Filing } from '../filing/filing';
import { formatAmount } from '../money/decimal-text';
import { TEN_THOUSAND_YUAN } from '../money/scale';
import type { Conversion, LeftOut } from './convert-filing';
import type { Edition } from './edition';
import { cellLabel, tableTitle } from './labels';

/** A figure that has no place in another edition: where it stood, and what it is, in the unit of its table. */
export function leftOutText({ cell, value }: LeftOut, filing: Filing, from: Edition): string {
  const scale = filing.tables[cell.table]?.recordedScale ?? TEN_THOUSAND_YUAN;
  const text = value.kind === 'unreadable' ? `“${value.text}”` : `${formatAmount(value.amount, scale)} ${scale.unit}`;
  return `${cellLabel(from, filing, cell)}：${text}`;
}

/** What a filing loses on its way into another edition, as Chinese sentences; none where nothing. */
export function leftOutLines(
  { leftOut, leftOutTables, dropsAdjustments }: Omit<Conversion, 'filing' | 'changes'>,
  filing: Filing,
  from: Edition,
  to: Edition,
): string[] {
  const titles = leftOutTables.map((table) => tableTitle(from, table)).join('、');
  return [
    ...(titles === '' ? [] : [`${to.name}没有这些表：${titles}。`]),
    ...(dropsAdjustments ? [`本单位对表样的调整（表号、标题、注、次序、栏目）没有带入${to.name}。`] : []),
    ...leftOut.map((each) => `${to.name}没有这一栏或这一行，没有带入：${leftOutText(each, filing, from)}。`),
  ];
}
