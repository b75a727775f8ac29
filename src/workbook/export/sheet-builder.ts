import type { StyleBook } from './export-styles';
import type { CellStyle, StyledCell } from './styled-workbook';
import type { CellRange } from '../workbook';

/** A cell whose looks are not settled before its sheet is. */
type ComposedCell = { -readonly [K in keyof StyledCell]: StyledCell[K] };

/** A styled sheet while it is composed. Rows and columns count from 0. */
export class SheetBuilder {
  readonly rows: (ComposedCell | undefined)[][] = [];
  readonly merges: CellRange[] = [];
  readonly heights: (number | undefined)[] = [];

  constructor(private readonly styles: StyleBook) {}

  get rowCount(): number {
    return this.rows.length;
  }

  /** Adds a row, `height` in points, and answers its number. */
  addRow(height?: number): number {
    this.heights.push(height);
    return this.rows.push([]) - 1;
  }

  text(row: number, column: number, value: string, style: CellStyle): void {
    this.rows[row]![column] = { kind: value === '' ? 'blank' : 'text', value, style: this.styles.named(style) };
  }

  /** `value`: exact decimal text. */
  number(row: number, column: number, value: string, style: CellStyle): void {
    this.rows[row]![column] = { kind: 'number', value, style: this.styles.named(style) };
  }

  blank(row: number, column: number, style: CellStyle): void {
    this.rows[row]![column] = { kind: 'blank', style: this.styles.named(style) };
  }

  merge(top: number, left: number, bottom: number, right: number): void {
    if (top !== bottom || left !== right) this.merges.push({ top, left, bottom, right });
  }
}
