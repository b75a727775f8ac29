import type { SignOff } from '../../core/filing/dossier';
import type { Filing } from '../../core/filing/filing';
import { printSetup } from './export-page';
import type { StyleBook } from './export-styles';
import { SheetBuilder } from './sheet-builder';
import type { CellStyle, StyledSheet } from './styled-workbook';
import { HIGHEST_ROW, splitText, wrappedLines } from './text-width';
import { COVER_SHEET, SETTING, SIGN_OFF } from './working-format';

const WIDTHS = [12, 22, 44, 12];
const YEAR: CellStyle = { fontSize: 18, horizontal: 'center' };
const TITLE: CellStyle = { fontSize: 30, bold: true, horizontal: 'center' };
const LABEL: CellStyle = { fontSize: 14, horizontal: 'right' };
const VALUE: CellStyle = { fontSize: 14, horizontal: 'center', wrap: true, border: { bottom: 'thin' }, format: '@' };
const LINE = 20;
/** How much wider than the base font the values are set. */
const LARGER = 1.4;

const SIGNERS = Object.keys(SIGN_OFF) as (keyof SignOff)[];

/** Whether anybody signs for the figures. */
export const hasSignOff = ({ signOff }: Filing): boolean => SIGNERS.some((each) => signOff[each]);

/** `2024-08-20` as it is printed, `2024年8月20日`; any other text as it is. */
export function printedDate(date: string): string {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(date);
  return match ? `${match[1]}年${Number(match[2])}月${Number(match[3])}日` : date;
}

const signedText = (signOff: SignOff, key: keyof SignOff): string =>
  key === 'date' ? printedDate(signOff.date ?? '') : (signOff[key] ?? '');

/** Who signs, each with what is printed; who is not named is left out. */
export const signedLines = ({ signOff }: Filing): readonly { readonly label: string; readonly value: string }[] =>
  SIGNERS.filter((key) => signOff[key]).map((key) => ({ label: SIGN_OFF[key], value: signedText(signOff, key) }));

/** The same for a cover; where nobody is named, all of them, to be written by hand. */
export const coverLines = (filing: Filing): ReturnType<typeof signedLines> =>
  hasSignOff(filing) ? signedLines(filing) : SIGNERS.map((key) => ({ label: SIGN_OFF[key], value: '' }));

/** 封面: whose figures of which year, and who answers for them. */
export function coverSheet(filing: Filing, styles: StyleBook): StyledSheet {
  const sheet = new SheetBuilder(styles);
  const last = WIDTHS.length - 1;
  const spanning = (text: string, style: CellStyle, height: number): void => {
    const row = sheet.addRow(height);
    sheet.text(row, 0, text, style);
    sheet.merge(row, 0, row, last);
  };
  const line = (label: string, value: string): void => {
    splitText(value).forEach((part, index) => {
      const lines = wrappedLines(part, WIDTHS[2]! / LARGER);
      const row = sheet.addRow(Math.min(HIGHEST_ROW, Math.max(2, lines) * LINE));
      sheet.text(row, 1, index === 0 ? `${label}：` : '', LABEL);
      sheet.text(row, 2, part, VALUE);
    });
  };
  sheet.addRow(130);
  spanning(`${filing.year}年度`, YEAR, 40);
  spanning('部门决算公开表', TITLE, 60);
  sheet.addRow(130);
  line(SETTING.unitName, filing.unit.name);
  if (filing.unit.code) line(SETTING.unitCode, filing.unit.code);
  for (const { label, value } of coverLines(filing)) line(label, value);
  return {
    name: COVER_SHEET,
    rows: sheet.rows,
    merges: sheet.merges,
    columnWidths: WIDTHS,
    rowHeights: sheet.heights,
    gridLines: false,
    // A cover has no page number.
    print: { ...printSetup('portrait', 0, true), footer: '' },
  };
}
