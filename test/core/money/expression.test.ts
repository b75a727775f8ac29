import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluateExpression } from '../../../src/core/money/expression';
import { TEN_THOUSAND_YUAN, YUAN } from '../../../src/core/money/scale';

/** The fen of an expression in 万元 with two decimals, with `~` where it was rounded; else the kind. */
const evaluate = (text: string): string => {
  const result = evaluateExpression(text, TEN_THOUSAND_YUAN);
  return result.kind === 'amount' ? `${result.isRounded ? '~' : ''}${result.amount}` : result.kind;
};

describe('evaluateExpression', () => {
  it.each(['2024-1-5', '2024/12/31', '2024-01-05'])('leaves the date %s alone', (text) => {
    expect(evaluate(text)).toBe('notAnExpression');
  });

  it.each([
    ['12.5+3.4*2', '19300000'],
    ['=1234567.89/10000', '~123460000'],
    ['=10/3', '~3330000'],
    ['=-10/3', '~-3330000'],
    ['=0.005', '~10000'],
    ['=-0.005', '~-10000'],
    ['0.1+0.2', '300000'],
    ['(1+2)*3', '9000000'],
    ['＝（１＋２）×３÷２', '4500000'],
    ['2 - -3', '5000000'],
    ['1,234.5+1', '1235500000'],
    ['7-2-1', '4000000'],
    ['8/4/2', '1000000'],
    ['1/3*3', '1000000'],
    ['=5', '5000000'],
    ['=1/(-4)', '-250000'],
  ])('evaluates %s', (text, expected) => {
    expect(evaluate(text)).toBe(expected);
  });

  it.each(['2024-05', '=SUM(A1)', '1+', '(1+2', '1 2+3', '', '=', 'abc', '1..2+3', '+', '1,23+4'])(
    'leaves %j alone',
    (text) => {
      expect(evaluate(text)).toBe('notAnExpression');
    },
  );

  it('tells division by zero and results beyond the ledger', () => {
    expect(evaluate('1/0')).toBe('divisionByZero');
    expect(evaluate('1/(2-2)')).toBe('divisionByZero');
    expect(evaluate('9999999999*9999999999')).toBe('tooLarge');
  });

  it('agrees with whole-fen arithmetic on sums and products', () => {
    const cents = fc.integer({ min: -1e8, max: 1e8 });
    fc.assert(
      fc.property(cents, cents, fc.integer({ min: -99, max: 99 }), (a, b, factor) => {
        const text = `=${(a / 100).toFixed(2)}-(${(b / 100).toFixed(2)})*${factor}`;
        const expected = { kind: 'amount', amount: a - b * factor || 0, isRounded: false };
        expect(evaluateExpression(text, YUAN)).toEqual(expected);
      }),
    );
  });

  it('has an answer to whatever is typed', () => {
    const near = fc.string({ unit: fc.constantFrom(...'0123456789.,+-*/()= ×÷') });
    fc.assert(
      fc.property(near, (text) => {
        expect(['amount', 'notAnExpression', 'divisionByZero', 'tooLarge']).toContain(
          evaluateExpression(text, YUAN).kind,
        );
      }),
      { numRuns: 1000 },
    );
  });
});
