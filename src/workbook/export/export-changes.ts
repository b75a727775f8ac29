import { type ChangeLine, changeLines, type PublishedChanges } from '../../core/compare/change-lines';
import { type Edition, formOf } from '../../core/edition/edition';
import type { CellValue } from '../../core/filing/cell';
import { amount } from '../../core/money/amount';
import { toDecimalText } from '../../core/money/decimal-text';
import type { MoneyUnit } from '../../core/money/scale';
import type { ExportedFile } from './export';
import { printSetup } from './export-page';
import { StyleBook, TITLE } from './export-styles';
import { fileNameFor } from './file-name';
import { SheetBuilder } from './sheet-builder';
import type { CellStyle, StyledWorkbook } from './styled-workbook';
import { wrappedLines } from './text-width';

/** Which two states a sheet of changes is about, as its head says it. */
export interface ChangesHead {
  /** `示例局2023年度部门决算公开表报送后改动`. */
  readonly title: string;
  /** When each was so and its 校验码, a line each. */
  readonly facts: readonly string[];
  /** The heads of the two columns of figures: `报送时`, `现在`. */
  readonly before: string;
  readonly after: string;
}

const SHEET = '报送后改动';
const COLUMNS = { no: 6, table: 24, row: 34, column: 18, before: 16, after: 16, difference: 15, reason: 24 } as const;
type Column = keyof typeof COLUMNS;
const KEYS = Object.keys(COLUMNS) as Column[];
const LAST = KEYS.length - 1;
const LINE = 13;
const PADDING = 6;

const HEAD: CellStyle = { bold: true, horizontal: 'center', wrap: true, border: 'thin', fill: 'F2F2F2' };
const TEXT: CellStyle = { horizontal: 'left', wrap: true, border: 'thin', format: '@' };
const WORDS: CellStyle = { ...TEXT, horizontal: 'right' };
const NUMBER: CellStyle = { horizontal: 'center', border: 'thin', format: '0' };
const AMOUNT: CellStyle = { horizontal: 'right', shrinkToFit: true, border: 'thin', format: '#,##0.00####' };
const INFO: CellStyle = { horizontal: 'left' };

/**
 * Writes what changed between two states as an .xlsx file, with a column left free for the unit's reasons. The writer is
 * loaded when first needed.
 * @throws Error where a text is longer than a cell can hold.
 */
export async function writeChanges(
  changes: PublishedChanges,
  edition: Edition,
  head: ChangesHead,
): Promise<ExportedFile> {
  const { writeWorkbook } = await import('./hucre-writer');
  return { bytes: await writeWorkbook(exportChanges(changes, edition, head)), fileName: fileNameFor(head.title) };
}

export function exportChanges(changes: PublishedChanges, edition: Edition, head: ChangesHead): StyledWorkbook {
  const styles = new StyleBook();
  const sheet = new SheetBuilder(styles);
  const { unit } = changes.after.reportingScale;
  const lines = changeLines(changes, edition);
  const spanning = (text: string, style: CellStyle, height: number): void => {
    const row = sheet.addRow(height);
    sheet.text(row, 0, text, style);
    sheet.merge(row, 0, row, LAST);
  };
  spanning(head.title, TITLE, 36);
  for (const fact of head.facts) spanning(fact, INFO, 18);
  spanning(`共 ${lines.length} 处改动　　金额单位：${unit}`, INFO, 18);
  const heads = sheet.addRow(LINE + 2 * PADDING);
  const names: Record<Column, string> = {
    no: '序号',
    table: '表',
    row: '行',
    column: '栏',
    before: head.before,
    after: head.after,
    difference: '差额',
    reason: '修改说明',
  };
  KEYS.forEach((key, column) => sheet.text(heads, column, names[key], HEAD));
  lines.forEach((line, index) => addLine(sheet, line, index + 1, edition, unit));
  if (lines.length === 0) spanning('没有改动。', { ...TEXT, horizontal: 'center' }, 24);
  return {
    sheets: [
      {
        name: SHEET,
        rows: sheet.rows,
        merges: sheet.merges,
        columnWidths: KEYS.map((key) => COLUMNS[key]),
        rowHeights: sheet.heights,
        gridLines: false,
        freeze: { rows: heads + 1, columns: 0 },
        print: { ...printSetup('landscape', 0, false), repeatRows: { first: heads, last: heads } },
      },
    ],
    styleSheet: styles.styleSheet(),
    properties: { title: head.title, subject: '部门决算公开报送后改动', custom: new Map() },
  };
}

function addLine(sheet: SheetBuilder, line: ChangeLine, no: number, edition: Edition, unit: MoneyUnit): void {
  const form = line.table && formOf(edition, line.table);
  const table = form ? `${form.number ?? ''} ${form.title}`.trim() : '';
  const texts: readonly (readonly [Column, string])[] = [
    ['table', table],
    ['row', line.row],
    ['column', line.column],
    ['before', wordsOf(line.before)],
    ['after', wordsOf(line.after)],
  ];
  const height = Math.max(...texts.map(([column, text]) => wrappedLines(text, COLUMNS[column] - 1)));
  const row = sheet.addRow(height * LINE + PADDING);
  const at = (column: Column): number => KEYS.indexOf(column);
  sheet.number(row, at('no'), String(no), NUMBER);
  for (const column of ['table', 'row', 'column'] as const)
    sheet.text(row, at(column), texts.find(([key]) => key === column)![1], TEXT);
  for (const side of ['before', 'after'] as const) {
    const value = line[side];
    const fen = fenOf(value);
    if (fen === undefined) sheet.text(row, at(side), wordsOf(value), WORDS);
    else sheet.number(row, at(side), toDecimalText(fen, unit), AMOUNT);
  }
  const [before, after] = [fenOf(line.before), fenOf(line.after)];
  // A blank counts as nothing beside a figure; beside a blank or words there is no difference to tell.
  const isTold = (before ?? after) !== undefined && isFigureOrBlank(line.before) && isFigureOrBlank(line.after);
  if (isTold) sheet.number(row, at('difference'), toDecimalText(amount((after ?? 0) - (before ?? 0)), unit), AMOUNT);
  else sheet.blank(row, at('difference'), AMOUNT);
  sheet.blank(row, at('reason'), TEXT);
}

const isFigureOrBlank = (value: ChangeLine['before']): boolean => value === undefined || fenOf(value) !== undefined;

const fenOf = (value: ChangeLine['before']) =>
  typeof value === 'object' && value.kind === 'amount' ? value.amount : undefined;

const wordsOf = (value: CellValue | string | undefined): string => {
  if (value === undefined) return '（空白）';
  if (typeof value === 'string') return value;
  return value.kind === 'unreadable' ? value.text : '';
};
