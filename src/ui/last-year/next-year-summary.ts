import { formatExactly } from '../../core/money/decimal-text';
import type { Edition } from '../../core/edition/edition';
import type { TableId } from '../../core/filing/cell';
import { cellLabel } from '../../core/edition/labels';
import { cellValue, type Filing, tableState } from '../../core/filing/filing';
import { CARRY_OVERS } from '../../editions/carry-overs';
import type { NextYear } from '../../session/last-year';
import { lastYearText } from '../text-last-year.zh';

const words = lastYearText.summary;

/** What a new year begins with, as sentences: what is done, and what only the clerk can tell. */
export interface NextYearSummary {
  readonly done: readonly string[];
  readonly left: readonly string[];
}

/** `from`, `to`: the editions of both years. */
export function nextYearSummary(last: Filing, { report }: NextYear, from: Edition, to: Edition): NextYearSummary {
  const titles = (tables: readonly TableId[]): string =>
    tables.map((table) => `《${titleOf(to, table) ?? titleOf(from, table) ?? table}》`).join('、');
  const dropped = from.forms
    .map(({ table }) => table)
    .filter((table) => tableState(last.tables[table]) === 'filled' && titleOf(to, table) === undefined);
  const { keptRows, keptTables, carried, unreadable, declaredEmpty, unfilled } = report;
  return {
    done: [
      keptRows > 0 ? words.rows(keptTables.length, keptRows) : words.noRows,
      carried.length > 0 ? words.carried(carried.length, closingTotal(last)) : words.noCarried,
      words.settings,
      ...(last.switchedOffRules.length > 0 ? [words.switchedOff(last.switchedOffRules.length)] : []),
      ...(from.id === to.id ? [] : [words.edition(to.name)]),
      words.reference(last.year),
    ],
    left: [
      ...(declaredEmpty.length > 0 ? [words.empty(titles(declaredEmpty))] : []),
      ...(unfilled.length > 0 ? [words.unfilled(titles(unfilled))] : []),
      ...(unreadable.length > 0
        ? [words.unreadable(unreadable.map((cell) => cellLabel(from, last, cell)).join('、'))]
        : []),
      ...(dropped.length > 0 ? [words.dropped(titles(dropped))] : []),
    ],
  };
}

const titleOf = ({ forms }: Edition, table: TableId): string | undefined =>
  forms.find((form) => form.table === table)?.title;

/** The closing carry-over of all money, in its own unit. */
function closingTotal(last: Filing): string {
  const [{ table, closing }] = CARRY_OVERS.lines as [(typeof CARRY_OVERS.lines)[number]];
  const value = cellValue(last, { table, ...closing });
  const scale = last.tables[table]?.recordedScale ?? last.reportingScale;
  return value?.kind === 'amount' ? formatExactly(value.amount, scale) : '—';
}
