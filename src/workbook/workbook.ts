/**
 * A spreadsheet file with the library taken out, as it was read. Everything is
 * plain data that survives `postMessage`; row and column numbers count from 0.
 * For what is written see `styled-workbook.ts`.
 */

/**
 * What a cell holds. `blank` appears only for a formula that no program has
 * calculated yet; a cell with nothing in it is absent.
 */
export type RawKind = 'number' | 'text' | 'boolean' | 'date' | 'error' | 'blank';

export interface RawCell {
  readonly kind: RawKind;
  /**
   * number: decimal text of at most 15 significant digits, never in exponent
   * form (`1413.38`, `-0.5`); text: as typed, untrimmed; boolean: `TRUE` or
   * `FALSE`; date: `2024-03-01` or `2024-03-01T08:30:00` (wall clock, no zone);
   * error: `#REF!` and the like; blank: empty.
   */
  readonly value: string;
  /** What the spreadsheet program shows in the cell, e.g. `1,413.38`. */
  readonly text: string;
  /** The number format, e.g. `#,##0.00`; absent when it is General. */
  readonly format?: string;
  /** The formula without its `=`, where the cell has one. */
  readonly formula?: string;
  /** True for a formula saved without a result; the kind is then `blank`. */
  readonly uncached?: boolean;
}

/** A rectangle of cells; all four bounds are inclusive. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export type Visibility = 'visible' | 'hidden' | 'veryHidden';

export type RawRow = readonly (RawCell | undefined)[];

export interface Sheet {
  readonly name: string;
  readonly visibility: Visibility;
  /** `rows[row]?.[column]`; rows without cells are holes. See `cellAt`. */
  readonly rows: readonly (RawRow | undefined)[];
  /** One more than the last column that holds a cell. */
  readonly columnCount: number;
  readonly merges: readonly CellRange[];
  /** Rows and columns the file hides, in ascending order. */
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
}

/** The document properties we read and write; a value that is empty is absent. */
export interface DocumentProperties {
  readonly title?: string;
  readonly subject?: string;
  readonly creator?: string;
  /** Custom properties; a Map, because the names come from the file. */
  readonly custom: ReadonlyMap<string, string>;
}

export interface Workbook {
  readonly fileName: string;
  readonly sheets: readonly Sheet[];
  readonly properties: DocumentProperties;
  /** What a person should know about the file as such, as Chinese sentences; absent where nothing. */
  readonly remarks?: readonly string[];
}

/** The cell at a position, or undefined where there is nothing. */
export function cellAt(sheet: Sheet, row: number, column: number): RawCell | undefined {
  return sheet.rows[row]?.[column];
}

/** Visits the cells that are present, row by row, left to right. */
export function forEachCell(sheet: Sheet, visit: (cell: RawCell, row: number, column: number) => void): void {
  sheet.rows.forEach((cells, row) => {
    cells?.forEach((cell, column) => {
      if (cell) visit(cell, row, column);
    });
  });
}
