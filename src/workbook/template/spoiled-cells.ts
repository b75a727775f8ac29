import { cellAddress } from '../address';
import { cellAt, type CellRange, type RawCell, type Sheet, type Workbook } from '../workbook';
import { fillBlank } from './fill-blanks';
import type { SheetFilling } from './plan-filling';
import type { TemplateReading, TemplateSheet } from './read-template';
import { isPlaceholder } from './template-lines';

/** A cell that filling a form has spoiled. */
export interface SpoiledCell {
  readonly sheetName: string;
  /** `A7`: of the form for what is gone, of the filled form for what nobody can see. */
  readonly cell: string;
  readonly text: string;
  /** What the form says is gone, or what was filled in stands under a merge. */
  readonly kind: 'gone' | 'covered';
}

/** Where a filled form does not say any more what the form says, or holds what a merge hides. */
export function spoiledCells(
  form: Workbook,
  filled: Workbook,
  reading: TemplateReading,
  fillings: readonly SheetFilling[],
): SpoiledCell[] {
  return form.sheets.flatMap((sheet) => {
    const name = sheet.name;
    const after = filled.sheets.find((each) => each.name === name);
    const others = reading.others.filter(({ sheetName }) => sheetName === name);
    if (others.some(({ treatment }) => treatment === 'leaveOut')) return [];
    if (!after) return [{ sheetName: name, cell: 'A1', text: name, kind: 'gone' }];
    const own = reading.sheets.flatMap((table, index) =>
      table.sheetName === name ? [{ table, filling: fillings[index]! }] : [],
    );
    return [...goneTexts(sheet, after, own), ...coveredCells(sheet, after)];
  });
}

interface FilledTable {
  readonly table: TemplateSheet;
  readonly filling: SheetFilling;
}

function goneTexts(sheet: Sheet, after: Sheet, tables: readonly FilledTable[]): SpoiledCell[] {
  return cellsOf(sheet).flatMap(({ row, column, cell }): SpoiledCell[] => {
    const moved = tables.reduce((rows, { filling }) => rows + rowsAdded(filling, row, column), row);
    const text = cell.value;
    const isKept = cellAt(after, moved, column)?.value === text;
    if (isKept || tables.some((each) => mayGo(each, row, column, text))) return [];
    const isHead = tables.some(({ table }) => isInHeads(table, row, column));
    // Numbers outside of heads are figures of the form as it was, or count its lines.
    if ((isPlaceholder(text) && !isHead) || fillBlank(text, '', 0) !== undefined) return [];
    return [{ sheetName: sheet.name, cell: cellAddress(row, column), text, kind: 'gone' }];
  });
}

/** How many rows were added above a cell. */
function rowsAdded({ added, note }: SheetFilling, row: number, column: number): number {
  const isBelow = (at: number, columns: { left: number; right: number } | undefined): boolean =>
    row >= at && (!columns || (column >= columns.left && column <= columns.right));
  const lines = added && isBelow(added.at, added.columns) ? added.count : 0;
  return lines + (note?.isAdded && isBelow(note.row, note.columns) ? 1 : 0);
}

/** Examples make way for codes, and what is no word for figures. */
function mayGo({ table, filling }: FilledTable, row: number, column: number, text: string): boolean {
  const { cleared, window } = filling;
  if (cleared?.examples.includes(row) && column >= window.left && column <= window.right) return true;
  const isPlace = table.places.some((each) => each.row === row && each.column === column);
  return isPlace && isPlaceholder(text);
}

/** Heads, with what counts the columns under them. */
function isInHeads({ headBottom, lines, window }: TemplateSheet, row: number, column: number): boolean {
  const end = lines ? Math.min(lines.first, lines.total ?? lines.first) - 1 : headBottom;
  return row >= window.top && row <= end && column >= window.left && column <= window.right;
}

function coveredCells(sheet: Sheet, after: Sheet): SpoiledCell[] {
  const before = new Set(sheet.merges.flatMap((merge) => hiddenIn(sheet, merge).map(({ cell }) => cell.value)));
  return after.merges
    .flatMap((merge) => hiddenIn(after, merge))
    .filter(({ cell }) => !before.has(cell.value))
    .map(({ row, column, cell }) => ({
      sheetName: sheet.name,
      cell: cellAddress(row, column),
      text: cell.value,
      kind: 'covered',
    }));
}

interface PlacedCell {
  readonly row: number;
  readonly column: number;
  readonly cell: RawCell;
}

/** What a merge hides: all but its first cell. */
const hiddenIn = (sheet: Sheet, { top, left, bottom, right }: CellRange): PlacedCell[] =>
  cellsOf(sheet, top, Math.min(bottom, sheet.rows.length - 1)).filter(
    ({ row, column }) => column >= left && column <= right && (row !== top || column !== left),
  );

/** The cells that hold something of their own. */
function cellsOf({ rows }: Sheet, top = 0, bottom = rows.length - 1): PlacedCell[] {
  const found: PlacedCell[] = [];
  for (let row = top; row <= bottom; row++)
    rows[row]?.forEach((cell, column) => {
      if (cell && cell.value.trim() !== '' && cell.formula === undefined) found.push({ row, column, cell });
    });
  return found;
}
