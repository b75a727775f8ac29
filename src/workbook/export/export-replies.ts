import type { ReplyLine, ReplyReport } from '../../core/remarks/reply-report';
import type { ExportedFile } from './export';
import { printSetup } from './export-page';
import { StyleBook, TITLE } from './export-styles';
import { fileNameFor } from './file-name';
import { REPLY_COLUMNS, REPLY_SHEET } from './reply-format';
import { SheetBuilder } from './sheet-builder';
import type { CellStyle, StyledSheet, StyledWorkbook } from './styled-workbook';
import { wrappedLines } from './text-width';

/**
 * Writes the answers to what the bureau sent back as an .xlsx file. The writer is loaded when first needed.
 * @throws Error where a text is longer than a cell can hold.
 */
export async function writeReplies(report: ReplyReport): Promise<ExportedFile> {
  const { writeWorkbook } = await import('./hucre-writer');
  return { bytes: await writeWorkbook(exportReplies(report)), fileName: fileNameFor(report.title) };
}

/** The answers as a workbook of one sheet 退回意见答复; texts are never formulas. */
export function exportReplies(report: ReplyReport): StyledWorkbook {
  const styles = new StyleBook();
  return {
    sheets: [replySheet(report, styles)],
    styleSheet: styles.styleSheet(),
    properties: { title: report.title, subject: '部门决算公开退回意见答复', custom: new Map() },
  };
}

type Column = keyof typeof REPLY_COLUMNS;

const COLUMNS = Object.keys(REPLY_COLUMNS) as Column[];
const LAST = COLUMNS.length - 1;
const LINE = 13;
const PADDING = 6;
const TITLE_HEIGHT = 36;
const INFO_HEIGHT = 18;

const TEXT: CellStyle = { fontSize: 10, horizontal: 'left', wrap: true, border: 'thin', format: '@' };
const CENTRED: CellStyle = { ...TEXT, horizontal: 'center' };
const HEAD: CellStyle = { ...CENTRED, bold: true, fill: 'F2F2F2' };
const STYLES: Readonly<Record<Column, CellStyle>> = {
  no: { ...CENTRED, format: '0' },
  table: TEXT,
  place: TEXT,
  remark: TEXT,
  reply: TEXT,
  standing: CENTRED,
  number: { ...TEXT, fontSize: 8, color: '595959' },
};
const UNSETTLED: CellStyle = { ...CENTRED, bold: true, color: 'C00000' };
/** Programs break lines a little early. */
const ROOM = 0.98;

function replySheet(report: ReplyReport, styles: StyleBook): StyledSheet {
  const { title, unit, year, date, lines } = report;
  const sheet = new SheetBuilder(styles);
  const spanning = (text: string, style: CellStyle, height: number): void => {
    const row = sheet.addRow(height);
    sheet.text(row, 0, text, style);
    sheet.merge(row, 0, row, LAST);
  };
  const done = lines.filter(({ isDone }) => isDone).length;
  spanning(title, TITLE, TITLE_HEIGHT);
  const facts = [`单位：${unit}`, `年度：${year}`, `答复日期：${date}`, `共 ${lines.length} 条，已处理 ${done} 条`];
  spanning(facts.join('　　'), { horizontal: 'left' }, INFO_HEIGHT);
  const heads = sheet.addRow(LINE + 2 * PADDING);
  COLUMNS.forEach((column, index) => sheet.text(heads, index, REPLY_COLUMNS[column].head, HEAD));
  for (const line of lines) addLine(sheet, line);
  if (lines.length === 0) spanning('没有退回意见。', CENTRED, INFO_HEIGHT);
  return {
    name: REPLY_SHEET,
    rows: sheet.rows,
    merges: sheet.merges,
    columnWidths: COLUMNS.map((column) => REPLY_COLUMNS[column].width),
    rowHeights: sheet.heights,
    gridLines: false,
    freeze: { rows: heads + 1, columns: 0 },
    print: { ...printSetup('landscape', 0, false), repeatRows: { first: heads, last: heads } },
  };
}

function addLine(sheet: SheetBuilder, line: ReplyLine): void {
  const { no, table, place, remark, reply, standing, number, isDone } = line;
  const texts: Readonly<Record<Column, string>> = { no: String(no), table, place, remark, reply, standing, number };
  const heights = COLUMNS.map((column) => wrappedLines(texts[column], (REPLY_COLUMNS[column].width - 1) * ROOM));
  const row = sheet.addRow(Math.max(...heights) * LINE + PADDING);
  COLUMNS.forEach((column, index) => {
    const style = column === 'standing' && !isDone ? UNSETTLED : STYLES[column];
    if (column === 'no') sheet.number(row, index, texts.no, style);
    else sheet.text(row, index, texts[column], style);
  });
}
