import type { Layout, LayoutCell, LayoutColumn } from '../../core/layout/layout';

/** Widths are in pixels, sizes of type in pixels; a Chinese character is as wide as the type is large. */
const NORMAL_TYPE = 13;
const SMALL_TYPE = 12;
const CELL_PADDING = 12;
const HEAD_PADDING = 8;
const HEAD_LINE = 17;
const SHORTEST_HEAD = 30;

/** The narrowest a column may get before the sheet scrolls sideways. */
const NARROWEST: Readonly<Record<LayoutColumn['kind'], number>> = {
  label: 96,
  lineNo: 32,
  code: 46,
  name: 96,
  figure: 64,
};

/** A sheet of so many columns scrolls sideways in any case: its codes and names need not be narrow. */
const MANY_COLUMNS = 20;
const ROOM_TO_SCROLL: Readonly<Partial<Record<LayoutColumn['kind'], number>>> = { code: 70, name: 190 };

/** Labels and names that are too long for one line are set in two lines of this size; it is that of `.cell-long`. */
const TWO_LINE_TYPE = 11;
/** A line cannot always be broken in the middle. */
const BREAK_SLACK = 1;
/** What stands beside such a text by its level: indents as in the style sheet, and the rule at its right. */
const TWO_LINE_PADDING = [9, 20, 34];
/** No name makes its column wider than this: a longer one ends in dots after its second line. */
const WIDEST_NAME = 230;

const DEFAULT_WEIGHT = 12;
/** Below so many pixels per unit of the form's column widths, labels need the small type. */
const ROOMY = 6.6;

const weightOf = (column: LayoutColumn): number => column.width ?? DEFAULT_WEIGHT;

/** How wide a text is in ems, rather too wide: Chinese characters full, all others a little over half. */
const textEms = (text: string): number => {
  let ems = 0;
  for (const character of text) ems += character > '\u2e7f' ? 1 : 0.58;
  return ems;
};

/** The width a column needs so that a text in it is not cut off. */
export const neededWidth = (text: string): number => Math.ceil(textEms(text) * NORMAL_TYPE) + CELL_PADDING;

/** Whether a label or name is too long for one line of a column; `indent` in levels of the form. */
export const isTooLong = (text: string, width: number, indent: number): boolean =>
  textEms(text) * SMALL_TYPE + CELL_PADDING + indent * 1.25 * SMALL_TYPE > width;

/** The width a column needs so that a label or name is read in two lines at most; `indent` in levels of the form. */
function twoLineWidth(text: string, indent: number): number {
  const padding = TWO_LINE_PADDING[Math.min(indent, TWO_LINE_PADDING.length - 1)]!;
  return Math.min(WIDEST_NAME, (Math.ceil(textEms(text) / 2) + BREAK_SLACK) * TWO_LINE_TYPE + padding);
}

/** Whether columns of these widths leave so little room that labels want the small type. */
export function isSmallType(layout: Layout, widths: readonly number[]): boolean {
  const weight = layout.columns.reduce((total, column) => total + weightOf(column), 0);
  return widths.reduce((total, width) => total + width, 0) / weight < ROOMY;
}

export interface ColumnSize {
  /** The share of the sheet's width. */
  readonly weight: number;
  readonly minimum: number;
}

/**
 * How the columns share the sheet. No figure or code is ever cut off: a column is at least as wide as its longest. Labels
 * and names have room for two lines; where there is none for that, the sheet scrolls sideways.
 */
export function columnSizes(layout: Layout, printed: (cell: LayoutCell) => string): ColumnSize[] {
  const isMany = layout.columns.length > MANY_COLUMNS;
  const minimums = layout.columns.map(({ kind }) => (isMany && ROOM_TO_SCROLL[kind]) || NARROWEST[kind]);
  for (const { cells } of layout.lines)
    for (const [index, cell] of cells.entries())
      if (cell.kind === 'figure' || cell.kind === 'code')
        minimums[index] = Math.max(minimums[index]!, neededWidth(printed(cell)));
      else if ((cell.kind === 'label' || cell.kind === 'name') && !cell.columnSpan)
        minimums[index] = Math.max(minimums[index]!, twoLineWidth(printed(cell), cell.indent ?? 0));
  return layout.columns.map((column, index) => ({ weight: weightOf(column), minimum: minimums[index]! }));
}

export interface HeadHeights {
  /** Of each row of group heads. */
  readonly group: number;
  /** Of the row of column heads. */
  readonly column: number;
}

/** How high the heads must be for their texts, given the width of each column. */
export function headHeights(layout: Layout, widths: readonly number[]): HeadHeights {
  const depth = layout.head.length;
  const size = isSmallType(layout, widths) ? SMALL_TYPE : NORMAL_TYPE;
  const needed = (text: string, column: number, span: number): number => {
    let room = -CELL_PADDING;
    for (let i = column; i < column + span; i++) room += widths[i] ?? 0;
    const perLine = Math.max(1, Math.floor(room / size));
    return Math.max(SHORTEST_HEAD, Math.ceil(textEms(text) / perLine) * HEAD_LINE + HEAD_PADDING);
  };
  let group = SHORTEST_HEAD;
  for (const row of layout.head.slice(0, depth - 1))
    for (const { text, column, columnSpan, rowSpan } of row)
      if (rowSpan === 1) group = Math.max(group, needed(text, column, columnSpan));
  let column = SHORTEST_HEAD;
  for (const row of layout.head)
    for (const head of row)
      if (head.columnSpan === 1)
        column = Math.max(column, needed(head.text, head.column, 1) - (head.rowSpan - 1) * group);
  return { group, column };
}
