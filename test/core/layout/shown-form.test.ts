import { describe, expect, it } from 'vitest';
import { check } from '../../../src/core/check/check';
import { formOf } from '../../../src/core/edition/edition';
import { isOpenFinding } from '../../../src/core/filing/explanation';
import type { Filing } from '../../../src/core/filing/filing';
import { layOut } from '../../../src/core/layout/layout';
import { MOF_2023 } from '../../../src/editions/mof-2023';
import { writeExport } from '../../../src/workbook/export/export';
import { proposeImport } from '../../../src/workbook/import/import';
import { filingFromImport } from '../../../src/workbook/import/import-accept';
import { readWorkbookNow } from '../../../src/workbook/file/sheetjs-reader';
import { apply, cell, clearFigure, deriveEverything, fullFiling, setFigure } from '../../support/full-filing';

const usual = fullFiling();
const income = cell('SCO', '2230199', 'incomeThisYear');
/** 国有资本经营预算 with 年初、本年收入 and 年末, as Shanghai prints it. */
const carried = deriveEverything(apply(usual, setFigure(income, 50)));

const columnsOf = (filing: Filing): string[] =>
  layOut(formOf(MOF_2023, 'SCO')!, MOF_2023.definitions.SCO, filing.tables.SCO).columns.flatMap((column) =>
    column.kind === 'figure' ? [column.column] : [],
  );
const openRules = (filing: Filing): string[] => [
  ...new Set(
    check(filing, MOF_2023)
      .findings.filter(isOpenFinding)
      .map(({ rule }) => rule),
  ),
];

const EXPENDITURE = ['expenditureThisYear', 'basicExpenditure', 'projectExpenditure'];
const ALL = ['openingCarryOver', 'incomeThisYear', ...EXPENDITURE, 'closingCarryOver'];

describe('a table with columns that only some offices fill', () => {
  it('shows them as soon as one holds a figure, and no longer than that', () => {
    expect(columnsOf(usual)).toEqual(EXPENDITURE);
    expect(columnsOf(carried)).toEqual(ALL);
    const sco = carried.tables.SCO!;
    const cleared = Object.keys(sco.cells).map((row) => clearFigure(cell('SCO', row, 'incomeThisYear')));
    expect(columnsOf(apply(carried, ...cleared))).toEqual(EXPENDITURE);
  });

  it('is checked in them only while it shows them', () => {
    expect(openRules(usual)).toEqual([]);
    expect(openRules(carried)).toEqual([]);
    const slipped = apply(carried, setFigure(income, 51));
    expect(openRules(slipped)).toEqual(expect.arrayContaining(['W-SCO-TREE', 'W-SCO-1']));
    const total = apply(carried, setFigure(cell('SCO', 'total', 'closingCarryOver'), 1));
    expect(openRules(total)).toContain('X-FAS-SCO');
  });

  it.each(['working', 'published'] as const)('prints them in the workbook, and takes them back (%s)', async (kind) => {
    const { bytes, fileName } = await writeExport(kind, carried, MOF_2023);
    const book = readWorkbookNow(bytes, fileName);
    const sheet = book.sheets.find(({ name }) => name.includes('国有资本经营'))!;
    // A long head is parted between its words.
    const texts = sheet.rows.flatMap((row) => row?.map((each) => each?.value.replace(/\n/g, '')) ?? []);
    expect(texts).toEqual(expect.arrayContaining(['年初结转和结余', '本年收入', '年末结转和结余']));
    const back = filingFromImport(proposeImport(book, MOF_2023), fileName);
    expect(back.tables.SCO).toEqual(carried.tables.SCO);
  });
});
