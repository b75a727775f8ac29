import { describe, expect, it } from 'vitest';
import { check } from '../../src/core/check/check';
import { MOF_2023 } from '../../src/editions/mof-2023';
import { switchRuleOff, switchRuleOn } from '../../src/session/rule-edits';
import { apply, fullFiling } from '../support/full-filing';

const filing = fullFiling();
const changesOf = (edit: ReturnType<typeof switchRuleOff>) => (edit.kind === 'ready' ? edit.transaction.changes : []);

describe('switching a rule off', () => {
  it('needs a reason and a rule', () => {
    expect(switchRuleOff(filing, MOF_2023, 'W-IES-5', ' ')).toEqual({
      kind: 'refused',
      message: '停用规则要写明理由',
    });
    expect(switchRuleOff(filing, MOF_2023, 'W-XYZ-1', '理由')).toMatchObject({ kind: 'refused' });
  });

  it('keeps the reason; a new one takes its place; switching on takes all back', () => {
    const edit = switchRuleOff(filing, MOF_2023, 'W-IES-5', ' 口径不同 ');
    expect(edit).toMatchObject({ transaction: { label: '停用规则：W-IES-5 收入总计等于支出总计' } });
    const off = apply(filing, ...changesOf(edit));
    expect(check(off, MOF_2023).switchedOff).toEqual([{ rule: 'W-IES-5', reason: '口径不同' }]);
    const two = apply(off, ...changesOf(switchRuleOff(off, MOF_2023, 'W-IES-3', '另一个')));
    const renamed = apply(two, ...changesOf(switchRuleOff(two, MOF_2023, 'W-IES-5', '财政局同意')));
    expect(renamed.switchedOffRules).toEqual([
      { rule: 'W-IES-5', reason: '财政局同意' },
      { rule: 'W-IES-3', reason: '另一个' },
    ]);
    expect(changesOf(switchRuleOff(off, MOF_2023, 'W-IES-5', '口径不同'))).toEqual([]);
    const on = switchRuleOn(off, MOF_2023, 'W-IES-5');
    expect(on.transaction.label).toBe('启用规则：W-IES-5 收入总计等于支出总计');
    expect(apply(off, ...on.transaction.changes)).toEqual(filing);
    expect(switchRuleOn(filing, MOF_2023, 'W-IES-5').transaction.changes).toEqual([]);
  });

  it('can be taken back where the edition no longer knows the rule', () => {
    const old = { ...filing, switchedOffRules: [{ rule: 'W-OLD-1', reason: '旧规则' }] };
    expect(apply(old, ...switchRuleOn(old, MOF_2023, 'W-OLD-1').transaction.changes)).toEqual(filing);
  });
});
