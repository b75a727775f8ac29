import { expect, it } from 'vitest';
import { amount } from '../../../src/core/money/amount';

it('an amount is a whole number of fen that a double holds exactly', () => {
  expect(amount(-Number.MAX_SAFE_INTEGER)).toBe(-Number.MAX_SAFE_INTEGER);
  expect(Object.is(amount(-0), 0)).toBe(true);
  for (const wrong of [0.5, 0.1 + 0.2, Number.NaN, Infinity, Number.MAX_SAFE_INTEGER + 1])
    expect(() => amount(wrong)).toThrow(RangeError);
});
