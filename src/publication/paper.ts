import { textWidth } from '../workbook/export/text-width';
import type { PrintedCell, PrintedTable } from './printed-table';

/**
 * How tables are parted into sheets of paper. The sheets are made here and not by the browser, so that every Chromium
 * since 86 prints the same pages, each with its heads, and knows how many there are.
 */

/** In points, of the sheet within its margins. */
interface PaperSize {
  readonly width: number;
  readonly height: number;
}

/** A4 without the margins of print.css: 13 mm at the sides, 12 above, 15 below. */
export const PAPER: Readonly<Record<PrintedTable['orientation'], PaperSize>> = {
  portrait: { width: 521, height: 765 },
  landscape: { width: 768, height: 518 },
};

export interface PrintedLine {
  readonly cells: readonly PrintedCell[];
  /** In em. */
  readonly height: number;
}

/** One sheet of one table. Lengths in em of its font size. */
export interface PaperPage {
  readonly table: PrintedTable;
  /** In points. */
  readonly fontSize: number;
  /** As parts of the whole, by column. */
  readonly columnShares: readonly number[];
  readonly headHeights: readonly number[];
  readonly lines: readonly PrintedLine[];
  /** The last sheet of its table bears the notes. */
  readonly hasNotes: boolean;
}

const BASE_FONT = 10;
/** Em that a half-width character takes in 宋体; in other faces, by so much more. */
const HALF_WIDTH = 0.5;
const WIDER = 0.06;
/** Left and right of a cell's text. */
const PADDING = 0.7;
const TEXT_LINE = 1.3;
const NOTE_LINE = 1.25;
const NOTE_FONT = 0.9;
/** What the style sheet gives to these. */
const TITLE = 3;
const INFO = 1.7;
const COLUMN_NOS = 1.7;
const LOWEST_LINE = 1.45;
const USUAL_LINE = 1.8;
const HIGHEST_LINE = 2.3;
/** Open rows are put on one sheet where that shrinks them no more than this; fixed lines up to what can be read. */
const MOST_SHRUNK = 1.2;
const MOST_SHRUNK_FIXED = 1.6;
/** Kept free, since fonts differ. */
const RESERVE = 0.97;
/** How many lines go with the notes where they need a sheet of their own. */
const LINES_WITH_NOTES = 3;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

/** The sheets of the tables, in their order. */
export const paperPages = (tables: readonly PrintedTable[]): PaperPage[] => tables.flatMap(pagesOf);

function pagesOf(table: PrintedTable): PaperPage[] {
  const size = PAPER[table.orientation];
  const wanted = table.columnWidths.map((width) => width * HALF_WIDTH + PADDING);
  const shrinkByWidth = Math.max(1, (sum(wanted) * BASE_FONT) / size.width);
  const columnShares = wanted.map((width) => width / sum(wanted));
  const columns = columnShares.map((share) => (share * size.width * shrinkByWidth) / BASE_FONT);
  const headHeights = table.head.map((cells) => headHeight(cells, columns));
  const least = table.lines.map((cells) => Math.max(LOWEST_LINE, leastHeight(cells, columns)));
  const notes = notesHeight(table.notes, sum(columns));
  const above =
    TITLE + (table.number === undefined ? 0 : INFO) + INFO + sum(headHeights) + (table.columnNos ? COLUMN_NOS : 0);

  /** In em, at a shrinking. */
  const room = (shrink: number): number => (size.height * RESERVE * shrink) / BASE_FONT - above;
  const shrinkByHeight = ((above + sum(least) + notes) * BASE_FONT) / (size.height * RESERVE);
  const most = Math.max(table.hasOpenRows ? MOST_SHRUNK : MOST_SHRUNK_FIXED, shrinkByWidth);
  const isOnePage = shrinkByHeight <= most;
  const shrink = isOnePage ? Math.max(shrinkByWidth, shrinkByHeight) : shrinkByWidth;
  const spare = isOnePage ? (room(shrink) - notes - sum(least)) / Math.max(1, least.length) : USUAL_LINE - LOWEST_LINE;
  const usual = Math.min(HIGHEST_LINE, LOWEST_LINE + Math.max(0, spare));
  const lines = table.lines.map((cells, index): PrintedLine => ({ cells, height: Math.max(usual, least[index]!) }));
  const sheets = isOnePage ? [lines] : part(lines, room(shrink), notes);
  return sheets.map((each, index) => ({
    table,
    fontSize: Math.floor((BASE_FONT / shrink) * 100) / 100,
    columnShares,
    headHeights,
    lines: each,
    hasNotes: index === sheets.length - 1,
  }));
}

/** As many lines on each sheet as there is room for; the last sheet also has room for the notes. */
function part(lines: readonly PrintedLine[], room: number, notes: number): PrintedLine[][] {
  const sheets: PrintedLine[][] = [];
  let sheet: PrintedLine[] = [];
  let used = 0;
  for (const line of lines) {
    if (sheet.length > 0 && used + line.height > room) {
      sheets.push(sheet);
      [sheet, used] = [[], 0];
    }
    sheet.push(line);
    used += line.height;
  }
  sheets.push(sheet);
  if (used + notes > room && sheet.length > 1) sheets.push(sheet.splice(-Math.min(LINES_WITH_NOTES, sheet.length - 1)));
  return sheets;
}

const emWidth = (text: string): number =>
  textWidth(text) * HALF_WIDTH + text.replace(/[^\x20-\x7e]/g, '').length * WIDER;

/** How many lines a text takes in a cell so many em wide. */
const linesIn = (text: string, width: number): number =>
  sum(text.split('\n').map((each) => Math.max(1, Math.ceil(emWidth(each) / Math.max(1, width)))));

const widthOf = ({ column, columnSpan }: PrintedCell, columns: readonly number[]): number =>
  sum(columns.slice(column, column + columnSpan)) - PADDING;

function leastHeight(cells: readonly PrintedCell[], columns: readonly number[]): number {
  const lines = cells.map((cell) =>
    cell.kind === 'label' || cell.kind === 'name' ? linesIn(cell.text, widthOf(cell, columns) - cell.indent) : 1,
  );
  return Math.max(...lines) * TEXT_LINE + 0.2;
}

function headHeight(cells: readonly PrintedCell[], columns: readonly number[]): number {
  const lines = cells.map((cell) => Math.ceil(linesIn(cell.text, widthOf(cell, columns)) / cell.rowSpan));
  return Math.max(1, ...lines) * TEXT_LINE + 0.4;
}

const notesHeight = (notes: readonly string[], width: number): number =>
  notes.length === 0 ? 0 : 0.5 + sum(notes.map((note) => linesIn(note, width / NOTE_FONT) * NOTE_LINE * NOTE_FONT));
