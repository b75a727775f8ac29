import type { RowId, TableId } from '../filing/cell';
import { isOnlyCarriedOver } from '../filing/carried-over';
import { type Filing, type RowCells, type TableData, tableState } from '../filing/filing';
import type { Outcome } from './finding';
import type { PlannedCondition, RelationPlan } from '../rules/relation';
import { fenPerStep, type Rounding } from '../money/scale';
import { AMOUNT, BLANK, computeWidths, doubledAllowance, type Figures, UNREADABLE, type Widths } from '../rules/width';

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

export interface EvaluatedPlan {
  readonly plan: RelationPlan;
  readonly figures: Figures;
  readonly widths: Widths;
  /** How the plan's relations stand, in its order. */
  readonly outcomes: readonly Outcome[];
  /** The same in full, for one relation. */
  readonly evaluation: (relation: number) => Evaluation;
  /** Blank totals over filled parts: cell position → index of the relation that shows it, if need be one switched off. */
  readonly unfilledTotals: ReadonlyMap<number, number>;
  /** Tables that are absent, or blank but for what last year left, and not declared empty. */
  readonly missingTables: ReadonlySet<TableId>;
}

function readFigures(plan: RelationPlan, filing: Filing): Figures {
  const figures = blankFigures(plan.cells.length);
  for (const [id, positions] of plan.positionsIn) {
    const table = filing.tables[id];
    if (!table) continue;
    const { amounts, states, steps } = tableFigures(plan, positions, table);
    for (let index = 0; index < positions.length; index++) {
      const position = positions[index]!;
      figures.amounts[position] = amounts[index]!;
      figures.states[position] = states[index]!;
      figures.steps[position] = steps[index]!;
    }
  }
  return figures;
}

const blankFigures = (size: number): Figures => ({
  amounts: new Float64Array(size),
  states: new Uint8Array(size),
  steps: new Float64Array(size).fill(1),
});

/** An edit leaves most tables as they are. `positions`: those the figures were read along. */
const tableCache = new WeakMap<TableData, { readonly positions: readonly number[]; readonly figures: Figures }>();

/** The figures of one table, along its positions in the plan. */
function tableFigures(plan: RelationPlan, positions: readonly number[], table: TableData): Figures {
  const cached = tableCache.get(table);
  if (cached?.positions === positions) return cached.figures;
  const figures = blankFigures(positions.length);
  figures.steps.fill(fenPerStep(table.recordedScale));
  // Many cells of a row stand next to each other.
  let lastRow: RowId | undefined;
  let cells: RowCells | undefined;
  for (let index = 0; index < positions.length; index++) {
    const { row, column } = plan.cells[positions[index]!]!;
    if (row !== lastRow) cells = table.cells[(lastRow = row)];
    const value = cells?.[column];
    if (!value) continue;
    if (value.kind === 'unreadable') {
      figures.states[index] = UNREADABLE;
      continue;
    }
    figures.states[index] = AMOUNT;
    figures.amounts[index] = value.amount;
    if (value.decimals !== undefined)
      figures.steps[index] = fenPerStep({ unit: table.recordedScale.unit, decimals: value.decimals });
  }
  tableCache.set(table, { positions, figures });
  return figures;
}

/**
 * Judges every relation of the plan against the filing's figures. `recorded`: where published figures came from;
 * printing 万元 in 元 makes no figure more exact than it was.
 */
export function evaluatePlan(plan: RelationPlan, filing: Filing, recorded: Filing = filing): EvaluatedPlan {
  const figures = readFigures(plan, filing);
  if (recorded !== filing) keepPrecision(figures, readFigures(plan, recorded));
  const widths = computeWidths(plan, figures);
  const missingTables = new Set<TableId>();
  for (const table of Object.keys(plan.indexes) as TableId[]) {
    const state = tableState(filing.tables[table]);
    if (state === 'missing' || state === 'unfilled' || isOnlyCarriedOver(filing, table)) missingTables.add(table);
  }
  const switchedOff = new Set(filing.switchedOffRules.map(({ rule }) => rule));
  const unfilledTotals = findUnfilledTotals(plan, figures, switchedOff);
  const judge = new Judge(plan, figures, widths, filing.rounding, unfilledTotals, missingTables, switchedOff);
  const outcomes = plan.relations.map((_, index) => judge.evaluate(index).outcome);
  const evaluation = (index: number): Evaluation => ({ ...judge.evaluate(index) });
  return { plan, figures, widths, outcomes, evaluation, unfilledTotals, missingTables };
}

function keepPrecision({ steps }: Figures, recorded: Figures): void {
  for (let cell = 0; cell < steps.length; cell++) steps[cell] = Math.max(steps[cell]!, recorded.steps[cell]!);
}

function findUnfilledTotals(
  plan: RelationPlan,
  { amounts, states }: Figures,
  switchedOff: ReadonlySet<string>,
): Map<number, number> {
  const found = new Map<number, number>();
  plan.relations.forEach((relation, index) => {
    if (relation.leftIs !== 'total') return;
    const target = relation.left[0]!.cell;
    if (states[target] !== BLANK) return;
    const known = found.get(target);
    if (known !== undefined && !switchedOff.has(plan.relations[known]!.rule.id)) return;
    if (relation.right.some(({ cell }) => amounts[cell] !== 0)) found.set(target, index);
  });
  return found;
}

/**
 * What independent rounding makes likely, in fen: four standard deviations of the sum of so many figures that are off
 * by up to half a step each, at least two steps (domain/rules.md).
 */
export const likelyDifference = (step: number, leaves: number): number =>
  Math.max(2 * step, 4 * step * Math.sqrt(leaves / 12));

type ConditionState = 'holds' | 'fails' | 'unreadable' | 'unfilledTotal';

function conditionState(
  condition: PlannedCondition,
  { amounts, states }: Figures,
  unfilledTotals: ReadonlyMap<number, number>,
): ConditionState {
  let isFailed = false;
  for (const { left, right } of condition) {
    let difference = 0;
    for (const { cell } of [...left, ...right]) {
      if (states[cell] === UNREADABLE) return 'unreadable';
      if (unfilledTotals.has(cell)) return 'unfilledTotal';
    }
    for (const { cell } of left) difference += amounts[cell]!;
    for (const { cell } of right) difference -= amounts[cell]!;
    if (difference !== 0) isFailed = true;
  }
  return isFailed ? 'fails' : 'holds';
}

class Judge {
  /** Written anew by every `evaluate`, so that walking thousands of relations makes no garbage. */
  private readonly result: { -readonly [Key in keyof Evaluation]: Evaluation[Key] } = {
    outcome: 'empty',
    left: 0,
    right: 0,
    difference: 0,
    bound: 0,
    isUnlikely: false,
    reason: undefined,
  };

  private readonly conditions: (ConditionState | undefined)[] = [];

  constructor(
    private readonly plan: RelationPlan,
    private readonly figures: Figures,
    private readonly widths: Widths,
    private readonly rounding: Rounding,
    private readonly unfilledTotals: ReadonlyMap<number, number>,
    private readonly missingTables: ReadonlySet<TableId>,
    private readonly switchedOff: ReadonlySet<string>,
  ) {}

  evaluate(index: number): Evaluation {
    const relation = this.plan.relations[index]!;
    if (this.switchedOff.size > 0 && this.switchedOff.has(relation.rule.id)) return this.unjudged('switchedOff');
    if (this.missingTables.size > 0 && relation.tables.some((table) => this.missingTables.has(table)))
      return this.notEvaluated('missingTable');
    if (relation.condition !== undefined) {
      const condition = this.conditionOf(relation.condition);
      if (condition !== 'holds')
        return condition === 'fails' ? this.unjudged('notApplicable') : this.notEvaluated(condition);
    }
    const { starts, cells, signs, leftCounts } = this.plan.terms;
    const { amounts, states, steps } = this.figures;
    const { widths, leaves: leavesOf } = this.widths;
    const start = starts[index]!;
    const end = starts[index + 1]!;
    const rightStart = start + leftCounts[index]!;
    let seen = 0;
    let isUnreadable = false;
    let usesUnfilled = false;
    let left = 0;
    let difference = 0;
    /** Σ w, Σ k·w and the coarsest step, over both sides. */
    let widthSum = 0;
    let signedWidths = 0;
    let coarsest = 1;
    let leaves = 0;
    for (let at = start; at < end; at++) {
      const cell = cells[at]!;
      const state = states[cell]!;
      if (steps[cell]! > coarsest) coarsest = steps[cell]!;
      if (state === BLANK) {
        if (this.unfilledTotals.size > 0 && this.unfilledTotals.has(cell)) usesUnfilled = true;
        continue;
      }
      seen++;
      if (state === UNREADABLE) isUnreadable = true;
      const sign = signs[at]!;
      const width = widths[cell]!;
      widthSum += width;
      signedWidths += sign * width;
      leaves += leavesOf[cell]!;
      difference += sign * amounts[cell]!;
      if (at < rightStart) left += sign * amounts[cell]!;
    }
    const right = left - difference;
    if (isUnreadable) return this.notEvaluated('unreadable');
    // Beyond 2⁵³ fen a sum is no longer exact: no judgement is better than a wrong one.
    if (!Number.isSafeInteger(left) || !Number.isSafeInteger(right)) return this.notEvaluated('tooLarge');
    if (usesUnfilled) return this.notEvaluated('unfilledTotal', right);
    const doubledBound = relation.isExact
      ? 0
      : doubledAllowance(widthSum, signedWidths, coarsest, difference, this.rounding);
    const { result } = this;
    result.left = left;
    result.right = right;
    result.difference = difference;
    result.bound = Math.floor(doubledBound / 2);
    result.isUnlikely = false;
    result.reason = undefined;
    if (seen === 0) result.outcome = 'empty';
    else if (difference === 0 || (relation.comparison === '>=' && difference > 0)) result.outcome = 'consistent';
    else {
      result.outcome = 2 * Math.abs(difference) > doubledBound ? 'inconsistent' : 'roundingDifference';
      const offCentre = Math.abs(this.rounding === 'truncate' ? difference + signedWidths / 2 : difference);
      result.isUnlikely = result.outcome === 'roundingDifference' && offCentre > likelyDifference(coarsest, leaves);
    }
    return result;
  }

  /** Conditions are few and many relations share one. */
  private conditionOf(index: number): ConditionState {
    return (this.conditions[index] ??= conditionState(this.plan.conditions[index]!, this.figures, this.unfilledTotals));
  }

  /** `right` is kept for a blank total: what its parts add up to. */
  private notEvaluated(reason: NotEvaluatedReason, right = 0): Evaluation {
    return this.unjudged('notEvaluated', reason, right);
  }

  private unjudged(outcome: Outcome, reason?: NotEvaluatedReason, right = 0): Evaluation {
    const { result } = this;
    result.outcome = outcome;
    result.left = result.difference = result.bound = 0;
    result.right = right;
    result.isUnlikely = false;
    result.reason = reason;
    return result;
  }
}
