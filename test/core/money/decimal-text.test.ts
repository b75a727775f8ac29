import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amount } from '../../../src/core/money/amount';
import { formatAmount, parseFigure, toDecimalText } from '../../../src/core/money/decimal-text';
import { exactDecimals, type MoneyUnit, roundTo, type Scale } from '../../../src/core/money/scale';

const fen = fc.integer({ min: -1e14, max: 1e14 }).map(amount);
const unit = fc.constantFrom<MoneyUnit>('元', '万元');
const scale: fc.Arbitrary<Scale> = fc.record({ unit, decimals: fc.integer({ min: 0, max: 8 }) });

/** [fen, decimals] of a readable figure in 万元, else the kind. */
const read = (text: string, inUnit: MoneyUnit = '万元'): unknown => {
  const parsed = parseFigure(text, inUnit);
  return parsed.kind === 'amount' ? [parsed.amount, parsed.decimals] : parsed.kind;
};

describe('round trips', () => {
  it('reads back every exact decimal text', () => {
    fc.assert(
      fc.property(fen, unit, (value, inUnit) => {
        const parsed = parseFigure(toDecimalText(value, inUnit), inUnit);
        expect(parsed).toMatchObject({ kind: 'amount', amount: value, inexact: false });
      }),
    );
  });

  it('reads back what is printed, grouped or not, as the rounded amount', () => {
    fc.assert(
      fc.property(fen, scale, fc.boolean(), (value, at, grouping) => {
        const parsed = parseFigure(formatAmount(value, at, grouping), at.unit);
        const decimals = Math.min(at.decimals, exactDecimals(at.unit));
        expect(parsed).toEqual({ kind: 'amount', amount: roundTo(value, at), decimals, inexact: false });
      }),
    );
  });

  it('finds one of the four kinds in whatever is typed', () => {
    const near = fc.string({ unit: fc.constantFrom(...'0123456789.,-+()（） ，万元—１２') });
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), near), unit, (text, inUnit) => {
        expect(['blank', 'dash', 'amount', 'unreadable']).toContain(parseFigure(text, inUnit).kind);
      }),
    );
  });
});

describe('parseFigure', () => {
  it.each([
    ['1,413.38', [1_413_380_000, 2]],
    ['（25.00）', [-25_000_000, 2]],
    ['(1,234)', [-1_234_000_000, 0]],
    ['１２．５', [12_500_000, 1]],
    ['－3', [-3_000_000, 0]],
    ['−3', [-3_000_000, 0]],
    ['+3', [3_000_000, 0]],
    ['.5', [500_000, 1]],
    ['5.', [5_000_000, 0]],
    ['￥ 12.50', [12_500_000, 2]],
    ['- 3', [-3_000_000, 0]],
    ['1 413.38', [1_413_380_000, 2]],
    ['12.5万元', [12_500_000, 1]],
    ['12.5 万元', [12_500_000, 1]],
    ['50000元', [5_000_000, 4]],
    ['123456.78元', [12_345_678, 6]],
    ['-0.00', [0, 2]],
    ['0', [0, 0]],
  ])('reads %s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each(['-', '—', '——', '–', '―', '－', '─'])('takes %s for a dash', (text) => {
    expect(read(text)).toBe('dash');
  });

  it.each(['', '  ', '\u3000', '\n'])('takes white space for blank', (text) => {
    expect(read(text)).toBe('blank');
  });

  it.each([
    'abc',
    '1,41.3',
    '1.2.3',
    '()',
    '.',
    '万元',
    '万',
    '12%',
    '1.2E+5',
    '12\n345',
    '12 5',
    '1.5 2.5',
    '9'.repeat(17),
  ])('does not guess at %j', (text) => {
    expect(parseFigure(text, '万元')).toEqual({ kind: 'unreadable', text });
  });

  it('rounds digits finer than a fen and says so', () => {
    expect(parseFigure('0.0000005', '万元')).toEqual({ kind: 'amount', amount: 1, decimals: 6, inexact: true });
    expect(parseFigure('1.0040', '元')).toEqual({ kind: 'amount', amount: 100, decimals: 2, inexact: true });
    expect(parseFigure('1.0000', '元')).toMatchObject({ inexact: false });
  });

  it('takes the written unit before the given one', () => {
    expect(read('1.5万元', '元')).toEqual([1_500_000, 0]);
    expect(read('1.5万', '元')).toEqual([1_500_000, 0]);
    expect(read('5万')).toEqual([5_000_000, 0]);
  });
});

it('formatAmount groups, pads and rounds', () => {
  expect(formatAmount(amount(1_413_380_000), { unit: '万元', decimals: 2 })).toBe('1,413.38');
  expect(formatAmount(amount(-5_000), { unit: '万元', decimals: 2 })).toBe('-0.01');
  expect(formatAmount(amount(-4_999), { unit: '万元', decimals: 2 })).toBe('0.00');
  expect(formatAmount(amount(123_456), { unit: '元', decimals: 3 })).toBe('1,234.560');
  expect(formatAmount(amount(123_456), { unit: '元', decimals: 0 }, false)).toBe('1235');
});
