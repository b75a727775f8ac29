import type { Edition } from '../edition/edition';
import type { Filing, SwitchedOffRule } from '../filing/filing';
import type { Rule } from './rule';

/** The rules of the edition that the filing switches off; ids that the edition does not know are no concern of it. */
export const switchedOffRules = (filing: Filing, edition: Edition): SwitchedOffRule[] =>
  filing.switchedOffRules.filter(({ rule }) => edition.rules.some((each) => each.id === rule && !each.withdrawn));

/** Whether the rule runs on this filing: neither withdrawn from the edition nor switched off. */
export const isInForce = (rule: Rule, filing: Filing): boolean =>
  !rule.withdrawn && !filing.switchedOffRules.some((each) => each.rule === rule.id);
