import Papa from 'papaparse';

/**
 * The cells of tab-separated text as spreadsheets put it on the clipboard: quoted cells may hold line breaks, tabs and
 * doubled quotes. The line break that ends the last row does not begin another.
 */
export function parseTabText(text: string): string[][] {
  const body = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  return Papa.parse<string[]>(body, { delimiter: '\t', newline: '\n' }).data;
}
