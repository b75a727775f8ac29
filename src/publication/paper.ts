import { balanced, textWidth } from '../workbook/export/text-width';
import { partColumns } from './part-columns';
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
  /** 部门, 年度 and 金额单位 do not stand in one line: 部门 takes two. */
  readonly hasLongFacts: boolean;
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
/** What its rules take, and a little for what is rounded. */
const RULES = 0.2;
const TEXT_LINE = 1.3;
const NOTE_LINE = 1.25;
const NOTE_FONT = 0.9;
/** What the style sheet gives to these. */
const TITLE = 3;
const INFO = 1.7;
const LONG_INFO = 3;
/** Between 部门, 年度 and 金额单位. */
const FACTS_PADDING = 3;
const COLUMN_NOS = 1.7;
const LOWEST_LINE = 1.45;
const USUAL_LINE = 1.8;
const HIGHEST_LINE = 2.3;
const CLOSER_LINES = [1.7, 1.6, 1.5];
/** As a part of a sheet. */
const NEARLY_EMPTY = 0.25;
/** Open rows are put on one sheet where that shrinks them no more than this; fixed lines up to what can be read. */
const MOST_SHRUNK = 1.2;
const MOST_SHRUNK_FIXED = 1.6;
const STEP = 0.02;
/** Kept free, since fonts differ. */
const RESERVE = 0.97;
/** How many lines go with the notes where they need a sheet of their own. */
const LINES_WITH_NOTES = 3;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

/** The sheets of the tables, in their order. */
export const paperPages = (tables: readonly PrintedTable[]): PaperPage[] => tables.flatMap(pagesOf);

function pagesOf(table: PrintedTable): PaperPage[] {
  const parts = partColumns(table, wantedWidths(table), PAPER[table.orientation].width / BASE_FONT);
  // Side by side they are of one size.
  const shrink = Math.max(...parts.map(shrinkByWidth));
  return parts.flatMap((part, index) =>
    sheetsOf(part, shrink).map((page) => ({ ...page, hasNotes: page.hasNotes && index === parts.length - 1 })),
  );
}

const wantedWidths = (table: PrintedTable): number[] =>
  table.columnWidths.map((width) => width * HALF_WIDTH + PADDING + RULES);

/** How much smaller the type must be for the columns to have room; 1 where it need not. */
const shrinkByWidth = (table: PrintedTable): number =>
  Math.max(1, (sum(wantedWidths(table)) * BASE_FONT) / PAPER[table.orientation].width);

function sheetsOf(table: PrintedTable, leastShrink: number): PaperPage[] {
  const size = PAPER[table.orientation];
  const wanted = wantedWidths(table);
  const columnShares = wanted.map((width) => width / sum(wanted));
  const room = (shrink: number): number => (size.height * RESERVE * shrink) / BASE_FONT;
  const at = (shrink: number): Measures =>
    measure(
      table,
      columnShares.map((share) => (share * size.width * shrink) / BASE_FONT),
    );

  const most = Math.max(table.hasOpenRows ? MOST_SHRUNK : MOST_SHRUNK_FIXED, leastShrink);
  // What is much too long is not measured again and again.
  const longest = table.lines.length * LOWEST_LINE > room(most) ? leastShrink : most;
  let shrink = leastShrink;
  let measures = at(shrink);
  const isFitting = (): boolean => measures.above + sum(measures.least) + measures.notes <= room(shrink);
  while (!isFitting() && shrink < longest) {
    shrink = Math.min(longest, shrink + STEP);
    measures = at(shrink);
  }
  const isOnePage = isFitting();
  if (!isOnePage) [shrink, measures] = [leastShrink, at(leastShrink)];
  const { head, headHeights, hasLongFacts, above, least, notes } = measures;
  const linesOf = (usual: number): PrintedLine[] =>
    table.lines.map((cells, index): PrintedLine => ({ cells, height: Math.max(usual, least[index]!) }));
  const spare = (room(shrink) - above - notes - sum(least)) / Math.max(1, least.length);
  const sheets = isOnePage
    ? [linesOf(Math.min(HIGHEST_LINE, LOWEST_LINE + Math.max(0, spare)))]
    : partEvenly(linesOf, room(shrink) - above, notes);
  return sheets.map((lines, index) => ({
    table: { ...table, head },
    fontSize: Math.floor((BASE_FONT / shrink) * 100) / 100,
    columnShares,
    headHeights,
    hasLongFacts,
    lines,
    hasNotes: index === sheets.length - 1,
  }));
}

/** Heights in em, of a table whose columns have these widths. */
interface Measures {
  readonly head: PrintedTable['head'];
  readonly headHeights: readonly number[];
  readonly hasLongFacts: boolean;
  /** Everything over the lines. */
  readonly above: number;
  readonly least: readonly number[];
  readonly notes: number;
}

function measure(table: PrintedTable, columns: readonly number[]): Measures {
  const head = table.head.map((cells) =>
    cells.map((cell) => ({ ...cell, text: balanced(cell.text, widthOf(cell, columns) / HALF_WIDTH) })),
  );
  const headHeights = head.map((cells) => headHeight(cells, columns));
  const hasLongFacts = sum(table.facts.map(emWidth)) + FACTS_PADDING > sum(columns);
  const numbers = (table.number === undefined ? 0 : INFO) + (table.columnNos ? COLUMN_NOS : 0);
  return {
    head,
    headHeights,
    hasLongFacts,
    above: TITLE + numbers + (hasLongFacts ? LONG_INFO : INFO) + sum(headHeights),
    least: table.lines.map((cells) => Math.max(LOWEST_LINE, leastHeight(cells, columns))),
    notes: notesHeight(table.notes, sum(columns)),
  };
}

/** The lines a little closer where that saves a sheet that would be nearly empty. */
function partEvenly(
  linesOf: (usual: number) => PrintedLine[],
  room: number,
  notes: number,
): readonly (readonly PrintedLine[])[] {
  const sheets = part(linesOf(USUAL_LINE), room, notes);
  const last = sum(sheets[sheets.length - 1]!.map(({ height }) => height)) + notes;
  if (last > room * NEARLY_EMPTY) return sheets;
  for (const usual of CLOSER_LINES) {
    const closer = part(linesOf(usual), room, notes);
    if (closer.length < sheets.length) return closer;
  }
  return sheets;
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
