import { atScale, countFinerThan } from '../core/filing/at-scale';
import type { CellRef, TableId } from '../core/filing/cell';
import type { Change } from '../core/filing/change';
import { scaleIn } from '../core/filing/common-unit';
import type { Edition } from '../core/edition/edition';
import { tableTitle } from '../core/edition/labels';
import { emptyTable, type Filing, hasFigures, type TableData } from '../core/filing/filing';
import { amount } from '../core/money/amount';
import { figureValue } from '../core/money/figure-input';
import type { MoneyUnit, Scale } from '../core/money/scale';
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
 * rounded as the filing rounds, else it keeps its digits.
 */
export function changeUnits(filing: Filing, edition: Edition, units: TableUnits, rounds: boolean): ReadyEdit {
  const changed = changing(filing, units);
  const changes = changed.map(
    ({ table, data, scale }): Change =>
      hasFigures(data)
        ? { kind: 'replaceTable', table, data: atScale(data, scale, rounds ? filing.rounding : undefined) }
        : { kind: 'setRecordedScale', table, scale },
  );
  const which = changed.length === 1 ? tableTitle(edition, changed[0]!.table) : `${changed.length} 张表`;
  const names = [...new Set(changed.map(({ scale }) => scale.unit))];
  return ready(`${which}的金额单位改为${names.join('、')}`, changes);
}

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
    return data.recordedScale.unit === unit ? [] : [{ table, data, scale: scaleIn(unit) }];
  });
}
