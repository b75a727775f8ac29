import { parentsOfCode } from '../../core/edition/classification';
import { isClassificationCode } from '../../core/edition/table-definition';
import type { Edition } from '../../core/edition/edition';
import { applyChanges, type Change } from '../../core/filing/change';
import type { Filing } from '../../core/filing/filing';
import { insertRows } from '../../core/filing/open-rows';

/** What adds the lines of 类 and 款 that the lines of the replaced tables belong to, as typing their codes does. */
export function addParents(edition: Edition, filing: Filing, replaced: readonly Change[]): Change[] {
  let now = filing;
  return replaced.flatMap((change): Change[] => {
    if (change.kind !== 'replaceTable' || !edition.definitions[change.table].openRows) return [];
    const rows = now.tables[change.table]?.rows ?? [];
    const wanted = new Set(rows.flatMap(({ code }) => (isClassificationCode(code) ? parentsOfCode(code) : [])));
    const missing = [...wanted].sort().map((code) => ({ code }));
    const { changes } = insertRows(now, edition, change.table, missing);
    now = applyChanges(now, changes).filing;
    return [...changes];
  });
}
