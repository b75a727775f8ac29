import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { check } from '../../../src/core/check/check';
import { deriveChanges } from '../../../src/core/derive/derive';
import type { Filing } from '../../../src/core/filing/filing';
import { MOF_2023 } from '../../../src/editions/mof-2023';
import { apply, cell, clearFigure, fullFiling, raise } from '../../support/full-filing';
import { printLedger, randomLedger } from '../../support/ledger';
import { Random } from '../../support/random';

const without = (filing: Filing, ...rules: readonly string[]): Filing => ({
  ...filing,
  switchedOffRules: rules.map((rule) => ({ rule, reason: '口径不同' })),
});

const someRules = fc.subarray(MOF_2023.rules.map((rule) => rule.id));

const ledgers = fc.record({ seed: fc.integer({ min: 1, max: 2 ** 31 - 1 }), rules: someRules });

const printed = (seed: number): Filing => {
  const random = new Random(seed);
  const ledger = randomLedger(MOF_2023, random, { items: 20, funds: true, carryOver: true, nonFiscal: true });
  return printLedger(MOF_2023, ledger, random, { addsUp: 0.5, copies: 0.5, rounding: 'halfUp' });
};

describe('a rule that is switched off', () => {
  const at = cell('EXP', '2011301', 'expenditureThisYear');
  const wrong = apply(fullFiling(), raise(fullFiling(), at, 1));

  test('is not in findings or counts, and is listed with its reason', () => {
    const before = check(wrong, MOF_2023);
    const after = check(without(wrong, 'W-EXP-1'), MOF_2023);
    expect(before.switchedOff).toEqual([]);
    expect(after.switchedOff).toEqual([{ rule: 'W-EXP-1', reason: '口径不同' }]);
    expect(after.findings.map((each) => each.key)).toEqual(
      before.findings.filter((each) => each.rule !== 'W-EXP-1').map((each) => each.key),
    );
    expect(after.counts.error).toBe(before.counts.error - 1);
    expect(after.counts.consistent).toBeLessThan(before.counts.consistent);
  });

  test('is shown as such among the rules of a cell', () => {
    const outcomes = (filing: Filing): string[] =>
      check(filing, MOF_2023)
        .relationsOf(at)
        .map(({ rule, outcome }) => `${rule} ${outcome}`);
    expect(outcomes(wrong)).toContain('W-EXP-1 inconsistent');
    expect(outcomes(without(wrong, 'W-EXP-1'))).toContain('W-EXP-1 switchedOff');
  });

  test('leaves every other rule as it was', () => {
    fc.assert(
      fc.property(ledgers, fc.nat(), ({ seed, rules }, place) => {
        const filing = printed(seed);
        const filled = Object.entries(filing.tables.EXP!.cells);
        const [row, figures] = filled[place % filled.length]!;
        const slip = apply(filing, raise(filing, cell('EXP', row, Object.keys(figures)[0]!), 3.21));
        const words = (each: Filing): string[] =>
          check(each, MOF_2023)
            .findings.filter(({ rule }) => !rules.includes(rule))
            .map(({ key, message }) => `${key} ${message}`);
        expect(words(without(slip, ...rules))).toEqual(words(slip));
        const off = check(without(slip, ...rules), MOF_2023);
        expect(off.findings.filter(({ rule }) => rules.includes(rule))).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });

  test('still says how far figures may be from the truth: no truthful filing has an error', () => {
    fc.assert(
      fc.property(ledgers, ({ seed, rules }) => {
        expect(check(without(printed(seed), ...rules), MOF_2023).counts.error).toBe(0);
      }),
      { numRuns: 15 },
    );
  });

  test('still totals by itself', () => {
    const change = raise(wrong, cell('EXP', '2011301', 'basicExpenditure'), 2);
    const derived = (filing: Filing) => deriveChanges(MOF_2023, filing, [change]).changes;
    expect(derived(without(wrong, 'W-EXP-1', 'W-EXP-TREE'))).toEqual(derived(wrong));
    expect(derived(wrong)).not.toEqual([]);
  });

  test('offers no blank total, but another rule that has the same total does', () => {
    const blank = apply(fullFiling(), clearFigure(cell('EXP', 'total', 'expenditureThisYear')));
    const offers = (filing: Filing): string[] =>
      check(filing, MOF_2023)
        .findings.filter((each) => each.proposal)
        .map((each) => each.rule);
    const [first] = offers(blank);
    const second = first === 'W-EXP-1' ? 'W-EXP-TREE' : 'W-EXP-1';
    expect(offers(without(blank, first!))).toEqual([second]);
    expect(offers(without(blank, 'W-EXP-1', 'W-EXP-TREE'))).toEqual([]);
    // Nobody compares with a total that is not there: that would be an error of nobody's making.
    expect(check(without(blank, 'W-EXP-1', 'W-EXP-TREE'), MOF_2023).counts.error).toBe(0);
  });

  test('may be one that is not a comparison', () => {
    const text = { kind: 'unreadable', text: '待定' } as const;
    const unreadable = apply(fullFiling(), {
      kind: 'setCell',
      cell: cell('TPE', 'hospitality', 'finalAmount'),
      value: text,
    });
    expect(check(unreadable, MOF_2023).counts.error).toBe(1);
    expect(check(without(unreadable, 'B-TEXT'), MOF_2023).counts.error).toBe(0);
  });

  test('says nothing of a table that is missing', () => {
    const missing = apply(fullFiling(), { kind: 'replaceTable', table: 'INC', data: undefined });
    const rules = (filing: Filing): string[] => check(filing, MOF_2023).findings.map((each) => each.rule);
    expect(rules(missing)).toContain('W-INC-TREE');
    expect(rules(without(missing, 'W-INC-TREE'))).not.toContain('W-INC-TREE');
  });

  test('is nothing to this edition where it does not know it', () => {
    const unknown = without(wrong, 'X-NEXT-YEAR');
    expect(check(unknown, MOF_2023).switchedOff).toEqual([]);
    expect(check(unknown, MOF_2023).counts).toEqual(check(wrong, MOF_2023).counts);
  });
});
