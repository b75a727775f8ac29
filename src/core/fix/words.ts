import type { Amount } from '../money/amount';
import type { AmountValue, CellRef, Origin, TableId } from '../filing/cell';
import type { Change } from '../filing/change';
import { formatExactly } from '../money/decimal-text';
import type { Edition } from '../edition/edition';
import { figureValue } from '../money/figure-input';
import { cellValue, type Filing } from '../filing/filing';
import { cellLabel, columnLabel, distinctRowLabel, hasOneColumn, tableTitle } from '../edition/labels';
import { recordedScale } from '../paste/paste-cells';
import { roundTo } from '../money/scale';

/** `16,413.38 万元`, in the unit the table is recorded in, with more decimals only where the amount has them. */
export const amountText = (filing: Filing, table: TableId, value: Amount): string =>
  formatExactly(value, recordedScale(filing, table));

/** `《收入支出决算总表》本年收入合计改为 16,413.38 万元（取自《收入决算表》）` */
export const writesText = (edition: Edition, filing: Filing, cell: CellRef, value: Amount, source: string): string =>
  `${cellLabel(edition, filing, cell)}改为 ${amountText(filing, cell.table, value)}（${source}）`;

/** Where a figure is taken from, as short as its distance allows: another table by its title, else the row or column. */
export function sourceText(edition: Edition, filing: Filing, source: CellRef, target: CellRef): string {
  if (source.table !== target.table) return `取自${tableTitle(edition, source.table)}`;
  const definition = edition.definitions[source.table];
  const row = distinctRowLabel(definition, filing.tables[source.table], source.row);
  const column = columnLabel(definition, source.column);
  if (source.row === target.row) return `取自${column}`;
  return `取自${row}${hasOneColumn(definition, source.row) || source.column === target.column ? '' : `·${column}`}`;
}

/** A figure as the cell's table can hold it: what comes from a finer table is rounded as the filing rounds. */
export function figureFor(filing: Filing, cell: CellRef, value: Amount, origin: Origin): AmountValue {
  const scale = recordedScale(filing, cell.table);
  return figureValue(roundTo(value, scale, filing.rounding), scale, origin);
}

/** Those that change an amount: a figure that is right stays as it was entered. */
export const changedFigures = (filing: Filing, changes: readonly Change[]): Change[] =>
  changes.filter((change) => {
    if (change.kind !== 'setCell') return true;
    const now = cellValue(filing, change.cell);
    return now?.kind !== 'amount' || change.value?.kind !== 'amount' || now.amount !== change.value.amount;
  });
