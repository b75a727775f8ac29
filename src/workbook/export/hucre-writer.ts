import {
  type Cell as HucreCell,
  type CellStyle as HucreStyle,
  type WorkbookProperties,
  type WriteSheet,
  writeXlsx,
} from 'hucre/xlsx';
import { cellAddress, columnName } from '../address';
import { isExactInSpreadsheet } from '../recognise/number-text';
import type {
  Border,
  CellStyle,
  PrintSetup,
  StyledCell,
  StyledSheet,
  StyledWorkbook,
  StyleSheet,
} from './styled-workbook';
import type { CellRange, DocumentProperties } from '../workbook';

const LONGEST_TEXT = 32767;

/**
 * The bytes of an .xlsx file. A number with more than 15 significant digits is
 * written as text, because a spreadsheet would change it.
 * @throws Error for what Excel would call damaged: a bad or repeated sheet name,
 * a text over 32 767 characters, an unknown style, a number that is not decimal text.
 */
export async function writeWorkbook(workbook: StyledWorkbook): Promise<Uint8Array> {
  const styles = hucreStyles(workbook.styleSheet);
  const { fontName, fontSize } = workbook.styleSheet.base;
  return writeXlsx({
    sheets: workbook.sheets.map((sheet) => hucreSheet(sheet, styles)),
    properties: hucreProperties(workbook.properties),
    defaultFont: { ...(fontName && { name: fontName }), ...(fontSize && { size: fontSize }) },
    // A hidden sheet in front must not be the one that is open.
    activeSheet: Math.max(
      0,
      workbook.sheets.findIndex((sheet) => (sheet.visibility ?? 'visible') === 'visible'),
    ),
    namedRanges: workbook.sheets.flatMap(printTitles),
  });
}

/** The library writes the sheet's name unquoted in its own print titles, which breaks on `Z01` or a space. */
function printTitles(sheet: StyledSheet): { name: string; range: string; scope: string }[] {
  const { repeatRows: rows, repeatColumns: columns } = sheet.print ?? {};
  const quoted = `'${sheet.name.replace(/'/g, "''")}'`;
  const ranges = [
    ...(columns ? [`${quoted}!$${columnName(columns.first)}:$${columnName(columns.last)}`] : []),
    ...(rows ? [`${quoted}!$${rows.first + 1}:$${rows.last + 1}`] : []),
  ];
  return ranges.length === 0 ? [] : [{ name: '_xlnm.Print_Titles', range: ranges.join(','), scope: sheet.name }];
}

const rangeAddress = ({ top, left, bottom, right }: CellRange): string =>
  `${cellAddress(top, left)}:${cellAddress(bottom, right)}`;

type StyleNamed = (name: string | undefined) => HucreStyle;

function hucreStyles({ base, styles }: StyleSheet): StyleNamed {
  const known = new Map(Object.entries(styles).map(([name, style]) => [name, hucreStyle({ ...base, ...style })]));
  const plain = hucreStyle(base);
  return (name) => {
    if (name === undefined) return plain;
    const style = known.get(name);
    if (!style) throw new Error(`the style sheet has no style called ${name}`);
    return style;
  };
}

function hucreStyle(style: CellStyle): HucreStyle {
  const { fontName: name, fontSize: size, bold, italic, color, fill, horizontal, vertical, indent, format } = style;
  const border = hucreBorder(style.border);
  // Programs indent only what is aligned to a side.
  const side = horizontal ?? (indent ? 'left' : undefined);
  return {
    font: {
      ...(name && { name }),
      ...(size && { size }),
      ...(bold && { bold }),
      ...(italic && { italic }),
      ...(color && { color: { rgb: color } }),
    },
    ...(fill && { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: fill } } }),
    ...(border && { border }),
    alignment: {
      ...(side && { horizontal: side }),
      ...(vertical && { vertical }),
      ...(style.wrap && { wrapText: true }),
      ...(style.shrinkToFit && { shrinkToFit: true }),
      ...(indent && { indent }),
    },
    ...(format && { numFmt: format }),
  };
}

function hucreBorder(border: CellStyle['border']): HucreStyle['border'] {
  if (!border) return undefined;
  const sides: Border =
    typeof border === 'string' ? { top: border, right: border, bottom: border, left: border } : border;
  return Object.fromEntries(Object.entries(sides).map(([side, line]) => [side, { style: line }]));
}

function hucreSheet(sheet: StyledSheet, styleNamed: StyleNamed): WriteSheet {
  const merges = sheet.merges ?? [];
  const cells = new Map<string, Partial<HucreCell>>();
  sheet.rows.forEach((row, r) => {
    row?.forEach((cell, c) => {
      if (cell) cells.set(`${r},${c}`, hucreCell(cell, styleNamed));
    });
  });
  for (const merge of merges) coverMerge(cells, merge);
  const rowDefs = new Map<number, { height: number }>();
  sheet.rowHeights?.forEach((height, r) => {
    if (height !== undefined) rowDefs.set(r, { height });
  });
  return {
    name: sheet.name,
    // The library ignores the heights of rows behind the last one it is given.
    rows: Array.from({ length: Math.max(sheet.rows.length, sheet.rowHeights?.length ?? 0) }, () => []),
    cells,
    rowDefs,
    columns: Array.from(sheet.columnWidths ?? [], (width) => (width === undefined ? {} : { width })),
    merges: merges.map((m) => ({ startRow: m.top, startCol: m.left, endRow: m.bottom, endCol: m.right })),
    ...(sheet.freeze && { freezePane: sheet.freeze }),
    ...(sheet.filter && { autoFilter: { range: rangeAddress(sheet.filter) } }),
    view: { showGridLines: sheet.gridLines ?? true },
    ...(sheet.visibility === 'hidden' && { hidden: true }),
    ...(sheet.visibility === 'veryHidden' && { veryHidden: true }),
    ...(sheet.print && hucrePrint(sheet.print)),
  };
}

function hucreCell(cell: StyledCell, styleNamed: StyleNamed): Partial<HucreCell> {
  const style = styleNamed(cell.style);
  const { value } = cell;
  if (cell.kind === 'blank' || value === undefined || value === '') return { style };
  if (cell.kind === 'text') return textCell(value, style);
  if (!/^-?\d+(\.\d+)?$/.test(value)) throw new Error(`not decimal text: ${value}`);
  return isExactInSpreadsheet(value) ? { value: Number(value), style } : textCell(value, style);
}

function textCell(text: string, style: HucreStyle): Partial<HucreCell> {
  if (text.length > LONGEST_TEXT) throw new Error(`a cell holds at most ${LONGEST_TEXT} characters`);
  const value = xmlText(text);
  // Written as text it is no formula; marked as text it does not become one when someone edits the cell.
  const marked = /^[=+\-@]/.test(text) && !style.numFmt ? { ...style, numFmt: '@' } : style;
  // As a plain value the library would turn a text such as #REF! into an error.
  return text.startsWith('#') ? { richText: [{ text: value }], style } : { value, style: marked };
}

/** What XML cannot hold, and what would be taken for it, in the escapes of the format; the library covers only controls. */
function xmlText(text: string): string {
  return text
    .replace(/_(?=x[\da-f]{4}_)/gi, '_x005F_')
    .replace(/[\ufffe\uffff]/g, (c) => `_x${c.charCodeAt(0).toString(16).toUpperCase()}_`);
}

/** Gives the cells under a merge the style of its first, so that its border closes. */
function coverMerge(cells: Map<string, Partial<HucreCell>>, { top, left, bottom, right }: CellRange): void {
  const style = cells.get(`${top},${left}`)?.style;
  if (!style) return;
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) {
      if (row !== top || column !== left) cells.set(`${row},${column}`, { style });
    }
  }
}

function hucrePrint(print: PrintSetup): Pick<WriteSheet, 'pageSetup' | 'headerFooter' | 'colBreaks'> {
  return {
    // The library counts the columns before the break from 0.
    ...(print.columnBreaks && { colBreaks: print.columnBreaks.map((column) => column - 1) }),
    pageSetup: {
      paperSize: 'a4',
      orientation: print.orientation,
      ...(print.fitToWidth && { fitToPage: true, fitToWidth: 1, fitToHeight: print.fitToHeight ? 1 : 0 }),
      ...(print.scale && { scale: print.scale }),
      ...(print.margins && { margins: print.margins }),
      ...(print.centerHorizontally && { horizontalCentered: true }),
    },
    headerFooter: {
      ...(print.header && { oddHeader: print.header }),
      ...(print.footer && { oddFooter: print.footer }),
    },
  };
}

function hucreProperties({ title, subject, creator, custom }: DocumentProperties): WorkbookProperties {
  return {
    ...(title && { title: xmlText(title) }),
    ...(subject && { subject: xmlText(subject) }),
    ...(creator && { creator: xmlText(creator) }),
    custom: Object.fromEntries([...custom].map(([name, value]) => [name, xmlText(value)])),
  };
}
