import type { EvaluatedPlan } from '../check/evaluate';
import type { RelationPlan } from '../rules/relation';
import type { Severity } from '../rules/rule';
import { computeWidths } from '../rules/width';

/** What settling a finding is worth. */
export const WEIGHTS: Readonly<Record<Severity, number>> = { error: 1, verify: 0.5, notice: 0.25 };
/** What filling a blank total is worth: it has a finding of its own, that offers its sum. */
const UNFILLED_WEIGHT = 0.5;

const MILLION = 1_000_000;

/**
 * How far the sides of each relation are apart: `shift` some, read `net`, `reset`. Judged with widths in which a sum
 * within a table counts as added up even where it does not come out: the misprint may be what keeps it from that.
 */
export class Balances {
  /** The relations that do not agree. */
  readonly failing: readonly number[];
  /** What has been cleared less what has been broken, by weight. */
  net = 0;

  /** left − right: as recorded, and now. */
  private readonly recorded: Float64Array;
  private readonly differences: Float64Array;
  /** The differences that count as agreement: from 0 or below to 0 or above. */
  private readonly lows: Float64Array;
  private readonly highs: Float64Array;
  private readonly weights: Float64Array;
  private readonly failedBefore: Uint8Array;
  private readonly failsNow: Uint8Array;
  private readonly isTouched: Uint8Array;
  private readonly touched: number[] = [];
  private readonly plan: RelationPlan;

  constructor(evaluated: EvaluatedPlan, isCut: boolean) {
    const { plan, figures, outcomes } = evaluated;
    this.plan = plan;
    const count = plan.relations.length;
    this.recorded = new Float64Array(count);
    this.lows = new Float64Array(count);
    this.highs = new Float64Array(count);
    this.weights = new Float64Array(count);
    this.failedBefore = new Uint8Array(count);
    this.isTouched = new Uint8Array(count);
    const { widths } = computeWidths(plan, figures, 'lenient');
    const failing: number[] = [];
    for (let relation = 0; relation < count; relation++) {
      const outcome = outcomes[relation]!;
      if (outcome === 'switchedOff' || outcome === 'notApplicable') continue;
      const isUnfilled = outcome === 'notEvaluated' && evaluated.evaluation(relation).reason === 'unfilledTotal';
      if (outcome === 'notEvaluated' && !isUnfilled) continue;
      this.weights[relation] = isUnfilled ? UNFILLED_WEIGHT : WEIGHTS[plan.relations[relation]!.rule.severity];
      this.measure(relation, evaluated, widths, isCut);
      if (isUnfilled && this.isBeyond(relation, this.recorded[relation]!)) this.failedBefore[relation] = 1;
      if (outcome !== 'inconsistent') continue;
      failing.push(relation);
      this.failedBefore[relation] = 1;
      // What disagrees as recorded must not agree by leniency alone.
      if (!this.isBeyond(relation, this.recorded[relation]!))
        this.measure(relation, evaluated, evaluated.widths.widths, isCut);
    }
    this.failing = failing;
    this.differences = this.recorded.slice();
    this.failsNow = this.failedBefore.slice();
  }

  private measure(relation: number, { figures }: EvaluatedPlan, widths: Float64Array, isCut: boolean): void {
    const { amounts, steps } = figures;
    const { starts, cells, signs } = this.plan.terms;
    let difference = 0;
    let width = 0;
    let skew = 0;
    let coarsest = 1;
    for (let at = starts[relation]!; at < starts[relation + 1]!; at++) {
      const cell = cells[at]!;
      difference += signs[at]! * amounts[cell]!;
      width += widths[cell]!;
      skew += signs[at]! * widths[cell]!;
      if (steps[cell]! > coarsest) coarsest = steps[cell]!;
    }
    const bound = Math.max(width, coarsest > 1 ? 2 * coarsest : 0);
    // Figures that were cut off part the sides further in one direction than in the other.
    if (!isCut) skew = 0;
    this.recorded[relation] = difference;
    this.lows[relation] = Math.min(0, -(bound + skew) / 2);
    this.highs[relation] = this.isEquality(relation) ? Math.max(0, (bound - skew) / 2) : Number.POSITIVE_INFINITY;
  }

  private isBeyond(relation: number, difference: number): boolean {
    return difference < this.lows[relation]! || difference > this.highs[relation]!;
  }

  /** How far `relation` is from agreement as recorded (left − right). */
  difference(relation: number): number {
    return this.recorded[relation]!;
  }

  /** The same with what was shifted so far. */
  differenceNow(relation: number): number {
    return this.differences[relation]!;
  }

  isEquality(relation: number): boolean {
    return this.plan.relations[relation]!.comparison === '=';
  }

  /** Whether `relation` would agree if its sides differed by this much. */
  wouldAgree(relation: number, difference: number): boolean {
    return !this.isBeyond(relation, difference);
  }

  /** The least and the largest figure a cell may have for `relation` to agree, where it has this one and moves it so. */
  agreement(relation: number, figure: number, factor: number): readonly [number, number] {
    const a = figure + (this.lows[relation]! - this.recorded[relation]!) / factor;
    const b = figure + (this.highs[relation]! - this.recorded[relation]!) / factor;
    return a < b ? [a, b] : [b, a];
  }

  /** What moving the sides of one relation apart would clear (or, negative, break), by weight. */
  worth(relation: number, by: number): number {
    const fails = this.isBeyond(relation, this.recorded[relation]! + by) ? 1 : 0;
    return (this.failedBefore[relation]! - fails) * this.weights[relation]!;
  }

  /** The most that moving its sides apart by a multiple of `by` (not 0) would clear, `least` to `most` times. */
  bestWorth(relation: number, by: number, least: number, most: number): number {
    const weight = this.weights[relation]!;
    if (weight === 0) return 0;
    const a = (this.lows[relation]! - this.recorded[relation]!) / by;
    const b = (this.highs[relation]! - this.recorded[relation]!) / by;
    const fails = Math.max(least, Math.ceil(Math.min(a, b))) > Math.min(most, Math.floor(Math.max(a, b))) ? 1 : 0;
    return (this.failedBefore[relation]! - fails) * weight;
  }

  hasFailed(relation: number): boolean {
    return this.failedBefore[relation] === 1;
  }

  failsStill(relation: number): boolean {
    return this.failsNow[relation] === 1;
  }

  /** Moves the sides of a relation apart. */
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

  /**
   * What is left between the sides of the shifted equalities that agree, in millionths of what rounding allows each: a fen
   * says more against a copy of one figure than against a sum of many.
   */
  residual(): number {
    let sum = 0;
    for (const relation of this.touched) {
      const left = Math.abs(this.differences[relation]!);
      if (left === 0 || this.failsNow[relation] === 1 || !this.isEquality(relation)) continue;
      sum += Math.round((MILLION * left) / (this.highs[relation]! - this.lows[relation]!));
    }
    return sum;
  }

  /** Back to the differences as recorded. */
  reset(): void {
    for (const relation of this.touched) {
      this.differences[relation] = this.recorded[relation]!;
      this.failsNow[relation] = this.failedBefore[relation]!;
      this.isTouched[relation] = 0;
    }
    this.touched.length = 0;
    this.net = 0;
  }
}
