/**
 * The rows and cells of tab-separated text as spreadsheets put it on the clipboard: a cell with a line break or a
 * quote is quoted, a quote inside doubled. The closing line break is not a row.
 */
export function parseClipboard(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let isQuoted = false;
  const source = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  for (let i = 0; i < source.length; i++) {
    const char = source[i]!;
    if (isQuoted) {
      if (char !== '"') cell += char;
      else if (source[i + 1] === '"') cell += source[i++];
      else isQuoted = false;
    } else if (char === '"' && cell === '' && source.indexOf('"', i + 1) > 0) isQuoted = true;
    else if (char === '\t' || char === '\n') {
      rows[rows.length - 1]!.push(cell);
      cell = '';
      if (char === '\n') rows.push([]);
    } else cell += char;
  }
  rows[rows.length - 1]!.push(cell);
  return rows;
}
