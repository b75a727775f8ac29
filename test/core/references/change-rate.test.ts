import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { amount } from '../../../src/core/money/amount';
import { changeRate, rateText, shareOf } from '../../../src/core/references/change-rate';

/** Up to a hundred billion 元; a base that no percentage of it is out of reach for. */
const fen = fc.integer({ min: -(10 ** 13), max: 10 ** 13 });
const base = fc.integer({ min: 100, max: 10 ** 13 });

describe('a rate of change', () => {
  test('is what the words of a filing say', () => {
    const rate = (now: number, before: number): string => rateText(changeRate(amount(now), amount(before)));
    expect(rate(1300, 1200)).toBe('8.33%');
    expect(rate(1200, 1300)).toBe('-7.69%');
    expect(rate(5, 5)).toBe('0.00%');
    expect(rate(0, 700)).toBe('-100.00%');
    expect(rate(3, 1)).toBe('200.00%');
    expect(rate(100_000_01, 1_00)).toBe('9,999,901.00%');
    // Exactly half of the last digit, to either side.
    expect(rate(80_005, 80_000)).toBe('0.01%');
    expect(rate(80_004, 80_000)).toBe('0.01%');
    expect(rate(79_996, 80_000)).toBe('-0.01%');
    expect(rate(80_003, 80_000)).toBe('0.00%');
    expect(rate(79_997, 80_000)).toBe('0.00%');
  });

  test('says nothing over a base of zero or less', () => {
    for (const before of [0, -1, -500]) {
      expect(changeRate(amount(500), amount(before))).toBeUndefined();
      expect(shareOf(amount(500), amount(before))).toBeUndefined();
    }
    expect(rateText(undefined)).toBe('—');
  });

  test('says nothing where it cannot be told exactly', () => {
    expect(changeRate(amount(10 ** 15), amount(1))).toBeUndefined();
  });

  test('is the nearest hundredth of a percent, whatever the size', () => {
    fc.assert(
      fc.property(fen, base, (now, before) => {
        const rate = BigInt(changeRate(amount(now), amount(before))!);
        const error = rate * BigInt(before) - (BigInt(now) - BigInt(before)) * 10_000n;
        expect(2n * (error < 0n ? -error : error)).toBeLessThanOrEqual(BigInt(before));
        expect(rateText(Number(rate))).toMatch(/^-?\d{1,3}(,\d{3})*\.\d{2}%$/);
      }),
    );
  });

  test('is one hundred percent less than the share', () => {
    fc.assert(
      fc.property(fen, base, (now, before) => {
        const [rate, share] = [changeRate(amount(now), amount(before))!, shareOf(amount(now), amount(before))!];
        // Both are rounded away from zero, so that halves may part them by one.
        expect(Math.abs(share - 10_000 - rate)).toBeLessThanOrEqual(1);
      }),
    );
  });
});
