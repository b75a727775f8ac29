import type { EvaluatedPlan } from '../check/evaluate';
import type { Filing } from '../filing/filing';
import type { RelationPlan } from '../rules/relation';
import type { Severity } from '../rules/rule';
import { computeWidths } from '../rules/width';
import { type CellRelations, cellRelations, type LikelyTwins, likelyTwins } from './cell-relations';
import { type Followers, readFollowers } from './followers';

/** What settling a finding is worth. */
export const WEIGHTS: Readonly<Record<Severity, number>> = { error: 1, verify: 0.5, notice: 0.25 };
/** What filling a blank total is worth: it has a finding of its own, that offers its sum. */
const UNFILLED_WEIGHT = 0.5;

/** How far a relation moves (left − right) for each fen that a cell and all that follows it move. */
export interface Leverage {
  readonly relation: number;
  readonly factor: number;
}

/**
 * The figures of a filing to try corrections on: `set` some cells, read `net`, `reset`. What follows a cell moves with
 * it, unless it was set by itself. Only the relations that touch a changed cell are judged anew, with widths in which a sum within a table counts as added up even where it does not
 * come out: the misprint may be what keeps it from that.
 */
export class Workings {
  readonly plan: RelationPlan;
  /** Fen, as recorded; 0 where blank. */
  readonly amounts: Float64Array;
  readonly states: Uint8Array;
  /** Fen per step of the last digit; 1 is exact. */
  readonly steps: Float64Array;
  /** The relations that do not agree. */
  readonly failing: readonly number[];
  /** What the cells set so far clear less what they break, by weight. */
  net = 0;
  readonly byCell: CellRelations;
  readonly twins: LikelyTwins;
  readonly followers: Followers;

  /** left − right of every relation with the cells set so far. */
  private readonly differences: Float64Array;
  private readonly recorded: Float64Array;
  /** Twice the bound, and what the direction of a difference takes from it where figures are cut off. */
  private readonly bounds: Float64Array;
  private readonly shifts: Float64Array;
  private readonly weights: Float64Array;
  private readonly failedBefore: Uint8Array;
  private readonly failsNow: Uint8Array;
  private readonly isAtLeast: Uint8Array;
  private readonly isTouched: Uint8Array;
  private readonly touched: number[] = [];
  private readonly current: Float64Array;
  private readonly changed: number[] = [];
  private readonly isSet: Uint8Array;
  private readonly setCells: number[] = [];
  private readonly leverages = new Map<number, readonly Leverage[]>();
  /** Zero but while a cell's leverages are read. */
  private readonly factors: Float64Array;

  constructor(evaluated: EvaluatedPlan, filing: Filing) {
    const { plan, figures, outcomes } = evaluated;
    this.plan = plan;
    this.amounts = figures.amounts;
    this.states = figures.states;
    this.current = figures.amounts.slice();
    this.byCell = cellRelations(plan);
    this.twins = likelyTwins(plan);
    this.followers = readFollowers(evaluated, filing);
    this.isSet = new Uint8Array(plan.cells.length);
    this.steps = figures.steps;
    const count = plan.relations.length;
    this.recorded = new Float64Array(count);
    this.factors = new Float64Array(count);
    this.bounds = new Float64Array(count);
    this.shifts = new Float64Array(count);
    this.weights = new Float64Array(count);
    this.failedBefore = new Uint8Array(count);
    this.isAtLeast = new Uint8Array(count);
    this.isTouched = new Uint8Array(count);
    const { widths } = computeWidths(plan, figures, 'lenient');
    const isCut = filing.rounding === 'truncate';
    const failing: number[] = [];
    for (let relation = 0; relation < count; relation++) {
      const { rule, comparison } = plan.relations[relation]!;
      const outcome = outcomes[relation]!;
      if (outcome === 'switchedOff' || outcome === 'notApplicable') continue;
      const isUnfilled = outcome === 'notEvaluated' && evaluated.evaluation(relation).reason === 'unfilledTotal';
      if (outcome === 'notEvaluated' && !isUnfilled) continue;
      this.weights[relation] = isUnfilled ? UNFILLED_WEIGHT : WEIGHTS[rule.severity];
      this.isAtLeast[relation] = comparison === '>=' ? 1 : 0;
      this.measure(relation, widths, figures.steps, isCut);
      if (isUnfilled && this.isBeyond(relation, this.recorded[relation]!)) this.failedBefore[relation] = 1;
      if (outcome !== 'inconsistent') continue;
      failing.push(relation);
      this.failedBefore[relation] = 1;
      // What disagrees as recorded must not agree by leniency alone.
      if (!this.isBeyond(relation, this.recorded[relation]!))
        this.measure(relation, evaluated.widths.widths, figures.steps, isCut);
    }
    this.failing = failing;
    this.differences = this.recorded.slice();
    this.failsNow = this.failedBefore.slice();
  }

  private measure(relation: number, widths: Float64Array, steps: Float64Array, isCut: boolean): void {
    const { starts, cells, signs } = this.plan.terms;
    let difference = 0;
    let width = 0;
    let shift = 0;
    let coarsest = 1;
    for (let at = starts[relation]!; at < starts[relation + 1]!; at++) {
      const cell = cells[at]!;
      difference += signs[at]! * this.amounts[cell]!;
      width += widths[cell]!;
      shift += signs[at]! * widths[cell]!;
      if (steps[cell]! > coarsest) coarsest = steps[cell]!;
    }
    this.recorded[relation] = difference;
    this.bounds[relation] = Math.max(width, coarsest > 1 ? 2 * coarsest : 0);
    this.shifts[relation] = isCut ? shift : 0;
  }

  private isBeyond(relation: number, difference: number): boolean {
    if (difference === 0 || (this.isAtLeast[relation] === 1 && difference > 0)) return false;
    return 2 * Math.abs(difference) > this.bounds[relation]! - Math.sign(difference) * this.shifts[relation]!;
  }

  /** How far `relation` is from agreement as recorded (left − right). */
  difference(relation: number): number {
    return this.recorded[relation]!;
  }

  isEquality(relation: number): boolean {
    return this.isAtLeast[relation] === 0;
  }

  /** Whether `relation` would agree if its sides differed by this much. */
  wouldAgree(relation: number, difference: number): boolean {
    return !this.isBeyond(relation, difference);
  }

  /** Whether the figure follows others: it is not the place where a slip was made. */
  isFollower(cell: number): boolean {
    return this.followers.followed[cell] !== undefined;
  }

  /** The relations that a cell moves, directly or through what follows it. */
  leveragesOf(cell: number): readonly Leverage[] {
    const known = this.leverages.get(cell);
    if (known) return known;
    const found: number[] = [];
    this.addFactors(cell, 1, found);
    const leverages: Leverage[] = [];
    for (const relation of found) {
      const factor = this.factors[relation]!;
      if (factor !== 0) leverages.push({ relation, factor });
      this.factors[relation] = 0;
    }
    this.leverages.set(cell, leverages);
    return leverages;
  }

  private addFactors(cell: number, factor: number, found: number[]): void {
    const { starts, relations, signs } = this.byCell;
    for (let at = starts[cell]!; at < starts[cell + 1]!; at++) {
      const relation = relations[at]!;
      // A relation that cancels out on the way is listed twice, the second time with nothing left.
      if (this.factors[relation] === 0) found.push(relation);
      this.factors[relation]! += factor * signs[at]!;
    }
    const { starts: first, targets, signs: moves } = this.followers;
    for (let at = first[cell]!; at < first[cell + 1]!; at++) this.addFactors(targets[at]!, factor * moves[at]!, found);
  }

  /** What the relations that a cell moves and that do not agree now would have it be. */
  demandsOn(cell: number): number[] {
    const demands: number[] = [];
    for (const { relation, factor } of this.leveragesOf(cell)) {
      if (this.failsNow[relation] === 0) continue;
      const demand = this.current[cell]! - this.differences[relation]! / factor;
      if (demand >= 0) demands.push(demand);
    }
    return demands;
  }

  /** Whether any relation of the cell does not agree, or waits for a blank total. */
  isSuspect(cell: number): boolean {
    const { starts, relations } = this.byCell;
    for (let at = starts[cell]!; at < starts[cell + 1]!; at++) if (this.failedBefore[relations[at]!] === 1) return true;
    return false;
  }

  hasFailed(relation: number): boolean {
    return this.failedBefore[relation] === 1;
  }

  /** The figure of a cell with what was set so far. */
  figure(cell: number): number {
    return this.current[cell]!;
  }

  set(cell: number, to: number): void {
    if (this.isSet[cell] === 0) {
      this.isSet[cell] = 1;
      this.setCells.push(cell);
    }
    this.move(cell, to - this.current[cell]!);
  }

  private move(cell: number, by: number): void {
    if (by === 0) return;
    this.current[cell]! += by;
    this.changed.push(cell);
    const { starts, relations, signs } = this.byCell;
    for (let at = starts[cell]!; at < starts[cell + 1]!; at++) this.shift(relations[at]!, signs[at]! * by);
    const { starts: first, targets, signs: moves } = this.followers;
    for (let at = first[cell]!; at < first[cell + 1]!; at++)
      if (this.isSet[targets[at]!] === 0) this.move(targets[at]!, moves[at]! * by);
  }

  /** Moves the sides of a relation apart: it had one more figure. */
  shift(relation: number, by: number): void {
    const weight = this.weights[relation]!;
    if (weight === 0) return;
    if (this.isTouched[relation] === 0) {
      this.isTouched[relation] = 1;
      this.touched.push(relation);
    }
    const difference = (this.differences[relation]! += by);
    const fails = this.isBeyond(relation, difference) ? 1 : 0;
    if (fails === this.failsNow[relation]) return;
    this.failsNow[relation] = fails;
    this.net += fails === 1 ? -weight : weight;
  }

  /** A figure more on the right of a sum: its left side follows, or is found to differ. */
  addPart(relation: number, by: number): void {
    const target = this.plan.relations[relation]!.left[0]!.cell;
    this.shift(relation, -by);
    if (this.followers.followed[target] === this.plan.relations[relation]) this.add(target, by);
  }

  /** Moves a figure and what follows it. */
  add(cell: number, by: number): void {
    if (this.isSet[cell] === 0) this.move(cell, by);
  }

  /** What is left between the sides of the touched relations that agree, in fen. */
  residual(): number {
    let sum = 0;
    for (const relation of this.touched)
      if (this.failsNow[relation] === 0 && this.isAtLeast[relation] === 0) sum += Math.abs(this.differences[relation]!);
    return sum;
  }

  /** How many more cells than before would print the same figure as a likely copy, give or take rounding. */
  echoes(): number {
    const { starts, cells } = this.twins;
    const isEcho = (a: number, b: number, step: number): number =>
      a !== 0 && b !== 0 && Math.abs(a - b) <= 2 * step ? 1 : 0;
    let sum = 0;
    for (const cell of new Set(this.changed))
      for (let at = starts[cell]!; at < starts[cell + 1]!; at++) {
        const twin = cells[at]!;
        const step = Math.max(this.steps[cell]!, this.steps[twin]!);
        sum += isEcho(this.current[cell]!, this.current[twin]!, step);
        sum -= isEcho(this.amounts[cell]!, this.amounts[twin]!, step);
      }
    return sum;
  }

  /** Back to the figures as recorded. */
  reset(): void {
    for (const relation of this.touched) {
      this.differences[relation] = this.recorded[relation]!;
      this.failsNow[relation] = this.failedBefore[relation]!;
      this.isTouched[relation] = 0;
    }
    for (const cell of this.changed) this.current[cell] = this.amounts[cell]!;
    for (const cell of this.setCells) this.isSet[cell] = 0;
    this.touched.length = 0;
    this.changed.length = 0;
    this.setCells.length = 0;
    this.net = 0;
  }
}
