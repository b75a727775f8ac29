import type { TableId } from '../filing/cell';
import type { Rounding } from '../money/scale';
import type { Relation, RelationPlan } from '../rules/relation';
import { BLANK, doubledAllowance, type Figures, UNREADABLE, type Widths } from '../rules/width';
import { type ConditionState, conditionState } from './condition-state';
import type { Outcome } from './finding';

/** How one relation stands. Amounts are fen, 0 where nothing was compared. */
export interface Evaluation {
  readonly outcome: Outcome;
  readonly left: number;
  readonly right: number;
  /** left − right. */
  readonly difference: number;
  /** The largest difference that rounding (or cutting off) allows in this direction. */
  readonly bound: number;
  /** A rounding difference larger than rounding makes likely. */
  readonly isUnlikely: boolean;
  readonly reason: NotEvaluatedReason | undefined;
}

export type NotEvaluatedReason = 'missingTable' | 'unreadable' | 'unfilledTotal' | 'tooLarge';

/** What relations are judged by. */
export interface JudgedFigures {
  readonly plan: RelationPlan;
  readonly figures: Figures;
  readonly widths: Widths;
  readonly rounding: Rounding;
  /** The positions of blank totals over filled parts. */
  readonly unfilledTotals: ReadonlyMap<number, number>;
  readonly missingTables: ReadonlySet<TableId>;
  /** Ids of rules. */
  readonly switchedOff: ReadonlySet<string>;
}

/**
 * What independent rounding makes likely, in fen: four standard deviations of the sum of so many figures that are off
 * by up to half a step each, at least two steps (domain/rules.md).
 */
export const likelyDifference = (step: number, leaves: number): number =>
  Math.max(2 * step, 4 * step * Math.sqrt(leaves / 12));

/**
 * Judges the relations of one plan. Most of thousands agree to the fen: what rounding allows is worked out, and how a
 * relation stands kept in full, only where they do not.
 */
export class Judge {
  private readonly conditions: (ConditionState | undefined)[] = [];
  /** By relation. */
  private readonly differing = new Map<number, Evaluation>();
  private left = 0;
  private right = 0;
  private reason: NotEvaluatedReason | undefined;

  constructor(private readonly given: JudgedFigures) {}

  /** How all relations stand, in their order; to be called before any `evaluation`. */
  outcomes(): Outcome[] {
    return this.given.plan.relations.map((relation, index) => this.outcome(relation, index));
  }

  /** How one relation stands, in full. */
  evaluation(index: number): Evaluation {
    const known = this.differing.get(index);
    if (known) return known;
    const outcome = this.outcome(this.given.plan.relations[index]!, index);
    const isAgreement = outcome === 'empty' || outcome === 'consistent';
    return this.inFull(outcome, isAgreement ? this.allowance(index) : NO_ALLOWANCE);
  }

  private inFull(outcome: Outcome, { doubled, isLikely }: Allowance): Evaluation {
    const { left, right, reason } = this;
    return {
      outcome,
      left,
      right,
      difference: reason === undefined ? left - right : 0,
      bound: Math.floor(doubled / 2),
      isUnlikely: outcome === 'roundingDifference' && !isLikely,
      reason,
    };
  }

  private outcome(relation: Relation, index: number): Outcome {
    this.left = this.right = 0;
    this.reason = undefined;
    const why = this.whyUnjudged(relation);
    if (why === undefined) return this.compare(relation, index);
    return this.reason === 'missingTable' ? this.compareAtHand(relation, index) : why;
  }

  /**
   * Where a table is missing nothing has passed; but parts at hand that exceed their whole already do so whatever the
   * missing ones add.
   */
  private compareAtHand(relation: Relation, index: number): Outcome {
    const { statement, comparison, condition, right } = relation;
    const canTell =
      comparison === '>=' &&
      condition === undefined &&
      right.every(({ sign }) => sign > 0) &&
      statement.kind === 'comparison' &&
      statement.left.every(({ table }) => !this.given.missingTables.has(table));
    this.reason = undefined;
    if (canTell && this.compare(relation, index) === 'inconsistent' && this.right > 0) return 'inconsistent';
    this.differing.delete(index);
    this.left = this.right = 0;
    return this.notEvaluated('missingTable');
  }

  /** What keeps the relation from being judged whatever its figures are. */
  private whyUnjudged({ rule, tables, condition }: Relation): Outcome | undefined {
    const { switchedOff, missingTables } = this.given;
    if (switchedOff.size > 0 && switchedOff.has(rule.id)) return 'switchedOff';
    if (missingTables.size > 0)
      for (const table of tables) if (missingTables.has(table)) return this.notEvaluated('missingTable');
    if (condition === undefined) return undefined;
    const state = this.stateOf(condition);
    if (state === 'holds') return undefined;
    return state === 'fails' ? 'notApplicable' : this.notEvaluated(state);
  }

  /** Conditions are few and many relations share one. */
  private stateOf(condition: number): ConditionState {
    const { plan, figures, unfilledTotals } = this.given;
    return (this.conditions[condition] ??= conditionState(plan.conditions[condition]!, figures, unfilledTotals));
  }

  private compare({ comparison }: Relation, index: number): Outcome {
    const { plan, figures, unfilledTotals } = this.given;
    const { starts, cells, signs, leftCounts } = plan.terms;
    const { amounts, states } = figures;
    const end = starts[index + 1]!;
    let at = starts[index]!;
    /** All states at once, as bits; those of blanks set none. */
    let seen = BLANK;
    let left = 0;
    for (const rightStart = at + leftCounts[index]!; at < rightStart; at++) {
      seen |= states[cells[at]!]!;
      left += signs[at]! * amounts[cells[at]!]!;
    }
    let right = 0;
    for (; at < end; at++) {
      seen |= states[cells[at]!]!;
      right -= signs[at]! * amounts[cells[at]!]!;
    }
    if ((seen & UNREADABLE) !== 0) return this.notEvaluated('unreadable');
    // Beyond 2⁵³ fen a sum is no longer exact: no judgement is better than a wrong one.
    if (!Number.isSafeInteger(left) || !Number.isSafeInteger(right)) return this.notEvaluated('tooLarge');
    this.right = right;
    // What the parts of a blank total add up to is worth knowing.
    if (unfilledTotals.size > 0 && this.usesUnfilledTotal(index)) return this.notEvaluated('unfilledTotal');
    this.left = left;
    if (seen === BLANK) return 'empty';
    if (left === right || (comparison === '>=' && left > right)) return 'consistent';
    return this.differ(index);
  }

  private usesUnfilledTotal(index: number): boolean {
    const { plan, unfilledTotals } = this.given;
    const { starts, cells } = plan.terms;
    for (let at = starts[index]!; at < starts[index + 1]!; at++) if (unfilledTotals.has(cells[at]!)) return true;
    return false;
  }

  private notEvaluated(reason: NotEvaluatedReason): Outcome {
    this.reason = reason;
    return 'notEvaluated';
  }

  private differ(index: number): Outcome {
    const allowance = this.allowance(index);
    const isWithin = 2 * Math.abs(this.left - this.right) <= allowance.doubled;
    const evaluation = this.inFull(isWithin ? 'roundingDifference' : 'inconsistent', allowance);
    this.differing.set(index, evaluation);
    return evaluation.outcome;
  }

  /** What rounding allows of the difference that was found. */
  private allowance(index: number): Allowance {
    const { plan, figures, widths, rounding } = this.given;
    const { starts, cells, signs } = plan.terms;
    const { steps } = figures;
    /** Σ w, Σ k·w and the coarsest step, over both sides. */
    let widthSum = 0;
    let signedWidths = 0;
    let coarsest = 1;
    let leaves = 0;
    for (let at = starts[index]!; at < starts[index + 1]!; at++) {
      const cell = cells[at]!;
      if (steps[cell]! > coarsest) coarsest = steps[cell]!;
      const width = widths.widths[cell]!;
      widthSum += width;
      signedWidths += signs[at]! * width;
      leaves += widths.leaves[cell]!;
    }
    const difference = this.left - this.right;
    const { isExact } = plan.relations[index]!;
    const offCentre = Math.abs(rounding === 'truncate' ? difference + signedWidths / 2 : difference);
    return {
      doubled: isExact ? 0 : doubledAllowance(widthSum, signedWidths, coarsest, difference, rounding),
      isLikely: offCentre <= likelyDifference(coarsest, leaves),
    };
  }
}

interface Allowance {
  /** Twice the largest difference that rounding allows, in fen. */
  readonly doubled: number;
  /** Whether rounding makes so much likely. */
  readonly isLikely: boolean;
}

const NO_ALLOWANCE: Allowance = { doubled: 0, isLikely: true };
