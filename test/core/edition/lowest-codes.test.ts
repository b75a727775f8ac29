import { expect, test } from 'vitest';
import { emptyTable } from '../../../src/core/filing/filing';
import { lowestCodes } from '../../../src/core/edition/lowest-codes';
import { YUAN } from '../../../src/core/money/scale';
import { indexTable } from '../../../src/core/edition/table-index';
import { DEFINITIONS } from '../../../src/editions/tables';

const table = (...codes: string[]) =>
  indexTable(DEFINITIONS.EXP, { ...emptyTable(YUAN), rows: codes.map((code) => ({ id: code, code, name: '' })) });

test('the lowest codes are the 项 where every table prints them', () => {
  expect(lowestCodes([table('208', '20801', '2080101'), table('208', '20801', '2080101')])).toEqual(['2080101']);
});

test('a table that stops at 款 is compared there, the others below it', () => {
  const coarse = table('208', '20801', '20805', '2080501');
  expect(lowestCodes([coarse, table('208', '20801', '2080101', '2080102')]).sort()).toEqual(['20801', '2080501']);
});

test('a code that one table lacks altogether is compared with nothing', () => {
  expect(lowestCodes([table('208', '20801', '2080101'), table('212', '21201', '2120101')])).toEqual([
    '2080101',
    '2120101',
  ]);
});

test('a level that one table leaves out is passed over', () => {
  expect(lowestCodes([table('208', '2080101'), table('208', '20801', '2080101')])).toEqual(['2080101']);
});
