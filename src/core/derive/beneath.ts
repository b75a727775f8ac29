import { type CellRef, cellKey } from '../filing/cell';
import type { Edition } from '../edition/edition';
import type { Filing } from '../filing/filing';
import { planRelations } from '../rules/plan-relations';
import { derivationsByTarget } from './derivations';

/** Every cell that a total may be added up or repeated from, all the way down; without the total. Keys of cells. */
export function cellsBeneath(edition: Edition, filing: Filing, total: CellRef): ReadonlySet<string> {
  const plan = planRelations(edition, filing);
  const found = new Set<string>();
  const visit = (position: number): void => {
    for (const { right } of derivationsByTarget(plan).get(position) ?? [])
      for (const { cell } of right) {
        const key = cellKey(plan.cells[cell]!);
        if (found.has(key)) continue;
        found.add(key);
        visit(cell);
      }
  };
  const start = plan.positionOf(total);
  if (start !== undefined) visit(start);
  return found;
}
