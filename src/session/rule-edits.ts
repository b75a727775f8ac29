import type { Change } from '../core/filing/change';
import type { Edition } from '../core/edition/edition';
import type { Filing } from '../core/filing/filing';
import { type ReadyEdit, ready, type RefusedEdit, refused } from './edit';

/**
 * Stops judging the filing by a rule, from now on and with a reason that is kept; a rule that is off already takes
 * the new reason.
 */
export function switchRuleOff(filing: Filing, edition: Edition, rule: string, reason: string): ReadyEdit | RefusedEdit {
  const known = edition.rules.find((each) => each.id === rule && !each.withdrawn);
  if (!known) return refused(`没有编号为“${rule}”的规则`);
  const words = reason.trim();
  if (words === '') return refused('停用规则要写明理由');
  const rules = filing.switchedOffRules;
  const at = rules.findIndex((each) => each.rule === rule);
  const others = rules.filter((each) => each.rule !== rule);
  others.splice(at < 0 ? others.length : at, 0, { rule, reason: words });
  const isSame = at >= 0 && rules[at]!.reason === words;
  const changes: Change[] = isSame ? [] : [{ kind: 'setSwitchedOffRules', switchedOffRules: others }];
  return ready(`停用规则：${rule} ${known.name}`, changes);
}

/** Judges the filing by the rule again. */
export function switchRuleOn(filing: Filing, edition: Edition, rule: string): ReadyEdit {
  const name = edition.rules.find((each) => each.id === rule)?.name;
  const others = filing.switchedOffRules.filter((each) => each.rule !== rule);
  const isOn = others.length === filing.switchedOffRules.length;
  const changes: Change[] = isOn ? [] : [{ kind: 'setSwitchedOffRules', switchedOffRules: others }];
  return ready(`启用规则：${name ? `${rule} ${name}` : rule}`, changes);
}
