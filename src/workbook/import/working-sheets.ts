import type { TableId } from '../../core/filing/cell';
import { sheetNameFor } from '../export/sheet-name';
import type { SheetCorrection } from './import-proposal';
import type { WorkingSettings } from './working-settings';

/**
 * Which table each sheet of a 工作稿 is, as its settings say: a form that an office has given a title of its own is
 * recognised by it. Keyed by the sheet's name.
 */
export function sheetsOfTables({ tables, settings }: WorkingSettings): Record<string, SheetCorrection> {
  const sheets: Record<string, SheetCorrection> = {};
  // Otherwise what a sheet shows tells what it is, whatever it is called.
  if (!settings.formAdjustments?.length) return sheets;
  for (const [table, { printedAs }] of tables)
    if (printedAs !== '') sheets[sheetNameFor(printedAs, Object.keys(sheets))] = { table: table as TableId };
  return sheets;
}
