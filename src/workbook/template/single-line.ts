import type { Candidate } from '../recognise/recognise-sheet';
import type { SheetGrid } from '../recognise/sheet-grid';
import type { TemplatePlace } from './read-template';
import { isPlaceholder, mergeOver } from './template-lines';

/**
 * The places of a table that is printed in one row (“三公” in its wide forms): each figure column in the row that holds
 * figures, else in the first below the heads and the numbers of the columns. None where something else stands there.
 */
export function singleLinePlaces(grid: SheetGrid, { table, head, reading }: Candidate): TemplatePlace[] {
  const figures = head.columns.flatMap(({ column, form }) =>
    form.kind === 'figure' && form.row !== undefined
      ? [{ column, cell: { table, row: form.row, column: form.column } }]
      : [],
  );
  const columns = figures.map(({ column }) => column);
  const row = reading.placements[0]?.row ?? firstBelow(grid, head.bottom, columns);
  const isFree = columns.every((column) => isPlaceholder(grid.text(row, column)));
  return isFree ? figures.map((each) => ({ ...each, row })) : [];
}

function firstBelow(grid: SheetGrid, bottom: number, columns: readonly number[]): number {
  let row = bottom + 1;
  const isHead = (): boolean =>
    columns.some((column) => {
      const merge = mergeOver(grid.sheet, row, column);
      return merge !== undefined && merge.top <= bottom;
    });
  // 1 2 3 …
  const counts = (): boolean => columns.every((column, index) => grid.text(row, column) === String(index + 1));
  while (isHead() || counts()) row++;
  return row;
}
