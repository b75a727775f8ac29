import Papa from 'papaparse';

/**
 * The cells of tab-separated text as spreadsheets put it on the clipboard: quoted cells may hold line breaks, tabs and
 * doubled quotes. The line break that ends the last row does not begin another.
 */
export function parseTabText(text: string): string[][] {
  return parseSeparated(text, '\t').cells;
}

/**
 * The cells of text whose columns are parted by `separator`, quoted as in tab-separated text; of the first `rows` rows
 * where that is given. `openQuoteRow` is the row, counted from 1, whose quotes do not pair.
 */
export function parseSeparated(
  text: string,
  separator: string,
  rows = 0,
): { readonly cells: string[][]; readonly openQuoteRow?: number } {
  const body = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  const { data, errors } = Papa.parse<string[]>(body, { delimiter: separator, newline: '\n', preview: rows });
  const open = errors.find(({ type }) => type === 'Quotes');
  return { cells: data, ...(open?.row !== undefined && { openQuoteRow: open.row + 1 }) };
}

/** Rows as comma-separated text, each row ended by CR LF, cells quoted where they must be. */
export const commaSeparated = (rows: readonly (readonly string[])[]): string =>
  rows.length === 0 ? '' : `${Papa.unparse(rows as string[][], { newline: '\r\n' })}\r\n`;
