import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellAddress, columnName, parseAddress } from '../../src/workbook/address';

describe('addresses', () => {
  it('names columns beyond Z', () => {
    expect([0, 25, 26, 701, 702, 16383].map(columnName)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA', 'XFD']);
    expect(cellAddress(11, 3)).toBe('D12');
  });

  it('comes back from text', () => {
    fc.assert(
      fc.property(fc.nat(1_048_575), fc.nat(16_383), (row, column) => {
        expect(parseAddress(cellAddress(row, column))).toEqual({ row, column });
      }),
    );
    expect(parseAddress('$d$12')).toEqual({ row: 11, column: 3 });
  });

  it('refuses what is no address', () => {
    for (const text of ['', 'A', '12', 'A0', 'AAAA1', 'A1:B2', '表1']) expect(parseAddress(text)).toBeUndefined();
  });
});
