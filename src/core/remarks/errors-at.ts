import type { CheckResult } from '../check/finding';
import { isOpenFinding } from '../filing/explanation';
import { cellKey, type CellRef } from '../filing/cell';

/** How many open errors a cell takes part in: a remark on it that is ticked off may still wait for them. */
export function errorsAt({ findings }: Pick<CheckResult, 'findings'>, cell: CellRef | undefined): number {
  if (!cell) return 0;
  const key = cellKey(cell);
  return findings.filter(
    (each) => isOpenFinding(each) && each.severity === 'error' && each.cells.some((other) => cellKey(other) === key),
  ).length;
}
