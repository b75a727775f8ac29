import type { TableId } from '../../core/filing/cell';
import { type Filing, hasFigures, type TableData } from '../../core/filing/filing';
import { fingerprint, printedFingerprint } from '../../core/filing/fingerprint';
import type { ImportProposal } from './import-proposal';

/**
 * The fingerprint of the figures in a file, and whether they are those that `wanted` is of. A 公开稿 does not tell a
 * table that was declared empty from one that was left blank: either may be meant.
 */
export function matchFingerprint(
  { filing, edition, isWorkingCopy }: Pick<ImportProposal, 'filing' | 'edition' | 'isWorkingCopy'>,
  wanted: string,
): { readonly found: string; readonly isMatch: boolean } {
  if (isWorkingCopy) {
    const found = fingerprint(filing, edition);
    return { found, isMatch: found === wanted };
  }
  const found = printedFingerprint(filing, edition);
  const blank = edition.forms.map(({ table }) => table).filter((table) => isBlank(filing.tables[table]));
  for (let chosen = 0; chosen < 2 ** blank.length; chosen++) {
    const declared = blank.filter((_, index) => chosen & (1 << index));
    if (printedFingerprint(withDeclared(filing, blank, declared), edition) === wanted)
      return { found: wanted, isMatch: true };
  }
  return { found, isMatch: false };
}

const isBlank = (table: TableData | undefined): boolean => table !== undefined && !hasFigures(table);

function withDeclared(filing: Filing, blank: readonly TableId[], declared: readonly TableId[]): Filing {
  const tables = { ...filing.tables };
  for (const id of blank) tables[id] = { ...tables[id]!, declaredEmpty: declared.includes(id) };
  return { ...filing, tables };
}
