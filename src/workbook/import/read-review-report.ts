import type { Edition } from '../../core/edition/edition';
import { isRemark, type RemarkLine, remarkLines, withoutNumber } from '../../core/remarks/remark-line';
import { compact } from '../recognise/import-text';
import { parseTabText } from '../file/tab-text';
import { cellAt, type RawCell, type Sheet, type Workbook } from '../workbook';
import { numberedBy, type RemarkColumn, remarkHeads } from './review-heads';

/** A sheet of remarks: the 审核结果 that 明账 writes, a list of the bureau's own, or lines of text. */
export interface RemarkSheet {
  readonly name: string;
  readonly lines: readonly RemarkLine[];
  /** The unit and the year the sheet speaks of, where it says so. */
  readonly unit?: string;
  readonly year?: number;
}

/** Heads are looked for no further down. */
const MOST_HEAD_ROWS = 30;
/** A sheet with so many rows of figures is a table, not a list. */
const MOST_FIGURE_ROWS = 3;
/** What a level says that asks nothing of the unit. */
const QUIET = /^(尾差|未核对)$/;
const REPEATED = /^同序号\s*\d+$/;

/** The sheets of a workbook that hold remarks, hidden ones left out. Never throws for what a file contains. */
export function readRemarkSheets({ sheets }: Workbook, edition: Edition): RemarkSheet[] {
  return sheets.flatMap((sheet): RemarkSheet[] => {
    if (sheet.visibility !== 'visible') return [];
    const lines = listLines(sheet) ?? messageLines(sheet, edition);
    return !lines.some(isRemark) ? [] : [{ name: sheet.name, lines, ...subjectOf(sheet) }];
  });
}

/** Remarks that were typed or pasted: cells copied from a spreadsheet as a list, all else as a message. */
export function pastedRemarks(text: string, edition: Edition): readonly RemarkLine[] {
  if (!text.includes('\t')) return remarkLines(edition, text);
  const rows = parseTabText(text).map((cells) => cells.map((value): RawCell => ({ kind: 'text', value, text: value })));
  const sheet: Sheet = {
    name: '',
    visibility: 'visible',
    rows,
    columnCount: Math.max(0, ...rows.map((cells) => cells.length)),
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
  };
  return listLines(sheet) ?? messageLines(sheet, edition);
}

/** The lines under the heads of a list; undefined where there are none. */
function listLines(sheet: Sheet): RemarkLine[] | undefined {
  for (let row = 0; row < Math.min(sheet.rows.length, MOST_HEAD_ROWS); row++) {
    const heads = remarkHeads(textsOf(sheet, row));
    if (heads) return linesBelow(sheet, row, heads);
  }
  return undefined;
}

function linesBelow(sheet: Sheet, headRow: number, heads: ReadonlyMap<number, RemarkColumn>): RemarkLine[] {
  const columnsOf = (wanted: RemarkColumn): number[] =>
    [...heads].filter(([, column]) => column === wanted).map(([column]) => column);
  const [main, ...further] = columnsOf('text');
  const lines: RemarkLine[] = [];
  for (let row = headRow + 1; row < sheet.rows.length; row++) {
    const text = textAt(sheet, row, main!);
    // The heads again on a further page, or what stands below the list.
    if (text === '' || remarkHeads(textsOf(sheet, row))) continue;
    const first = (wanted: RemarkColumn): string =>
      columnsOf(wanted).map((column) => textAt(sheet, row, column))[0] ?? '';
    // A table or a place is often written once for the lines beneath it.
    const spanned = (wanted: RemarkColumn): string =>
      columnsOf(wanted)
        .map((column) => withItsKind(spannedText(sheet, row, column), textAt(sheet, headRow, column)))
        .filter((each) => each !== '')
        .join(' ');
    const said = further.map((column) => [textAt(sheet, headRow, column), textAt(sheet, row, column)] as const);
    const suggestion = first('suggestion');
    if (suggestion !== '' && !REPEATED.test(suggestion)) said.push(['建议', suggestion.replace(/。$/, '')]);
    const added = said.filter(([, words]) => words !== '').map(([head, words]) => `（${head}：${words}）`);
    const [number, table, place] = [first('number'), spanned('table'), spanned('place')];
    lines.push({
      text: `${withoutNumber(text)}${added.join('')}`,
      // A mere count is no 编号 of 明账.
      ...(number !== '' && !/^\d+$/.test(number) && { number }),
      ...(table !== '' && { table }),
      ...(place !== '' && { place }),
      ...(QUIET.test(first('level')) && { isQuiet: true }),
    });
  }
  return lines;
}

/** A mere number under 行次 or 栏次 says which it is: 第24行. One of three digits is more likely a code. */
function withItsKind(text: string, head: string): string {
  const kind = /^\d{1,2}$/.test(text) ? numberedBy(head) : undefined;
  return kind === undefined ? text : `第${text}${kind === 'line' ? '行' : '栏'}`;
}

/** A sheet without heads, read as the lines of a message. */
function messageLines(sheet: Sheet, edition: Edition): RemarkLine[] {
  const rows = sheet.rows.map((_, row) => textsOf(sheet, row).filter((text) => text !== ''));
  const figures = rows.filter((texts) => texts.filter((text) => /^-?[\d,]+(?:\.\d+)?$/.test(text)).length > 2);
  if (figures.length > MOST_FIGURE_ROWS) return [];
  const lines = rows.map((texts) => texts.map((text, index) => (index === 0 && isCount(text) ? `${text}、` : text)));
  return remarkLines(edition, lines.map((texts) => texts.join(' ')).join('\n'));
}

const isCount = (text: string): boolean => /^\d{1,3}$/.test(text);

/** 单位：示例局 年度：2023, above the list. */
function subjectOf(sheet: Sheet): Pick<RemarkSheet, 'unit' | 'year'> {
  const above = sheet.rows.slice(0, MOST_HEAD_ROWS).flatMap((_, row) => textsOf(sheet, row));
  const find = (pattern: RegExp): string | undefined => {
    for (const text of above) {
      const found = pattern.exec(text)?.[1];
      if (found) return found;
    }
    return undefined;
  };
  const unit = find(/^(?:填报|编制|被审核?)?(?:单位|部门)(?:名称)?[:：]\s*([^\s\u3000]+)/);
  // Its code may stand behind it, as 明账 writes it.
  const name = unit?.replace(/[（(][-\w]+[）)]$/, '').replace(/^（未注明）$/, '');
  const year = find(/((?:19|20)\d\d)\s*年度/) ?? find(/年度[:：]\s*((?:19|20)\d\d)/);
  return { ...(name && { unit: name }), ...(year && { year: Number(year) }) };
}

/** What the cell shows, trimmed. */
function textAt(sheet: Sheet, row: number, column: number): string {
  const cell = cellAt(sheet, row, column);
  if (!cell || cell.kind === 'error') return '';
  return (cell.kind === 'text' ? cell.value : cell.text).trim();
}

function textsOf(sheet: Sheet, row: number): string[] {
  return Array.from({ length: Math.min(sheet.columnCount, 60) }, (_, column) => textAt(sheet, row, column));
}

/** The same, with the text of a merge over several rows. */
function spannedText(sheet: Sheet, row: number, column: number): string {
  const own = textAt(sheet, row, column);
  if (own !== '') return own;
  const over = sheet.merges.find(
    ({ top, bottom, left, right }) => row >= top && row <= bottom && column >= left && column <= right,
  );
  return over && over.left === column ? textAt(sheet, over.top, over.left) : '';
}

/** The sheets that speak of the unit, or of none by name; where there are none, all of them. */
export function sheetsOfUnit(sheets: readonly RemarkSheet[], unit: string): readonly RemarkSheet[] {
  const own = sheets.filter((each) => each.unit === undefined || compact(each.unit) === compact(unit));
  return own.length > 0 ? own : sheets;
}
