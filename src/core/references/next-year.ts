import { expressed } from '../filing/at-scale';
import type { AmountValue, CellRef, RowId, TableId } from '../filing/cell';
import { applyChanges, type Change } from '../filing/change';
import { deriveChanges, markDerived } from '../derive/derive';
import type { Edition } from '../edition/edition';
import { usualScale } from '../filing/common-unit';
import { cellValue, emptyTable, type Filing, type TableData } from '../filing/filing';
import { TOTAL_ROW } from '../edition/table-definition';
import { type CarryOvers, carriedCells } from './carry-over';

/** What goes over from one year into the next, and what does not. */
export interface NextYearReport {
  /** Tables whose code rows are kept, and how many rows these are. */
  readonly keptTables: readonly TableId[];
  readonly keptRows: number;
  /** Opening figures that last year's closing ones gave; those of zero stay blank. */
  readonly carried: readonly CellRef[];
  /** Closing figures that are no amounts: their opening figures are left blank. */
  readonly unreadable: readonly CellRef[];
  /** Declared empty last year: whether they are this year nobody knows yet. */
  readonly declaredEmpty: readonly TableId[];
  /** Tables that last year's filing does not have, or left blank. */
  readonly unfilled: readonly TableId[];
}

/**
 * The tables of the next year: code rows with their names, amounts blank but for the opening carry-over, which is last
 * year's closing one. Opening figures are entered, but for those that follow from others; totals follow while 自动合计
 * is on. A table declared empty is unfilled again. All tables are of one unit, that of most of last year's.
 */
export function nextYearTables(
  last: Filing,
  edition: Edition,
  carryOvers: CarryOvers,
): { readonly tables: Readonly<Partial<Record<TableId, TableData>>>; readonly report: NextYearReport } {
  const blank = withRowsOnly(last, edition);
  const rowsOf = (table: TableId): RowId[] => [TOTAL_ROW, ...blank.tables[table]!.rows.map(({ id }) => id)];
  const pairs = carriedCells(carryOvers, edition, rowsOf);
  const unreadable = pairs.filter(({ closing }) => cellValue(last, closing)?.kind === 'unreadable');
  const carried = pairs.flatMap(({ closing, opening }): { cell: CellRef; value: AmountValue }[] => {
    const value = cellValue(last, closing);
    if (value?.kind !== 'amount' || value.amount === 0) return [];
    const [from, to] = [last.tables[closing.table]!, blank.tables[opening.table]!];
    const taken = expressed({ ...value, origin: 'entered' }, from.recordedScale, to.recordedScale);
    return [{ cell: opening, value: taken }];
  });
  const changes = carried.map(({ cell, value }): Change => ({ kind: 'setCell', cell, value }));
  const { changes: following } = deriveChanges(edition, blank, changes);
  const opened = applyChanges(blank, [...changes, ...following]).filing;
  const { tables } = applyChanges(opened, markDerived(edition, opened)).filing;
  const states = edition.forms.map(({ table }) => ({ table, data: last.tables[table] }));
  const kept = states.filter(({ data }) => data && data.rows.length > 0);
  return {
    tables,
    report: {
      keptTables: kept.map(({ table }) => table),
      keptRows: kept.reduce((sum, { data }) => sum + data!.rows.length, 0),
      carried: carried.map(({ cell }) => cell),
      unreadable: unreadable.map(({ closing }) => closing),
      declaredEmpty: states.flatMap(({ table, data }) => (data?.declaredEmpty ? [table] : [])),
      unfilled: states.flatMap(({ table, data }) => (data?.declaredEmpty || (data && isUsed(data)) ? [] : [table])),
    },
  };
}

const isUsed = ({ rows, cells }: TableData): boolean => rows.length > 0 || Object.keys(cells).length > 0;

function withRowsOnly(last: Filing, edition: Edition): Filing {
  const scale = usualScale(last);
  const tables: Partial<Record<TableId, TableData>> = {};
  for (const { table } of edition.forms) {
    tables[table] = { ...emptyTable(scale), rows: last.tables[table]?.rows ?? [] };
  }
  return { ...last, tables };
}
