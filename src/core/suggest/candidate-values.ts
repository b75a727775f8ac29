import { fenPerStep } from '../money/scale';
import type { Slip } from '../check/suggestion';
import { AMOUNT } from '../rules/width';
import { likelyCopies } from './cell-relations';
import type { SearchContext } from './search-context';
import type { TableGrid, TableGrids } from './table-grid';
import { meantBy } from './typing-slips';

export interface CandidateValue {
  readonly to: number;
  readonly slip: Slip;
  readonly source: ValueSource;
}

/** Where a value is read from. */
export type ValueSource = 'figure' | 'likelyCopy' | 'digits' | 'demand';

/** Off by 10 000 is told from an accident only where the figure has a few digits. */
const FEWEST_STEPS = 10;
const UNIT_FACTOR = 10_000;
/** A hundred times too large is the point left out, as a rule. */
const POINT_MOVES = [
  [10, 1],
  [1, 10],
  [100, 1],
  [1000, 1],
  [1, 1000],
] as const;

/** The surest first: what the figure itself says, then another table; a demand takes in what was rounded elsewhere. */
export const SOURCES: Readonly<Record<ValueSource, number>> = { figure: 0, likelyCopy: 1, digits: 2, demand: 3 };

/**
 * What each failing relation demands of a cell, what its likely copies print, and the misprints of its figure; the
 * latter where they satisfy one. Never negative.
 */
export function candidateValues(context: SearchContext, cell: number): CandidateValue[] {
  const { workings } = context;
  const printed = workings.amounts[cell]!;
  const isBlank = workings.states[cell] !== AMOUNT;
  const step = fenPerStep(context.scaleOf(cell));
  const found: CandidateValue[] = [];
  const add = (to: number, slip: Slip, source: ValueSource): void => {
    if (to < 0 || to === printed || !Number.isSafeInteger(to)) return;
    const known = found.findIndex((each) => each.to === to && each.slip === slip);
    if (known < 0) found.push({ to, slip, source });
    else if (SOURCES[source] < SOURCES[found[known]!.source]) found[known] = { to, slip, source };
  };
  /** From which to which figure the cell would satisfy a failing equality: one after the other. */
  const wanted: number[] = [];
  const demands = new Set<number>();
  for (const { relation, factor } of workings.leverages.failingOf(cell)) {
    demands.add(Math.round((printed - workings.balances.difference(relation) / factor) / step) * step);
    if (workings.balances.isEquality(relation)) wanted.push(...workings.balances.agreement(relation, printed, factor));
  }
  for (const demanded of demands)
    if (demanded >= 0 && demanded !== printed)
      add(demanded, isBlank ? 'figureMissing' : slipTo(context, cell, demanded, step), 'demand');
  const satisfies = (to: number): boolean => {
    for (let at = 0; at < wanted.length; at += 2) if (to >= wanted[at]! && to <= wanted[at + 1]!) return true;
    return false;
  };
  if (wanted.length === 0) return found;
  for (const copy of likelyCopies(workings, cell)) {
    const to = Math.round(copy / step) * step;
    if (satisfies(to)) add(to, isBlank ? 'figureMissing' : slipTo(context, cell, to, step), 'likelyCopy');
  }
  if (isBlank || printed === 0) return found;
  if (printed < 0) {
    if (satisfies(-printed)) add(-printed, 'signChanged', 'figure');
    return found;
  }
  for (const [factor, divisor] of POINT_MOVES) {
    const to = (printed * factor) / divisor;
    if (to % step === 0 && to >= FEWEST_STEPS * step && satisfies(to)) add(to, 'pointMoved', 'figure');
  }
  const part = partOfFollowing(context, cell);
  if (part > 0 && satisfies(part)) add(part, 'totalOverPart', 'figure');
  meantBy(printed / step, (steps, slip) => {
    const to = steps * step;
    // Nothing is left of a figure whose one digit was wrong.
    if (to > 0 && satisfies(to)) add(to, slip, slip === 'pointLost' ? 'figure' : 'digits');
  });
  for (const factor of [1 / UNIT_FACTOR, UNIT_FACTOR]) {
    const to = Math.round((printed * factor) / step) * step;
    if (to >= FEWEST_STEPS * step && satisfies(to)) add(to, 'unitMixed', 'figure');
  }
  return found;
}

/** What the printed figure looks like beside the one that is demanded. */
function slipTo({ workings, grids }: SearchContext, cell: number, to: number, step: number): Slip {
  const printed = workings.amounts[cell]!;
  if (printed === -to) return 'signChanged';
  const [small, large] = printed < to ? [printed, to] : [to, printed];
  if (small >= FEWEST_STEPS * step && Math.abs(large / UNIT_FACTOR - small) <= step) return 'unitMixed';
  if (printed === 0) return 'unknown';
  const total = totalOver(grids, cell);
  // A total that follows has taken the slip up.
  if (total >= 0 && workings.amounts[total]! + (workings.isFollower(total) ? to - printed : 0) === printed)
    return 'totalOverPart';
  const isBeside = grids
    .besides(cell, (each) => workings.isFollower(each))
    .some((other) => workings.amounts[other] === printed);
  return isBeside ? 'neighbouringCell' : 'unknown';
}

/** What a part was if it now holds the total over it, which has taken that up since; 0 where no total follows. */
function partOfFollowing({ workings, grids }: SearchContext, cell: number): number {
  const total = totalOver(grids, cell);
  if (total < 0 || !workings.isFollower(total)) return 0;
  return 2 * workings.amounts[cell]! - workings.amounts[total]!;
}

/** The cell one level of codes up in the same column; -1 where there is none. */
function totalOver(grids: TableGrids, cell: number): number {
  const { grid, row, column } = grids.placeOf(cell);
  const parent = parentOf(grid, row);
  return parent < 0 ? -1 : grids.cellAt(grid, parent, column);
}

/** The row above that carries the code one level up; -1 where there is none. */
function parentOf({ rows }: TableGrid, row: number): number {
  const code = rows[row]!.code?.slice(0, -2);
  if (code === undefined || code.length < 3) return -1;
  for (let above = row - 1; above >= 0; above--) if (rows[above]!.code === code) return above;
  return -1;
}
