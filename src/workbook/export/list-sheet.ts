import { printSetup } from './export-page';
import { type StyleBook, TITLE } from './export-styles';
import { SheetBuilder } from './sheet-builder';
import type { CellStyle, StyledSheet } from './styled-workbook';
import { wrappedLines } from './text-width';

/** Texts as they are: a number in them is not taken for one. */
const CELL: CellStyle = { horizontal: 'left', wrap: true, border: 'thin', format: '@' };
const HEAD: CellStyle = { horizontal: 'center', wrap: true, bold: true, border: 'thin' };
const HINT: CellStyle = { horizontal: 'left', wrap: true, color: '595959' };
const LINE = 14;
const TITLE_HEIGHT = 34;
/** Title, hint and heads. */
const HEAD_ROWS = 3;

/** A plain list with a title, printed in landscape. */
export class ListSheet {
  private readonly sheet: SheetBuilder;

  constructor(
    private readonly name: string,
    private readonly widths: readonly number[],
    styles: StyleBook,
  ) {
    this.sheet = new SheetBuilder(styles);
  }

  title(text: string): void {
    this.spanning(text, TITLE, TITLE_HEIGHT);
  }

  hint(text: string): void {
    this.spanning(text, HINT, 2 * LINE);
  }

  gap(): void {
    this.sheet.addRow(LINE);
  }

  heads(values: readonly string[]): void {
    this.addRow(values, HEAD);
  }

  row(values: readonly string[]): void {
    this.addRow(values, CELL);
  }

  private addRow(values: readonly string[], style: CellStyle): void {
    const lines = values.map((value, column) => wrappedLines(value, this.widths[column]! - 1));
    const row = this.sheet.addRow(Math.max(...lines) * LINE + 4);
    values.forEach((value, column) => this.sheet.text(row, column, value, style));
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
    this.sheet.merge(row, 0, row, this.widths.length - 1);
  }
}
