import type { TableId } from './cell';
import { type Filing, tableState } from './filing';
import type { Outcome } from './finding';
import type { Relation, RelationPlan, SignedCell } from './relation';
import { fenPerStep, type Rounding } from './scale';
import { AMOUNT, BLANK, computeWidths, type Figures, UNREADABLE, type Widths } from './width';

/** How one relation stands. Amounts are fen. */
export interface Evaluation {
  readonly outcome: Outcome;
  readonly left: number;
  readonly right: number;
  /** left − right. */
  readonly difference: number;
  /** The largest difference rounding allows. */
  readonly bound: number;
  /** A rounding difference larger than rounding makes likely. */
  readonly isUnlikely: boolean;
  readonly reason?: NotEvaluatedReason;
}

export type NotEvaluatedReason = 'missingTable' | 'unreadable' | 'unfilledTotal';

export interface EvaluatedPlan {
  readonly plan: RelationPlan;
  readonly figures: Figures;
  readonly widths: Widths;
  /** One per relation of the plan, in its order. */
  readonly evaluations: readonly Evaluation[];
  /** Blank totals over filled parts: cell position → index of the relation that shows it. */
  readonly unfilledTotals: ReadonlyMap<number, number>;
  /** Tables that are absent, or blank and not declared empty. */
  readonly missingTables: ReadonlySet<TableId>;
}

export function readFigures(plan: RelationPlan, filing: Filing): Figures {
  const size = plan.cells.length;
  const figures = {
    amounts: new Float64Array(size),
    states: new Uint8Array(size),
    steps: new Float64Array(size).fill(1),
  };
  const tableSteps = new Map<TableId, number>();
  for (const [id, table] of Object.entries(filing.tables)) {
    if (table) tableSteps.set(id as TableId, fenPerStep(table.recordedScale));
  }
  plan.cells.forEach((cell, position) => {
    const table = filing.tables[cell.table];
    figures.steps[position] = tableSteps.get(cell.table) ?? 1;
    const value = table?.cells[cell.row]?.[cell.column];
    if (!table || !value) return;
    if (value.kind === 'unreadable') {
      figures.states[position] = UNREADABLE;
      return;
    }
    figures.states[position] = AMOUNT;
    figures.amounts[position] = value.amount;
    if (value.decimals !== undefined)
      figures.steps[position] = fenPerStep({ unit: table.recordedScale.unit, decimals: value.decimals });
  });
  return figures;
}

/** Judges every relation of the plan against the filing's figures. */
export function evaluatePlan(plan: RelationPlan, filing: Filing): EvaluatedPlan {
  const figures = readFigures(plan, filing);
  const widths = computeWidths(plan, figures);
  const missingTables = new Set<TableId>();
  for (const table of Object.keys(plan.indexes) as TableId[]) {
    const state = tableState(filing.tables[table]);
    if (state === 'missing' || state === 'unfilled') missingTables.add(table);
  }
  const unfilledTotals = findUnfilledTotals(plan, figures);
  const judge = new Judge(figures, widths, filing.rounding, unfilledTotals);
  const evaluations = plan.relations.map((relation, index) =>
    missingTables.size > 0 && relation.tables.some((table) => missingTables.has(table))
      ? notEvaluated('missingTable')
      : judge.evaluate(relation, index),
  );
  return { plan, figures, widths, evaluations, unfilledTotals, missingTables };
}

function findUnfilledTotals(plan: RelationPlan, { amounts, states }: Figures): Map<number, number> {
  const found = new Map<number, number>();
  plan.relations.forEach((relation, index) => {
    if (relation.leftIs !== 'total') return;
    const target = relation.left[0]!.cell;
    if (states[target] !== BLANK || found.has(target)) return;
    if (relation.right.some(({ cell }) => amounts[cell] !== 0)) found.set(target, index);
  });
  return found;
}

const notEvaluated = (reason: NotEvaluatedReason): Evaluation => ({
  outcome: 'notEvaluated',
  left: 0,
  right: 0,
  difference: 0,
  bound: 0,
  isUnlikely: false,
  reason,
});

class Judge {
  constructor(
    private readonly figures: Figures,
    private readonly widths: Widths,
    private readonly rounding: Rounding,
    private readonly unfilledTotals: ReadonlyMap<number, number>,
  ) {}

  evaluate(relation: Relation, index: number): Evaluation {
    let isBlank = true;
    let isUnreadable = false;
    let usesUnfilled = false;
    let left = 0;
    let right = 0;
    /** Σ w, Σ k·w and the coarsest step, over both sides. */
    let widthSum = 0;
    let signedWidths = 0;
    let coarsest = 1;
    let leaves = 0;
    const take = ({ cell, sign }: SignedCell, side: 1 | -1): number => {
      const state = this.figures.states[cell]!;
      if (state !== BLANK) isBlank = false;
      if (state === UNREADABLE) isUnreadable = true;
      if (state === BLANK && this.unfilledTotals.size > 0 && this.unfilledTotals.has(cell)) usesUnfilled = true;
      const width = this.widths.widths[cell]!;
      widthSum += width;
      signedWidths += side * sign * width;
      leaves += this.widths.leaves[cell]!;
      const step = this.figures.steps[cell]!;
      if (step > coarsest) coarsest = step;
      return sign * this.figures.amounts[cell]!;
    };
    for (const each of relation.left) left += take(each, 1);
    for (const each of relation.right) right += take(each, -1);
    if (isUnreadable) return notEvaluated('unreadable');
    if (usesUnfilled) {
      const target = relation.left[0]?.cell;
      const isItsOwn = target !== undefined && this.unfilledTotals.get(target) === index;
      return { ...notEvaluated('unfilledTotal'), ...(isItsOwn ? { right } : {}) };
    }
    const difference = left - right;
    const floor = coarsest > 1 ? 2 * coarsest : 0;
    const doubledBound = Math.max(widthSum, floor);
    const base = { left, right, difference, bound: Math.floor(doubledBound / 2) };
    if (isBlank) return { ...base, outcome: 'empty', isUnlikely: false };
    if (difference === 0 || (relation.comparison === '>=' && difference > 0))
      return { ...base, outcome: 'consistent', isUnlikely: false };
    const doubled = this.rounding === 'truncate' ? 2 * difference + signedWidths : 2 * difference;
    if (Math.abs(doubled) > doubledBound) return { ...base, outcome: 'inconsistent', isUnlikely: false };
    const likely = Math.max(2 * coarsest, 4 * coarsest * Math.sqrt(leaves / 12));
    return { ...base, outcome: 'roundingDifference', isUnlikely: Math.abs(doubled) / 2 > likely };
  }
}
