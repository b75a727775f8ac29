import type { Slip } from '../check/suggestion';
import { FEWEST_STEPS, PrintedFigure, UNIT_FACTOR } from './printed-figure';
import type { SearchContext } from './search-context';
import { meantBy } from './typing-slips';

/** Where a value is read from. */
export type ValueSource = 'figure' | 'likelyCopy' | 'digits' | 'demand';

/** A hundred times too large is the point left out, as a rule. */
const POINT_MOVES = [
  { factor: 10, divisor: 1 },
  { factor: 1, divisor: 10 },
  { factor: 100, divisor: 1 },
  { factor: 1000, divisor: 1 },
  { factor: 1, divisor: 1000 },
] as const;

/** The surest first: what the figure itself says, then another table; a demand takes in what was rounded elsewhere. */
export const SOURCES: Readonly<Record<ValueSource, number>> = { figure: 0, likelyCopy: 1, digits: 2, demand: 3 };

export class CandidateValue {
  constructor(
    readonly to: number,
    readonly source: ValueSource,
    private readonly figure: PrintedFigure,
    private readonly known?: Slip,
  ) {}

  /** What kind of slip it would be. Of most values nobody asks. */
  get slip(): Slip {
    return this.known ?? this.figure.slipTo(this.to);
  }
}

/**
 * What each failing relation demands of a cell, what its likely copies print, and the misprints of its figure; the
 * latter where they satisfy one. Never negative.
 */
export function candidateValues(context: SearchContext, cell: number): readonly CandidateValue[] {
  const { balances, leverages, twins, amounts } = context.workings;
  const figure = new PrintedFigure(context, cell);
  const { printed, step } = figure;
  const found = new ValueList(figure);
  const { relations, factors } = leverages.failingOf(cell);
  for (let index = 0; index < relations.length; index++) {
    const relation = relations[index]!;
    const factor = factors[index]!;
    const demanded = Math.round((printed - balances.difference(relation) / factor) / step) * step;
    if (demanded >= 0) found.add(demanded, 'demand');
    if (balances.isEquality(relation)) found.want(balances.agreement(relation, printed, factor));
  }
  if (found.isNothingWanted) return found.values;
  for (let at = twins.starts[cell]!; at < twins.starts[cell + 1]!; at++) {
    const copy = amounts[twins.cells[at]!]!;
    if (copy !== 0) found.addWanted(Math.round(copy / step) * step, 'likelyCopy');
  }
  if (figure.isBlank || printed === 0) return found.values;
  if (printed < 0) {
    found.addWanted(-printed, 'figure', 'signChanged');
    return found.values;
  }
  for (const { factor, divisor } of POINT_MOVES) {
    const to = (printed * factor) / divisor;
    if (to >= FEWEST_STEPS * step && found.isWanted(to) && to % step === 0) found.add(to, 'figure', 'pointMoved');
  }
  const part = figure.partOfFollowing();
  if (part > 0) found.addWanted(part, 'figure', 'totalOverPart');
  meantBy(printed / step, found.lowest / step, found.highest / step, (steps, slip) => {
    // Nothing is left of a figure whose one digit was wrong.
    if (steps > 0) found.addWanted(steps * step, slip === 'pointLost' ? 'figure' : 'digits', slip);
  });
  for (const factor of [1 / UNIT_FACTOR, UNIT_FACTOR]) {
    const to = Math.round((printed * factor) / step) * step;
    if (to >= FEWEST_STEPS * step) found.addWanted(to, 'figure', 'unitMixed');
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

  constructor(private readonly figure: PrintedFigure) {}

  want([from, to]: readonly [number, number]): void {
    this.wanted.push(from, to);
    if (from < this.lowest) this.lowest = from;
    if (to > this.highest) this.highest = to;
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

  addWanted(to: number, source: ValueSource, slip?: Slip): void {
    if (this.isWanted(to)) this.add(to, source, slip);
  }

  /** A value that was found already keeps its surest source. Without a slip it is the one that the figure looks like. */
  add(to: number, source: ValueSource, slip?: Slip): void {
    if (to < 0 || to === this.figure.printed || !Number.isSafeInteger(to)) return;
    const value = new CandidateValue(to, source, this.figure, slip);
    for (let at = 0; at < this.values.length; at++) {
      const known = this.values[at]!;
      if (known.to !== to || known.slip !== value.slip) continue;
      if (SOURCES[source] < SOURCES[known.source]) this.values[at] = value;
      return;
    }
    this.values.push(value);
  }
}
