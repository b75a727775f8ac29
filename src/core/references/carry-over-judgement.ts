import type { EvaluatedPlan } from '../check/evaluate';
import { likelyDifference } from '../check/judge';
import type { CellRef } from '../filing/cell';
import type { Rounding } from '../money/scale';
import { AMOUNT, doubledAllowance, UNREADABLE } from '../rules/width';
import type { CarryOverPair } from './carry-over-pairs';

/** How an opening figure stands to last year's closing one. Amounts are fen. */
export interface JudgedPair {
  readonly pair: CarryOverPair;
  readonly outcome: 'consistent' | 'roundingDifference' | 'inconsistent' | 'unreadable' | 'tooLarge' | 'empty';
  readonly opening: number;
  readonly closing: number;
  /** Opening − closing. */
  readonly difference: number;
  /** The largest difference that rounding allows in this direction. */
  readonly bound: number;
  /** A rounding difference larger than rounding makes likely. */
  readonly isUnlikely: boolean;
}

/** Compares a pair with the precision of both years: each figure is as wide as its own year's tables make it. */
export function judgePair(
  pair: CarryOverPair,
  now: EvaluatedPlan,
  last: EvaluatedPlan,
  rounding: Rounding,
): JudgedPair {
  const opening = sideOf(pair.opening, now);
  const closing = sideOf(pair.closing, last);
  const difference = opening.amount - closing.amount;
  const coarsest = Math.max(opening.coarsest, closing.coarsest);
  const signedWidths = opening.widths - closing.widths;
  const doubled = doubledAllowance(opening.widths + closing.widths, signedWidths, coarsest, difference, rounding);
  const offCentre = rounding === 'truncate' ? difference + signedWidths / 2 : difference;
  const isWithin = 2 * Math.abs(difference) <= doubled;
  const outcome = (): JudgedPair['outcome'] => {
    if (opening.isUnreadable || closing.isUnreadable) return 'unreadable';
    if (![opening.amount, closing.amount, difference].every(Number.isSafeInteger)) return 'tooLarge';
    if (opening.filled + closing.filled === 0) return 'empty';
    if (difference === 0) return 'consistent';
    return isWithin ? 'roundingDifference' : 'inconsistent';
  };
  return {
    pair,
    outcome: outcome(),
    opening: opening.amount,
    closing: closing.amount,
    difference,
    bound: Math.floor(doubled / 2),
    isUnlikely: isWithin && Math.abs(offCentre) > likelyDifference(coarsest, opening.leaves + closing.leaves),
  };
}

function sideOf(cells: readonly CellRef[], { plan, figures, widths }: EvaluatedPlan) {
  const side = { amount: 0, widths: 0, leaves: 0, coarsest: 1, filled: 0, isUnreadable: false };
  for (const cell of cells) {
    const position = plan.positionOf(cell);
    if (position === undefined) continue;
    side.coarsest = Math.max(side.coarsest, figures.steps[position]!);
    if (figures.states[position] === UNREADABLE) side.isUnreadable = true;
    if (figures.states[position] !== AMOUNT) continue;
    side.filled++;
    side.amount += figures.amounts[position]!;
    side.widths += widths.widths[position]!;
    side.leaves += widths.leaves[position]!;
  }
  return side;
}

/** A difference by itself, with those that differ only because it does. */
export interface CarriedDifference {
  readonly judged: JudgedPair;
  readonly follows: readonly JudgedPair[];
}

/**
 * The pairs that disagree, without those whose difference is that of their parts: money that came in under one 项
 * is in the 合计, the fund and the grand total too, and is explained once.
 */
export function ownDifferences(judged: readonly JudgedPair[]): CarriedDifference[] {
  const differing = judged.filter(({ outcome }) => outcome === 'inconsistent');
  const partsOf = (subject: string): JudgedPair[] => differing.filter(({ pair }) => pair.partOf === subject);
  const isExplained = ({ pair, difference, bound }: JudgedPair): boolean => {
    const parts = partsOf(pair.subject);
    const sum = parts.reduce((total, part) => total + part.difference, 0);
    return parts.length > 0 && Math.abs(difference - sum) <= bound;
  };
  const explained = new Set(differing.filter(isExplained));
  const followers = (one: JudgedPair): JudgedPair[] => {
    const above = differing.find(({ pair }) => pair.subject === one.pair.partOf);
    return above && explained.has(above) ? [above, ...followers(above)] : [];
  };
  return differing.filter((one) => !explained.has(one)).map((one) => ({ judged: one, follows: followers(one) }));
}
