import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amount } from '../../../src/core/money/amount';
import { fenPerStep, roundTo, type Scale, TEN_THOUSAND_YUAN, YUAN } from '../../../src/core/money/scale';

const fen = fc.integer({ min: -1e14, max: 1e14 }).map(amount);
const scale: fc.Arbitrary<Scale> = fc.record({
  unit: fc.constantFrom('元' as const, '万元' as const),
  decimals: fc.integer({ min: 0, max: 8 }),
});

describe('roundTo', () => {
  it('drops half a step or less when rounding, less than a step when cutting off', () => {
    fc.assert(
      fc.property(fen, scale, (value, at) => {
        const step = fenPerStep(at);
        expect(roundTo(value, at) % step).toBeCloseTo(0, 10);
        expect(Math.abs(roundTo(value, at) - value) * 2).toBeLessThanOrEqual(step);
        expect(Math.abs(value) - Math.abs(roundTo(value, at, 'truncate'))).toBeLessThan(step);
        expect(Math.abs(roundTo(value, at, 'truncate'))).toBeLessThanOrEqual(Math.abs(value));
      }),
    );
  });

  it('rounds a half away from zero on both sides', () => {
    expect(roundTo(amount(5_000), TEN_THOUSAND_YUAN)).toBe(10_000);
    expect(roundTo(amount(-5_000), TEN_THOUSAND_YUAN)).toBe(-10_000);
    expect(roundTo(amount(-4_999), TEN_THOUSAND_YUAN)).toBe(0);
    expect(Object.is(roundTo(amount(-4_999), TEN_THOUSAND_YUAN), 0)).toBe(true);
    expect(roundTo(amount(1), YUAN)).toBe(1);
  });
});
