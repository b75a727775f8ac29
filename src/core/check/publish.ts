import type { CellValue, ColumnId, RowId, TableId } from '../filing/cell';
import { derivationsByTarget, derivedAmount } from '../derive/derivations';
import type { Edition } from '../edition/edition';
import { cellValue, type Filing, type RowCells, type TableData } from '../filing/filing';
import { isWrittenWhole } from '../filing/written-step';
import { planRelations } from '../rules/plan-relations';
import type { RelationPlan } from '../rules/relation';
import { fenPerStep, isSameScale, type Rounding, roundTo, type Scale } from '../money/scale';

/**
 * The figures as they will be printed, at the filing's reporting scale.
 * Policy `each`: every figure is rounded by itself. Policy `parts`: parts are rounded, and every total that equals
 * the sum of its parts as recorded is added up from the rounded parts.
 * Returns the same object where nothing changes. Unreadable text and blanks stay as they are. How exact figures were
 * when they came is no longer said: it is not printed.
 */
export function publish(filing: Filing, edition: Edition): Filing {
  const tables: Partial<Record<TableId, TableData>> = {};
  let isChanged = false;
  for (const [id, table] of Object.entries(filing.tables) as [TableId, TableData][]) {
    const printed = printTable(table, filing.reportingScale, filing.rounding);
    tables[id] = printed;
    isChanged ||= printed !== table;
  }
  if (!isChanged) return filing;
  const published: Filing = { ...filing, tables };
  return filing.publishPolicy === 'parts' ? addUpParts(filing, published, planRelations(edition, filing)) : published;
}

interface PrintedTable {
  readonly scale: Scale;
  readonly rounding: Rounding;
  readonly printed: TableData;
}

/** An edit leaves most tables as they are. */
const printedCache = new WeakMap<TableData, PrintedTable>();

function printTable(table: TableData, scale: Scale, rounding: Rounding): TableData {
  if (isSameScale(table.recordedScale, scale) && isWrittenWhole(table)) return table;
  const cached = printedCache.get(table);
  if (cached && cached.rounding === rounding && isSameScale(cached.scale, scale)) return cached.printed;
  const printed = roundTable(table, scale, rounding);
  printedCache.set(table, { scale, rounding, printed });
  return printed;
}

/** Every figure rounded by itself; the same object where nothing changes. */
function roundTable(table: TableData, scale: Scale, rounding: Rounding): TableData {
  let cells: Record<RowId, RowCells> | undefined;
  for (const row of Object.keys(table.cells)) {
    const figures = table.cells[row]!;
    const rounded = roundRow(figures, scale, rounding);
    if (rounded !== figures) (cells ??= { ...table.cells })[row] = rounded;
  }
  if (!cells && isSameScale(table.recordedScale, scale)) return table;
  return { ...table, cells: cells ?? table.cells, recordedScale: scale };
}

function roundRow(figures: RowCells, scale: Scale, rounding: Rounding): RowCells {
  const step = fenPerStep(scale);
  let rounded: Record<ColumnId, CellValue> | undefined;
  for (const column in figures) {
    const value = figures[column]!;
    if (value.kind !== 'amount') continue;
    // Of thousands of figures nearly all are whole steps, and `%` is slow.
    const isAsPrinted = value.decimals === undefined && value.writtenStep === undefined;
    if (isAsPrinted && Math.floor(value.amount / step) * step === value.amount) continue;
    rounded ??= { ...figures };
    rounded[column] = { kind: 'amount', amount: roundTo(value.amount, scale, rounding), origin: value.origin };
  }
  return rounded ?? figures;
}

/** Totals that are exact sums as recorded become exact sums as printed, from the leaves upwards. */
function addUpParts(recorded: Filing, published: Filing, plan: RelationPlan): Filing {
  const tables = { ...published.tables };
  const done = new Set<number>();
  const recordedValue = (position: number): CellValue | undefined => cellValue(recorded, plan.cells[position]!);
  const printedValue = (position: number): CellValue | undefined => {
    const { table, row, column } = plan.cells[position]!;
    return tables[table]?.cells[row]?.[column];
  };
  const visit = (target: number): void => {
    if (done.has(target)) return;
    done.add(target);
    const { table: id, row, column } = plan.cells[target]!;
    const exact = recordedValue(target);
    const value = printedValue(target);
    for (const relation of derivationsByTarget(plan).get(target) ?? []) {
      for (const { cell: part } of relation.right) visit(part);
      if (value?.kind !== 'amount' || exact?.kind !== 'amount') continue;
      if (derivedAmount(relation, recordedValue)?.amount !== exact.amount) continue;
      const printed = derivedAmount(relation, printedValue);
      if (!printed) continue;
      const table = tables[id]!;
      const figures = { ...table.cells[row], [column]: { ...value, amount: printed.amount } };
      tables[id] = { ...table, cells: { ...table.cells, [row]: figures } };
      return;
    }
  };
  for (const target of derivationsByTarget(plan).keys()) visit(target);
  return { ...published, tables };
}
