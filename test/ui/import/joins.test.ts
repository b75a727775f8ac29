import { describe, expect, it } from 'vitest';
import { MOF_2023 } from '../../../src/editions/mof-2023';
import { joins } from '../../../src/ui/import/joins';
import { proposeImport } from '../../../src/workbook/import/import';
import type { ImportProposal } from '../../../src/workbook/import/import-proposal';
import { chaoyangWorkbook } from '../../support/chaoyang-workbook';

const all = chaoyangWorkbook();
const ofSheets = (from: number, to: number): ImportProposal =>
  proposeImport({ ...all, sheets: all.sheets.slice(from, to) }, MOF_2023);
const later = ofSheets(2, 4);
const made = ofSheets(0, 2).filing;

describe('a further file goes into the filing just made', () => {
  it('where it says nothing of its unit and year, or the same', () => {
    expect(joins({ ...later, saysYear: false, saysUnit: false }, made)).toBe(true);
    expect(joins(later, made)).toBe(true);
    expect(joins(later, { ...made, unit: { name: ` ${made.unit.name}` } })).toBe(true);
  });

  it('with tables that are there already, where it says the same unit', () => {
    expect(joins(ofSheets(0, 2), made)).toBe(true);
    expect(joins({ ...ofSheets(0, 2), saysUnit: false }, made)).toBe(false);
  });

  it('but not where it says another unit or another year, or nothing was made', () => {
    expect(joins(later, { ...made, unit: { name: '别的局' } })).toBe(false);
    expect(joins(later, { ...made, year: 2022 })).toBe(false);
    expect(joins(later, undefined)).toBe(false);
  });
});
