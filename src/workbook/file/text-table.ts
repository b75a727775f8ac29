import { unguarded } from './formula-guard';
import { LIMITS } from './limits';
import { parseSeparated } from './tab-text';
import type { RawCell, Workbook } from '../workbook';
import { notASpreadsheet, tooLarge, WorkbookError } from './workbook-error';

/** Tab first: amounts in tab text hold commas. */
const SEPARATORS = ['\t', ',', ';', '|', '，'] as const;
const SAMPLE_ROWS = 200;

/**
 * Reads comma- or tab-separated text into a workbook of one sheet, named after the file. Every cell is text: codes
 * keep their leading zeros.
 * @throws WorkbookError where the text has no columns, or too many cells.
 */
export function readTextTable(text: string, fileName: string): Workbook {
  const separator = separatorOf(text);
  if (separator === undefined) throw notASpreadsheet(fileName, '没有分栏的纯文本');
  const { cells, openQuoteRow } = parseSeparated(text, separator);
  if (openQuoteRow !== undefined)
    throw new WorkbookError(
      'corrupt',
      fileName,
      `第 ${openQuoteRow} 行有一个英文双引号没有配对，从那里起分不清各栏。请补上引号，或在 Excel、WPS 中打开后另存。`,
    );
  let count = 0;
  let columnCount = 0;
  const rows = cells.map((line) => {
    const row: (RawCell | undefined)[] = [];
    line.forEach((given, column) => {
      const value = plainText(given);
      if (value === '') return;
      if (++count > LIMITS.cells) throw tooLarge(fileName, `单元格多于 ${LIMITS.cells} 个`);
      row[column] = { kind: 'text', value, text: value };
      if (column >= columnCount) columnCount = column + 1;
    });
    return row.length > 0 ? row : undefined;
  });
  if (count === 0) throw new WorkbookError('noSheets', fileName, '文件里没有内容，应至少有一张表。');
  if (columnCount > LIMITS.columns) throw tooLarge(fileName, `有 ${columnCount} 栏，上限是 ${LIMITS.columns} 栏`);
  const name = fileName.replace(/\.[^.]*$/, '').slice(0, 31) || fileName;
  return {
    fileName,
    sheets: [{ name, visibility: 'visible', rows, columnCount, merges: [], hiddenRows: [], hiddenColumns: [] }],
    properties: { custom: new Map() },
  };
}

/** What parts the columns: the first that most rows agree on; undefined where no two rows have more than one column. */
function separatorOf(text: string): string | undefined {
  // A quote that never ends would make one row of everything.
  const sample = text.slice(0, 256 * SAMPLE_ROWS);
  let best: string | undefined;
  let most = 1;
  for (const separator of SEPARATORS) {
    if (!sample.includes(separator)) continue;
    const parted = parseSeparated(sample, separator, SAMPLE_ROWS).cells.filter((line) => line.length > 1).length;
    if (parted > most) [best, most] = [separator, parted];
  }
  return best;
}

/**
 * Programs write `="0102"`, or a tab behind a code, so that spreadsheets keep it as text, and an apostrophe before what
 * would be a formula (`formula-guard.ts` does).
 */
function plainText(given: string): string {
  const text = unguarded(given);
  if (text !== given) return text;
  const quoted = /^="(.*)"$/s.exec(given);
  return (quoted ? quoted[1]!.replace(/""/g, '"') : given).replace(/\t+$/, '');
}
