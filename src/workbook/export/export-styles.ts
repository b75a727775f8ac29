import type { Border, CellStyle, StyleSheet } from './styled-workbook';

/** 宋体 is on every machine with WPS or Office; others fall back to their own serif face. */
const BASE: CellStyle = { fontName: '宋体', fontSize: 10, vertical: 'center' };

export const TITLE: CellStyle = { fontSize: 22, bold: true, horizontal: 'center' };
export const INFO: CellStyle = { horizontal: 'left', shrinkToFit: true };
export const INFO_CENTER: CellStyle = { horizontal: 'center', shrinkToFit: true };
export const INFO_RIGHT: CellStyle = { horizontal: 'right', shrinkToFit: true };
export const HEAD: CellStyle = { horizontal: 'center', wrap: true };
export const LINE_NO: CellStyle = { horizontal: 'center', shrinkToFit: true };
export const CODE: CellStyle = { horizontal: 'left', shrinkToFit: true, format: '@' };
export const FIXED_CODE: CellStyle = { ...CODE, horizontal: 'center' };
export const TOTAL_CODE: CellStyle = { ...FIXED_CODE, bold: true };
export const LABEL: CellStyle = { horizontal: 'left' };
export const TOTAL_LABEL: CellStyle = { horizontal: 'center', bold: true };
export const FIGURE: CellStyle = { horizontal: 'right', shrinkToFit: true };
export const SIGN_OFF: CellStyle = { horizontal: 'left', wrap: true };
/** What is there for a program alone; wrapped, or LibreOffice would print it as wide as it is. */
export const TAG_INK: CellStyle = { fontSize: 6, color: 'A6A6A6', horizontal: 'left', wrap: true, format: '@' };
export const NOTE: CellStyle = { fontSize: 9, horizontal: 'left', vertical: 'center', wrap: true };

/** Collects the styles of a workbook while it is composed; equal styles share a name. */
export class StyleBook {
  private readonly names = new Map<string, string>();
  private readonly namesOf = new WeakMap<CellStyle, string>();
  private readonly bordered = new Map<string, (string | undefined)[]>();
  private readonly styles: Record<string, CellStyle> = {};

  /** The name under which the style sheet holds this style. */
  named(style: CellStyle): string {
    const known = this.namesOf.get(style);
    if (known !== undefined) return known;
    const key = JSON.stringify(style);
    let name = this.names.get(key);
    if (name === undefined) {
      name = `s${this.names.size + 1}`;
      this.names.set(key, name);
      this.styles[name] = style;
    }
    this.namesOf.set(style, name);
    return name;
  }

  /** The name of a style of this book with the borders of a table's cell. */
  inTable(name: string, edges: Edges): string {
    let known = this.bordered.get(name);
    if (!known) this.bordered.set(name, (known = []));
    const sides = (edges.top ? 1 : 0) + (edges.right ? 2 : 0) + (edges.bottom ? 4 : 0) + (edges.left ? 8 : 0);
    return (known[sides] ??= this.named({ ...this.styles[name], border: tableBorder(edges) }));
  }

  styleSheet(): StyleSheet {
    return { base: BASE, styles: this.styles };
  }
}

/** By decimals: of figures, and of totals. */
const figureStyles: readonly [CellStyle[], CellStyle[]] = [[], []];

/** Of a figure shown with so many decimals: the same object each time, because most cells have one. */
export const figureStyle = (decimals: number, isTotal: boolean): CellStyle =>
  (figureStyles[isTotal ? 1 : 0][decimals] ??= {
    ...FIGURE,
    ...(isTotal && { bold: true }),
    format: figureFormat(decimals),
  });

/** How the words of a line look. */
export interface LabelLook {
  /** 合计 and the like are centred, where they are no name beside a code. */
  readonly isCentred: boolean;
  readonly isBold: boolean;
  readonly isWrapped: boolean;
  readonly indent: number;
}

const labelStyles: CellStyle[] = [];

/** The same object each time, as `figureStyle`. */
export function labelStyle({ isCentred, isBold, isWrapped, indent }: LabelLook): CellStyle {
  const index = indent * 8 + (isCentred ? 1 : 0) + (isBold ? 2 : 0) + (isWrapped ? 4 : 0);
  return (labelStyles[index] ??= {
    ...(isCentred ? TOTAL_LABEL : LABEL),
    ...(isBold && { bold: true }),
    ...(indent > 0 && { indent }),
    ...(isWrapped ? { wrap: true } : { shrinkToFit: true }),
  });
}

/** `#,##0.00` for two decimals. */
const figureFormat = (decimals: number): string => (decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`);

/** The edges of its table that a cell reaches. */
export interface Edges {
  readonly top: boolean;
  readonly right: boolean;
  readonly bottom: boolean;
  readonly left: boolean;
}

/** Thin lines inside, a medium outline where the cell reaches the edge of the table. */
const tableBorder = (edges: Edges): Border => ({
  top: edges.top ? 'medium' : 'thin',
  right: edges.right ? 'medium' : 'thin',
  bottom: edges.bottom ? 'medium' : 'thin',
  left: edges.left ? 'medium' : 'thin',
});
