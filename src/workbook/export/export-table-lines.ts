import { toDecimalText } from '../../core/money/decimal-text';
import type { TableData } from '../../core/filing/filing';
import type { Layout, LayoutCell } from '../../core/layout/layout';
import * as look from './export-styles';
import type { SheetBuilder } from './sheet-builder';
import { textWidth, wrappedLines } from './text-width';

const TEXT_LINE = 13;
/** What other faces than 宋体 need beyond that where lines are wrapped. */
const WRAPPED_PADDING = 4;
/** A label is shrunk to one line where it is longer than its cell by no more than this. */
const MOST_SHRUNK = 1.3;

const total = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0);

/** Writes the lines of a table; `widths` in characters by column, `lineHeight` in points. */
export function writeLines(
  sheet: SheetBuilder,
  table: TableData,
  { lines }: Layout,
  widths: readonly number[],
  lineHeight: number,
): void {
  for (const { cells } of lines) {
    const row = sheet.addRow(heightOf(cells, widths, lineHeight));
    cells.forEach((cell, column) => {
      if (cell.kind === 'covered') return;
      const span = cell.columnSpan ?? 1;
      if (cell.kind === 'figure') writeFigure(sheet, row, column, cell, table);
      else if (isWords(cell)) writeLabel(sheet, row, column, cell, widthOf(cell, column, widths));
      else writeMark(sheet, row, column, cell);
      sheet.merge(row, column, row, column + span - 1);
    });
  }
}

/** The heights of the lines, in points: `lineHeight`, more where words are wrapped. */
export const lineHeights = ({ lines }: Layout, widths: readonly number[], lineHeight: number): number[] =>
  lines.map(({ cells }) => heightOf(cells, widths, lineHeight));

function heightOf(cells: readonly LayoutCell[], widths: readonly number[], lineHeight: number): number {
  const most = Math.max(
    1,
    ...cells.map((cell, column) => (isWords(cell) ? labelLines(cell, widthOf(cell, column, widths)) : 1)),
  );
  return most > 1 ? Math.max(lineHeight, most * TEXT_LINE + WRAPPED_PADDING) : lineHeight;
}

const isWords = ({ kind }: LayoutCell): boolean => kind === 'label' || kind === 'name';

const widthOf = ({ columnSpan = 1 }: LayoutCell, column: number, widths: readonly number[]): number =>
  total(widths.slice(column, column + columnSpan));

/** How many lines a label takes: one where shrinking it a little is enough. */
function labelLines({ text = '', indent = 0 }: LayoutCell, width: number): number {
  const room = width - 1 - 2 * indent;
  return text.includes('\n') || textWidth(text) > room * MOST_SHRUNK ? wrappedLines(text, room) : 1;
}

function writeLabel(sheet: SheetBuilder, row: number, column: number, cell: LayoutCell, width: number): void {
  const { kind, text = '', indent = 0, isTotal = false } = cell;
  const isWrapped = labelLines(cell, width) > 1;
  const isCentred = kind === 'label' && isTotal;
  sheet.text(row, column, text, look.labelStyle({ isCentred, isBold: isTotal, isWrapped, indent }));
}

/** 行次 and codes; a code is text, so that nothing turns it into a number. */
function writeMark(sheet: SheetBuilder, row: number, column: number, cell: LayoutCell): void {
  const { kind, text = '', isOpen = false, isTotal = false } = cell;
  if (kind !== 'code') return sheet.text(row, column, text, look.LINE_NO);
  const fixed = isTotal ? look.TOTAL_CODE : look.FIXED_CODE;
  sheet.text(row, column, text, isOpen ? look.CODE : fixed);
}

/** An amount in full, shown with the decimals it was recorded with; blank stays blank, unreadable text stays text. */
function writeFigure(sheet: SheetBuilder, row: number, column: number, cell: LayoutCell, table: TableData): void {
  const { unit, decimals } = table.recordedScale;
  const isTotal = cell.isTotal ?? false;
  const value = cell.cell && table.cells[cell.cell.row]?.[cell.cell.column];
  if (value?.kind === 'unreadable')
    return sheet.text(row, column, value.text, { ...look.FIGURE, ...(isTotal && { bold: true }) });
  if (!value) return sheet.blank(row, column, look.figureStyle(decimals, isTotal));
  const text = toDecimalText(value.amount, unit);
  const shown = Math.max(value.decimals ?? decimals, decimalsOf(text));
  sheet.number(row, column, text, look.figureStyle(shown, isTotal));
}

const decimalsOf = (text: string): number => (text.includes('.') ? text.length - text.indexOf('.') - 1 : 0);
