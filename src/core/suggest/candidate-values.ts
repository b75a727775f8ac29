import { fenPerStep } from '../scale';
import type { Slip } from '../suggestion';
import { AMOUNT } from '../width';
import type { SearchContext } from './search-context';
import type { TableGrid } from './table-grid';
import { meantBy } from './typing-slips';

export interface CandidateValue {
  readonly to: number;
  readonly slip: Slip;
}

/** Off by 10 000 is told from an accident only where the figure has a few digits. */
const FEWEST_STEPS = 10;
const UNIT_FACTOR = 10_000;

/** What each failing relation demands of a cell, and the misprints of its figure that satisfy one; never negative. */
export function candidateValues(context: SearchContext, cell: number): CandidateValue[] {
  const { workings } = context;
  const printed = workings.amounts[cell]!;
  const isBlank = workings.states[cell] !== AMOUNT;
  const step = fenPerStep(context.scaleOf(cell));
  const found: CandidateValue[] = [];
  const add = (to: number, slip: Slip): void => {
    if (to < 0 || to === printed || !Number.isSafeInteger(to)) return;
    if (!found.some((each) => each.to === to && each.slip === slip)) found.push({ to, slip });
  };
  /** Failing equalities: whether a figure would satisfy one of them. */
  const tests: ((to: number) => boolean)[] = [];
  for (const { relation, factor } of workings.leveragesOf(cell)) {
    if (!workings.hasFailed(relation)) continue;
    const difference = workings.difference(relation);
    const demanded = Math.round((printed - difference / factor) / step) * step;
    add(demanded, isBlank ? 'figureMissing' : slipTo(context, cell, demanded, step));
    if (!isBlank && workings.isEquality(relation))
      tests.push((to) => workings.wouldAgree(relation, difference + factor * (to - printed)));
  }
  if (isBlank || printed === 0 || tests.length === 0) return found;
  const satisfies = (to: number): boolean => tests.some((test) => test(to));
  if (printed < 0) {
    if (satisfies(-printed)) add(-printed, 'signChanged');
    return found;
  }
  meantBy(printed / step, (steps, slip) => {
    const to = steps * step;
    if (satisfies(to)) add(to, slip);
  });
  const inYuan = Math.round(printed / UNIT_FACTOR / step) * step;
  if (inYuan >= FEWEST_STEPS * step && satisfies(inYuan)) add(inYuan, 'unitMixed');
  return found;
}

/** What the printed figure looks like beside the one that is demanded. */
function slipTo({ workings, grids }: SearchContext, cell: number, to: number, step: number): Slip {
  const printed = workings.amounts[cell]!;
  if (printed === -to) return 'signChanged';
  const [small, large] = printed < to ? [printed, to] : [to, printed];
  if (small >= FEWEST_STEPS * step && Math.abs(large / UNIT_FACTOR - small) <= step) return 'unitMixed';
  if (printed === 0) return 'unknown';
  const { grid, row, column } = grids.placeOf(cell);
  const parent = parentOf(grid, row);
  const total = parent < 0 ? -1 : grids.cellAt(grid, parent, column);
  // A total that follows has taken the slip up.
  if (total >= 0 && workings.amounts[total]! + (workings.isFollower(total) ? to - printed : 0) === printed)
    return 'totalOverPart';
  const isBeside = grids
    .besides(cell, (each) => workings.isFollower(each))
    .some((other) => workings.amounts[other] === printed);
  return isBeside ? 'neighbouringCell' : 'unknown';
}

/** The row above that carries the code one level up; -1 where there is none. */
function parentOf({ rows }: TableGrid, row: number): number {
  const code = rows[row]!.code?.slice(0, -2);
  if (code === undefined || code.length < 3) return -1;
  for (let above = row - 1; above >= 0; above--) if (rows[above]!.code === code) return above;
  return -1;
}
