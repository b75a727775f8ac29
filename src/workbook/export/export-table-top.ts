import { moneyUnitLabel } from '../../core/edition/form';
import type { Filing } from '../../core/filing/filing';
import type { Layout } from '../../core/layout/layout';
import type { Scale } from '../../core/money/scale';
import type { ColumnPart } from './column-parts';
import * as look from './export-styles';
import type { SheetBuilder } from './sheet-builder';
import { textWidth } from './text-width';

export const TITLE_HEIGHT = 36;
export const INFO_HEIGHT = 17;
/** How wide the title's type is, against that of the widths of columns. */
const TITLE_SIZE = 2.2;
/** 部门 is shrunk no more than this to stand beside the year. */
const MOST_SHRUNK = 1.25;

/** What stands over a table. */
interface Top {
  readonly title: string;
  readonly number: string | undefined;
  readonly unit: string;
  readonly year: string;
  readonly money: string;
}

/** Title, number, unit, year and unit of money over the table. `parts`: where its columns go on over further pages. */
export function writeTop(
  sheet: SheetBuilder,
  filing: Filing,
  scale: Scale,
  { form }: Layout,
  widths: readonly number[],
  parts: readonly ColumnPart[] | undefined,
): void {
  const top: Top = {
    title: form.title,
    number: form.number,
    unit: `部门：${filing.unit.name}`,
    year: `${filing.year}年度`,
    money: `${moneyUnitLabel(form)}：${scale.unit}`,
  };
  if (parts) writeOverParts(sheet, top, widths, parts);
  else writeOverAll(sheet, top, widths);
}

function writeOverAll(sheet: SheetBuilder, { title, number, unit, year, money }: Top, widths: readonly number[]): void {
  const last = widths.length - 1;
  const put = putIn(sheet);
  put(sheet.addRow(TITLE_HEIGHT), 0, last, title, look.TITLE);
  const [leftEnd, centerEnd] = thirds(widths);
  const right = centerEnd + 1;
  const isLong = textWidth(unit) > MOST_SHRUNK * total(widths.slice(0, leftEnd + 1));
  if (number !== undefined || isLong) {
    const row = sheet.addRow(INFO_HEIGHT);
    // A long name takes the room of the year, which stands over it then.
    if (isLong) put(row, leftEnd + 1, centerEnd, year, look.INFO_CENTER);
    if (number !== undefined) put(row, right, last, number, look.INFO_RIGHT);
  }
  const row = sheet.addRow(INFO_HEIGHT);
  put(row, 0, isLong ? centerEnd : leftEnd, unit, look.INFO);
  if (!isLong) put(row, leftEnd + 1, centerEnd, year, look.INFO_CENTER);
  put(row, right, last, money, look.INFO_RIGHT);
}

/**
 * Each part has its own title, year and so on, title and year near the middle of the page; the unit stands over the codes and
 * names, which every page repeats.
 */
function writeOverParts(sheet: SheetBuilder, top: Top, widths: readonly number[], parts: readonly ColumnPart[]): void {
  const put = putIn(sheet);
  const title = sheet.addRow(TITLE_HEIGHT);
  const numbers = top.number === undefined ? undefined : sheet.addRow(INFO_HEIGHT);
  const facts = sheet.addRow(INFO_HEIGHT);
  const lead = parts[0]!.from;
  put(facts, 0, lead - 1, top.unit, look.INFO);
  for (const { from, to } of parts) {
    const right = Math.max(from, to - 2);
    put(title, from, middleEnd(widths, lead, from, to, TITLE_SIZE * textWidth(top.title)), top.title, look.TITLE);
    if (numbers !== undefined && top.number !== undefined) put(numbers, right, to - 1, top.number, look.INFO_RIGHT);
    if (right > from)
      put(facts, from, Math.min(right - 1, middleEnd(widths, lead, from, to, 0)), top.year, look.INFO_CENTER);
    put(facts, right, to - 1, top.money, look.INFO_RIGHT);
  }
}

/** The last of the columns from `from` on over which a text at least `needed` wide stands in the middle of the page. */
function middleEnd(widths: readonly number[], lead: number, from: number, to: number, needed: number): number {
  const wanted = Math.max(needed, total(widths.slice(from, to)) - total(widths.slice(0, lead)));
  let end = from;
  for (let width = widths[from]!; end < to - 1 && width < needed; width += widths[end]!) end++;
  const off = (last: number): number => Math.abs(total(widths.slice(from, last + 1)) - wanted);
  while (end < to - 1 && off(end + 1) < off(end)) end++;
  return end;
}

/** Writes a text over columns of a row, both inclusive. */
const putIn =
  (sheet: SheetBuilder) =>
  (row: number, from: number, to: number, text: string, style: Parameters<SheetBuilder['text']>[3]): void => {
    sheet.text(row, from, text, style);
    sheet.merge(row, from, row, to);
  };

const total = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0);

/** The last columns of the left and the middle part, the middle as near to the centre as the columns allow. */
function thirds(widths: readonly number[]): [leftEnd: number, centerEnd: number] {
  const sum = total(widths);
  const edge = (column: number): number => total(widths.slice(0, column + 1)) / sum;
  let best: [number, number] = [0, 1];
  let least = Infinity;
  for (let left = 0; left < widths.length - 2; left++) {
    for (let center = left + 1; center < widths.length - 1; center++) {
      const tooNarrow = Math.max(0, 0.25 - edge(left)) + Math.max(0, 0.12 - (1 - edge(center)));
      const offCentre = Math.abs((edge(left) + edge(center)) / 2 - 0.5);
      const cost = offCentre + tooNarrow * 4 + (edge(center) - edge(left)) / 20;
      if (cost < least) [least, best] = [cost, [left, center]];
    }
  }
  return best;
}
