import { cellKey, type CellRef, type CellValue } from '../filing/cell';
import { applyChanges, type Change } from '../filing/change';
import type { Edition } from '../edition/edition';
import { cellValue, type Filing } from '../filing/filing';
import { derivationsByTarget, derivedAmount } from './derivations';
import { type Derivation, Deriver, type DeriverOptions } from './deriver';
import { leftBehind } from './left-behind';
import { mayGive, waysBack } from './mutual';
import { typedBy } from './typed-by';
import { planRelations } from '../rules/plan-relations';
import { touchedCells } from '../filing/touched-cells';

export type { Derivation } from './deriver';

/**
 * What follows from an edit while 自动合计 is on: totals of trees and rows, and summary lines that repeat another
 * table. A derived figure follows the relation that produced it; a blank one is filled by the first relation that
 * has something to say, its own blank parts first, so that it is the sum of all of them; an entered one is never
 * touched, but named where the edit leaves it behind.
 * `before` is the filing without `changes`.
 */
export function deriveChanges(edition: Edition, before: Filing, changes: readonly Change[]): Derivation {
  const after = applyChanges(before, changes).filing;
  const derived = followChanges(edition, before, changes, after);
  const settled = applyChanges(after, derived.changes).filing;
  return { ...derived, overridden: leftBehind(edition, before, settled, derived.overridden) };
}

/** The same, where `after` is known, with every entered total that was come across: whether the edit left it behind is not asked. */
export function followChanges(edition: Edition, before: Filing, changes: readonly Change[], after: Filing): Derivation {
  if (!after.autoTotal) return { changes: [], overridden: [] };
  const { written, gone } = touchedCells(edition, before, changes);
  return new Deriver(edition, before, after, { keeps: typedBy(changes) }).run(written, gone);
}

/** The same whatever 自动合计 says, with every entered total above the changes recomputed too. */
export function deriveChain(edition: Edition, before: Filing, changes: readonly Change[]): readonly Change[] {
  const after = applyChanges(before, changes).filing;
  const { written, gone } = touchedCells(edition, before, changes);
  return new Deriver(edition, before, after, { keeps: typedBy(changes), forcesUpward: true }).run(written, gone)
    .changes;
}

/**
 * Recomputes cells whatever their origin, with everything above them: for "update the whole chain" and for filling
 * a blank total. The result is derived.
 */
export function deriveAnew(edition: Edition, filing: Filing, cells: readonly CellRef[]): readonly Change[] {
  const forced = new Set(cells.map(cellKey));
  const deriver = new Deriver(edition, filing, filing, {
    forces: (cell) => forced.has(cellKey(cell)),
    forcesUpward: true,
  });
  return deriver.run(cells).changes;
}

/**
 * Recomputes what is marked as derived and has not followed, as after 自动合计 was off; entered figures stay. Blank
 * parts of a derived total are filled too, unless `mayFill` says otherwise.
 */
export function refreshDerived(
  edition: Edition,
  filing: Filing,
  mayFill?: DeriverOptions['mayFill'],
): readonly Change[] {
  const plan = planRelations(edition, filing);
  const isDerived = (cell: CellRef): boolean => {
    const value = cellValue(filing, cell);
    return value?.kind === 'amount' && value.origin === 'derived';
  };
  const targets = [...derivationsByTarget(plan).keys(), ...waysBack(plan).byTarget.keys()];
  const stale = targets.map((target) => plan.cells[target]!).filter(isDerived);
  return new Deriver(edition, filing, filing, mayFill ? { mayFill } : {}).run(stale).changes;
}

/** Turns every entered figure that equals its derivation into a derived one; the others stay entered. */
export function markDerived(edition: Edition, filing: Filing): Change[] {
  const plan = planRelations(edition, filing);
  const read = (position: number): CellValue | undefined => cellValue(filing, plan.cells[position]!);
  const changes: Change[] = [];
  for (const [target, relations] of derivationsByTarget(plan)) {
    const cell = plan.cells[target]!;
    const value = cellValue(filing, cell);
    if (value?.kind !== 'amount' || value.origin === 'derived') continue;
    const follows = relations.some((relation) => {
      const result = mayGive(plan, relation, read) ? derivedAmount(relation, read) : undefined;
      return result !== undefined && result.amount === value.amount;
    });
    if (follows) changes.push({ kind: 'setCell', cell, value: { ...value, origin: 'derived' } });
  }
  return changes;
}
