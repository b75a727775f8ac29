import type { Edition } from '../../core/edition/edition';
import type { CellRef } from '../../core/filing/cell';
import type { Filing } from '../../core/filing/filing';
import { isExactInSpreadsheet } from '../recognise/number-text';
import { fillBlank } from './fill-blanks';
import { addLines, type DroppedFormula, forgetResults, unshareFormulas } from './form-file/add-lines';
import { canMoveCells } from './form-file/can-move-cells';
import { drawnLines, stylesWithBottom } from './form-file/drawn-borders';
import { dropSheet } from './form-file/drop-sheet';
import { moveFormula } from './form-file/shift-formula';
import { formatFigure } from './form-file/figure-format';
import { FormPackage } from './form-file/form-package';
import type { FormSheet } from './form-file/form-sheet';
import { splitMerges } from './form-file/split-merges';
import { forgetFormerPaper } from './former-paper';
import { ownColumnsOf, planFilling, type SheetFilling } from './plan-filling';
import type { TemplateReading } from './read-template';
import { continueSerials, serialsOf } from './serial-numbers';
import { isPlaceholder } from './template-lines';

export interface FilledTemplate {
  readonly bytes: Uint8Array;
  /** Published figures that the form has no place for. */
  readonly leftOut: readonly CellRef[];
  /** Formulas of the form that could not be kept: their cells are blank. */
  readonly droppedFormulas: readonly DroppedFormula[];
  /** What was written where, in the order of the sheets of the reading. */
  readonly fillings: readonly SheetFilling[];
}

/**
 * The bureau's own .xlsx with the published figures in it: everything that is not filled stays as it was, and where a
 * table needs more lines than the form has, lines like the last one are added, which formulas and print areas follow.
 * `bytes` must be those that `reading` was made of, and have passed the guarded reader.
 */
export async function fillTemplate(
  bytes: Uint8Array,
  reading: TemplateReading,
  filing: Filing,
  edition: Edition,
): Promise<FilledTemplate> {
  const form = FormPackage.open(bytes);
  const sheetNamed = (name: string): FormSheet => {
    const sheet = form.sheets.find((each) => each.name === name);
    if (!sheet) throw new Error(`The form has no sheet ${name}`);
    return sheet;
  };
  const drawn = stylesWithBottom(form);
  const { sheets, leftOut } = planFilling(reading, filing, edition, {
    countLines: ({ sheetName, lines }, first) =>
      drawnLines(sheetNamed(sheetName), first, lines ? ownColumnsOf(lines).slice(0, 4) : [], drawn),
    canMove: ({ sheetName }, at, columns) => canMoveCells(form, sheetNamed(sheetName), at, columns),
  });
  fillBlanks(form, reading, filing);
  for (const { sheetName, numbers, treatment } of reading.others)
    if (treatment === 'clear') for (const { row, column } of numbers) sheetNamed(sheetName).put(row, column, null);
  const grows = sheets.some(({ added, note }) => added !== undefined || note?.isAdded);
  const droppedFormulas = grows ? unshareFormulas(form) : [];
  // From the foot up: lines that are added move what stands below them in the same sheet.
  for (const filling of [...sheets].sort((a, b) => b.headBottom - a.headBottom))
    fillSheet(form, sheetNamed(filling.sheetName), filling);
  for (const name of new Set(reading.others.flatMap((each) => (each.treatment === 'leaveOut' ? [each.sheetName] : []))))
    droppedFormulas.push(...dropSheet(form, sheetNamed(name)));
  forgetResults(form);
  forgetFormerPaper(form, filing);
  return { bytes: await form.save(), leftOut, droppedFormulas, fillings: sheets };
}

/** A longer text of a sheet that is no table explains something. */
const LONGEST_BLANK = 40;

/** 部门 and the year, above the heads of each table and on covers. */
function fillBlanks(form: FormPackage, { sheets, others }: TemplateReading, { unit, year }: Filing): void {
  const last = (name: string): number =>
    Math.max(...sheets.flatMap(({ sheetName, headBottom }) => (sheetName === name ? [headBottom] : [])));
  const isTable = (name: string): boolean => sheets.some(({ sheetName }) => sheetName === name);
  for (const sheet of form.sheets) {
    if (!isTable(sheet.name) && !others.some(({ sheetName }) => sheetName === sheet.name)) continue;
    for (const line of sheet.allRows()) {
      const row = Number(line.attributes.get('r')) - 1;
      if (isTable(sheet.name) && row > last(sheet.name)) break;
      for (const { position } of sheet.cells(row)) {
        const text = sheet.text(row, position.column);
        const isAsked = text !== undefined && (isTable(sheet.name) || text.length <= LONGEST_BLANK);
        const filled = isAsked ? fillBlank(text, unit.name, year) : undefined;
        if (filled !== undefined) sheet.put(row, position.column, filled);
      }
    }
  }
}

function fillSheet(form: FormPackage, sheet: FormSheet, filling: SheetFilling): void {
  const { added, cleared, cells, note, ownColumns, window } = filling;
  if (note?.isAdded) {
    const { row, columns, isNote } = note;
    addLines(form, sheet, { sheet: sheet.name, at: row, count: 1, first: row, isPlain: !isNote, columns });
  }
  if (note) sheet.put(note.row, note.column, note.text);
  /** What stands beside the filled columns of the table. */
  const isBeside = (column: number): boolean =>
    column >= window.left && column <= window.right && !ownColumns.includes(column);
  const serials = cleared ? serialsOf(sheet, cleared.first, added?.at ?? cleared.last + 1, isBeside) : [];
  if (added) addLines(form, sheet, { sheet: sheet.name, first: cleared?.first ?? added.at - 1, ...added });
  if (cleared) {
    splitMerges(sheet, cleared.first, cleared.last, ownColumns);
    clearLines(sheet, cleared, ownColumns, isBeside);
  }
  if (added) continueFormulas(sheet, added, isBeside);
  for (const { row, column, figure, text } of cells) {
    sheet.put(row, column, figure === undefined ? (text ?? null) : numberOf(figure));
    if (figure !== undefined) formatFigure(form, sheet, row, column, figure);
  }
  if (cleared) {
    continueSerials(sheet, serials, cleared.last);
    // A line with a code is there to be seen.
    for (let row = cleared.first; row < cleared.first + filling.codeLines; row++)
      sheet.row(row)?.attributes.delete('hidden');
  }
}

/** What the form prints in the lines for codes goes; formulas beside the table stay: they check it. */
function clearLines(
  sheet: FormSheet,
  { first, last, examples }: NonNullable<SheetFilling['cleared']>,
  own: readonly number[],
  isBeside: (column: number) => boolean,
): void {
  for (let row = first; row <= last; row++)
    for (const { position } of sheet.cells(row)) {
      const { column } = position;
      const goes = isBeside(column) && sheet.formula(row, column) === undefined;
      if (own.includes(column) || (goes && (examples.includes(row) || isPlaceholder(sheet.text(row, column) ?? ''))))
        sheet.put(row, column, null);
    }
}

/** Formulas beside the last line are those of the lines that were added below it, too. */
function continueFormulas(
  sheet: FormSheet,
  { at, count }: NonNullable<SheetFilling['added']>,
  isBeside: (column: number) => boolean,
): void {
  for (const { position } of sheet.cells(at - 1)) {
    const formula = sheet.formula(at - 1, position.column);
    if (formula === undefined || !isBeside(position.column)) continue;
    for (let row = at; row < at + count; row++)
      sheet.putFormula(row, position.column, moveFormula(formula, row - at + 1, 0));
  }
}

/** A spreadsheet would change a number of more than 15 digits. */
const numberOf = (figure: string): number | string => (isExactInSpreadsheet(figure) ? Number(figure) : figure);
