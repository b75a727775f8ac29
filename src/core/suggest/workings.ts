import type { EvaluatedPlan } from '../evaluate';
import type { Filing } from '../filing';
import type { RelationPlan } from '../relation';
import type { Severity } from '../rule';
import { computeWidths } from '../width';
import { type CellRelations, cellRelations, type LikelyTwins, likelyTwins } from './cell-relations';

/** What settling a finding is worth. */
export const WEIGHTS: Readonly<Record<Severity, number>> = { error: 1, verify: 0.5, notice: 0.25 };
/** What filling a blank total is worth: it has a finding of its own, that offers its sum. */
const UNFILLED_WEIGHT = 0.5;

/**
 * The figures of a filing to try corrections on: `set` some cells, read `net`, `reset`. Only the relations that touch
 * a changed cell are judged anew, with widths in which a sum within a table counts as added up even where it does not
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

  constructor(evaluated: EvaluatedPlan, filing: Filing) {
    const { plan, figures, outcomes } = evaluated;
    this.plan = plan;
    this.amounts = figures.amounts;
    this.states = figures.states;
    this.current = figures.amounts.slice();
    this.byCell = cellRelations(plan);
    this.twins = likelyTwins(plan);
    this.steps = figures.steps;
    const count = plan.relations.length;
    this.recorded = new Float64Array(count);
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
      if (outcome === 'switchedOff') continue;
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

  /** What the relations of a cell that do not agree now would have it be. */
  demandsOn(cell: number): number[] {
    const { starts, relations, signs } = this.byCell;
    const demands: number[] = [];
    for (let at = starts[cell]!; at < starts[cell + 1]!; at++) {
      const relation = relations[at]!;
      if (this.failsNow[relation] === 0) continue;
      const demand = this.current[cell]! - signs[at]! * this.differences[relation]!;
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
    const by = to - this.current[cell]!;
    if (by === 0) return;
    this.current[cell] = to;
    this.changed.push(cell);
    const { starts, relations, signs } = this.byCell;
    for (let at = starts[cell]!; at < starts[cell + 1]!; at++) {
      const relation = relations[at]!;
      const weight = this.weights[relation]!;
      if (weight === 0) continue;
      if (this.isTouched[relation] === 0) {
        this.isTouched[relation] = 1;
        this.touched.push(relation);
      }
      const difference = (this.differences[relation]! += signs[at]! * by);
      const fails = this.isBeyond(relation, difference) ? 1 : 0;
      if (fails === this.failsNow[relation]) continue;
      this.failsNow[relation] = fails;
      this.net += fails === 1 ? -weight : weight;
    }
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
    const isEcho = (a: number, b: number, step: number): number => (a !== 0 && Math.abs(a - b) <= 2 * step ? 1 : 0);
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
    this.touched.length = 0;
    this.changed.length = 0;
    this.net = 0;
  }
}
