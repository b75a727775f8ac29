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
export const LABEL: CellStyle = { horizontal: 'left' };
export const TOTAL_LABEL: CellStyle = { horizontal: 'center', bold: true };
export const FIGURE: CellStyle = { horizontal: 'right', shrinkToFit: true };
export const SIGN_OFF: CellStyle = { horizontal: 'left', wrap: true };
/** What is there for a program alone. */
export const PALE: CellStyle = { fontSize: 8, color: 'A6A6A6' };
export const NOTE: CellStyle = { fontSize: 9, horizontal: 'left', vertical: 'center', wrap: true };

/** Collects the styles of a workbook while it is composed; equal styles share a name. */
export class StyleBook {
  private readonly names = new Map<string, string>();
  private readonly namesOf = new WeakMap<CellStyle, string>();
  private readonly bordered = new Map<string, string>();
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
    const key = `${name} ${edges.top} ${edges.right} ${edges.bottom} ${edges.left}`;
    let known = this.bordered.get(key);
    if (known === undefined) {
      known = this.named({ ...this.styles[name], border: tableBorder(edges) });
      this.bordered.set(key, known);
    }
    return known;
  }

  styleSheet(): StyleSheet {
    return { base: BASE, styles: this.styles };
  }
}

const figureStyles = new Map<string, CellStyle>();

/** Of a figure shown with so many decimals: the same object each time, because most cells have one. */
export function figureStyle(decimals: number, isTotal: boolean): CellStyle {
  const key = `${decimals} ${isTotal}`;
  let style = figureStyles.get(key);
  if (!style) {
    style = { ...FIGURE, ...(isTotal && { bold: true }), format: figureFormat(decimals) };
    figureStyles.set(key, style);
  }
  return style;
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
