import type { CellRef, CellValue, TableId } from '../filing/cell';
import type { Change } from '../filing/change';
import type { Edition } from '../edition/edition';
import { cellValue, type Filing, hasFigures } from '../filing/filing';
import { derivationsBySource, derivationsByTarget } from './derivations';
import { Deriver } from './deriver';
import { planRelations } from '../rules/plan-relations';

/**
 * Fills the blank totals of the tables that follow from their filled parts, with what follows from these. A table
 * without any figure stays blank, as does a total of nothing but blanks and zeros. A line that only repeats another
 * table is filled where nobody stated the total above it: beside such a total, a blank line says that there is nothing.
 */
export function fillBlankTotals(edition: Edition, filing: Filing, tables: ReadonlySet<TableId>): readonly Change[] {
  const plan = planRelations(edition, filing);
  const byTarget = derivationsByTarget(plan);
  const bySource = derivationsBySource(plan);
  const read = (at: number): CellValue | undefined => cellValue(filing, plan.cells[at]!);
  const isIn = (table: TableId): boolean => {
    const data = filing.tables[table];
    return tables.has(table) && data !== undefined && hasFigures(data);
  };
  const mayFill = (cell: CellRef): boolean => {
    const at = plan.positionOf(cell);
    if (at === undefined || !isIn(cell.table)) return false;
    if (byTarget.get(at)?.some(({ leftIs }) => leftIs === 'total')) return true;
    const above = (bySource.get(at) ?? []).filter((total) => plan.cells[total]!.table === cell.table);
    return !above.some((total) => isStated(read(total)));
  };
  const blank = [...byTarget.keys()].filter((at) => read(at) === undefined).map((at) => plan.cells[at]!);
  return new Deriver(edition, filing, filing, {
    mayFill: (cell, figure) => figure !== 0 && mayFill(cell),
  }).run(blank.filter(mayFill)).changes;
}

const isStated = (value: CellValue | undefined): boolean =>
  value !== undefined && (value.kind !== 'amount' || value.origin === 'entered');
