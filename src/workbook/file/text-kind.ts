/** What a text file is, judged by its content. */
export type TextKind =
  /** A page with a table, as many systems write under the name .xls. */
  | 'html'
  /** An Excel 2003 XML spreadsheet. */
  | 'spreadsheetMl'
  /** A flat OpenDocument spreadsheet. */
  | 'openDocument'
  /** Rows of text that may be parted into columns. */
  | 'rows'
  /** A spreadsheet or a page that breaks off. */
  | 'cut'
  | { readonly notASpreadsheet: string };

const OTHER_TEXT: readonly (readonly [pattern: RegExp, found: string])[] = [
  [/^MIME-Version:/i, '单个文件的网页（MHTML）'],
  [/^ID;P/, 'SYLK 文件'],
  [/^TABLE\r?\n0,1\r?\n/, 'DIF 文件'],
  [/^%!PS/, 'PostScript 文档'],
  [/^\{\s*"/, 'JSON 文本'],
];

const WHOLE = /<\/(?:\w+:)?(?:Workbook|document)>\s*(?:<!--[^>]*-->\s*)*$/i;

/** Recognises text that a file holds. */
export function textKind(text: string): TextKind {
  const start = text.slice(0, 512).trimStart();
  const other = OTHER_TEXT.find(([pattern]) => pattern.test(start));
  if (other) return { notASpreadsheet: other[1] };
  if (!start.startsWith('<')) return 'rows';
  const head = text.slice(0, 65_536);
  if (/<office:document[\s>]/.test(head)) return WHOLE.test(text) ? 'openDocument' : 'cut';
  if (/<(?:\w+:)?Workbook[\s>]/.test(head)) return WHOLE.test(text) ? 'spreadsheetMl' : 'cut';
  const opened = lastIndex(text, /<table[\s>]/gi);
  if (opened < 0) return { notASpreadsheet: '不含表格的网页或 XML 文本' };
  return lastIndex(text, /<\/table\s*>/gi) > opened ? 'html' : 'cut';
}

function lastIndex(text: string, pattern: RegExp): number {
  let last = -1;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) last = match.index;
  return last;
}
