import type { Filing, TableData } from '../../core/filing/filing';
import { printedNotes } from '../../core/edition/printed-notes';
import type { Layout } from '../../core/layout/layout';
import { hasSignOff, signedLines } from './export-cover';
import { type ColumnPart, leadingColumns } from './column-parts';
import { fitPage, partedPrintSetup, printSetup } from './export-page';
import * as look from './export-styles';
import type { StyleBook } from './export-styles';
import { writeLines } from './export-table-lines';
import { INFO_HEIGHT, TITLE_HEIGHT, writeTop } from './export-table-top';
import { SheetBuilder } from './sheet-builder';
import type { CellRange } from '../workbook';
import type { StyledSheet } from './styled-workbook';
import { balanced, HIGHEST_ROW, splitText, wrappedLines } from './text-width';

const TEXT_LINE = 13;
const NOTE_LINE = 12.5;
const CELL_PADDING = 4;

/** One table as its form prints it: title, number, unit, heads, 栏次, lines, notes. `name` must be a valid sheet name. */
export function tableSheet(
  name: string,
  filing: Filing,
  table: TableData,
  layout: Layout,
  styles: StyleBook,
): StyledSheet {
  const { form } = layout;
  const notes = printedNotes(form, filing);
  const signed = signOffLine(filing);
  const fit = fitPage(layout, fixedHeight(layout, notes) + (signed === undefined ? 0 : 2 * INFO_HEIGHT));
  const sheet = new SheetBuilder(styles);
  const { columnWidths: widths, parted } = fit;
  writeTop(sheet, filing, table.recordedScale, layout, widths, parted?.parts);
  const headStart = sheet.rowCount;
  writeHeads(sheet, layout, widths, parted?.parts);
  const headRows = sheet.rowCount;
  writeLines(sheet, table, layout, widths, fit.lineHeight);
  frame(sheet, styles, headStart, parted ? parted.parts.map(({ to }) => to) : [widths.length]);
  // Over the codes and names, which every page repeats, where the columns go on over further pages.
  const below = parted ? widths.slice(0, parted.parts[0]!.from) : widths;
  writeNotes(sheet, notes, below);
  if (signed !== undefined) writeSignOff(sheet, signed, below);
  return {
    name,
    rows: sheet.rows,
    merges: sheet.merges,
    columnWidths: widths,
    rowHeights: sheet.heights,
    freeze: { rows: headRows, columns: leadingColumns(layout) ?? 0 },
    gridLines: false,
    print: parted
      ? partedPrintSetup(form.orientation, headRows, parted)
      : printSetup(form.orientation, headRows, fit.isOnePage),
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

function headHeights(layout: Layout, widths: readonly number[]): number[] {
  return layout.head.map((cells) => {
    const lines = cells.map(({ text, column, columnSpan, rowSpan }) =>
      rowSpan > 1 ? 1 : wrappedLines(text, total(widths.slice(column, column + columnSpan)) - 1),
    );
    return Math.max(...lines, 1) * TEXT_LINE + CELL_PADDING;
  });
}

/** A head over columns of several `parts` is written over those of each. */
function writeHeads(
  sheet: SheetBuilder,
  layout: Layout,
  widths: readonly number[],
  parts: readonly ColumnPart[] = [],
): void {
  const first = sheet.rowCount;
  for (const height of headHeights(layout, widths)) sheet.addRow(height);
  layout.head.forEach((cells, level) => {
    for (const { text, column, columnSpan, rowSpan } of cells) {
      const starts = [column, ...parts.map(({ from }) => from).filter((at) => column < at && at < column + columnSpan)];
      starts.forEach((start, index) => {
        const end = starts[index + 1] ?? column + columnSpan;
        sheet.text(first + level, start, balanced(text, total(widths.slice(start, end))), look.HEAD);
        sheet.merge(first + level, start, first + level + rowSpan - 1, end - 1);
      });
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

/**
 * Draws the borders of the table, from `top` to the last row there is; a merged cell is bordered as one. `ends`: the columns
 * before which the table or one of its pages ends.
 */
function frame(sheet: SheetBuilder, styles: StyleBook, top: number, ends: readonly number[]): void {
  const width = Math.max(...ends);
  const bottom = sheet.rowCount - 1;
  const merges = new Map<number, CellRange[]>();
  for (const merge of sheet.merges) merges.set(merge.top, [...(merges.get(merge.top) ?? []), merge]);
  for (let row = top; row <= bottom; row++) {
    const merged = merges.get(row);
    const cells = sheet.rows[row]!;
    for (let column = 0; column < width; column++) {
      const cell = cells[column];
      if (!cell) continue;
      const merge = merged?.find((each) => each.left === column);
      cell.style = styles.inTable(cell.style!, {
        top: row === top,
        right: ends.includes((merge?.right ?? column) + 1),
        bottom: (merge?.bottom ?? row) === bottom,
        left: column === 0,
      });
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

/** Who signs, in one line under the table; undefined where nobody does. */
const signOffLine = (filing: Filing): string | undefined =>
  hasSignOff(filing)
    ? signedLines(filing)
        .map(({ label, value }) => `${label}：${value.replace(/\s+/g, ' ')}`)
        .join(SIGN_OFF_GAP)
    : undefined;

const SIGN_OFF_GAP = '\u3000\u3000\u3000';

function writeSignOff(sheet: SheetBuilder, text: string, widths: readonly number[]): void {
  sheet.addRow(INFO_HEIGHT / 2);
  for (const part of splitText(text)) {
    const row = sheet.addRow(Math.min(HIGHEST_ROW, wrappedLines(part, total(widths) - 1) * TEXT_LINE + CELL_PADDING));
    sheet.text(row, 0, part, look.SIGN_OFF);
    sheet.merge(row, 0, row, widths.length - 1);
  }
}
