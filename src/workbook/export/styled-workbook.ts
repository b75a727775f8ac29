/**
 * A workbook to be written: cells with named styles, and how each sheet prints.
 * Row and column numbers count from 0.
 */
import type { CellRange, DocumentProperties, Visibility } from '../workbook';

/**
 * Text is always written as text, whatever it begins with; a number is exact
 * decimal text of at most 15 significant digits (`-1413.38`, no exponent).
 */
export interface StyledCell {
  readonly kind: 'text' | 'number' | 'blank';
  /** Absent or empty for a blank. */
  readonly value?: string;
  /** A name in the workbook's style sheet. */
  readonly style?: string;
}

export type BorderLine = 'thin' | 'medium' | 'hair' | 'double';

export interface Border {
  readonly top?: BorderLine;
  readonly right?: BorderLine;
  readonly bottom?: BorderLine;
  readonly left?: BorderLine;
}

export interface CellStyle {
  readonly fontName?: string;
  /** In points. */
  readonly fontSize?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** Six hexadecimal digits, e.g. `C00000`. */
  readonly color?: string;
  readonly fill?: string;
  readonly horizontal?: 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'center' | 'bottom';
  readonly wrap?: boolean;
  readonly shrinkToFit?: boolean;
  /** In steps of Excel, about one Chinese character each. */
  readonly indent?: number;
  /** One line style for all four sides, or each side by itself. */
  readonly border?: BorderLine | Border;
  /** Number format, e.g. `#,##0.00`; `@` for text. */
  readonly format?: string;
}

/** Named styles; `base` holds for every cell and each named style adds to it. */
export interface StyleSheet {
  readonly base: CellStyle;
  readonly styles: Readonly<Record<string, CellStyle>>;
}

/** In inches, as spreadsheet files record them. */
export interface Margins {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
  readonly header: number;
  readonly footer: number;
}

/** Always A4. */
export interface PrintSetup {
  readonly orientation: 'portrait' | 'landscape';
  /** Shrinks to one page in width, as many pages long as needed. */
  readonly fitToWidth?: boolean;
  /** With `fitToWidth`: shrinks to one page in height too. */
  readonly fitToHeight?: boolean;
  /** In percent, where the sheet is not fitted to pages. */
  readonly scale?: number;
  /** Columns that begin a new page. */
  readonly columnBreaks?: readonly number[];
  /** Columns repeated at the left of every page, both inclusive. */
  readonly repeatColumns?: { readonly first: number; readonly last: number };
  /** Rows repeated at the top of every page, both inclusive. */
  readonly repeatRows?: { readonly first: number; readonly last: number };
  readonly margins?: Margins;
  readonly centerHorizontally?: boolean;
  /** In Excel's header language, e.g. `&C第 &P 页 共 &N 页`. */
  readonly header?: string;
  readonly footer?: string;
}

export interface StyledSheet {
  /** At most 31 characters, none of `[]:*?/\`; see `sheet-name.ts`. */
  readonly name: string;
  readonly visibility?: Visibility;
  readonly rows: readonly (readonly (StyledCell | undefined)[] | undefined)[];
  /** The cells a merge covers take the style of its first cell. */
  readonly merges?: readonly CellRange[];
  /** In characters of the base font, by column; undefined keeps the default. */
  readonly columnWidths?: readonly (number | undefined)[];
  /** In points, by row; undefined lets the program choose. */
  readonly rowHeights?: readonly (number | undefined)[];
  /** How many rows and columns stay in sight. */
  readonly freeze?: { readonly rows: number; readonly columns: number };
  /** A list with a button on each of its heads, the first row of the range. */
  readonly filter?: CellRange;
  readonly gridLines?: boolean;
  readonly print?: PrintSetup;
}

export interface StyledWorkbook {
  readonly sheets: readonly StyledSheet[];
  readonly styleSheet: StyleSheet;
  readonly properties: DocumentProperties;
}
