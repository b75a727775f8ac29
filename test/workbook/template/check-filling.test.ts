import { describe, expect, it } from 'vitest';
import type { CellRef } from '../../../src/core/filing/cell';
import type { Filing } from '../../../src/core/filing/filing';
import { MOF_2023 } from '../../../src/editions/mof-2023';
import { readWorkbookNow } from '../../../src/workbook/file/sheetjs-reader';
import { checkFilling, type FillingFaults } from '../../../src/workbook/template/check-filling';
import { fillTemplate } from '../../../src/workbook/template/fill-template';
import { readTemplate, type TemplateReading } from '../../../src/workbook/template/read-template';
import { chaoyangFiling } from '../../fixtures/chaoyang-2023';
import { countyForm } from '../../support/county-form';
import { fancyForm } from '../../support/fancy-form';
import { generatedForm } from './generated-form';

const filing = chaoyangFiling();
const expenditure: Filing = { ...filing, tables: { EXP: filing.tables.EXP! } };
const PLAIN = {
  depth: 2,
  codes: 'one',
  count: 'word',
  gapBeforeCount: false,
  gapAfterHead: false,
  total: 'top',
  isTotalMerged: true,
  blanks: 3,
  hasFormulas: true,
  isDrawn: true,
  hasNote: true,
  gapBeforeNote: false,
} as const;

/** Fills a form after its reading was bent, as a reading would be that takes the form for what it is not. */
async function faultsOf(
  form: Uint8Array,
  of: Filing,
  bend: (reading: TemplateReading) => TemplateReading = (reading) => reading,
): Promise<FillingFaults> {
  const workbook = readWorkbookNow(form, '表样.xlsx');
  const reading = bend(readTemplate(workbook, MOF_2023));
  const result = await fillTemplate(form, reading, of, MOF_2023);
  return checkFilling(workbook, readWorkbookNow(result.bytes, '填好.xlsx'), result, reading, of, MOF_2023);
}

const linesFrom =
  (first: number) =>
  ({ sheets, ...rest }: TemplateReading): TemplateReading => ({
    ...rest,
    sheets: sheets.map((sheet) => ({ ...sheet, lines: sheet.lines && { ...sheet.lines, first } })),
  });

describe('a filled form that is read back', () => {
  it.each([
    ['of a county', () => countyForm('GPB', 'EXP'), filing],
    ['with formulas, notes and other sheets', () => fancyForm(), expenditure],
    ['whose heads are all merged', () => generatedForm(PLAIN).bytes, expenditure],
  ])('%s has nothing against it', async (_, form, of) => {
    expect(await faultsOf(await form(), of)).toEqual({ spoiled: [], misread: [] });
  });

  it('says which texts of the form went, and what stands under a merge', async () => {
    const { spoiled, misread } = await faultsOf(generatedForm(PLAIN).bytes, expenditure, linesFrom(4));
    expect(spoiled).toContainEqual({ sheetName: '支出', cell: 'A6', text: '栏次', kind: 'gone' });
    const { code } = expenditure.tables.EXP!.rows[0]!;
    expect(spoiled).toContainEqual({ sheetName: '支出', cell: 'A5', text: code, kind: 'covered' });
    expect(misread.length).toBeGreaterThan(0);
  });

  it('says which figures nobody finds there', async () => {
    const { rows } = expenditure.tables.EXP!;
    const shifted = ({ sheets, ...rest }: TemplateReading): TemplateReading => ({
      ...rest,
      sheets: sheets.map((sheet) => {
        const [first, second, ...others] = sheet.lines!.figures;
        const figures = [{ ...first!, column: second!.column }, { ...second!, column: first!.column }, ...others];
        return { ...sheet, lines: { ...sheet.lines!, figures } };
      }),
    });
    const { spoiled, misread } = await faultsOf(generatedForm(PLAIN).bytes, expenditure, shifted);
    expect(spoiled).toEqual([]);
    // 2150508 has no 基本支出 that could be taken for its total; 208 has the same figure twice.
    const cell = (code: string): CellRef => ({
      table: 'EXP',
      row: rows.find((row) => row.code === code)!.id,
      column: 'expenditureThisYear',
    });
    expect(misread).toContainEqual(cell('2150508'));
    expect(misread).not.toContainEqual(cell('208'));
  });
});
