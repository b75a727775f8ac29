import { describe, expect, test } from 'vitest';
import { check } from '../../../src/core/check/check';
import type { Filing } from '../../../src/core/filing/filing';
import { deriveChanges, markDerived } from '../../../src/core/derive/derive';
import type { Finding } from '../../../src/core/check/finding';
import { MOF_2023 } from '../../../src/editions/mof-2023';
import { chaoyangFiling } from '../../fixtures/chaoyang-2023';
import { apply, cell, clearFigure, deriveEverything, fullFiling, raise, setFigure } from '../../support/full-filing';
import { attachLastYear, lastYearOf } from '../../support/last-year';

const keysOf = (findings: readonly Finding[], outcome: Finding['outcome']): string[] =>
  findings.filter((each) => each.outcome === outcome).map((each) => each.key);

describe('a real filing (辽宁, 2023)', () => {
  const result = check(chaoyangFiling(), MOF_2023);

  test('has no error, and nothing left unchecked but what last year’s figures would tell', () => {
    expect(result.counts).toMatchObject({ error: 0, notEvaluated: 1, roundingDifference: 21 });
    expect(keysOf(result.findings, 'notEvaluated')).toEqual(['R-CARRY:none']);
  });

  test('spent more on vehicles than was budgeted, and cut two names off', () => {
    expect(keysOf(result.findings, 'inconsistent')).toEqual([
      'W-INC-CODE:name/2080505/机关事业单位基本养老保险缴',
      'W-INC-CODE:name/2080506/机关事业单位职业年金缴费支',
      'W-TPE-2#3',
    ]);
    expect(result.counts).toMatchObject({ verify: 1, notice: 2 });
  });

  test('has exactly the rounding differences that its figures contain', () => {
    expect(keysOf(result.findings, 'roundingDifference').sort()).toEqual(
      [
        'W-IES-3',
        'W-FAS-4#1',
        'W-FAS-4#4',
        'W-INC-TREE:total/incomeThisYear',
        'W-INC-TREE:total/fiscalAppropriation',
        'W-EXP-TREE:total/expenditureThisYear',
        'W-EXP-TREE:total/basicExpenditure',
        'W-EXP-1:215',
        'W-EXP-1:21505',
        'W-EXP-1:2150599',
        'W-GPB-TREE:total/expenditureThisYear',
        'W-GPB-TREE:total/basicExpenditure',
        'W-GPB-1:215',
        'W-GPB-1:21505',
        'W-GPB-1:2150599',
        'W-BAS-1:301/finalAmount',
        'W-BAS-1:303/finalAmount',
        'X-IES-EXP#2:208',
        'X-IES-EXP#2:215',
        'X-FAS-GPB#2:208',
        'X-FAS-GPB#2:215',
      ].sort(),
    );
  });

  test('says both sides, the difference and the bound', () => {
    const finding = result.findings.find((each) => each.key === 'W-INC-TREE:total/incomeThisYear');
    expect(finding).toMatchObject({
      left: 1_413_380_000,
      right: 1_413_350_000,
      difference: 30_000,
      severity: 'notice',
    });
    expect(finding?.message).toContain('1,413.38 万元');
    expect(finding?.message).toContain('相差 0.03 万元');
    expect(finding?.cells[0]).toEqual(cell('INC', 'total', 'incomeThisYear'));
  });

  test('names the row that a table does not have, and what is not filled in', () => {
    const data = chaoyangFiling().tables.GPB!;
    const { id } = data.rows.find(({ code }) => code === '2080505')!;
    const told = (changed: Filing): string =>
      check(changed, MOF_2023).findings.find(
        ({ rule, message }) => rule === 'R-GPB-BAS' && message.includes('2080505'),
      )!.message;
    const without = apply(chaoyangFiling(), { kind: 'removeRow', table: 'GPB', row: id });
    expect(told(without)).toMatch(
      /^《一般公共预算财政拨款支出决算表》没有 2080505 这一行，《.*基本支出决算.*》30108 .*为 [\d.]+ 万元，相差/,
    );
    const blank = apply(chaoyangFiling(), {
      kind: 'setCell',
      cell: cell('GPB', '2080505', 'basicExpenditure'),
      value: undefined,
    });
    expect(told(blank)).toMatch(/^《一般公共预算财政拨款支出决算表》2080505 .*未填，《.*为 [\d.]+ 万元，相差/);
  });

  test('退休费 10.46 → 104.6 breaks the sum of 303 and nothing else', () => {
    const broken = apply(chaoyangFiling(), setFigure(cell('BAS', '30302', 'finalAmount'), 104.6));
    const findings = check(broken, MOF_2023).findings;
    const known = keysOf(result.findings, 'inconsistent');
    expect(keysOf(findings, 'inconsistent').filter((key) => !known.includes(key))).toEqual(['W-BAS-1:303/finalAmount']);
    expect(findings.filter((each) => each.outcome === 'roundingDifference')).toHaveLength(20);
  });
});

describe('outcomes', () => {
  const filing = apply(fullFiling(), attachLastYear(lastYearOf(fullFiling())));

  test('a filing without fault is consistent throughout', () => {
    const { counts, findings } = check(filing, MOF_2023);
    expect(findings).toEqual([]);
    expect(counts.consistent).toBeGreaterThan(200);
  });

  test('a difference of one unit is rounding, of a whole 万元 an error', () => {
    const at = cell('EXP', '2011301', 'expenditureThisYear');
    const slight = check(apply(filing, raise(filing, at, 0.01)), MOF_2023);
    expect(slight.counts.error).toBe(0);
    expect(slight.counts.roundingDifference).toBeGreaterThan(0);
    const gross = check(apply(filing, raise(filing, at, 1)), MOF_2023);
    expect(keysOf(gross.findings, 'inconsistent').sort()).toEqual([
      'W-EXP-1:2011301',
      'W-EXP-TREE:20113/expenditureThisYear',
    ]);
  });

  test('figures in 元 leave no room for rounding', () => {
    const tables = Object.fromEntries(
      Object.entries(filing.tables).map(([id, table]) => [
        id,
        { ...table, recordedScale: { unit: '元', decimals: 2 } as const },
      ]),
    );
    const inYuan = { ...filing, tables, reportingScale: { unit: '元', decimals: 2 } as const };
    expect(check(inYuan, MOF_2023).findings).toEqual([]);
    const at = cell('EXP', '2011301', 'expenditureThisYear');
    const result = check(apply(inYuan, raise(inYuan, at, 0.000001)), MOF_2023);
    expect(keysOf(result.findings, 'inconsistent')).toContain('W-EXP-1:2011301');
  });

  test('a table that is not filled is never counted as passed', () => {
    const without = apply(filing, { kind: 'replaceTable', table: 'INC', data: undefined });
    const { findings, counts } = check(without, MOF_2023);
    const unchecked = findings.filter((each) => each.outcome === 'notEvaluated').map((each) => each.rule);
    expect(unchecked.sort()).toEqual(['W-INC-1', 'W-INC-TREE', 'X-IES-INC', 'X-INC-FAS']);
    expect(findings[0]?.message).toContain('《收入决算表》还没有填');
    expect(counts.consistent).toBeLessThan(check(filing, MOF_2023).counts.consistent);
  });

  test('a blank total over filled parts is one thing to verify, with the sum to fill in', () => {
    const at = cell('BAS', 'administrative', 'finalAmount');
    const { findings, counts } = check(apply(filing, clearFigure(at)), MOF_2023);
    expect(findings.filter((each) => each.proposal)).toHaveLength(1);
    expect(findings.find((each) => each.proposal)).toMatchObject({
      severity: 'verify',
      proposal: { cell: at, amount: 176_640_000 },
    });
    expect(counts.error).toBe(0);
    expect(findings.some((each) => each.rule === 'X-GPB-BAS' && each.outcome === 'notEvaluated')).toBe(true);
  });

  test('unreadable text is an error of its own, and what needs it is not evaluated', () => {
    const at = cell('TPE', 'hospitality', 'finalAmount');
    const { findings } = check(
      apply(filing, { kind: 'setCell', cell: at, value: { kind: 'unreadable', text: '待定' } }),
      MOF_2023,
    );
    expect(keysOf(findings, 'inconsistent')).toEqual(['B-TEXT:TPE/hospitality/finalAmount']);
    expect(findings.some((each) => each.rule === 'W-TPE-1' && each.outcome === 'notEvaluated')).toBe(true);
  });

  test('the published figures are judged too, and only what they add is reported', () => {
    const finer = deriveEverything(
      apply(
        filing,
        ...(['2080505', '2080506'] as const).flatMap((row) =>
          (['EXP', 'GPB'] as const).map((table) => raise(filing, cell(table, row, 'basicExpenditure'), 0.004)),
        ),
        ...(['30108', '30109'] as const).map((row) => raise(filing, cell('BAS', row, 'finalAmount'), 0.004)),
      ),
    );
    const findings = check(finer, MOF_2023).findings.filter((each) => each.rule === 'W-EXP-TREE');
    expect(findings.map((each) => `${each.basis} ${each.outcome} ${each.key}`)).toContain(
      'published roundingDifference W-EXP-TREE:20805/basicExpenditure@published',
    );
    expect(findings.every((each) => each.basis === 'published')).toBe(true);
  });

  test('a bound holds in its direction where an office cuts figures off', () => {
    const figure = (row: string, value: number) => setFigure(cell('TPE', row, 'finalAmount'), value);
    const cutOff = (total: number): Finding | undefined => {
      const { findings } = check(
        apply(
          { ...filing, rounding: 'truncate' },
          figure('overseasTravel', 101.11),
          figure('vehicles', 102.22),
          figure('vehicleRunning', 102.22),
          figure('vehiclePurchase', 0),
          figure('hospitality', 103.33),
          figure('total', total),
        ),
        MOF_2023,
      );
      return findings.find((each) => each.key === 'W-TPE-1#4');
    };
    // Three parts, each short of the truth by less than a step: the total may exceed their sum, not fall below it.
    expect(cutOff(306.68)).toMatchObject({ outcome: 'roundingDifference', difference: 20_000, bound: 30_000 });
    expect(cutOff(306.68)?.message).toContain('属于截尾的尾差（上限 0.03 万元）');
    expect(cutOff(306.7)).toMatchObject({ outcome: 'inconsistent', difference: 40_000, bound: 30_000 });
    expect(cutOff(306.64)).toMatchObject({ outcome: 'inconsistent', difference: -20_000, bound: 10_000 });
  });

  test('lists every relation that touches a cell with how it stands', () => {
    const relations = check(filing, MOF_2023).relationsOf(cell('GPB', 'total', 'basicExpenditure'));
    expect(relations.map((each) => each.rule).sort()).toEqual([
      'B-DECIMALS',
      'B-NEGATIVE',
      'B-TEXT',
      'B-UNIT',
      'W-GPB-1',
      'W-GPB-TREE',
      'X-GPB-BAS',
    ]);
    expect(relations.every((each) => each.outcome === 'consistent')).toBe(true);
    expect(relations.find((each) => each.rule === 'X-GPB-BAS')?.formula).toBe(
      '《一般公共预算财政拨款支出决算表》合计·基本支出 = 《一般公共预算财政拨款基本支出决算表》人员经费合计 + 公用经费合计',
    );
  });
});

test('figures too large to be added exactly are not judged, and nothing throws', () => {
  const huge = (row: string) => setFigure(cell('EXP', row, 'basicExpenditure'), 8.9e9);
  const filing = fullFiling();
  const changes = [huge('2011301'), huge('2011350')];
  const derived = apply(filing, ...changes, ...deriveChanges(MOF_2023, filing, changes).changes);
  const { findings } = check(derived, MOF_2023);
  const unchecked = findings.find((each) => each.key === 'W-EXP-TREE:tooLarge');
  expect(unchecked).toMatchObject({ outcome: 'notEvaluated' });
  expect(unchecked?.cells).toContainEqual(cell('EXP', '2011301', 'basicExpenditure'));
  expect(markDerived(MOF_2023, derived)).toBeInstanceOf(Array);
});

test('figures recorded in 万元 are no more exact when they are published in 元', () => {
  const inYuan = { ...chaoyangFiling(), reportingScale: { unit: '元', decimals: 2 } as const };
  expect(check(inYuan, MOF_2023).counts).toMatchObject({ error: 0, roundingDifference: 21 });
});
