import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { check } from '../../../src/core/check/check';
import { explainRounding, type RoundingExplanation } from '../../../src/core/check/explain-rounding';
import type { Filing } from '../../../src/core/filing/filing';
import { MOF_2023 } from '../../../src/editions/mof-2023';
import { chaoyangFiling } from '../../fixtures/chaoyang-2023';
import { apply, cell, clearFigure, setFigure } from '../../support/full-filing';
import { printLedger, randomLedger } from '../../support/ledger';
import { Random } from '../../support/random';
import { WAGE_SECTIONS, wages } from '../../support/wages';

const explanationOf = (filing: Filing, key: string): RoundingExplanation | undefined =>
  explainRounding(check(filing, MOF_2023).evaluated, key, filing, MOF_2023);

describe('a rounding difference of a real filing', () => {
  test('is explained by how many rounded figures it was made of', () => {
    const explained = explanationOf(chaoyangFiling(), 'W-BAS-1:301/finalAmount')!;
    expect(explained.message).toBe(
      '参加核对的数一共由 12 个四舍五入到 0.01 万元的数组成，每个最多差 0.005 万元，合起来最多差 0.06 万元；实际相差 0.01 万元，在范围内。',
    );
  });

  test('tells figures rounded by themselves, added up and copied apart', () => {
    const { figures } = explanationOf(chaoyangFiling(), 'W-IES-3')!;
    expect(figures.map(({ label, printed, making, leaves, reach }) => [label, printed, making, leaves, reach])).toEqual(
      [
        ['《收入支出决算总表》本年支出合计', '1,413.38 万元', 'copied', 27, 135_000],
        ['《收入支出决算总表》社会保障和就业支出', '264.63 万元', 'rounded', 1, 5_000],
        ['《收入支出决算总表》卫生健康支出', '59.22 万元', 'copied', 3, 15_000],
        ['《收入支出决算总表》资源勘探工业信息等支出', '1,000.97 万元', 'rounded', 1, 5_000],
        ['《收入支出决算总表》住房保障支出', '88.55 万元', 'rounded', 1, 5_000],
      ],
    );
    expect(figures[0]!.message).toBe(
      '《收入支出决算总表》本年支出合计 1,413.38 万元：可能照抄自别处的同一个数，那里由 27 个四舍五入到 0.01 万元的数相加而成，最多差 0.135 万元。',
    );
    expect(figures[1]!.message).toBe(
      '《收入支出决算总表》社会保障和就业支出 264.63 万元：四舍五入到 0.01 万元，最多差 0.005 万元。',
    );
  });

  test('is explained the other way by an office that cuts off', () => {
    const cutOff: Filing = { ...chaoyangFiling(), rounding: 'truncate' };
    const explained = explanationOf(cutOff, 'W-EXP-1:21505')!;
    // The parts are 0.01 more than the total: only the total can have lost that much.
    expect(explained.figures.map(({ making, counts, reach }) => [making, counts, reach])).toEqual([
      ['addedUp', true, 30_000],
      ['addedUp', false, 20_000],
      ['addedUp', false, 20_000],
    ]);
    expect(explained.message).toBe(
      '截尾只会让数变小，能造成这个差的是《支出决算表》21505 工业和信息产业监管·本年支出合计，由 3 个截尾到 0.01 万元的数组成，每个最多少算 0.01 万元，合起来最多少算 0.03 万元；实际相差 0.01 万元，在范围内。',
    );
  });
});

describe('an explanation of rounding', () => {
  test('says what is more than rounding makes likely', () => {
    const explained = explanationOf(wages(13.05), 'W-BAS-1:301/finalAmount')!;
    expect(explained.isUnlikely).toBe(true);
    expect(explained.message).toMatch(/实际相差 0\.05 万元，在范围内，但四舍五入通常不超过 0\.043 万元，请核实。$/);
    expect(explanationOf(wages(13.04), 'W-BAS-1:301/finalAmount')!.isUnlikely).toBe(false);
  });

  test('allows one unit where a blank or a 0.00 may hide something', () => {
    const blank = apply(
      wages(0.01, 0),
      ...WAGE_SECTIONS.slice(1).map((row) => clearFigure(cell('BAS', row, 'finalAmount'))),
    );
    const explained = explanationOf(blank, 'W-BAS-1:301/finalAmount')!;
    expect(explained.figures).toHaveLength(1);
    expect([explained.figures[0]!.reach, explained.bound, explained.leastBound]).toEqual([5_000, 10_000, 10_000]);
    expect(explained.message).toContain('空白或印作 0 的数');
  });

  test('knows exact figures', () => {
    const finer = apply(wages(13.01), {
      kind: 'setCell',
      cell: cell('BAS', '30101', 'finalAmount'),
      value: { ...wages(1).tables.BAS!.cells['301']!['finalAmount']!, decimals: 6 } as never,
    });
    const exact = explanationOf(finer, 'W-BAS-1:301/finalAmount')!.figures.find((each) => each.cell.row === '30101')!;
    expect([exact.making, exact.reach, exact.leaves]).toEqual(['exact', 0, 0]);
    expect(exact.message).toContain('没有取舍，是准确数');
  });

  test('is of the published figures for a finding of theirs', () => {
    const filing = wages(13.052, 1.004);
    const explained = explanationOf(filing, 'W-BAS-1:301/finalAmount@published')!;
    expect(explained.figures[1]!.printed).toBe('1.00 万元');
    expect(explained.message).toContain('由 14 个四舍五入到 0.01 万元的数组成');
    expect(explanationOf(filing, 'W-BAS-1:301/finalAmount')).toBeUndefined();
  });

  test('is none where there is no rounding difference', () => {
    expect(explanationOf(wages(13), 'W-BAS-1:301/finalAmount')).toBeUndefined();
    expect(explanationOf(wages(14), 'W-BAS-1:301/finalAmount')).toBeUndefined();
    expect(explanationOf(wages(14), 'nonsense')).toBeUndefined();
    const right = apply(wages(13.05), setFigure(cell('BAS', '301', 'finalAmount'), 13));
    expect(explanationOf(right, 'W-BAS-1:301/finalAmount')).toBeUndefined();
  });

  for (const rounding of ['halfUp', 'truncate'] as const)
    test(`adds up to the bound it explains, ${rounding}`, () => {
      fc.assert(
        fc.property(fc.integer({ min: 1, max: 2 ** 31 - 1 }), fc.integer({ min: 1, max: 60 }), (seed, items) => {
          const random = new Random(seed);
          const ledger = randomLedger(MOF_2023, random, { items, funds: true, carryOver: true, nonFiscal: true });
          const filing = printLedger(MOF_2023, ledger, random, { addsUp: 0.5, copies: 0.5, rounding });
          const { findings, evaluated } = check(filing, MOF_2023);
          for (const finding of findings) {
            if (finding.outcome !== 'roundingDifference') continue;
            const explained = explainRounding(evaluated, finding.key, filing, MOF_2023)!;
            const reach = explained.figures.reduce((sum, each) => sum + (each.counts ? each.reach : 0), 0);
            expect(explained.bound).toBe(finding.bound);
            expect(explained.leastBound ?? Math.floor(reach)).toBe(finding.bound);
            expect(Math.abs(explained.difference)).toBeLessThanOrEqual(explained.bound);
            expect(explained.message).not.toMatch(/NaN|undefined|Infinity/);
            for (const { making, leaves, reach: own, message } of explained.figures) {
              expect(message).not.toMatch(/NaN|undefined|Infinity/);
              expect(own === 0).toBe(making === 'exact');
              expect(leaves).toBeGreaterThanOrEqual({ exact: 0, rounded: 1, addedUp: 1, copied: 1 }[making]);
            }
          }
        }),
        { numRuns: 8 },
      );
    });
});
