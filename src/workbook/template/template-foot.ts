import { compact } from '../recognise/import-text';
import type { SheetGrid } from '../recognise/sheet-grid';

/** Where a form has a place for a sentence below a table. Rows and columns count from 0. */
export interface TemplateFoot {
  readonly row: number;
  readonly column: number;
  /** The place is in use: a line has to be added before it. */
  readonly isAdded: boolean;
  /** It stands below notes, and shall look like them. */
  readonly isNote: boolean;
  /** The form itself says there that the table is empty. */
  readonly saysEmpty: boolean;
}

const NOTE = /^[（(]?(注|备注|说明)[一二三1-9]?[:：.、]/;
const SAYS_EMPTY = /空表|为空|无数据|没有.{0,40}(收入|支出|收支|安排)/;
/** How far below a table its notes begin. */
const NEAR = 2;

/** The notes of a table end at its foot; `end`: the row below its last line. */
export function footOf(grid: SheetGrid, end: number): TemplateFoot {
  const { left } = grid.window;
  const texts = (row: number): string[] => {
    const found: string[] = [];
    for (let column = left; column < grid.columnCount; column++)
      found.push(compact(grid.raw(row, column)?.value ?? ''));
    return found;
  };
  const below = grid.rows.filter((row) => row >= end);
  const note = below.find((row) => row <= end + NEAR && texts(row).some((text) => NOTE.test(text)));
  const saysEmpty = below.some((row) => texts(row).some((text) => SAYS_EMPTY.test(text)));
  if (note === undefined) return { row: end, column: left, isAdded: isUsed(grid, end), isNote: false, saysEmpty };
  let last = note;
  while (isFurtherNote(texts(last + 1))) last++;
  return {
    row: last + 1,
    column: texts(note).findIndex((text) => text !== '') + left,
    isAdded: true,
    isNote: true,
    saysEmpty,
  };
}

const isUsed = (grid: SheetGrid, row: number): boolean => grid.sheet.rows[row]?.some((cell) => cell?.value) ?? false;

/** A line of nothing but one sentence, and nobody's name to sign. */
const isFurtherNote = (texts: readonly string[]): boolean => {
  const said = texts.filter((text) => text !== '');
  return said.length === 1 && /[。；.]$|^\d/.test(said[0]!) && !/(人|电话|日期|负责)[:：]/.test(said[0]!);
};
