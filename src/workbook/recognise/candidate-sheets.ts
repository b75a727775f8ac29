import type { Edition } from '../../core/edition/edition';
import { cellAddress } from '../address';
import { type CandidateSheet, correctionOf } from './assign-sheets';
import { findRegions } from './find-regions';
import type { ImportOptions } from '../import/import-proposal';
import { recogniseSheet } from './recognise-sheet';
import { tableWithoutCounterpart } from './without-counterpart';
import type { SheetGrid } from './sheet-grid';
import type { Sheet } from '../workbook';

/** The tables of a sheet, each with what it may be; what a person said about them goes first. */
export function candidateSheets(sheet: Sheet, edition: Edition, options: ImportOptions): CandidateSheet[] {
  return findRegions(sheet, edition).map(({ grid, isPart, candidates }): CandidateSheet => {
    const region = isPart ? rangeOf(grid) : undefined;
    const { table, headerRow, columns } = correctionOf(options, sheet, region);
    if (table === null) return { grid, region, candidates: [], isCorrected: true };
    const isCorrected = table !== undefined || headerRow !== undefined || columns !== undefined;
    const other = isCorrected ? undefined : tableWithoutCounterpart(grid, edition, isPart);
    if (other) return { grid, region, candidates: [], withoutCounterpart: other, isCorrected };
    if (!isCorrected) return { grid, region, candidates, isCorrected };
    const headBottom = headerRow === undefined ? undefined : headerRow - 1;
    const said = { table: table ?? candidates[0]?.table, headBottom, columns, isPart };
    return { grid, region, candidates: recogniseSheet(grid, edition, said), isCorrected };
  });
}

/** The cells of a part that hold anything, as `A1:H30`. */
function rangeOf({ rows, sheet, window }: SheetGrid): string {
  let left = window.right;
  let right = window.left;
  for (const row of rows)
    for (let column = window.left; column <= window.right; column++) {
      if (!sheet.rows[row]?.[column]) continue;
      left = Math.min(left, column);
      right = Math.max(right, column);
    }
  const top = rows[0] ?? window.top;
  const bottom = rows[rows.length - 1] ?? window.top;
  return `${cellAddress(top, Math.min(left, right))}:${cellAddress(bottom, right)}`;
}
