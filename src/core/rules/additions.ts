import type { SignedCell } from './relation';

/** A printed addition: `target` is the sum of `addends` wherever the figures say so exactly. Only widths read it. */
export interface Addition {
  readonly target: number;
  readonly addends: readonly SignedCell[];
}

/**
 * The additions of a plan by their targets, flat because every edit walks all of them: those of cell c stand from
 * `ofCell[c]` up to `ofCell[c + 1]`, the addends of addition i from `starts[i]` up to `starts[i + 1]`.
 */
export interface Additions {
  readonly ofCell: Int32Array;
  readonly starts: Int32Array;
  readonly cells: Int32Array;
  readonly signs: Int8Array;
}

/** Lays the additions out by target, those of one target in their order. */
export function flattenAdditions(additions: readonly Addition[], cellCount: number): Additions {
  const ofCell = new Int32Array(cellCount + 1);
  for (const { target } of additions) ofCell[target + 1]!++;
  for (let cell = 0; cell < cellCount; cell++) ofCell[cell + 1]! += ofCell[cell]!;
  const next = ofCell.slice();
  const inOrder: Addition[] = [...additions];
  for (const addition of additions) inOrder[next[addition.target]!++] = addition;
  const starts = new Int32Array(additions.length + 1);
  inOrder.forEach(({ addends }, index) => (starts[index + 1] = starts[index]! + addends.length));
  const cells = new Int32Array(starts[additions.length]!);
  const signs = new Int8Array(cells.length);
  let at = 0;
  for (const { addends } of inOrder)
    for (const { cell, sign } of addends) {
      cells[at] = cell;
      signs[at++] = sign;
    }
  return { ofCell, starts, cells, signs };
}

/** The sums that a cell may be printed as. */
export function additionsOf({ ofCell, starts, cells, signs }: Additions, target: number): SignedCell[][] {
  const sums: SignedCell[][] = [];
  for (let index = ofCell[target]!; index < ofCell[target + 1]!; index++) {
    const [start, end] = [starts[index]!, starts[index + 1]!];
    sums.push(Array.from(cells.subarray(start, end), (cell, i) => ({ cell, sign: signs[start + i] as 1 | -1 })));
  }
  return sums;
}
