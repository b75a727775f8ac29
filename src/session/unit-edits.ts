import { atScale, countFinerThan } from '../core/filing/at-scale';
import type { CellRef, TableId } from '../core/filing/cell';
import type { Change } from '../core/filing/change';
import { scaleIn } from '../core/filing/common-unit';
import { countCoarse, takenAsExact, tableStep } from '../core/filing/written-step';
import type { Edition } from '../core/edition/edition';
import { tableTitle } from '../core/edition/labels';
import { emptyTable, type Filing, hasFigures, type TableData } from '../core/filing/filing';
import { amount } from '../core/money/amount';
import { figureValue } from '../core/money/figure-input';
import { exactDecimals, fenPerStep, type MoneyUnit, type Scale } from '../core/money/scale';
import { type ReadyEdit, ready } from './edit';

/** The units that tables are to be recorded in. */
export type TableUnits = ReadonlyMap<TableId, MoneyUnit>;

/** What changing the units would do to figures that are there. */
export interface UnitConsequences {
  /** Tables with figures that are expressed anew. */
  readonly tables: readonly TableId[];
  /** Figures of 元 that two decimals of 万元 cannot write. */
  readonly finer: number;
}

/** What `changeUnits` would do. */
export function unitConsequences(filing: Filing, units: TableUnits): UnitConsequences {
  const filled = changing(filing, units).filter(({ data }) => hasFigures(data));
  return {
    tables: filled.map(({ table }) => table),
    finer: filled.reduce((sum, { data, scale }) => sum + countFinerThan(data, scale), 0),
  };
}

/**
 * Records tables in other units. No amount changes, unless `rounds`: then what two decimals of 万元 cannot write is
 * rounded as the filing rounds, else it keeps its digits. Figures stay as exact as they were written, but in the tables
 * of `exact`, whose figures the clerk knows to be as exact as their unit and decimals write them.
 */
export function changeUnits(
  filing: Filing,
  edition: Edition,
  units: TableUnits,
  rounds: boolean,
  exact: ReadonlySet<TableId> = new Set(),
): ReadyEdit {
  const changed = changing(filing, units);
  const taken = (table: TableId, data: TableData): TableData => (exact.has(table) ? takenAsExact(data) : data);
  const changes = changed.map(
    ({ table, data, scale }): Change =>
      hasFigures(data)
        ? {
            kind: 'replaceTable',
            table,
            data: taken(table, atScale(data, scale, rounds ? filing.rounding : undefined)),
          }
        : { kind: 'setRecordedScale', table, scale },
  );
  const which = tablesText(edition, changed);
  const names = [...new Set(changed.map(({ scale }) => scale.unit))];
  const confirmed = coarseTables(filing).filter(
    ({ table }) => exact.has(table) && !changed.some((each) => each.table === table),
  );
  const confirmations = confirmed.map(
    ({ table, data }): Change => ({ kind: 'replaceTable', table, data: takenAsExact(data) }),
  );
  const labels = [
    ...(changed.length > 0 ? [`${which}的金额单位改为${names.join('、')}`] : []),
    ...(confirmed.length > 0 ? [`${tablesText(edition, confirmed)}的数确认为准确数`] : []),
  ];
  return ready(labels.join('；'), [...changes, ...confirmations]);
}

const tablesText = (edition: Edition, tables: readonly { readonly table: TableId }[]): string =>
  tables.length === 1 ? tableTitle(edition, tables[0]!.table) : `${tables.length} 张表`;

/** The tables with figures that are less exact than their unit would have them: 万元 once, 元 now. */
export const coarseTables = ({ tables }: Filing): { readonly table: TableId; readonly data: TableData }[] =>
  (Object.entries(tables) as [TableId, TableData][]).flatMap(([table, data]) =>
    countCoarse(data) > 0 ? [{ table, data }] : [],
  );

/**
 * Takes figures of one table that were typed as 万元 for 元: a ten-thousandth, to the fen. `wholeTable`: the table is
 * recorded in 元 from now on, its other figures without a change of amount; else the figures keep all their digits.
 */
export function takeForYuan(
  filing: Filing,
  edition: Edition,
  table: TableId,
  cells: readonly CellRef[],
  wholeTable: boolean,
): ReadyEdit {
  const data = filing.tables[table] ?? emptyTable(filing.reportingScale);
  const taken = wholeTable ? atScale(data, scaleIn('元'), undefined) : data;
  const figures = cells.flatMap((cell): Change[] => {
    const value = taken.cells[cell.row]?.[cell.column];
    if (value?.kind !== 'amount') return [];
    const inYuan = amount(Math.round(value.amount / YUAN_PER_TEN_THOUSAND));
    return [{ kind: 'setCell', cell, value: figureValue(inYuan, taken.recordedScale, 'entered') }];
  });
  const title = tableTitle(edition, table);
  const label = `${title}${figures.length} 个数是元${wholeTable ? '，全表按元填' : ''}`;
  return ready(label, taken === data ? figures : [{ kind: 'replaceTable', table, data: taken }, ...figures]);
}

const YUAN_PER_TEN_THOUSAND = 10_000;

/** The tables whose unit is not the asked one. */
function changing(filing: Filing, units: TableUnits): { table: TableId; data: TableData; scale: Scale }[] {
  return [...units].flatMap(([table, unit]) => {
    const data = filing.tables[table] ?? emptyTable(filing.reportingScale);
    return data.recordedScale.unit === unit ? [] : [{ table, data, scale: scaleFor(data, unit) }];
  });
}

/** With the decimals that its figures came with, where they were of this unit before. */
function scaleFor(data: TableData, unit: MoneyUnit): Scale {
  const usual = scaleIn(unit);
  const step = tableStep(data);
  if (step <= fenPerStep(data.recordedScale)) return usual;
  return { unit, decimals: Math.max(0, exactDecimals(unit) - Math.log10(step)) };
}
