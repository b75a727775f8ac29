import type { Outcome } from '../core/finding';
import type { IconName } from './icons';

/** The mark of each outcome, wherever a rule is listed. */
export const OUTCOME_ICONS: Record<Outcome, IconName> = {
  consistent: 'tick',
  roundingDifference: 'wave',
  inconsistent: 'cross',
  notEvaluated: 'dash',
  notApplicable: 'dash',
  empty: 'dash',
  switchedOff: 'dash',
};
