import { type BookType, read, write } from 'xlsx';
import { forEachCell, type Sheet, type Workbook } from '../../src/workbook/workbook';
import { readZipDirectory, unzipEntry } from '../../src/workbook/file/zip-archive';
import { workbookBytes } from './workbook-bytes';

/** The bytes of a workbook in any format SheetJS writes. */
export function bytesAs(workbook: Workbook, format: BookType): Uint8Array {
  const book = read(workbookBytes(workbook, 'xlsx'), { type: 'array', cellNF: true });
  return new Uint8Array(write(book, { type: 'array', bookType: format }) as ArrayBuffer);
}

/** What each cell of a sheet shows. */
function shownCells(sheet: Sheet): string[][] {
  const lines: string[][] = [];
  forEachCell(sheet, ({ text }, row, column) => {
    const line = (lines[row] ??= []);
    line[column] = text;
  });
  return Array.from(lines, (line) => Array.from({ length: sheet.columnCount }, (_, i) => line?.[i] ?? ''));
}

/** A sheet as delimited text, as spreadsheet programs save what they show. */
export const delimited = (sheet: Sheet, separator: ',' | '\t' | ';' = ','): string =>
  shownCells(sheet)
    .map((line) =>
      line.map((cell) => (/[",\t;\n]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell)).join(separator),
    )
    .join('\r\n');

/** A sheet as the page that a reporting system hands out under the name .xls. */
export function htmlTable(sheet: Sheet): string {
  const covered = new Set<string>();
  const spans = new Map<string, string>();
  for (const { top, left, bottom, right } of sheet.merges) {
    spans.set(`${top},${left}`, ` rowspan="${bottom - top + 1}" colspan="${right - left + 1}"`);
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++) covered.add(`${row},${column}`);
    covered.delete(`${top},${left}`);
  }
  const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/\n/g, '<br>');
  const rows = shownCells(sheet).map((line, row) => {
    const cells = line.map((cell, column) =>
      covered.has(`${row},${column}`) ? '' : `<td${spans.get(`${row},${column}`) ?? ''}>${escape(cell)}</td>`,
    );
    return `<tr>${cells.join('')}</tr>`;
  });
  return `<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"></head><body><table border="1">${rows.join('\r\n')}</table></body></html>`;
}

/** UTF-16, little or big end first, without a byte order mark. */
export const utf16 = (text: string, end: 'little' | 'big'): Uint8Array =>
  Uint8Array.from([...text].flatMap((_, i) => (end === 'little' ? unit(text, i) : unit(text, i).reverse())));

const unit = (text: string, i: number): number[] => [text.charCodeAt(i) & 0xff, text.charCodeAt(i) >> 8];

/** The parts of an archive that hold data, by name. */
export function unpacked(zip: Uint8Array): Record<string, Uint8Array> {
  const entries = readZipDirectory(zip)!.filter(({ name, unpackedBytes }) => unpackedBytes > 0 && !/theme/.test(name));
  return Object.fromEntries(entries.map((entry) => [entry.name, unzipEntry(zip, entry)]));
}
