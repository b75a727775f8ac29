import type { Edition } from '../core/edition';
import type { Filing } from '../core/filing';
import type { Fix } from '../core/fix/fix';
import { type Edit, ready } from './edit';

/** A fix that was chosen, as one step to commit; asks first where it loses figures. */
export function applyFix(_filing: Filing, _edition: Edition, { label, changes, asks }: Fix): Edit {
  if (asks !== undefined) return { kind: 'confirm', message: asks, transaction: { label, changes } };
  return ready(label, changes);
}
