import { describe, expect, it } from 'vitest';
import { check } from '../../../src/core/check/check';
import { MOF_2023 } from '../../../src/editions/mof-2023';
import { exampleFiling } from '../../../src/editions/mof-2023/example';
import { matchesFilter, type RuleFilter, ruleFacts, ruleStandings } from '../../../src/ui/rules/rule-facts';

const facts = ruleFacts(MOF_2023);
const ANY: RuleFilter = { words: '', table: undefined, severity: undefined };
const found = (filter: Partial<RuleFilter>): string[] =>
  facts.filter((each) => matchesFilter(each, { ...ANY, ...filter })).map(({ rule }) => rule.id);

describe('the page of rules', () => {
  it('lists every rule that runs, each with what it asks in words', () => {
    expect(found({})).toEqual(MOF_2023.rules.filter((rule) => !rule.withdrawn).map(({ id }) => id));
    const silent = facts.filter(({ rule, sentences }) => sentences.length === 0 && !rule.isCheckedAtImport);
    expect(silent.map(({ rule }) => rule.id)).toEqual([]);
  });

  it('finds rules by number, name, formula and reason, whatever the case', () => {
    expect(found({ words: 'w-ies-1' })).toContain('W-IES-1');
    expect(found({ words: '收入总计 支出总计' })).toContain('W-IES-5');
    expect(found({ words: '没有这样的规则' })).toEqual([]);
  });

  it('keeps to a table and to a severity', () => {
    expect(found({ table: 'TPE' })).toContain('X-TPE-BAS');
    expect(found({ table: 'TPE' })).not.toContain('W-IES-1');
    const verify = found({ severity: 'verify' });
    expect(verify).toContain('R-GPB-BAS');
    expect(verify).not.toContain('W-IES-1');
  });
});

describe('how the rules stand in a filing', () => {
  const result = check(exampleFiling('example'), MOF_2023);
  const standings = ruleStandings(result);

  it('is the sum of how their relations stand', () => {
    const { outcomes } = result.evaluated;
    const total = (what: 'consistent' | 'inconsistent' | 'notice'): number =>
      [...standings.values()].reduce((sum, standing) => sum + standing[what], 0);
    expect(total('consistent')).toBe(outcomes.filter((each) => each === 'consistent').length);
    const failing = result.findings.filter((each) => each.outcome === 'inconsistent');
    expect(total('inconsistent')).toBe(failing.filter(({ severity }) => severity !== 'notice').length);
    expect(total('notice')).toBe(failing.filter(({ severity }) => severity === 'notice').length);
  });

  it('counts what fails under its rule', () => {
    expect(standings.get('W-IES-4')).toEqual({
      consistent: 0,
      inconsistent: 1,
      notice: 0,
      rounding: 0,
      notEvaluated: 0,
    });
  });
});
