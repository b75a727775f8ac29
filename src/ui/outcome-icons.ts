import type { CellRelation, Outcome } from '../core/check/finding';
import type { IconName } from './icons';
import { text } from './text.zh';

/** How a rule stands where it is listed: 提示 is not a disagreement. */
export type RuleMark = Outcome | 'notice';

export const markOf = ({ outcome, severity }: Pick<CellRelation, 'outcome' | 'severity'>): RuleMark =>
  outcome === 'inconsistent' && severity === 'notice' ? 'notice' : outcome;

export const MARK_NAMES: Readonly<Record<RuleMark, string>> = {
  ...text.formulaBar.outcome,
  notice: text.findings.kinds.notice,
};

/** The mark of each outcome, wherever a rule is listed. */
export const OUTCOME_ICONS: Record<RuleMark, IconName> = {
  consistent: 'tick',
  roundingDifference: 'wave',
  inconsistent: 'cross',
  notice: 'right',
  notEvaluated: 'dash',
  notApplicable: 'dash',
  empty: 'dash',
  switchedOff: 'dash',
};
