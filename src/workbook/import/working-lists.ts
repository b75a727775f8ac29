import { CONTINUED, readTag, TAG_HEAD } from '../export/system-tag';
import { cellAt, type Sheet } from '../workbook';

/** A line of a list: what a person reads, in the order of the heads asked for, and what stands there for the program. */
export interface ListedLine {
  readonly row: number;
  readonly texts: readonly string[];
  readonly columns: readonly number[];
  readonly tag: ReadonlyMap<string, string>;
}

/** The lines below a row that has all these heads, as far as the list goes; other columns are let be. */
export function linesBelow(sheet: Sheet, heads: readonly string[]): ListedLine[] {
  let columns: number[] = [];
  let tagColumn = -1;
  const start = sheet.rows.findIndex((cells) => {
    const found = cells?.map((cell) => cell?.value.trim()) ?? [];
    columns = heads.map((head) => found.indexOf(head));
    tagColumn = found.indexOf(TAG_HEAD);
    return columns.every((column) => column >= 0);
  });
  const lines: (ListedLine & { texts: string[] })[] = [];
  if (start < 0) return lines;
  for (let row = start + 1; row < sheet.rows.length; row++) {
    const texts = columns.map((column) => cellAt(sheet, row, column)?.value ?? '');
    const tagText = tagColumn < 0 ? '' : (cellAt(sheet, row, tagColumn)?.value ?? '');
    if (tagText === '' && texts.every((text) => text === '')) break;
    const before = lines[lines.length - 1];
    if (tagText.trim() === CONTINUED && before) texts.forEach((text, index) => (before.texts[index] += text));
    else lines.push({ row, texts, columns, tag: readTag(tagText) });
  }
  return lines;
}
