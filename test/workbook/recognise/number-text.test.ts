import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isExactInSpreadsheet, numberText } from '../../../src/workbook/recognise/number-text';

describe('numberText', () => {
  it('takes the noise of doubles away and never uses an exponent', () => {
    const cases: [number, string][] = [
      [1413.38, '1413.38'],
      [0.1 + 0.2, '0.3'],
      [1.1 * 3, '3.3'],
      [-0, '0'],
      [1e21, '1000000000000000000000'],
      [1.5e-7, '0.00000015'],
      [-2.5e-10, '-0.00000000025'],
      [123456789012345680, '123456789012346000'],
    ];
    for (const [value, text] of cases) expect(numberText(value)).toBe(text);
  });

  it('returns every decimal of up to 15 digits as it was', () => {
    fc.assert(
      fc.property(fc.integer({ min: -(10 ** 15) + 1, max: 10 ** 15 - 1 }), fc.nat(6), (digits, decimals) => {
        const padded = String(Math.abs(digits)).padStart(decimals + 1, '0');
        const whole = padded.slice(0, padded.length - decimals);
        const fraction = padded.slice(padded.length - decimals).replace(/0+$/, '');
        const text = (digits < 0 ? '-' : '') + whole + (fraction && `.${fraction}`);
        expect(numberText(Number(text))).toBe(text);
        expect(isExactInSpreadsheet(text)).toBe(true);
      }),
    );
  });

  it('knows which decimals a spreadsheet would change', () => {
    expect(isExactInSpreadsheet('1234567890123456')).toBe(false);
    expect(isExactInSpreadsheet('12345678901234.56')).toBe(false);
    expect(isExactInSpreadsheet('90000000000000.00')).toBe(true);
    expect(isExactInSpreadsheet('1e5')).toBe(false);
  });
});
