import type { Layout } from '../../core/layout/layout';
import { type ColumnPart, columnParts, leadingColumns, MOST_SHRUNK_COLUMNS } from './column-parts';
import { lineHeights } from './export-table-lines';
import type { Margins, PrintSetup } from './styled-workbook';

const MARGINS: Margins = { top: 0.7, right: 0.55, bottom: 0.75, left: 0.55, header: 0.3, footer: 0.4 };
const A4 = { portrait: { width: 595, height: 842 }, landscape: { width: 842, height: 595 } };
const POINTS_PER_INCH = 72;

/**
 * The points a column of `width` characters takes with the base font, and the padding every column adds: between
 * what Excel measures and what LibreOffice does without the font.
 */
const POINTS_PER_CHARACTER = 5.6;
const COLUMN_PADDING = 3.75;
/** What just fits in one program must still fit in the other. */
const RESERVE = 0.97;
/** At a fixed scale a column that does not fit goes on a page by itself: it must fit whatever face stands in for 宋体. */
const RESERVE_OF_PARTS = 0.89;

const DEFAULT_WIDTH = 14;
const LOWEST_LINE = 14;
const HIGHEST_LINE = 24;
const USUAL_LINE = 18;
/** What is parted by columns is not parted by a few lines as well. */
const CLOSER_LINES = [18, 17, 16, 15, LOWEST_LINE];
/** Open rows are put on one page where that shrinks it no more than this. */
const MOST_SHRUNK = 1.2;

/** The sizes of one printed sheet, in points unless said otherwise. */
export interface PageFit {
  /** In characters, by column of the layout. */
  readonly columnWidths: readonly number[];
  readonly lineHeight: number;
  /** The sheet is meant to be one page. */
  readonly isOnePage: boolean;
  /** Set where one page is not wide enough for type that can be read. */
  readonly parted?: PartedColumns;
}

/** Columns that are printed on pages side by side, those before them on each. */
export interface PartedColumns {
  readonly parts: readonly ColumnPart[];
  /** In percent. */
  readonly scale: number;
}

/**
 * Chooses widths and heights so that the form fills its A4 page. A form of fixed lines is one page, shrunk by the
 * printer where it must be (then its columns are widened by as much); many open rows go on over several pages.
 * `fixedHeight`: everything but the lines.
 */
export function fitPage(layout: Layout, fixedHeight: number): PageFit {
  const { form, columns, lines } = layout;
  const page = A4[form.orientation];
  const pageWidth = (page.width - (MARGINS.left + MARGINS.right) * POINTS_PER_INCH) * RESERVE;
  const pageHeight = (page.height - (MARGINS.top + MARGINS.bottom) * POINTS_PER_INCH) * RESERVE;
  const widths = columns.map((column) => column.width ?? DEFAULT_WIDTH);
  const padding = widths.length * COLUMN_PADDING;
  const wanted = widths.reduce((total, width) => total + width, 0) * POINTS_PER_CHARACTER + padding;

  const shrinkByWidth = Math.max(1, wanted / pageWidth);
  const lead = leadingColumns(layout);
  if (lead !== undefined && shrinkByWidth > MOST_SHRUNK_COLUMNS) return partedFit(layout, widths, lead, fixedHeight);
  const shrinkByHeight = (fixedHeight + lines.length * LOWEST_LINE) / pageHeight;
  const hasOpenRows = form.blocks.some((block) => block.lines.kind === 'open');
  const isOnePage = !hasOpenRows || shrinkByHeight <= Math.max(MOST_SHRUNK, shrinkByWidth);
  const shrink = isOnePage ? Math.max(shrinkByWidth, shrinkByHeight) : shrinkByWidth;
  const stretch = (pageWidth * shrink - padding) / (wanted - padding);
  const room = (pageHeight * shrink - fixedHeight) / lines.length;
  return {
    columnWidths: widths.map((width) => Math.floor(width * stretch * 10) / 10),
    lineHeight: isOnePage
      ? Math.floor(Math.min(HIGHEST_LINE * shrink, Math.max(LOWEST_LINE, room)) * 4) / 4
      : USUAL_LINE,
    isOnePage,
  };
}

/** The columns in parts of one page's width; those of a narrower part are widened to fill it. */
function partedFit(layout: Layout, widths: readonly number[], lead: number, fixedHeight: number): PageFit {
  const { form, columns } = layout;
  const pageWidth = (A4[form.orientation].width - (MARGINS.left + MARGINS.right) * POINTS_PER_INCH) * RESERVE_OF_PARTS;
  const points = widths.map((width) => width * POINTS_PER_CHARACTER + COLUMN_PADDING);
  const sum = (from: number, to: number): number => points.slice(from, to).reduce((total, each) => total + each, 0);
  const heads = columns.map((column) => column.header[0] ?? '');
  const parts = columnParts(points, heads, lead, pageWidth * MOST_SHRUNK_COLUMNS - sum(0, lead));
  const widest = Math.max(...parts.map(({ from, to }) => sum(from, to)));
  const scale = Math.floor((100 * pageWidth) / (sum(0, lead) + widest));
  const columnWidths = [...widths];
  for (const { from, to } of parts) {
    const padding = (to - from) * COLUMN_PADDING;
    const stretch = (widest - padding) / (sum(from, to) - padding);
    for (let column = from; column < to; column++)
      columnWidths[column] = Math.floor(widths[column]! * stretch * 10) / 10;
  }
  const pageHeight = (A4[form.orientation].height - (MARGINS.top + MARGINS.bottom) * POINTS_PER_INCH) * RESERVE;
  const room = (pageHeight * 100) / scale - fixedHeight;
  const fits = (height: number): boolean => total(lineHeights(layout, columnWidths, height)) <= room;
  const lineHeight = CLOSER_LINES.find(fits) ?? USUAL_LINE;
  return { columnWidths, lineHeight, isOnePage: false, parted: { parts, scale } };
}

const total = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0);

/** A4, one page wide, heads repeated, page numbers at the foot. `headRows`: how many rows are heads. */
export const printSetup = (
  orientation: PrintSetup['orientation'],
  headRows: number,
  isOnePage: boolean,
): PrintSetup => ({
  orientation,
  fitToWidth: true,
  ...(isOnePage && { fitToHeight: true }),
  ...(headRows > 0 && { repeatRows: { first: 0, last: headRows - 1 } }),
  margins: MARGINS,
  centerHorizontally: true,
  footer: '&C第 &P 页 共 &N 页',
});

/** A4 at a fixed scale, each part of the columns on pages of its own, with the codes, names and heads on each. */
export function partedPrintSetup(
  orientation: PrintSetup['orientation'],
  headRows: number,
  { parts, scale }: PartedColumns,
): PrintSetup {
  const { fitToWidth: _, ...setup } = printSetup(orientation, headRows, false);
  const [first, ...others] = parts.map(({ from }) => from);
  return { ...setup, scale, repeatColumns: { first: 0, last: first! - 1 }, columnBreaks: others };
}
