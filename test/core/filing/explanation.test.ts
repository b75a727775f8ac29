import { describe, expect, test } from 'vitest';
import { check } from '../../../src/core/check/check';
import { explain, explanationStates, withdrawExplanation } from '../../../src/core/filing/explanation';
import type { Filing } from '../../../src/core/filing/filing';
import type { Finding } from '../../../src/core/check/finding';
import { MOF_2023 } from '../../../src/editions/mof-2023';
import { apply, cell, clearFigure, fullFiling, raise } from '../../support/full-filing';
import { wages } from '../../support/wages';

const PENSION = cell('BAS', '30108', 'finalAmount');

const findingOf = (filing: Filing, key: string): Finding => {
  const found = check(filing, MOF_2023).findings.find((each) => each.key === key);
  if (!found) throw new Error(`no finding ${key}`);
  return found;
};

/** The one finding to verify that the filing has; that last year's figures are missing is another matter. */
const toVerify = (filing: Filing): Finding => {
  const { findings } = check(filing, MOF_2023);
  const found = findings.filter(({ key, severity }) => severity === 'verify' && !key.startsWith('R-CARRY'));
  expect(found).toHaveLength(1);
  return found[0]!;
};

const answered = (filing: Filing, text = '说明'): Filing => apply(filing, ...explain(filing, toVerify(filing), text));

describe('an explanation', () => {
  const filing = apply(fullFiling(), raise(fullFiling(), PENSION, 1));
  const explained = answered(filing, '补缴上年');

  test('answers a finding to verify: it is no longer open', () => {
    const before = check(filing, MOF_2023).counts;
    const after = check(explained, MOF_2023).counts;
    expect(after).toEqual({ ...before, verify: before.verify - 1, explained: 1 });
    expect(toVerify(explained).explanation).toEqual({
      text: '补缴上年',
      difference: toVerify(filing).difference,
      isCurrent: true,
    });
    expect(explanationStates(check(explained, MOF_2023), explained, MOF_2023)).toMatchObject([{ state: 'current' }]);
  });

  test('reopens when the difference changes, and holds again when it changes back', () => {
    const changed = apply(explained, raise(explained, PENSION, 0.5));
    expect(toVerify(changed).explanation).toMatchObject({ text: '补缴上年', isCurrent: false });
    expect(check(changed, MOF_2023).counts).toMatchObject({ verify: 1, explained: 0 });
    const back = apply(changed, raise(changed, PENSION, -0.5));
    expect(check(back, MOF_2023).counts).toMatchObject({ verify: 0, explained: 1 });
  });

  test('takes the place of the one before, and the others keep theirs', () => {
    const other = { finding: 'X:1', difference: 1, text: '别的' };
    const two = { ...explained, explanations: [...explained.explanations, other] };
    const again = apply(two, ...explain(two, toVerify(two), '又一说'));
    expect(again.explanations.map((each) => each.text)).toEqual(['又一说', '别的']);
  });

  test('is taken back', () => {
    expect(apply(explained, ...withdrawExplanation(explained, toVerify(explained)))).toEqual(filing);
    expect(withdrawExplanation(filing, toVerify(filing))).toEqual([]);
  });

  test('stays with the filing when its finding is gone, and is told apart', () => {
    const mended = apply(explained, raise(explained, PENSION, -1));
    const result = check(mended, MOF_2023);
    expect(result.counts).toMatchObject({ verify: 0, explained: 0 });
    expect(explanationStates(result, mended, MOF_2023)).toMatchObject([{ state: 'gone', finding: undefined }]);
  });

  test('does not count where its rule is switched off', () => {
    const off = { ...explained, switchedOffRules: [{ rule: 'R-GPB-BAS', reason: '口径' }] };
    const result = check(off, MOF_2023);
    expect(result.counts).toMatchObject({ verify: 0, explained: 0 });
    expect(explanationStates(result, off, MOF_2023)).toMatchObject([{ state: 'switchedOff' }]);
  });

  test('cannot explain an error away', () => {
    const at = cell('EXP', '2011301', 'expenditureThisYear');
    const wrong = apply(fullFiling(), raise(fullFiling(), at, 1));
    const error = findingOf(wrong, 'W-EXP-1:2011301');
    const argued = apply(wrong, ...explain(wrong, error, '就是这样'));
    const result = check(argued, MOF_2023);
    expect(result.counts).toEqual(check(wrong, MOF_2023).counts);
    expect(findingOf(argued, error.key).explanation).toBeUndefined();
    expect(explanationStates(result, argued, MOF_2023)).toMatchObject([{ state: 'error' }]);
  });
});

test('a blank total may be explained, until its parts add up to something else', () => {
  const filing = apply(fullFiling(), clearFigure(cell('BAS', 'administrative', 'finalAmount')));
  const explained = answered(filing);
  expect(check(explained, MOF_2023).counts).toMatchObject({ verify: 0, explained: 1 });
  const part = cell('BAS', '30201', 'finalAmount');
  const class302 = cell('BAS', '302', 'finalAmount');
  const changed = apply(explained, raise(explained, part, 1), raise(explained, class302, 1));
  expect(check(changed, MOF_2023).counts).toMatchObject({ verify: 1, explained: 0 });
});

describe('a rounding difference', () => {
  // 13 款 and their 类, each rounded to 0.01 万元: 14 figures, 4 × 0.01 × √(14 ÷ 12) = 0.0432, and at most 0.07.
  test.each([
    [13.04, 'notice', 'roundingDifference'],
    [13.05, 'verify', 'roundingDifference'],
    [13.07, 'verify', 'roundingDifference'],
    [13.08, 'error', 'inconsistent'],
  ])('of %s over 13 × 1.00 is %s', (total, severity, outcome) => {
    expect(findingOf(wages(total), 'W-BAS-1:301/finalAmount')).toMatchObject({ severity, outcome });
  });

  test('is explained where it is larger than likely, and stays a rounding difference', () => {
    const filing = wages(13.05);
    const key = 'W-BAS-1:301/finalAmount';
    const explained = apply(filing, ...explain(filing, findingOf(filing, key), '尾差'));
    expect(findingOf(filing, key).message).toContain('请核实');
    const counts = check(filing, MOF_2023).counts;
    expect(counts.verify).toBe(1);
    expect(check(explained, MOF_2023).counts).toEqual({ ...counts, verify: 0, explained: 1 });
  });
});

describe('a finding on published figures', () => {
  // 13 × 1.004 = 13.052: every 款 loses 0.004 when printed, the 类 only 0.002.
  const filing = wages(13.052, 1.004);
  const key = 'W-BAS-1:301/finalAmount@published';

  test('says so, and has a key of its own', () => {
    expect(findingOf(filing, key)).toMatchObject({
      basis: 'published',
      outcome: 'roundingDifference',
      severity: 'verify',
      difference: 50_000,
    });
    expect(findingOf(filing, key).message).toMatch(/^公开数：.*13\.05 万元.*13\.00 万元，相差 0\.05 万元/);
    expect(check(filing, MOF_2023).findings.some((each) => each.key === key.replace('@published', ''))).toBe(false);
  });

  test('is explained, and reopens when what will be printed changes', () => {
    const explained = apply(filing, ...explain(filing, findingOf(filing, key), '尾差'));
    expect(check(explained, MOF_2023).counts).toMatchObject({ verify: 0, explained: 1 });
    const unseen = { ...wages(13.0507, 1.0039), explanations: explained.explanations };
    expect(check(unseen, MOF_2023).counts).toMatchObject({ verify: 0, explained: 1 });
    const seen = { ...wages(13.0637, 1.0049), explanations: explained.explanations };
    expect(check(seen, MOF_2023).counts).toMatchObject({ verify: 1, explained: 0 });
  });

  test('goes with its rule when that is switched off', () => {
    const off = { ...filing, switchedOffRules: [{ rule: 'W-BAS-1', reason: '口径' }] };
    expect(check(off, MOF_2023).findings.filter((each) => each.rule === 'W-BAS-1')).toEqual([]);
  });
});

describe('an explanation of rows without names', () => {
  const key = 'W-GPB-CODE:unnamed';
  const without = (filing: Filing, ...codes: readonly string[]): Filing =>
    apply(
      filing,
      ...codes.map((code) => {
        const to = filing.tables.GPB!.rows.find((each) => each.code === code)!;
        return { kind: 'setRow', table: 'GPB', row: to.id, to: { ...to, name: '' } } as const;
      }),
    );
  const [first, second] = fullFiling().tables.GPB!.rows.map(({ code }) => code) as [string, string];
  const unnamed = without(fullFiling(), first);
  const explained = apply(unnamed, ...explain(unnamed, findingOf(unnamed, key), '名称待省里下发'));
  const stateOf = (filing: Filing) => explanationStates(check(filing, MOF_2023), filing, MOF_2023)[0]!.state;

  test('holds for the rows it was written for', () => {
    expect(findingOf(explained, key).explanation).toMatchObject({ isCurrent: true });
    expect(stateOf(explained)).toBe('current');
  });

  test('reopens when another row loses its name, and holds again when that has one', () => {
    const more = without(explained, second);
    expect(findingOf(more, key).explanation).toMatchObject({ text: '名称待省里下发', isCurrent: false });
    expect(stateOf(more)).toBe('changed');
    const again = apply(more, ...explain(more, findingOf(more, key), '两行都待下发'));
    expect(stateOf(again)).toBe('current');
    const named = fullFiling().tables.GPB!.rows.find(({ code }) => code === second)!;
    expect(stateOf(apply(more, { kind: 'setRow', table: 'GPB', row: named.id, to: named }))).toBe('current');
    expect(stateOf(apply(again, { kind: 'setRow', table: 'GPB', row: named.id, to: named }))).toBe('current');
  });

  test('holds as it is where it was written before rows were noted', () => {
    const explanations = explained.explanations.map(({ about: _rows, ...each }) => each);
    expect(stateOf(without({ ...explained, explanations }, second))).toBe('current');
  });
});
