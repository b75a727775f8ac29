import { type MoneyUnit, type Scale, TEN_THOUSAND_YUAN, YUAN } from '../money/scale';
import type { TableId } from './cell';
import { emptyTable, type Filing, hasFigures, type TableData } from './filing';

/** How a table of blank cells is recorded in a unit: 元 to the fen, 万元 as the forms print them. */
export const scaleIn = (unit: MoneyUnit): Scale => (unit === '元' ? YUAN : TEN_THOUSAND_YUAN);

/** The unit of all tables that hold figures; undefined where they differ, or where there is none. */
export function commonUnit(tables: Filing['tables']): MoneyUnit | undefined {
  const units = new Set(filled(tables).map(({ recordedScale }) => recordedScale.unit));
  return units.size === 1 ? [...units][0] : undefined;
}

/** The scale that most tables with figures are recorded at; that of the published figures where none has any. */
export function usualScale({ tables, reportingScale }: Pick<Filing, 'tables' | 'reportingScale'>): Scale {
  const counts = new Map<MoneyUnit, number>();
  for (const { recordedScale } of filled(tables))
    counts.set(recordedScale.unit, (counts.get(recordedScale.unit) ?? 0) + 1);
  const yuan = counts.get('元') ?? 0;
  const tenThousand = counts.get('万元') ?? 0;
  return yuan === tenThousand ? reportingScale : scaleIn(yuan > tenThousand ? '元' : '万元');
}

/**
 * The tables without figures, absent ones too, that are of another unit than all those with figures: as they are in
 * that unit. Rows and 空表 stay.
 */
export function blankTablesIn(
  { tables, reportingScale }: Pick<Filing, 'tables' | 'reportingScale'>,
  of: readonly TableId[],
): ReadonlyMap<TableId, TableData> {
  const unit = commonUnit(tables);
  const taken = new Map<TableId, TableData>();
  if (!unit) return taken;
  for (const id of of) {
    const table = tables[id] ?? emptyTable(reportingScale);
    if (!hasFigures(table) && table.recordedScale.unit !== unit)
      taken.set(id, { ...table, recordedScale: scaleIn(unit) });
  }
  return taken;
}

const filled = (tables: Filing['tables']): TableData[] => Object.values(tables).filter(hasFigures);
