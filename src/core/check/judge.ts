import type { TableId } from '../filing/cell';
import type { Rounding } from '../money/scale';
import type { Relation, RelationPlan } from '../rules/relation';
import { BLANK, doubledAllowance, type Figures, UNREADABLE, type Widths } from '../rules/width';
import { type ConditionState, conditionState } from './condition-state';
import type { Outcome } from './finding';

/** How one relation stands. Amounts are fen. */
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
 * Judges the relations of one plan. Most of thousands agree to the fen, so that what rounding allows is worked out only
 * where it matters, and what one relation came to is written over by the next rather than kept.
 */
export class Judge {
  private left = 0;
  private right = 0;
  private difference = 0;
  private reason: NotEvaluatedReason | undefined;
  private readonly conditions: (ConditionState | undefined)[] = [];

  constructor(private readonly given: JudgedFigures) {}

  outcome(index: number): Outcome {
    const relation = this.given.plan.relations[index]!;
    this.left = this.right = this.difference = 0;
    this.reason = undefined;
    return this.whyUnjudged(relation) ?? this.compare(relation, index);
  }

  /** The same in full. */
  evaluation(index: number): Evaluation {
    const outcome = this.outcome(index);
    const { left, right, difference, reason } = this;
    const isCompared = reason === undefined && outcome !== 'switchedOff' && outcome !== 'notApplicable';
    const allowed = isCompared ? this.allowed(index) : undefined;
    return {
      outcome,
      left,
      right,
      difference,
      bound: allowed ? Math.floor(allowed.doubled / 2) : 0,
      isUnlikely: outcome === 'roundingDifference' && allowed?.isLikely === false,
      reason,
    };
  }

  /** What keeps the relation from being judged whatever its figures are. */
  private whyUnjudged({ rule, tables, condition }: Relation): Outcome | undefined {
    const { switchedOff, missingTables } = this.given;
    if (switchedOff.size > 0 && switchedOff.has(rule.id)) return 'switchedOff';
    if (missingTables.size > 0 && tables.some((table) => missingTables.has(table)))
      return this.notEvaluated('missingTable');
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

  private compare(relation: Relation, index: number): Outcome {
    const { plan, figures, unfilledTotals } = this.given;
    const { starts, cells, signs, leftCounts } = plan.terms;
    const { amounts, states } = figures;
    const start = starts[index]!;
    const end = starts[index + 1]!;
    const rightStart = start + leftCounts[index]!;
    let isAnyFilled = false;
    let isUnreadable = false;
    let usesUnfilled = false;
    let left = 0;
    let difference = 0;
    for (let at = start; at < end; at++) {
      const cell = cells[at]!;
      const state = states[cell]!;
      if (state === BLANK) {
        if (unfilledTotals.size > 0 && unfilledTotals.has(cell)) usesUnfilled = true;
        continue;
      }
      isAnyFilled = true;
      if (state === UNREADABLE) isUnreadable = true;
      const signed = signs[at]! * amounts[cell]!;
      difference += signed;
      if (at < rightStart) left += signed;
    }
    const right = left - difference;
    if (isUnreadable) return this.notEvaluated('unreadable');
    // Beyond 2⁵³ fen a sum is no longer exact: no judgement is better than a wrong one.
    if (!Number.isSafeInteger(left) || !Number.isSafeInteger(right)) return this.notEvaluated('tooLarge');
    this.right = right;
    // What the parts of a blank total add up to is worth knowing.
    if (usesUnfilled) return this.notEvaluated('unfilledTotal');
    this.left = left;
    this.difference = difference;
    if (!isAnyFilled) return 'empty';
    if (difference === 0 || (relation.comparison === '>=' && difference > 0)) return 'consistent';
    return 2 * Math.abs(difference) > this.allowed(index).doubled ? 'inconsistent' : 'roundingDifference';
  }

  private notEvaluated(reason: NotEvaluatedReason): Outcome {
    this.reason = reason;
    return 'notEvaluated';
  }

  /** Twice what rounding allows of the difference that `compare` found, in fen, and whether so much is likely. */
  private allowed(index: number): { readonly doubled: number; readonly isLikely: boolean } {
    const { plan, figures, widths, rounding } = this.given;
    const { starts, cells, signs } = plan.terms;
    const { states, steps } = figures;
    /** Σ w, Σ k·w and the coarsest step, over both sides. */
    let widthSum = 0;
    let signedWidths = 0;
    let coarsest = 1;
    let leaves = 0;
    for (let at = starts[index]!; at < starts[index + 1]!; at++) {
      const cell = cells[at]!;
      if (steps[cell]! > coarsest) coarsest = steps[cell]!;
      if (states[cell] === BLANK) continue;
      const width = widths.widths[cell]!;
      widthSum += width;
      signedWidths += signs[at]! * width;
      leaves += widths.leaves[cell]!;
    }
    const { difference } = this;
    const offCentre = Math.abs(rounding === 'truncate' ? difference + signedWidths / 2 : difference);
    return {
      doubled: plan.relations[index]!.isExact
        ? 0
        : doubledAllowance(widthSum, signedWidths, coarsest, difference, rounding),
      isLikely: offCentre <= likelyDifference(coarsest, leaves),
    };
  }
}
