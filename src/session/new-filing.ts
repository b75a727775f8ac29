import { EMPTY_DOSSIER } from '../core/filing/dossier';
import type { TableId } from '../core/filing/cell';
import type { Edition } from '../core/edition/edition';
import { DEFAULT_SETTINGS, emptyTable, type Filing, type TableData, type Unit } from '../core/filing/filing';
import { type Scale, TEN_THOUSAND_YUAN } from '../core/money/scale';
import { newId } from '../storage/ids';

export interface NewFiling {
  readonly edition: Edition;
  readonly unit: Unit;
  readonly year: number;
  /** The unit and decimals its figures will be typed in; 万元 with two decimals where not given. */
  readonly recordedScale?: Scale;
}

/** A filing with every table of the edition, all blank. */
export function newFiling({ edition, unit, year, recordedScale = TEN_THOUSAND_YUAN }: NewFiling): Filing {
  const tables: Partial<Record<TableId, TableData>> = {};
  for (const { table } of edition.forms) tables[table] = emptyTable(recordedScale);
  return {
    id: newId(),
    edition: { id: edition.id, revision: edition.revision },
    year,
    unit,
    tables,
    explanations: [],
    switchedOffRules: [],
    ...DEFAULT_SETTINGS,
    ...EMPTY_DOSSIER,
  };
}
