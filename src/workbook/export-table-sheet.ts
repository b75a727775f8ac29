import { toDecimalText } from '../core/decimal-text';
import { type Filing, type TableData, tableState } from '../core/filing';
import type { Layout, LayoutCell } from '../core/layout';
import { exactDecimals, type MoneyUnit, type Scale } from '../core/scale';
import { fitPage, printSetup } from './export-page';
import * as look from './export-styles';
import type { StyleBook } from './export-styles';
import { SheetBuilder } from './sheet-builder';
import type { CellStyle, StyledSheet } from './styled-workbook';
import { textWidth, wrappedLines } from './text-width';

const TITLE_HEIGHT = 36;
const INFO_HEIGHT = 17;
const TEXT_LINE = 13;
const NOTE_LINE = 12.5;
const CELL_PADDING = 4;
const MOST_SHRUNK_TEXT = 1.25;

/** One table as its form prints it: title, number, unit, heads, 栏次, lines, notes. `name` must be a valid sheet name. */
export function tableSheet(
  name: string,
  filing: Filing,
  table: TableData,
  layout: Layout,
  styles: StyleBook,
): StyledSheet {
  const { form } = layout;
  const notes = tableState(table) === 'declaredEmpty' ? [...form.notes, form.emptySentence] : form.notes;
  const fit = fitPage(layout, fixedHeight(layout, notes));
  const sheet = new SheetBuilder(styles);
  writeTop(sheet, filing, table.recordedScale, layout, fit.columnWidths);
  const headStart = sheet.rowCount;
  writeHeads(sheet, layout, fit.columnWidths);
  const headRows = sheet.rowCount;
  writeLines(sheet, table, layout, fit.columnWidths, fit.lineHeight);
  frame(sheet, styles, headStart, layout.columns.length);
  writeNotes(sheet, notes, fit.columnWidths);
  return {
    name,
    rows: sheet.rows,
    merges: sheet.merges,
    columnWidths: fit.columnWidths,
    rowHeights: sheet.heights,
    freeze: { rows: headRows, columns: frozenColumns(layout) },
    gridLines: false,
    print: printSetup(form.orientation, headRows, fit.isOnePage),
  };
}

const total = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0);

/** Everything but the lines, measured with the widths the form names. */
function fixedHeight(layout: Layout, notes: readonly string[]): number {
  const widths = layout.columns.map((column) => column.width ?? 14);
  const numbers = layout.form.number === undefined ? 0 : INFO_HEIGHT;
  const columnNos = layout.columnNos ? INFO_HEIGHT : 0;
  return (
    TITLE_HEIGHT +
    numbers +
    INFO_HEIGHT +
    total(headHeights(layout, widths)) +
    columnNos +
    total(noteHeights(notes, widths))
  );
}

function writeTop(sheet: SheetBuilder, filing: Filing, scale: Scale, layout: Layout, widths: readonly number[]): void {
  const { form } = layout;
  const last = widths.length - 1;
  const title = sheet.addRow(TITLE_HEIGHT);
  sheet.text(title, 0, form.title, look.TITLE);
  sheet.merge(title, 0, title, last);
  const [leftEnd, centerEnd] = thirds(widths);
  if (form.number !== undefined) {
    const row = sheet.addRow(INFO_HEIGHT);
    sheet.text(row, centerEnd + 1, form.number, look.INFO_RIGHT);
    sheet.merge(row, centerEnd + 1, row, last);
  }
  const row = sheet.addRow(INFO_HEIGHT);
  sheet.text(row, 0, `部门：${filing.unit.name}`, look.INFO);
  sheet.merge(row, 0, row, leftEnd);
  sheet.text(row, leftEnd + 1, `${filing.year}年度`, look.INFO_CENTER);
  sheet.merge(row, leftEnd + 1, row, centerEnd);
  sheet.text(row, centerEnd + 1, `金额单位：${scale.unit}`, look.INFO_RIGHT);
  sheet.merge(row, centerEnd + 1, row, last);
}

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

function headHeights(layout: Layout, widths: readonly number[]): number[] {
  return layout.head.map((cells) => {
    const lines = cells.map(({ text, column, columnSpan, rowSpan }) =>
      rowSpan > 1 ? 1 : wrappedLines(text, total(widths.slice(column, column + columnSpan)) - 1),
    );
    return Math.max(...lines, 1) * TEXT_LINE + CELL_PADDING;
  });
}

function writeHeads(sheet: SheetBuilder, layout: Layout, widths: readonly number[]): void {
  const first = sheet.rowCount;
  for (const height of headHeights(layout, widths)) sheet.addRow(height);
  layout.head.forEach((cells, level) => {
    for (const { text, column, columnSpan, rowSpan } of cells) {
      sheet.text(first + level, column, text, look.HEAD);
      sheet.merge(first + level, column, first + level + rowSpan - 1, column + columnSpan - 1);
    }
  });
  if (!layout.columnNos) return;
  const row = sheet.addRow(INFO_HEIGHT);
  layout.columnNos.forEach(({ kind, text = '', columnSpan = 1 }, column) => {
    if (kind === 'covered') return;
    sheet.text(row, column, text, look.HEAD);
    sheet.merge(row, column, row, column + columnSpan - 1);
  });
}

function writeLines(
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
  const base = kind === 'label' && isTotal ? look.TOTAL_LABEL : { ...look.LABEL, ...(isTotal && { bold: true }) };
  const room = width - 1 - 2 * indent;
  const isWrapped = text.includes('\n') || textWidth(text) > room * MOST_SHRUNK_TEXT;
  sheet.text(row, column, text, {
    ...base,
    ...(indent > 0 && { indent }),
    ...(isWrapped ? { wrap: true } : { shrinkToFit: true }),
  });
  return isWrapped ? wrappedLines(text, room) : 1;
}

/** 行次 and codes; a code is text, so that nothing turns it into a number. */
function writeMark(sheet: SheetBuilder, row: number, column: number, cell: LayoutCell): void {
  const { kind, text = '', isOpen = false, isTotal = false } = cell;
  if (kind !== 'code') return sheet.text(row, column, text, look.LINE_NO);
  sheet.text(row, column, text, {
    ...look.CODE,
    ...(!isOpen && { horizontal: 'center' as const }),
    ...(isTotal && { bold: true }),
  });
}

/** An amount in full, shown with the decimals it was recorded with; blank stays blank, unreadable text stays text. */
function writeFigure(sheet: SheetBuilder, row: number, column: number, cell: LayoutCell, table: TableData): void {
  const { unit, decimals } = table.recordedScale;
  const style: CellStyle = { ...look.FIGURE, ...(cell.isTotal && { bold: true }) };
  const value = cell.cell && table.cells[cell.cell.row]?.[cell.cell.column];
  if (value?.kind === 'unreadable') return sheet.text(row, column, value.text, style);
  if (!value) return sheet.blank(row, column, { ...style, format: look.figureFormat(decimals) });
  const text = toDecimalText(value.amount, unit);
  const shown = Math.max(value.decimals ?? decimals, decimalsOf(text));
  sheet.number(row, column, text, {
    ...style,
    format: look.figureFormat(Math.min(shown, mostDecimals(unit, decimals))),
  });
}

const decimalsOf = (text: string): number => (text.includes('.') ? text.length - text.indexOf('.') - 1 : 0);

const mostDecimals = (unit: MoneyUnit, decimals: number): number => Math.max(exactDecimals(unit), decimals);

/** Draws the borders of the table, from `top` to the last row there is; a merged cell is bordered as one. */
function frame(sheet: SheetBuilder, styles: StyleBook, top: number, width: number): void {
  const bottom = sheet.rowCount - 1;
  const { styles: known } = styles.styleSheet();
  for (let row = top; row <= bottom; row++) {
    for (let column = 0; column < width; column++) {
      const cell = sheet.rows[row]![column];
      if (!cell) continue;
      const merge = sheet.merges.find((each) => each.top === row && each.left === column);
      const border = look.tableBorder({
        top: row === top,
        right: (merge?.right ?? column) === width - 1,
        bottom: (merge?.bottom ?? row) === bottom,
        left: column === 0,
      });
      sheet.rows[row]![column] = { ...cell, style: styles.named({ ...known[cell.style!], border }) };
    }
  }
}

const noteHeights = (notes: readonly string[], widths: readonly number[]): number[] =>
  notes.map((note) => wrappedLines(note, total(widths) * 1.08) * NOTE_LINE + 2);

function writeNotes(sheet: SheetBuilder, notes: readonly string[], widths: readonly number[]): void {
  const heights = noteHeights(notes, widths);
  notes.forEach((note, index) => {
    const row = sheet.addRow(heights[index]);
    sheet.text(row, 0, note, look.NOTE);
    sheet.merge(row, 0, row, widths.length - 1);
  });
}

/** Code and name stay in sight; forms with parts side by side scroll as a whole. */
function frozenColumns({ form }: Layout): number {
  if (form.blocks.length !== 1) return 0;
  const first = form.blocks[0]!.columns.findIndex((column) => column.kind === 'figure');
  return Math.max(0, first);
}
