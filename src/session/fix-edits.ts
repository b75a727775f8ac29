import { applyChanges, type Change } from '../core/filing/change';
import type { Edition } from '../core/edition/edition';
import type { Filing } from '../core/filing/filing';
import type { Fix } from '../core/fix/fix';
import { tableTitle } from '../core/edition/labels';
import { type Edit, ready, refused } from './edit';

/**
 * A fix that was chosen, as one step to commit; asks first where it loses figures. Refused where the filing has changed
 * so far since the fix was offered that its rows are no longer there.
 */
export function applyFix(filing: Filing, edition: Edition, { label, changes, asks }: Fix): Edit {
  if (!canApply(filing, changes)) return refused('表中的行已经改变，请重新查看这条审核结果再改');
  if (asks !== undefined) return { kind: 'confirm', message: asks, transaction: { label, changes } };
  const unnamed = changes.flatMap((change) =>
    change.kind === 'insertRow' && change.row.name === ''
      ? [`${tableTitle(edition, change.table)}${change.row.code} 没有查到名称，待填`]
      : [],
  );
  return ready(label, changes, unnamed);
}

function canApply(filing: Filing, changes: readonly Change[]): boolean {
  try {
    applyChanges(filing, changes);
    return true;
  } catch {
    return false;
  }
}
