import type { TableId } from '../../core/filing/cell';
import type { Edition } from '../../core/edition/edition';
import { type Filing, hasFigures, type TableData } from '../../core/filing/filing';
import { compact } from '../recognise/import-text';
import type { SettingProblem } from './settings-list';
import { readDossier } from './working-dossier';
import { applyMarks } from './working-marks';
import type { TableSettings, WorkingSettings } from './working-settings';
import type { UsualSteps } from './working-steps';

/** Whether the table sheets themselves said the unit's name and the year. */
export interface SaidByTables {
  readonly saysUnit: boolean;
  readonly saysYear: boolean;
}

/**
 * A filing read from the table sheets, with the settings applied. The table sheets win: a unit of money, a unit name
 * or a year that they print otherwise stays, and a mark whose cell has changed is dropped. `complain` hears of what
 * cannot be read of the dossier.
 */
export function applyWorkingSettings(
  read: Filing,
  said: SaidByTables,
  working: WorkingSettings,
  edition: Edition,
  complain: (problem: SettingProblem) => void = () => {},
): Filing {
  const tables: Partial<Record<TableId, TableData>> = {};
  for (const [id, table] of Object.entries(read.tables) as [TableId, TableData][]) {
    const settings = working.tables.get(id);
    tables[id] = settings ? withTableSettings(table, settings) : table;
  }
  const { name = read.unit.name } = working.unit;
  // The name as recognised has lost its spaces; the settings have them.
  const isNameFree = !said.saysUnit || compact(name) === compact(read.unit.name);
  const filing: Filing = {
    ...read,
    ...working.settings,
    ...(working.edition?.id === edition.id && { edition: working.edition }),
    year: said.saysYear ? read.year : (working.year ?? read.year),
    unit: { ...read.unit, ...working.unit, name: isNameFree ? name : read.unit.name },
    tables,
    explanations: working.explanations,
    switchedOffRules: working.switchedOffRules,
  };
  const marked = applyMarks(filing, edition, working.marks, stepsOf(filing, working));
  const problems: SettingProblem[] = [];
  const dossier = readDossier(working.workbook, marked, edition, problems);
  problems.forEach(complain);
  return { ...marked, ...dossier };
}

function withTableSettings(table: TableData, { scale, empty }: TableSettings): TableData {
  const recordedScale = scale?.unit === table.recordedScale.unit ? scale : table.recordedScale;
  const declaredEmpty = empty === 'contradicted' || (empty === 'yes' && !hasFigures(table));
  return { ...table, recordedScale, declaredEmpty };
}

/** Of the tables whose unit is still the one that was written down. */
function stepsOf({ tables }: Filing, working: WorkingSettings): UsualSteps {
  const steps = new Map<TableId, number>();
  for (const [id, { recordedScale }] of Object.entries(tables) as [TableId, TableData][]) {
    const { scale, step } = working.tables.get(id) ?? {};
    if (step !== undefined && scale?.unit === recordedScale.unit) steps.set(id, step);
  }
  return steps;
}
