import { type Cell, openXlsx } from 'hucre/xlsx';
import { insertRows } from 'hucre';
import type { Edition } from '../../core/edition/edition';
import type { CellRef } from '../../core/filing/cell';
import type { Filing } from '../../core/filing/filing';
import { isExactInSpreadsheet } from '../recognise/number-text';
import { filingTitle } from '../export/export-published';
import { FINGERPRINT_NAME } from '../export/printed-fingerprint';
import { fillBlank } from './fill-blanks';
import { planFilling, type SheetFilling } from './plan-filling';
import { growPrintArea, quotePrintNames } from './print-names';
import type { TemplateReading } from './read-template';
import { saveForm } from './save-form';

type Sheet = Awaited<ReturnType<typeof openXlsx>>['sheets'][number];

export interface FilledTemplate {
  readonly bytes: Uint8Array;
  /** Published figures that the form has no place for. */
  readonly leftOut: readonly CellRef[];
}

/**
 * The bureau's own .xlsx with the published figures in it: fonts, borders, widths, merges and print set-up stay its own;
 * where a table needs more lines than the form has, lines like the last one are added. `bytes` must be those that
 * `reading` was made of, and have passed the guarded reader.
 */
export async function fillTemplate(
  bytes: Uint8Array,
  reading: TemplateReading,
  filing: Filing,
  edition: Edition,
): Promise<FilledTemplate> {
  const workbook = await openXlsx(bytes, { readStyles: true });
  const sheetNamed = (name: string): Sheet => {
    const sheet = workbook.sheets.find((each) => each.name === name);
    if (!sheet) throw new Error(`The form has no sheet ${name}`);
    return sheet;
  };
  const { sheets, leftOut } = planFilling(reading, filing, edition, (sheet, first) =>
    drawnLines(sheetNamed(sheet.sheetName), first),
  );
  // From the foot up: lines that are added move what stands below them in the same sheet.
  for (const filling of [...sheets].sort((a, b) => b.headBottom - a.headBottom))
    fillSheet(sheetNamed(filling.sheetName), filling, filing);
  forgetFormerPaper(workbook, filing);
  quotePrintNames(workbook);
  return { bytes: await saveForm(workbook), leftOut };
}

/** A paper of ours may serve as a form: its 校验码 and its title are those of other figures. */
function forgetFormerPaper({ properties, sheets }: Awaited<ReturnType<typeof openXlsx>>, filing: Filing): void {
  if (properties?.title) properties.title = filingTitle(filing);
  if (properties?.custom) delete properties.custom[FINGERPRINT_NAME];
  const printed = new RegExp(`(&[LCR])?${FINGERPRINT_NAME} [0-9A-Z-]+`);
  for (const { headerFooter } of sheets)
    if (headerFooter?.oddFooter) headerFooter.oddFooter = headerFooter.oddFooter.replace(printed, '');
}

const styleAt = (sheet: Sheet, row: number, column: number): Cell['style'] =>
  sheet.cells?.get(`${row},${column}`)?.style;

/** How many lines from `first` on are drawn with borders and hold nothing but what may be cleared. */
function drawnLines(sheet: Sheet, first: number): number {
  let row = first;
  const isDrawn = (): boolean => {
    for (let column = 0; column < 4; column++) if (styleAt(sheet, row, column)?.border?.bottom) return true;
    return false;
  };
  while (isDrawn()) row++;
  return row - first;
}

function fillSheet(sheet: Sheet, { added, cleared, cells, headBottom }: SheetFilling, filing: Filing): void {
  const { unit, year } = filing;
  for (let row = 0; row <= headBottom; row++)
    sheet.rows[row]?.forEach((value, column) => {
      const filled = typeof value === 'string' ? fillBlank(value, unit.name, year) : undefined;
      if (filled !== undefined) put(sheet, row, column, filled);
    });
  if (added) addLines(sheet, added.at, added.count);
  if (cleared)
    for (let row = cleared.first; row <= cleared.last; row++)
      sheet.rows[row]?.forEach((_, column) => put(sheet, row, column, null));
  for (const { row, column, figure, text } of cells)
    put(sheet, row, column, figure === undefined ? (text ?? null) : numberOf(figure));
}

/** A spreadsheet would change a number of more than 15 digits. */
const numberOf = (figure: string): number | string => (isExactInSpreadsheet(figure) ? Number(figure) : figure);

/** A text is written as a text, whatever it begins with; a formula of the form makes way. */
function put(sheet: Sheet, row: number, column: number, value: string | number | null): void {
  while (sheet.rows.length <= row) sheet.rows.push([]);
  const cells = sheet.rows[row]!;
  while (cells.length <= column) cells.push(null);
  cells[column] = value;
  const style = styleAt(sheet, row, column);
  const type = value === null ? 'empty' : typeof value === 'number' ? 'number' : 'string';
  sheet.cells?.set(`${row},${column}`, { value, type, ...(style && { style }) });
}

/** Adds lines before `at` that look like the one above. */
function addLines(sheet: Sheet, at: number, count: number): void {
  insertRows(sheet, at, count);
  growPrintArea(sheet, at, count);
  const above = at - 1;
  const height = sheet.rowDefs?.get(above);
  const styled = [...(sheet.cells ?? [])].flatMap(([key, cell]) => {
    const [row, column] = key.split(',').map(Number) as [number, number];
    return row === above && cell.style ? [[column, cell.style] as const] : [];
  });
  for (let row = at; row < at + count; row++) {
    for (const [column, style] of styled) sheet.cells?.set(`${row},${column}`, { value: null, type: 'empty', style });
    if (height) sheet.rowDefs?.set(row, { ...height });
  }
}
