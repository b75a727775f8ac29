import type { Amount } from '../../core/money/amount';
import { toDecimalText } from '../../core/money/decimal-text';
import type { ReportLevel, ReportLine, ReviewReport } from '../../core/review/review-report';
import { withNumbers } from '../../core/review/review-report';
import type { MoneyUnit } from '../../core/money/scale';
import type { ExportedFile } from './export';
import { printSetup } from './export-page';
import { StyleBook, TITLE } from './export-styles';
import { fileNameFor } from './file-name';
import { REPORT_COLUMNS, REPORT_SHEET } from './report-format';
import { SheetBuilder } from './sheet-builder';
import { sheetNameFor } from './sheet-name';
import type { CellStyle, StyledSheet, StyledWorkbook } from './styled-workbook';
import { wrappedLines } from './text-width';

/**
 * Writes a review of a filing as an .xlsx file. The writer is loaded when first needed.
 * @throws Error where a text is longer than a cell can hold.
 */
export async function writeReport(report: ReviewReport): Promise<ExportedFile> {
  const { writeWorkbook } = await import('./hucre-writer');
  return { bytes: await writeWorkbook(exportReport(report)), fileName: fileNameFor(report.title) };
}

/** Reviews as a workbook of their own: one sheet 审核结果, or one for each filing with its unit's name. */
export function exportReport(...reports: readonly ReviewReport[]): StyledWorkbook {
  const styles = new StyleBook();
  const sheets: StyledSheet[] = [];
  for (const report of reports) {
    const taken = sheets.map(({ name }) => name);
    const name = sheetNameFor(reports.length > 1 ? `${REPORT_SHEET} ${report.unit}` : REPORT_SHEET, taken);
    sheets.push({ ...reportSheet(report, styles), name });
  }
  return {
    sheets,
    styleSheet: styles.styleSheet(),
    properties: {
      title: reports.length === 1 ? reports[0]!.title : SUBJECT,
      subject: SUBJECT,
      custom: new Map(),
    },
  };
}

const SUBJECT = '部门决算公开审核结果';

const COLUMNS = Object.values(REPORT_COLUMNS);
const LAST = COLUMNS.length - 1;
const SMALL = 9;
const LINE = 12;
const PADDING = 6;
const TITLE_HEIGHT = 36;
const INFO_HEIGHT = 18;

const HEAD: CellStyle = {
  fontSize: SMALL,
  bold: true,
  horizontal: 'center',
  wrap: true,
  border: 'thin',
  fill: 'F2F2F2',
};
const TEXT: CellStyle = { fontSize: SMALL, horizontal: 'left', wrap: true, border: 'thin', format: '@' };
const CENTRED: CellStyle = { ...TEXT, horizontal: 'center' };
const KEY: CellStyle = { ...TEXT, fontSize: 8, color: '595959' };
/** As many decimals as the figure has, two at least. */
const AMOUNT: CellStyle = {
  fontSize: SMALL,
  horizontal: 'right',
  shrinkToFit: true,
  border: 'thin',
  format: '#,##0.00####',
};
const LEVEL_COLORS: Partial<Record<ReportLevel, string>> = { error: 'C00000', verify: '9C5700' };
const INFO: CellStyle = { horizontal: 'left' };
const NAME: CellStyle = { fontSize: SMALL, horizontal: 'left', vertical: 'top' };
const FACT: CellStyle = { ...NAME, wrap: true };
/** The facts that stand above the list; the others explain it below. */
const ABOVE = ['单位', '年度', '审核日期', '结果'];

/** The sheet by itself, for a workbook of other sheets too. */
export function reportSheet(report: ReviewReport, styles: StyleBook): StyledSheet {
  const sheet = new SheetBuilder(styles);
  const unit = commonUnit(report.lines);
  const spanning = (text: string, style: CellStyle, height: number, from = 0): void => {
    const row = sheet.addRow(height);
    sheet.text(row, from, text, style);
    sheet.merge(row, from, row, LAST);
  };
  spanning(report.title, TITLE, TITLE_HEIGHT);
  const above = report.facts.filter(({ name }) => ABOVE.includes(name)).map(({ name, text }) => `${name}：${text}`);
  spanning([...above, `金额单位：${unit}`].join('　　'), INFO, INFO_HEIGHT);
  const heads = sheet.addRow(2 * LINE + PADDING);
  COLUMNS.forEach(({ head }, column) => sheet.text(heads, column, head, HEAD));
  for (const line of report.lines) addLine(sheet, numbered(report, line), unit);
  const last = sheet.rowCount - 1;
  if (report.lines.length === 0) spanning('没有发现问题。', CENTRED, INFO_HEIGHT);
  sheet.addRow(LINE);
  for (const { name, text } of report.facts) {
    if (ABOVE.includes(name)) continue;
    const lines = wrappedLines(text, FACT_WIDTH);
    const row = sheet.addRow(lines * LINE + 3);
    sheet.text(row, 0, `${name}：`, NAME);
    sheet.merge(row, 0, row, 1);
    sheet.text(row, 2, text, FACT);
    sheet.merge(row, 2, row, LAST);
  }
  return {
    name: REPORT_SHEET,
    rows: sheet.rows,
    merges: sheet.merges,
    columnWidths: COLUMNS.map(({ width }) => width),
    rowHeights: sheet.heights,
    gridLines: false,
    freeze: { rows: heads + 1, columns: 0 },
    ...(last > heads && { filter: { top: heads, left: 0, bottom: last, right: LAST } }),
    print: { ...printSetup('landscape', 0, false), repeatRows: { first: heads, last: heads } },
  };
}

const FACT_WIDTH = COLUMNS.slice(2).reduce((sum, { width }) => sum + width, -2);

const numbered = (report: ReviewReport, line: ReportLine): ReportLine => ({
  ...line,
  problem: withNumbers(report, line.problem),
  suggestion: withNumbers(report, line.suggestion),
});

function addLine(sheet: SheetBuilder, line: ReportLine, unit: MoneyUnit): void {
  const color = LEVEL_COLORS[line.level];
  const texts: Partial<Record<keyof typeof REPORT_COLUMNS, { text: string; style: CellStyle }>> = {
    level: { text: line.levelName, style: { ...CENTRED, ...(color && { bold: true, color }) } },
    table: { text: `${line.tableNumber} ${line.tableTitle}`.trim(), style: TEXT },
    place: { text: line.place, style: TEXT },
    problem: { text: line.problem, style: TEXT },
    explanation: { text: line.explanation, style: TEXT },
    suggestion: { text: line.suggestion, style: TEXT },
    rule: { text: line.rule, style: TEXT },
    key: { text: line.key, style: KEY },
  };
  const amounts: Partial<Record<keyof typeof REPORT_COLUMNS, Amount | undefined>> = {
    left: line.left,
    right: line.right,
    difference: line.difference,
    bound: line.bound,
  };
  const keys = Object.keys(REPORT_COLUMNS) as (keyof typeof REPORT_COLUMNS)[];
  const heights = keys.map((key) => wrappedLines(texts[key]?.text ?? '', (REPORT_COLUMNS[key].width - 1) * ROOM));
  const row = sheet.addRow(Math.max(...heights) * LINE + PADDING);
  keys.forEach((key, column) => {
    const text = texts[key];
    const amount = amounts[key];
    if (key === 'no') sheet.number(row, column, String(line.no), CENTRED_NUMBER);
    else if (text) sheet.text(row, column, text.text, text.style);
    else if (amount === undefined) sheet.blank(row, column, AMOUNT);
    else sheet.number(row, column, toDecimalText(amount, unit), AMOUNT);
  });
}

const CENTRED_NUMBER: CellStyle = { ...CENTRED, format: '0' };
/** The list is set smaller than the base font that widths are told in, and programs break lines a little early. */
const ROOM = 0.98;

/** The unit all lines are in, else 万元. */
function commonUnit(lines: readonly ReportLine[]): MoneyUnit {
  const units = new Set(lines.map(({ scale }) => scale.unit));
  const [only] = units;
  return units.size === 1 ? only! : '万元';
}
