import type { AmountValue, CellRef, RowId, TableId } from './cell';
import { derivationsByTarget } from './derivations';
import type { Edition } from './edition';
import { cellValue, type Filing, type RowCells, type TableData } from './filing';
import { planRelations } from './plan-relations';
import type { RelationPlan } from './relation';
import { fenPerStep, isSameScale, roundTo } from './scale';

/**
 * The figures as they will be printed, at the filing's reporting scale.
 * Policy `each`: every figure is rounded by itself. Policy `parts`: parts are rounded, and every total that equals
 * the sum of its parts as recorded is added up from the rounded parts.
 * Returns the same object where nothing changes. Unreadable text and blanks stay as they are.
 */
export function publish(filing: Filing, edition: Edition): Filing {
  const scale = filing.reportingScale;
  const step = fenPerStep(scale);
  const tables: Partial<Record<TableId, TableData>> = {};
  let isChanged = false;
  for (const [id, table] of Object.entries(filing.tables) as [TableId, TableData][]) {
    const cells: Record<RowId, RowCells> = {};
    let isTableChanged = !isSameScale(table.recordedScale, scale);
    for (const [row, figures] of Object.entries(table.cells)) {
      let rounded: Record<string, RowCells[string]> | undefined;
      for (const [column, value] of Object.entries(figures)) {
        if (value.kind !== 'amount' || (value.decimals === undefined && value.amount % step === 0)) continue;
        rounded ??= { ...figures };
        const printed: AmountValue = {
          kind: 'amount',
          amount: roundTo(value.amount, scale, filing.rounding),
          origin: value.origin,
        };
        rounded[column] = printed;
        isTableChanged = true;
      }
      cells[row] = rounded ?? figures;
    }
    tables[id] = isTableChanged ? { ...table, cells, recordedScale: scale } : table;
    isChanged ||= isTableChanged;
  }
  if (!isChanged) return filing;
  const published: Filing = { ...filing, tables };
  return filing.publishPolicy === 'parts' ? addUpParts(filing, published, planRelations(edition, filing)) : published;
}

/** Totals that are exact sums as recorded become exact sums as printed, from the leaves upwards. */
function addUpParts(recorded: Filing, published: Filing, plan: RelationPlan): Filing {
  const tables = { ...published.tables };
  const done = new Set<number>();
  const read = (cell: CellRef): number => {
    const value = tables[cell.table]?.cells[cell.row]?.[cell.column];
    return value?.kind === 'amount' ? value.amount : 0;
  };
  const recordedAmount = (cell: CellRef): number => {
    const value = cellValue(recorded, cell);
    return value?.kind === 'amount' ? value.amount : 0;
  };
  const visit = (target: number): void => {
    if (done.has(target)) return;
    done.add(target);
    const cell = plan.cells[target]!;
    const value = tables[cell.table]?.cells[cell.row]?.[cell.column];
    for (const relation of derivationsByTarget(plan).get(target) ?? []) {
      for (const { cell: part } of relation.right) visit(part);
      const parts = relation.right.map(({ cell: part, sign }) => ({ ref: plan.cells[part]!, sign }));
      const sum = parts.reduce((total, { ref, sign }) => total + sign * recordedAmount(ref), 0);
      if (value?.kind !== 'amount' || sum !== recordedAmount(cell)) continue;
      const printed = parts.reduce((total, { ref, sign }) => total + sign * read(ref), 0);
      const table = tables[cell.table]!;
      const figures = { ...table.cells[cell.row], [cell.column]: { ...value, amount: printed as typeof value.amount } };
      tables[cell.table] = { ...table, cells: { ...table.cells, [cell.row]: figures } };
      return;
    }
  };
  for (const target of derivationsByTarget(plan).keys()) visit(target);
  return { ...published, tables };
}
