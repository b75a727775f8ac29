import type { Layout } from '../../core/layout/layout';

/** Columns of a table that are printed together: from the first up to but without `to`. */
export interface ColumnPart {
  readonly from: number;
  readonly to: number;
}

/** Type is made smaller, down to about 60 %, before columns go on over a further sheet of paper. */
export const MOST_SHRUNK_COLUMNS = 1.6;
/** How far from an even share a part may end, as a part of it, to end where a head does. */
const WORTH_OF_A_SEAM = 0.35;

/** How many columns stand before the first figure of a table with one block; undefined where parts stand side by side. */
export function leadingColumns({ form }: Pick<Layout, 'form'>): number | undefined {
  const [block, ...others] = form.blocks;
  if (!block || others.length > 0) return undefined;
  const first = block.columns.findIndex((column) => column.kind === 'figure');
  return first > 0 ? first : undefined;
}

/**
 * The columns from `from` on in as few parts as fit into `room`, about as wide as each other, parted between two outermost
 * heads (`heads`: the outermost head of each column) where that costs little. A column wider than the room is a part.
 */
export function columnParts(
  widths: readonly number[],
  heads: readonly string[],
  from: number,
  room: number,
): ColumnPart[] {
  const total = sum(widths, from, widths.length);
  for (let count = Math.max(1, Math.ceil(total / room)); count <= widths.length - from; count++) {
    const parts = inParts(widths, heads, from, room, count);
    if (parts) return parts;
  }
  return widths.slice(from).map((_, index) => ({ from: from + index, to: from + index + 1 }));
}

function inParts(
  widths: readonly number[],
  heads: readonly string[],
  from: number,
  room: number,
  count: number,
): ColumnPart[] | undefined {
  const parts: ColumnPart[] = [];
  for (let start = from; start < widths.length; ) {
    const left = count - parts.length;
    if (left === 0) return undefined;
    const rest = sum(widths, start, widths.length);
    const ideal = rest / left;
    let best: number | undefined;
    let least = Infinity;
    for (let to = start + 1; to <= widths.length; to++) {
      const width = sum(widths, start, to);
      if (width > room) break;
      if (rest - width > room * (left - 1)) continue;
      const isSeam = to === widths.length || heads[to] !== heads[to - 1];
      const cost = Math.abs(width - ideal) / ideal + (isSeam ? 0 : WORTH_OF_A_SEAM);
      if (cost < least) [least, best] = [cost, to];
    }
    if (best === undefined) return undefined;
    parts.push({ from: start, to: best });
    start = best;
  }
  return parts;
}

const sum = (numbers: readonly number[], from: number, to: number): number =>
  numbers.slice(from, to).reduce((total, each) => total + each, 0);
