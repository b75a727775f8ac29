import type { CellRef, CellValue } from '../filing/cell';
import type { Edition } from '../edition/edition';
import { cellValue, type Filing } from '../filing/filing';
import { planRelations } from '../rules/plan-relations';
import { derivationsByTarget, derivedAmount } from './derivations';
import { mayGive, waysBack } from './mutual';

/** Whether what was entered in a cell could follow from other figures instead. False while 自动合计 is off. */
export function couldFollow(edition: Edition, filing: Filing, cell: CellRef): boolean {
  const value = cellValue(filing, cell);
  if (!filing.autoTotal || !value || (value.kind === 'amount' && value.origin === 'derived')) return false;
  const plan = planRelations(edition, filing);
  const position = plan.positionOf(cell);
  const relations =
    (position !== undefined && (derivationsByTarget(plan).get(position) ?? waysBack(plan).byTarget.get(position))) ||
    [];
  const read = (at: number): CellValue | undefined => cellValue(filing, plan.cells[at]!);
  return relations.some((relation) => mayGive(plan, relation, read) && derivedAmount(relation, read) !== undefined);
}
