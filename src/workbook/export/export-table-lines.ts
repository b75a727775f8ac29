import { toDecimalText } from '../../core/money/decimal-text';
import type { TableData } from '../../core/filing/filing';
import type { Layout, LayoutCell } from '../../core/layout/layout';
import * as look from './export-styles';
import type { SheetBuilder } from './sheet-builder';
import { textWidth, wrappedLines } from './text-width';

const TEXT_LINE = 13;
/** A label is shrunk to one line where it is longer than its cell by no more than this. */
const MOST_SHRUNK = 1.25;

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
    const row = sheet.addRow(lineHeight);
    let printedLines = 1;
    cells.forEach((cell, column) => {
      if (cell.kind === 'covered') return;
      const span = cell.columnSpan ?? 1;
      if (cell.kind === 'figure') writeFigure(sheet, row, column, cell, table);
      else if (cell.kind === 'label' || cell.kind === 'name')
        printedLines = Math.max(
          printedLines,
          writeLabel(sheet, row, column, cell, total(widths.slice(column, column + span))),
        );
      else writeMark(sheet, row, column, cell);
      sheet.merge(row, column, row, column + span - 1);
    });
    if (printedLines > 1) sheet.heights[row] = Math.max(lineHeight, printedLines * TEXT_LINE);
  }
}

/** Writes a label in one line where shrinking it a little is enough, else wrapped; answers how many lines it takes. */
function writeLabel(sheet: SheetBuilder, row: number, column: number, cell: LayoutCell, width: number): number {
  const { kind, text = '', indent = 0, isTotal = false } = cell;
  const room = width - 1 - 2 * indent;
  const isWrapped = text.includes('\n') || textWidth(text) > room * MOST_SHRUNK;
  const isCentred = kind === 'label' && isTotal;
  sheet.text(row, column, text, look.labelStyle({ isCentred, isBold: isTotal, isWrapped, indent }));
  return isWrapped ? wrappedLines(text, room) : 1;
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
