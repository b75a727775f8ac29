import type { Rounding } from '../money/scale';
import type { RelationPlan, RelationTerms } from './relation';

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

/** The one cell among `cells[start..end)` that is neither blank nor zero; -1 where there is none or more than one. */
function onlyFigure(cells: Int32Array, start: number, end: number, amounts: Float64Array): number {
  let found = -1;
  for (let at = start; at < end; at++) {
    if (amounts[cells[at]!] === 0) continue;
    if (found >= 0) return -1;
    found = cells[at]!;
  }
  return found;
}

/** The cells that may be copies of each other: each group is told by one of its cells. */
interface CopyGroups {
  readonly leaders: Int32Array;
  /** The next cell of the same group; -1 after the last. The leader is the first. */
  readonly nextMember: Int32Array;
}

/** Widths are asked for twice of the same figures where misprints are searched for. */
const copyGroupsCache = new WeakMap<Figures, { readonly plan: RelationPlan; readonly groups: CopyGroups }>();

function copyGroups(plan: RelationPlan, figures: Figures): CopyGroups {
  const cached = copyGroupsCache.get(figures);
  if (cached?.plan === plan) return cached.groups;
  const groups = findCopyGroups(plan, figures);
  copyGroupsCache.set(figures, { plan, groups });
  return groups;
}

function findCopyGroups(plan: RelationPlan, { amounts }: Figures): CopyGroups {
  const size = plan.cells.length;
  const group = new Int32Array(size);
  for (let cell = 0; cell < size; cell++) group[cell] = cell;
  const find = (cell: number): number => {
    let root = cell;
    while (group[root] !== root) root = group[root]!;
    while (group[cell] !== root) {
      const next = group[cell]!;
      group[cell] = root;
      cell = next;
    }
    return root;
  };
  const unite = ({ starts, leftCounts, cells }: RelationTerms, isEquality: (index: number) => boolean): void => {
    for (let index = 0; index < leftCounts.length; index++) {
      if (!isEquality(index)) continue;
      const start = starts[index]!;
      const rightStart = start + leftCounts[index]!;
      const a = onlyFigure(cells, start, rightStart, amounts);
      if (a < 0) continue;
      const b = onlyFigure(cells, rightStart, starts[index + 1]!, amounts);
      if (b >= 0 && amounts[a] === amounts[b]) group[find(a)] = find(b);
    }
  };
  unite(plan.terms, (index) => plan.relations[index]!.comparison === '=');
  unite(plan.copyTerms, () => true);

  const leaders = new Int32Array(size);
  const nextMember = new Int32Array(size).fill(-1);
  const lastMember = new Int32Array(size);
  for (let cell = 0; cell < size; cell++) lastMember[cell] = cell;
  for (let cell = 0; cell < size; cell++) {
    const root = find(cell);
    leaders[cell] = root;
    if (root === cell) continue;
    nextMember[lastMember[root]!] = cell;
    lastMember[root] = cell;
  }
  return { leaders, nextMember };
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
  const { amounts, steps, states } = figures;
  const size = plan.cells.length;
  const { leaders, nextMember } = copyGroups(plan, figures);
  const groupWidths = new Float64Array(size).fill(-1);
  const groupLeaves = new Float64Array(size);
  const inProgress = -2;
  const { ofCell, starts, cells: addends, signs } = plan.additions;
  const isLenient = additions === 'lenient' ? additionsWithinTables(plan) : undefined;

  /** Addends are smaller than their sum, so this ends; a result of a subtraction may not be, hence inProgress. */
  const visit = (root: number): number => {
    const known = groupWidths[root]!;
    if (known >= 0) return known;
    if (known === inProgress) return ownWidth(root);
    groupWidths[root] = inProgress;
    let width = 0;
    let leaves = 0;
    for (let cell = root; cell >= 0; cell = nextMember[cell]!) {
      const own = ownWidth(cell);
      if (own > width) {
        width = own;
        leaves = 1;
      }
      for (let addition = ofCell[cell]!; addition < ofCell[cell + 1]!; addition++) {
        const start = starts[addition]!;
        const end = starts[addition + 1]!;
        let total = 0;
        for (let at = start; at < end; at++) total += signs[at]! * amounts[addends[at]!]!;
        if (total !== amounts[cell] && isLenient?.[addition] !== 1) continue;
        let added = 0;
        let count = 0;
        for (let at = start; at < end; at++) {
          if (amounts[addends[at]!] === 0) continue;
          const part = leaders[addends[at]!]!;
          if (part === root) continue;
          added += visit(part);
          count += groupLeaves[part]!;
        }
        if (added > width) {
          width = added;
          leaves = count;
        }
      }
    }
    groupWidths[root] = width;
    groupLeaves[root] = leaves;
    return width;
  };
  const ownWidth = (cell: number): number => (steps[cell]! > 1 ? steps[cell]! : 0);

  const widths = new Float64Array(size);
  const leaves = new Float64Array(size);
  for (let cell = 0; cell < size; cell++) {
    if (states[cell] !== AMOUNT || amounts[cell] === 0) continue;
    const root = leaders[cell]!;
    widths[cell] = visit(root);
    leaves[cell] = groupLeaves[root]!;
  }
  return { widths, leaves };
}
