import { type StyleBook, TAG_INK, TITLE } from './export-styles';
import { printSetup } from './export-page';
import { SheetBuilder } from './sheet-builder';
import type { CellStyle, StyledSheet } from './styled-workbook';
import { CONTINUED, type SystemTag, TAG_HEAD, writeTag } from './system-tag';
import { HIGHEST_ROW, splitText, wrappedLines } from './text-width';

/** Texts as they are: a number in them is not taken for one. */
const CELL: CellStyle = { horizontal: 'left', wrap: true, border: 'thin', format: '@' };
const HEAD: CellStyle = { horizontal: 'center', wrap: true, bold: true, border: 'thin', fill: 'F2F2F2' };
const HINT: CellStyle = { horizontal: 'left', wrap: true, color: '595959' };
/** Nobody reads it: it takes no more room than the words beside it. */
const TAG: CellStyle = { ...TAG_INK, border: 'thin' };
const SECTION: CellStyle = { horizontal: 'left', bold: true, fontSize: 12 };
const LINE = 14.5;
const TITLE_HEIGHT = 34;
/** Title, hint and heads. */
const HEAD_ROWS = 3;
const TAG_WIDTH = 18;

/** A plain list with a title, printed in landscape. Its last column is for the program alone. */
export class ListSheet {
  private readonly sheet: SheetBuilder;
  private readonly widths: readonly number[];
  private readonly tagColumn: number;

  /** `widths`: of the columns for a person, in characters. */
  constructor(
    private readonly name: string,
    widths: readonly number[],
    styles: StyleBook,
  ) {
    this.sheet = new SheetBuilder(styles);
    this.widths = [...widths, TAG_WIDTH];
    this.tagColumn = widths.length;
  }

  title(text: string): void {
    this.spanning(text, TITLE, TITLE_HEIGHT);
  }

  hint(text: string): void {
    this.spanning(text, HINT, 2 * LINE);
  }

  /** The name of a list that is not the only one of its sheet. */
  section(text: string): void {
    this.sheet.addRow(LINE);
    this.spanning(text, SECTION, 1.5 * LINE);
  }

  heads(values: readonly string[]): void {
    this.addRow(values, TAG_HEAD, HEAD, { ...HEAD, color: TAG_INK.color!, fontSize: 8, bold: false });
  }

  /** One line of the list; where a text is too long for a cell it goes on below. */
  row(values: readonly string[], tag: SystemTag = {}): void {
    const parts = values.map(splitText);
    const height = Math.max(...parts.map((each) => each.length));
    for (let i = 0; i < height; i++)
      this.addRow(
        parts.map((each) => each[i] ?? ''),
        i === 0 ? writeTag(tag) : CONTINUED,
        CELL,
        TAG,
      );
  }

  /** The last of the values takes the columns that have none. */
  private addRow(values: readonly string[], tag: string, style: CellStyle, tagStyle: CellStyle): void {
    const last = values.length - 1;
    const lines = values.map((value, column) => wrappedLines(value, this.widthOf(column, column === last) - 1));
    const row = this.sheet.addRow(Math.min(HIGHEST_ROW, Math.max(...lines) * LINE + 5));
    values.forEach((value, column) => this.sheet.text(row, column, value, style));
    this.sheet.merge(row, last, row, this.tagColumn - 1);
    this.sheet.text(row, this.tagColumn, tag, tagStyle);
  }

  private widthOf(column: number, isLast: boolean): number {
    const columns = isLast ? this.widths.slice(column, this.tagColumn) : [this.widths[column]!];
    return columns.reduce((sum, each) => sum + each, 0);
  }

  /** `isOnePage`: shrunk to one page where it is longer; else the title and heads are repeated on each. */
  finish(isOnePage: boolean): StyledSheet {
    const headRows = isOnePage ? 0 : HEAD_ROWS;
    return {
      name: this.name,
      rows: this.sheet.rows,
      merges: this.sheet.merges,
      columnWidths: this.widths,
      rowHeights: this.sheet.heights,
      gridLines: false,
      ...(headRows > 0 && { freeze: { rows: headRows, columns: 0 } }),
      print: printSetup('landscape', headRows, isOnePage),
    };
  }

  private spanning(text: string, style: CellStyle, height: number): void {
    const row = this.sheet.addRow(height);
    this.sheet.text(row, 0, text, style);
    this.sheet.merge(row, 0, row, this.tagColumn);
  }
}
