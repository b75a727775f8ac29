import type { Filing } from '../../core/filing/filing';
import type { ImportProposal } from '../../workbook/import/import-proposal';

const plainName = (name: string): string => name.replace(/\s+/g, '');

/** Whether a workbook says that it is of another unit or year than a filing. */
export const saysOther = (
  { filing, saysYear, saysUnit }: Pick<ImportProposal, 'filing' | 'saysYear' | 'saysUnit'>,
  current: Filing,
): boolean =>
  (saysYear && filing.year !== current.year) ||
  (saysUnit && plainName(filing.unit.name) !== plainName(current.unit.name));

/**
 * Whether the tables of a workbook go into a filing: it says no other unit or year, and unless it says the same unit it
 * brings more than tables that the filing has already.
 */
export function joins(proposal: ImportProposal, current: Filing | undefined): boolean {
  const { filing, sheets, saysUnit } = proposal;
  if (!current || filing.edition.id !== current.edition.id || saysOther(proposal, current)) return false;
  const tables = sheets.flatMap(({ table, leftOut }) => (table && !leftOut ? [table] : []));
  return saysUnit || tables.some((table) => !(table in current.tables));
}
