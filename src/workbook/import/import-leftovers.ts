import { parseFigure } from '../../core/money/decimal-text';
import { placeName } from './issue-log';
import type { PlacedText } from './import-proposal';
import type { Candidate } from '../recognise/recognise-sheet';
import type { SheetGrid } from '../recognise/sheet-grid';
import { forEachCell } from '../workbook';

export interface Leftovers {
  /** Figures, and text within the table, that found no place. */
  readonly unplaced: readonly PlacedText[];
  /** Text around the table. */
  readonly texts: readonly PlacedText[];
}

/** A year, a month of a year, the number of a page, a column or a table: what captions and heads hold of numbers. */
const CAPTION_NUMBER = /^(?:\d{1,4}|(?:19|20)\d\d\.\d{1,2})$/;

/** Everything in a sheet that is not part of what was read, so that nothing is dropped in silence. */
export function leftovers(grid: SheetGrid, candidate: Candidate | undefined): Leftovers {
  const { sheet, window } = grid;
  const placed = new Set(candidate?.reading.placements.map(({ row, column }) => grid.key(row, column)));
  const unplaced: PlacedText[] = [];
  const texts: PlacedText[] = [];
  forEachCell(sheet, (cell, row, column) => {
    if (row < window.top || row > window.bottom || column < window.left || column > window.right) return;
    const text = (cell.text || cell.value).trim();
    const key = grid.key(row, column);
    if ((text === '' && !cell.uncached) || placed.has(key) || candidate?.reading.understood.has(key)) return;
    const at = placeName(sheet, row, column);
    const parsed = cell.kind === 'date' ? undefined : parseFigure(cell.value, '万元');
    if (candidate && row <= candidate.head.bottom) {
      const isAmount = parsed?.kind === 'amount' && !CAPTION_NUMBER.test(text);
      (isAmount ? unplaced : texts).push({ at, text });
      return;
    }
    const isInside = candidate !== undefined && row < candidate.reading.end;
    if (parsed?.kind === 'dash') return;
    if (cell.uncached || parsed?.kind === 'amount' || isInside)
      unplaced.push({ at, text: text || `=${cell.formula ?? ''}` });
    else texts.push({ at, text });
  });
  return { unplaced, texts };
}
