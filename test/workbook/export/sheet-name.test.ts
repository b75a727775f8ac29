import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sheetNameFor } from '../../../src/workbook/export/sheet-name';

/** What Excel accepts as the name of a sheet. */
const isSheetName = (name: string): boolean =>
  name.trim() !== '' &&
  name.length <= 31 &&
  !/[[\]:*?/\\\u0000-\u001f]|^'|'$/.test(name) &&
  name.toLowerCase() !== 'history';

describe('sheet names', () => {
  it('keeps a good name', () => {
    expect(sheetNameFor('Z01 收入支出决算总表', [])).toBe('Z01 收入支出决算总表');
  });

  it('repairs a bad one and avoids those taken, whatever their case', () => {
    expect(sheetNameFor("'收入/支出[1]'", [])).toBe('收入 支出 1');
    expect(sheetNameFor('Gk01', ['GK01', 'gk01(2)'])).toBe('Gk01(3)');
    expect(sheetNameFor('History', [])).not.toBe('History');
  });

  it('always yields a name Excel accepts', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), fc.array(fc.string({ maxLength: 3 })), (wanted, taken) => {
        const name = sheetNameFor(wanted, taken);
        expect(isSheetName(name)).toBe(true);
        expect(taken.map((t) => t.toLowerCase())).not.toContain(name.toLowerCase());
      }),
    );
  });
});
