import { compact } from './import-text';
import { cellAt, type RawCell, type Sheet } from './workbook';

/** Heads lie near the top left; beyond this, merges and columns play no part in recognising them. */
const HEAD_ROWS = 400;
const MOST_COLUMNS = 120;

/** A sheet as text: what a cell says, and what a merge makes it say elsewhere. Rows and columns count from 0. */
export class SheetGrid {
  /** The rows that hold anything, in order. */
  readonly rows: readonly number[];
  readonly columnCount: number;
  private readonly covered = new Map<number, { row: number; column: number }>();
  private readonly texts: (string | undefined)[][] = [];

  constructor(readonly sheet: Sheet) {
    const rows: number[] = [];
    sheet.rows.forEach((cells, row) => {
      if (cells?.some((cell) => cell !== undefined)) rows.push(row);
    });
    this.rows = rows;
    this.columnCount = Math.min(sheet.columnCount, MOST_COLUMNS);
    for (const { top, left, bottom, right } of sheet.merges)
      for (let row = top; row <= Math.min(bottom, HEAD_ROWS); row++)
        for (let column = left; column <= Math.min(right, this.columnCount - 1); column++)
          this.covered.set(this.key(row, column), { row: top, column: left });
  }

  raw(row: number, column: number): RawCell | undefined {
    return cellAt(this.sheet, row, column);
  }

  /** The cell's own text, compacted; '' where there is nothing. */
  text(row: number, column: number): string {
    const raw = this.raw(row, column);
    if (!raw) return '';
    const line = (this.texts[row] ??= []);
    return (line[column] ??= compact(raw.value));
  }

  /** The same, with the text of the merge that covers the cell. */
  headText(row: number, column: number): string {
    const own = this.text(row, column);
    if (own !== '') return own;
    const from = this.covered.get(this.key(row, column));
    return from ? this.text(from.row, from.column) : '';
  }

  isBlank(row: number, column: number): boolean {
    const raw = this.raw(row, column);
    return !raw || (!raw.uncached && this.text(row, column) === '');
  }

  key(row: number, column: number): number {
    return row * 16_384 + column;
  }
}
