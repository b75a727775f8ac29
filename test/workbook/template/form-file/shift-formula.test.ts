import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  canShift,
  moveFormula,
  namesSheet,
  shiftFormula,
} from '../../../../src/workbook/template/form-file/shift-formula';

/** Two lines before row 10 of 支出, whose lines are rows 6 to 9. */
const ADDED = { sheet: '支出', at: 9, count: 2, first: 5 };
const shift = (formula: string, home = '支出'): string => shiftFormula(formula, home, ADDED);

describe('a formula after lines were added', () => {
  it.each([
    ['SUM(C6:C9)', 'SUM(C6:C11)'],
    ['SUM($C$6:$C$9)', 'SUM($C$6:$C$11)'],
    ['C10-SUM(D10:H10)', 'C12-SUM(D12:H12)'],
    ['SUM(C3:C20)', 'SUM(C3:C22)'],
    ['SUM(D9:H9)', 'SUM(D9:H9)'],
    ['C9+C5', 'C9+C5'],
    ['SUM(6:9)+10', 'SUM(6:11)+10'],
    ['SUM(C:C)', 'SUM(C:C)'],
    ['IF(C10="C10","C10:C12",LOG10(C10))', 'IF(C12="C10","C10:C12",LOG10(C12))'],
    ["'支出'!C10+支出!C10+收入!C10", "'支出'!C12+支出!C12+收入!C10"],
    ["[1]支出!C10+'[别的.xlsx]支出'!C10", "[1]支出!C10+'[别的.xlsx]支出'!C10"],
    ['C10#+支出合计10+税率', 'C12#+支出合计10+税率'],
    ['SUM(C12:C10)', 'SUM(C14:C12)'],
    ['1.5E10+A1E10', '1.5E10+A1E10'],
  ])('%s is %s', (formula, shifted) => expect(shift(formula)).toBe(shifted));

  it('of another sheet follows only what it says of this one', () => {
    expect(shift("C10+'支出'!C10", '封面')).toBe("C10+'支出'!C12");
    expect(shift("SUM('支出'!C6:C9)", '封面')).toBe("SUM('支出'!C6:C11)");
    expect(shiftFormula("'甲''乙'!A10", '封面', { ...ADDED, sheet: "甲'乙" })).toBe("'甲''乙'!A12");
  });

  it('over the only line takes in those that are added', () => {
    const one = { ...ADDED, first: 8 };
    expect(shiftFormula('SUM(C9:C9)', '支出', one)).toBe('SUM(C9:C11)');
    expect(shiftFormula('SUM(D9:H9)', '支出', one)).toBe('SUM(D9:H9)');
  });

  it('goes on meaning the same cells, wherever they are', () => {
    const rows = fc.integer({ min: 1, max: 40 });
    fc.assert(
      fc.property(rows, rows, fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 9 }), (a, b, at, count) => {
        const [top, bottom] = [Math.min(a, b), Math.max(a, b)];
        const after = (row: number): number => (row - 1 >= at ? row + count : row);
        const shifted = shiftFormula(`SUM(B${top}:D${bottom})`, '支出', { sheet: '支出', at, count, first: 0 });
        const [, from, to] = /B(\d+):D(\d+)/.exec(shifted)!.map(Number) as [number, number, number];
        expect(from).toBe(after(top));
        const growsWithLines = bottom === at && top < bottom;
        expect(to).toBe(growsWithLines ? bottom + count : after(bottom));
      }),
    );
  });
});

describe('a formula that nobody can follow', () => {
  it.each(['INDIRECT("C"&ROW())', 'SUM(OFFSET(C6,0,0,4,1))', 'SUM(一:三!C10)', "SUM('一'!A1:'一'!A9)"])(
    'is %s',
    (formula) => expect(canShift(formula)).toBe(false),
  );
  it.each(['SUM(C6:C9)', '"INDIRECT(A1)"', "'支出'!C10", 'IF(A1:B2="x:y!",1,2)'])('is not %s', (formula) =>
    expect(canShift(formula)).toBe(true),
  );
});

it('a shared formula is written out for each cell', () => {
  expect(moveFormula('SUM(D7:$E7)+$A$1+B$2', 3, 1)).toBe('SUM(E10:$E10)+$A$1+C$2');
  expect(moveFormula("'支出'!Z9", 1, 1)).toBe("'支出'!AA10");
});

it('a formula names a sheet with or without quotes', () => {
  expect([namesSheet("'支出'!A1", '支出'), namesSheet('支出!A1', '支出'), namesSheet('"支出!"&A1', '支出')]).toEqual([
    true,
    true,
    false,
  ]);
});
