import type { Slip } from '../check/suggestion';
import { likelyCopies } from './cell-relations';
import { FEWEST_STEPS, PrintedFigure, UNIT_FACTOR } from './printed-figure';
import type { SearchContext } from './search-context';
import { meantBy } from './typing-slips';

export interface CandidateValue {
  readonly to: number;
  readonly slip: Slip;
  readonly source: ValueSource;
}

/** Where a value is read from. */
export type ValueSource = 'figure' | 'likelyCopy' | 'digits' | 'demand';

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
export function candidateValues(context: SearchContext, cell: number): readonly CandidateValue[] {
  const { workings } = context;
  const figure = new PrintedFigure(context, cell);
  const { printed, isBlank, step } = figure;
  const found = new ValueList(printed);
  const { relations, factors } = workings.leverages.failingOf(cell);
  const demands = new Set<number>();
  for (let index = 0; index < relations.length; index++) {
    const relation = relations[index]!;
    const factor = factors[index]!;
    demands.add(Math.round((printed - workings.balances.difference(relation) / factor) / step) * step);
    if (workings.balances.isEquality(relation)) found.want(workings.balances.agreement(relation, printed, factor));
  }
  for (const demanded of demands)
    if (demanded >= 0 && demanded !== printed)
      found.add(demanded, isBlank ? 'figureMissing' : figure.slipTo(demanded), 'demand');
  if (found.isNothingWanted) return found.values;
  for (const copy of likelyCopies(workings, cell)) {
    const to = Math.round(copy / step) * step;
    if (found.isWanted(to)) found.add(to, isBlank ? 'figureMissing' : figure.slipTo(to), 'likelyCopy');
  }
  if (isBlank || printed === 0) return found.values;
  if (printed < 0) {
    found.addWanted(-printed, 'signChanged', 'figure');
    return found.values;
  }
  for (const [factor, divisor] of POINT_MOVES) {
    const to = (printed * factor) / divisor;
    if (to % step === 0 && to >= FEWEST_STEPS * step) found.addWanted(to, 'pointMoved', 'figure');
  }
  const part = figure.partOfFollowing();
  if (part > 0) found.addWanted(part, 'totalOverPart', 'figure');
  meantBy(printed / step, found.lowest / step, found.highest / step, (steps, slip) => {
    // Nothing is left of a figure whose one digit was wrong.
    if (steps > 0) found.addWanted(steps * step, slip, slip === 'pointLost' ? 'figure' : 'digits');
  });
  for (const factor of [1 / UNIT_FACTOR, UNIT_FACTOR]) {
    const to = Math.round((printed * factor) / step) * step;
    if (to >= FEWEST_STEPS * step) found.addWanted(to, 'unitMixed', 'figure');
  }
  return found.values;
}

/** The values found so far, and which ones are looked for. */
class ValueList {
  readonly values: CandidateValue[] = [];
  /** The least and the largest figure that any failing equality would agree with. */
  lowest = Number.POSITIVE_INFINITY;
  highest = Number.NEGATIVE_INFINITY;
  /** From which to which figure each of them would: one after the other. */
  private readonly wanted: number[] = [];

  constructor(private readonly printed: number) {}

  want([from, to]: readonly [number, number]): void {
    this.wanted.push(from, to);
    this.lowest = Math.min(this.lowest, from);
    this.highest = Math.max(this.highest, to);
  }

  get isNothingWanted(): boolean {
    return this.wanted.length === 0;
  }

  isWanted(to: number): boolean {
    if (to < this.lowest || to > this.highest) return false;
    for (let at = 0; at < this.wanted.length; at += 2)
      if (to >= this.wanted[at]! && to <= this.wanted[at + 1]!) return true;
    return false;
  }

  addWanted(to: number, slip: Slip, source: ValueSource): void {
    if (this.isWanted(to)) this.add(to, slip, source);
  }

  /** A value that was found already keeps its surest source. */
  add(to: number, slip: Slip, source: ValueSource): void {
    if (to < 0 || to === this.printed || !Number.isSafeInteger(to)) return;
    const known = this.values.findIndex((each) => each.to === to && each.slip === slip);
    if (known < 0) this.values.push({ to, slip, source });
    else if (SOURCES[source] < SOURCES[this.values[known]!.source]) this.values[known] = { to, slip, source };
  }
}
