import type { TableId } from '../filing/cell';
import type { Edition } from './edition';
import type { Filing } from '../filing/filing';

const isBlank = (name: string): boolean => name.trim() === '';

/**
 * The name to give a row of a code in a table: the one documents attest, else the one that another table of the filing
 * prints for it, the first in printed order, else the one the list only offers.
 */
export function nameForRow(filing: Filing, edition: Edition, table: TableId, code: string): string | undefined {
  const classification = edition.definitions[table].openRows?.classification;
  if (!classification) return undefined;
  const listed = edition.codes[classification].find((entry) => entry.code === code && !entry.isSuspect);
  return listed?.isAttested ? listed.name : (nameInFiling(filing, edition, table, code) ?? listed?.name);
}

function nameInFiling(filing: Filing, edition: Edition, table: TableId, code: string): string | undefined {
  const classification = edition.definitions[table].openRows?.classification;
  for (const form of edition.forms) {
    if (form.table === table || edition.definitions[form.table].openRows?.classification !== classification) continue;
    const named = filing.tables[form.table]?.rows.find((row) => row.code === code && !isBlank(row.name));
    if (named) return named.name;
  }
  return undefined;
}
