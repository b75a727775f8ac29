import { expect, it } from 'vitest';
import { sheetAt } from '../../../src/ui/import/sheet-at';
import type { SheetProposal } from '../../../src/workbook/import/import-proposal';

const sheets = [
  { sheetName: '汇总', region: 'A1:H19' },
  { sheetName: '汇总', region: 'A22:J50' },
  { sheetName: '支出' },
] as SheetProposal[];

it('leads a remark about a cell to the table that the cell stands in', () => {
  expect(sheetAt(sheets, '汇总', undefined, 'B6')).toBe(sheets[0]);
  expect(sheetAt(sheets, '汇总', undefined, 'J24')).toBe(sheets[1]);
  expect(sheetAt(sheets, '汇总', 'A22:J50', undefined)).toBe(sheets[1]);
  expect(sheetAt(sheets, '汇总', undefined, 'Z99')).toBe(sheets[0]);
  expect(sheetAt(sheets, '支出', undefined, 'B6')).toBe(sheets[2]);
  expect(sheetAt(sheets, '收入', undefined, 'B6')).toBeUndefined();
});
