import { applyChanges, type Change } from '../core/filing/change';
import type { Difference } from '../core/compare/difference';
import { type Derivation, refreshDerived } from '../core/derive/derive';
import { deriveReplaced } from '../core/derive/replaced-tables';
import type { Edition } from '../core/edition/edition';
import type { Filing } from '../core/filing/filing';

/** Whether both sides have a derived figure there: it follows what is taken, so that nobody has to choose. */
export const followsBoth = (difference: Difference): boolean =>
  difference.kind === 'figure' &&
  [difference.ours, difference.theirs].every((value) => value?.kind === 'amount' && value.origin === 'derived');

/**
 * What follows when figures of another state are taken into `before`. A derived figure that comes along was derived
 * from the other state: it follows too. Nothing while 自动合计 is off.
 */
export function deriveMerged(edition: Edition, before: Filing, changes: readonly Change[]): Derivation {
  const taken = applyChanges(before, changes).filing;
  const above = deriveReplaced(edition, before, taken, changes);
  const after = applyChanges(taken, above).filing;
  const rest = after.autoTotal ? refreshDerived(edition, after) : [];
  return { changes: [...above, ...rest], overridden: [] };
}
