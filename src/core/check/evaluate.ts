import { isOnlyCarriedOver } from '../filing/carried-over';
import type { TableId } from '../filing/cell';
import { type Filing, tableState } from '../filing/filing';
import type { RelationPlan } from '../rules/relation';
import { computeWidths, type Figures, type Widths } from '../rules/width';
import type { Outcome } from './finding';
import { type Evaluation, Judge } from './judge';
import { readFigures } from './read-figures';
import { findUnfilledTotals } from './unfilled-totals';

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

/**
 * Judges every relation of the plan against the filing's figures. `recorded`: where published figures came from;
 * printing 万元 in 元 makes no figure more exact than it was.
 */
export function evaluatePlan(plan: RelationPlan, filing: Filing, recorded: Filing = filing): EvaluatedPlan {
  const figures = readFigures(plan, filing);
  if (recorded !== filing) keepPrecision(figures, readFigures(plan, recorded));
  const widths = computeWidths(plan, figures);
  const missingTables = findMissingTables(plan, filing);
  const switchedOff = new Set(filing.switchedOffRules.map(({ rule }) => rule));
  const unfilledTotals = findUnfilledTotals(plan, figures, switchedOff);
  const { rounding } = filing;
  const judge = new Judge({ plan, figures, widths, rounding, unfilledTotals, missingTables, switchedOff });
  const outcomes = judge.outcomes();
  const evaluation = (relation: number): Evaluation => judge.evaluation(relation);
  return { plan, figures, widths, outcomes, evaluation, unfilledTotals, missingTables };
}

function keepPrecision({ steps }: Figures, recorded: Figures): void {
  for (let cell = 0; cell < steps.length; cell++) steps[cell] = Math.max(steps[cell]!, recorded.steps[cell]!);
}

function findMissingTables(plan: RelationPlan, filing: Filing): Set<TableId> {
  const missing = new Set<TableId>();
  for (const table of Object.keys(plan.indexes) as TableId[]) {
    const state = tableState(filing.tables[table]);
    if (state === 'missing' || state === 'unfilled' || isOnlyCarriedOver(filing, table)) missing.add(table);
  }
  return missing;
}
