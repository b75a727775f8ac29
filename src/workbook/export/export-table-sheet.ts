import { type Filing, type TableData, tableState } from '../../core/filing/filing';
import { emptySentence, moneyUnitLabel } from '../../core/edition/form';
import type { Layout } from '../../core/layout/layout';
import type { Scale } from '../../core/money/scale';
import type { SignOff } from '../../core/filing/dossier';
import { hasSignOff, signedText } from './export-cover';
import { fitPage, printSetup } from './export-page';
import * as look from './export-styles';
import type { StyleBook } from './export-styles';
import { writeLines } from './export-table-lines';
import { SheetBuilder } from './sheet-builder';
import type { CellRange } from '../workbook';
import type { StyledSheet } from './styled-workbook';
import { balanced, HIGHEST_ROW, splitText, wrappedLines } from './text-width';
import { SIGN_OFF } from './working-format';

const TITLE_HEIGHT = 36;
const INFO_HEIGHT = 17;
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
  const notes =
    tableState(table) === 'declaredEmpty' ? [...form.notes, emptySentence(form, filing.unit.name)] : form.notes;
  const signed = signOffLine(filing);
  const fit = fitPage(layout, fixedHeight(layout, notes) + (signed === undefined ? 0 : 2 * INFO_HEIGHT));
  const sheet = new SheetBuilder(styles);
  writeTop(sheet, filing, table.recordedScale, layout, fit.columnWidths);
  const headStart = sheet.rowCount;
  writeHeads(sheet, layout, fit.columnWidths);
  const headRows = sheet.rowCount;
  writeLines(sheet, table, layout, fit.columnWidths, fit.lineHeight);
  frame(sheet, styles, headStart, layout.columns.length);
  writeNotes(sheet, notes, fit.columnWidths);
  if (signed !== undefined) writeSignOff(sheet, signed, fit.columnWidths);
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
  sheet.text(row, centerEnd + 1, `${moneyUnitLabel(form)}：${scale.unit}`, look.INFO_RIGHT);
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
      const width = total(widths.slice(column, column + columnSpan)) - 1;
      sheet.text(first + level, column, balanced(text, width), look.HEAD);
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

/** Draws the borders of the table, from `top` to the last row there is; a merged cell is bordered as one. */
function frame(sheet: SheetBuilder, styles: StyleBook, top: number, width: number): void {
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
        right: (merge?.right ?? column) === width - 1,
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
    ? (Object.keys(SIGN_OFF) as (keyof SignOff)[])
        .map((key) => `${SIGN_OFF[key]}：${signedText(filing.signOff, key).replace(/\s+/g, ' ')}`)
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

/** Code and name stay in sight; forms with parts side by side scroll as a whole. */
function frozenColumns({ form }: Layout): number {
  if (form.blocks.length !== 1) return 0;
  const first = form.blocks[0]!.columns.findIndex((column) => column.kind === 'figure');
  return Math.max(0, first);
}
