import type { CellRef, RowId } from '../filing/cell';
import { derivationsByTarget } from '../derive/derivations';
import type { Edition } from './edition';
import type { Filing } from '../filing/filing';
import type { Form } from './form';
import { planRelations } from '../rules/plan-relations';

/**
 * Where typing in a row begins: its first printed figure that follows from nothing, such as 基本支出 rather than 小计;
 * the first of all where every one follows.
 */
export function firstEntryCell(edition: Edition, filing: Filing, form: Form, row: RowId): CellRef | undefined {
  const plan = planRelations(edition, filing);
  const derived = derivationsByTarget(plan);
  const block = form.blocks.find(({ columns }) => columns.some(({ kind }) => kind === 'code'));
  const cells = (block?.columns ?? []).flatMap((column): CellRef[] =>
    column.kind === 'figure' ? [{ table: form.table, row, column: column.column }] : [],
  );
  const isFree = (cell: CellRef): boolean => {
    const position = plan.positionOf(cell);
    return position === undefined || !derived.has(position);
  };
  return cells.find(isFree) ?? cells[0];
}
