import type { Layout } from '../../core/layout/layout';
import type { ColumnSize } from './column-sizes';

/** More of the sheet than this must not stand still: what scrolls needs room too. */
const MOST_STILL = 0.5;

/** What the columns do not get of the width: the rules at both sides, and the bar that scrolls the lines. */
const BESIDE = 14;

/**
 * How many of the first columns stand still while a sheet that is wider than its room scrolls sideways: those that say
 * what a line is. None where all has room, or where the form draws a head or a text across their edge.
 * `sheetWidth` in pixels.
 */
export function pinnedColumns(layout: Layout, sizes: readonly ColumnSize[], sheetWidth: number): number {
  const room = sheetWidth - BESIDE;
  const width = (columns: readonly ColumnSize[]): number => columns.reduce((sum, { minimum }) => sum + minimum, 0);
  if (room <= 0 || width(sizes) <= room) return 0;
  const edge = layout.columns.findIndex(({ kind }) => kind === 'figure');
  if (edge <= 0 || width(sizes.slice(0, edge)) > room * MOST_STILL) return 0;
  const crosses = (column: number, span: number | undefined): boolean => column < edge && column + (span ?? 1) > edge;
  const isDrawnAcross =
    layout.head.some((row) => row.some(({ column, columnSpan }) => crosses(column, columnSpan))) ||
    [...layout.lines.map(({ cells }) => cells), layout.columnNos ?? []].some((cells) =>
      cells.some(({ columnSpan }, column) => crosses(column, columnSpan)),
    );
  return isDrawnAcross ? 0 : edge;
}
