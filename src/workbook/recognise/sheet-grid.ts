import { halfWidth } from '../../core/money/decimal-text';
import { compact } from './import-text';
import { type CellRange, cellAt, type RawCell, type Sheet } from '../workbook';

/** Beyond this, columns and merged cells play no part in recognising heads. */
const MOST_COLUMNS = 160;
const MOST_COVERED = 60_000;
const FIGURE = /^[-+(¥]?\d[\d,]*(?:\.\d+)?\)?$/;

interface Shared {
  readonly covered: ReadonlyMap<number, { readonly row: number; readonly column: number }>;
  readonly texts: (string | undefined)[][];
}

/**
 * A sheet, or a rectangle of it, as text: what a cell says, and what a merge makes it say elsewhere. Rows and columns
 * are the sheet's own, counted from 0; outside the rectangle there is nothing.
 */
export class SheetGrid {
  /** The rows that hold anything, in order. */
  readonly rows: readonly number[];
  /** One more than the last column to look at. */
  readonly columnCount: number;
  readonly window: CellRange;
  private readonly shared: Shared;

  constructor(
    readonly sheet: Sheet,
    window?: CellRange,
    /** Rows that print the heads once more on a new page, with what stands around them. */
    readonly headsAgain: ReadonlySet<number> = new Set(),
    from?: SheetGrid,
  ) {
    const whole = { top: 0, left: 0, bottom: sheet.rows.length - 1, right: sheet.columnCount - 1 };
    this.window = window ?? whole;
    const { top, left, bottom, right } = this.window;
    this.columnCount = Math.min(right + 1, MOST_COLUMNS);
    if (from) {
      this.shared = from.shared;
      this.rows = from.rows.filter((row) => row >= top && row <= bottom && this.holdsAnything(row, left, right));
    } else {
      const rows: number[] = [];
      sheet.rows.forEach((cells, row) => {
        if (cells?.some((cell) => cell !== undefined)) rows.push(row);
      });
      this.rows = rows;
      this.shared = { covered: this.coveredCells(), texts: [] };
    }
  }

  /** A rectangle of this one. */
  within(window: CellRange, headsAgain: ReadonlySet<number> = this.headsAgain): SheetGrid {
    return new SheetGrid(this.sheet, window, headsAgain, this);
  }

  raw(row: number, column: number): RawCell | undefined {
    const { top, left, bottom, right } = this.window;
    if (row < top || row > bottom || column < left || column > right) return undefined;
    return cellAt(this.sheet, row, column);
  }

  /** The cell's own text, compacted; '' where there is nothing. */
  text(row: number, column: number): string {
    const raw = this.raw(row, column);
    if (!raw) return '';
    const line = (this.shared.texts[row] ??= []);
    return (line[column] ??= compact(raw.value));
  }

  /** The same, with the text of the merge that covers the cell. */
  headText(row: number, column: number): string {
    const own = this.text(row, column);
    if (own !== '') return own;
    const from = this.shared.covered.get(this.key(row, column));
    return from ? this.text(from.row, from.column) : '';
  }

  /** Whether a merge reaches over the cell from elsewhere. */
  isCovered(row: number, column: number): boolean {
    const from = this.shared.covered.get(this.key(row, column));
    return from !== undefined && (from.row !== row || from.column !== column);
  }

  isBlank(row: number, column: number): boolean {
    const raw = this.raw(row, column);
    return !raw || (!raw.uncached && this.text(row, column) === '');
  }

  /** The texts of a row, from left to right. */
  textsOf(row: number): string[] {
    const texts: string[] = [];
    for (let column = this.window.left; column < this.columnCount; column++) {
      const text = this.text(row, column);
      if (text !== '') texts.push(text);
    }
    return texts;
  }

  /** Whether a row has anything that begins like a figure or a code. */
  holdsFigures(row: number): boolean {
    for (let column = this.window.left; column < this.columnCount; column++) {
      const cell = this.raw(row, column);
      if (!cell) continue;
      if (cell.kind === 'number' || cell.uncached || FIGURE.test(halfWidth(cell.value).trim())) return true;
    }
    return false;
  }

  key(row: number, column: number): number {
    return row * 16_384 + column;
  }

  private holdsAnything(row: number, left: number, right: number): boolean {
    const cells = this.sheet.rows[row];
    if (!cells) return false;
    for (let column = left; column <= right && column < cells.length; column++) if (cells[column]) return true;
    return false;
  }

  private coveredCells(): Shared['covered'] {
    const covered = new Map<number, { row: number; column: number }>();
    const last = this.rows[this.rows.length - 1] ?? -1;
    for (const { top, left, bottom, right } of this.sheet.merges)
      for (let row = top; row <= Math.min(bottom, last) && covered.size < MOST_COVERED; row++)
        for (let column = left; column <= Math.min(right, this.columnCount - 1); column++)
          covered.set(this.key(row, column), { row: top, column: left });
    return covered;
  }
}
