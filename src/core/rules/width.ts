import type { Rounding } from '../money/scale';
import { copyGroups } from './copy-groups';
import type { RelationPlan } from './relation';

/** The figures of a filing laid out along the cells of a plan, as `readFigures` fills them. */
export interface Figures {
  /** Fen; 0 where blank or unreadable. */
  readonly amounts: Float64Array;
  readonly states: Uint8Array;
  /** Fen per step of the last digit the figure was written with; 1 is exact. */
  readonly steps: Float64Array;
}

export const BLANK = 0;
export const AMOUNT = 1;
export const UNREADABLE = 2;

/** How far each figure may be from the truth (rules.md, "How a comparison is decided"). */
export interface Widths {
  /** Full width in fen: the figure stands for amount ± width / 2. 0 for blank, zero and exact figures. */
  readonly widths: Float64Array;
  /** How many rounded figures it was added up from; 1 for one rounded by itself, 0 for an exact one. */
  readonly leaves: Float64Array;
}

/**
 * Twice the difference that rounding allows in a comparison, in fen, at least one step to each side where any figure is
 * rounded. `widths` is Σ w, `signedWidths` Σ k·w with the signs of left − right, `coarsest` the coarsest step, 1 where
 * all are exact. Figures that were cut off are too small on both sides: how far that may part the sides depends on the
 * direction.
 */
export function doubledAllowance(
  widths: number,
  signedWidths: number,
  coarsest: number,
  difference: number,
  rounding: Rounding,
): number {
  const symmetric = Math.max(widths, coarsest > 1 ? 2 * coarsest : 0);
  return rounding === 'truncate' ? symmetric - Math.sign(difference) * signedWidths : symmetric;
}

const withinTablesCache = new WeakMap<RelationPlan, Uint8Array>();

/** For each addition of a plan, 1 where all of its figures stand in one table. */
function additionsWithinTables(plan: RelationPlan): Uint8Array {
  const known = withinTablesCache.get(plan);
  if (known) return known;
  const { ofCell, starts, cells } = plan.additions;
  const within = new Uint8Array(starts.length - 1);
  for (let target = 0; target < plan.cells.length; target++) {
    const { table } = plan.cells[target]!;
    for (let addition = ofCell[target]!; addition < ofCell[target + 1]!; addition++) {
      let at = starts[addition]!;
      while (at < starts[addition + 1]! && plan.cells[cells[at]!]!.table === table) at++;
      if (at === starts[addition + 1]) within[addition] = 1;
    }
  }
  withinTablesCache.set(plan, within);
  return within;
}

/**
 * The width of every figure: one step of its own, or the widths of the parts of any printed addition that gives
 * exactly this figure, or the width of a figure it may be a copy of; the largest of these. `lenient`: an addition
 * within one table counts even where it does not come out, since a misprint may keep it from that.
 */
export function computeWidths(plan: RelationPlan, figures: Figures, additions: 'exact' | 'lenient' = 'exact'): Widths {
  const { amounts, steps } = figures;
  const size = plan.cells.length;
  const { leaders, nextMember } = copyGroups(plan, figures);
  const { ofCell, starts, cells: addends, signs } = plan.additions;
  const isLenient = additions === 'lenient' ? additionsWithinTables(plan) : undefined;
  const widths = new Float64Array(size);
  const leaves = new Float64Array(size);
  const isVisited = new Uint8Array(size);
  const ownWidth = (cell: number): number => (steps[cell]! > 1 ? steps[cell]! : 0);

  /**
   * Works out a group of copies. Addends are smaller than their sum, so this ends; a result of a subtraction may not
   * be: a group that is still being worked out counts for its own step.
   */
  const visit = (leader: number): void => {
    isVisited[leader] = 1;
    widths[leader] = ownWidth(leader);
    let width = 0;
    let count = 0;
    for (let cell = leader; cell >= 0; cell = nextMember[cell]!) {
      const own = ownWidth(cell);
      if (own > width) {
        width = own;
        count = 1;
      }
      for (let addition = ofCell[cell]!; addition < ofCell[cell + 1]!; addition++) {
        const start = starts[addition]!;
        const end = starts[addition + 1]!;
        let total = 0;
        for (let at = start; at < end; at++) total += signs[at]! * amounts[addends[at]!]!;
        if (total !== amounts[cell] && isLenient?.[addition] !== 1) continue;
        let addedWidth = 0;
        let addedCount = 0;
        for (let at = start; at < end; at++) {
          if (amounts[addends[at]!] === 0) continue;
          const part = leaders[addends[at]!]!;
          if (part === leader) continue;
          if (isVisited[part] === 0) visit(part);
          addedWidth += widths[part]!;
          addedCount += leaves[part]!;
        }
        if (addedWidth > width) {
          width = addedWidth;
          count = addedCount;
        }
      }
    }
    for (let cell = leader; cell >= 0; cell = nextMember[cell]!) {
      widths[cell] = width;
      leaves[cell] = count;
    }
  };

  for (let cell = 0; cell < size; cell++) {
    const leader = leaders[cell]!;
    if (amounts[cell] !== 0 && isVisited[leader] === 0) visit(leader);
  }
  return { widths, leaves };
}
