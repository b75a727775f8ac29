import { openXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { publish } from '../../../src/core/check/publish';
import { YUAN } from '../../../src/core/money/scale';
import type { Filing } from '../../../src/core/filing/filing';
import { MOF_2023 } from '../../../src/editions/mof-2023';
import { correctExampleFiling } from '../../../src/editions/mof-2023/example';
import { readWorkbookNow } from '../../../src/workbook/file/sheetjs-reader';
import { proposeImport } from '../../../src/workbook/import/import';
import { fillBlank } from '../../../src/workbook/template/fill-blanks';
import { fillTemplate } from '../../../src/workbook/template/fill-template';
import { readTemplate } from '../../../src/workbook/template/read-template';
import { readZipDirectory, unzipEntry } from '../../../src/workbook/file/zip-archive';
import { cellAt, type Workbook } from '../../../src/workbook/workbook';
import { COUNTY_LINE, countyForm } from '../../support/county-form';
import { plainFigures } from '../../support/plain-figures';

async function fill(form: Uint8Array, filing: Filing): Promise<{ workbook: Workbook; leftOut: readonly unknown[] }> {
  const reading = readTemplate(readWorkbookNow(form, '表样.xlsx'), MOF_2023);
  const { bytes, leftOut } = await fillTemplate(form, reading, filing, MOF_2023);
  return { workbook: readWorkbookNow(bytes, '填好.xlsx'), leftOut };
}

const zipText = async (file: Uint8Array, part: string): Promise<string> =>
  new TextDecoder().decode(unzipEntry(file, readZipDirectory(file)!.find(({ name }) => name === part)!));

const onlyGpb = (filing: Filing): Filing => ({ ...filing, tables: { GPB: filing.tables.GPB! } });

describe("filling a bureau's own form", () => {
  const filing = onlyGpb(correctExampleFiling('a'));

  it('recognises what the form has a place for', async () => {
    const reading = readTemplate(readWorkbookNow(await countyForm('GPB'), '表样.xlsx'), MOF_2023);
    expect(reading.sheets).toMatchObject([
      { sheetName: '附表', table: 'GPB', unit: '元', lines: { first: 4, end: 7, total: 7 }, missingColumns: [] },
    ]);
    expect(reading.others).toMatchObject([{ key: '填表须知', sheetName: '填表须知', treatment: 'keep' }]);
    expect(reading.missing).toContain('IES');
  });

  it('holds exactly the published figures, in the unit of the form', async () => {
    const { workbook, leftOut } = await fill(await countyForm('GPB'), filing);
    expect(leftOut).toEqual([]);
    const read = proposeImport(workbook, MOF_2023).filing;
    expect(plainFigures(read)).toEqual(plainFigures(publish({ ...filing, reportingScale: YUAN }, MOF_2023)));
    expect(read.tables.GPB!.rows).toEqual(filing.tables.GPB!.rows);
    expect(read.unit.name).toBe(filing.unit.name);
  });

  it('adds lines like those of the form and keeps what stands below', async () => {
    const { workbook } = await fill(await countyForm('GPB'), filing);
    const [sheet] = workbook.sheets;
    const count = filing.tables.GPB!.rows.length;
    expect(cellAt(sheet!, 4 + count, 0)?.value).toBe('合计');
    expect(cellAt(sheet!, 5 + count, 0)?.value).toBe('注：本表由财政局统一印制。');
    expect(sheet!.merges).toEqual(expect.arrayContaining([{ top: 2, left: 2, bottom: 2, right: 4 }]));
    expect(workbook.sheets[1]!.name).toBe('填表须知');
  });

  it('draws every line as the form draws its own', async () => {
    const form = await countyForm('GPB');
    const reading = readTemplate(readWorkbookNow(form, '表样.xlsx'), MOF_2023);
    const { bytes } = await fillTemplate(form, reading, filing, MOF_2023);
    const { sheets } = await openXlsx(bytes, { readStyles: true });
    const count = filing.tables.GPB!.rows.length;
    for (let row = 4; row <= 4 + count; row++)
      for (let column = 0; column < 5; column++)
        expect(sheets[0]!.cells!.get(`${row},${column}`)?.style).toMatchObject(COUNTY_LINE);
    expect(sheets[0]!.columns?.[1]?.width).toBe(31);
  });

  it('shows figures with their decimals, where the form has no number format of its own', async () => {
    const filledStyles = async (form: Uint8Array) => {
      const reading = readTemplate(readWorkbookNow(form, '表样.xlsx'), MOF_2023);
      const { bytes } = await fillTemplate(form, reading, filing, MOF_2023);
      const [sheet] = (await openXlsx(bytes, { readStyles: true })).sheets;
      const figures = [...sheet!.cells!.values()].filter(({ value }) => typeof value === 'number');
      expect(figures.length).toBeGreaterThan(10);
      return { bytes, styles: figures.map(({ style }) => style) };
    };
    const { bytes, styles } = await filledStyles(await countyForm('GPB'));
    for (const style of styles) expect(style).toMatchObject({ ...COUNTY_LINE, numFmt: '#,##0.00' });
    // Filled once more, it has number formats, and keeps them.
    const styleCount = async (file: Uint8Array) => (await zipText(file, 'xl/styles.xml')).split('<xf ').length;
    const again = await filledStyles(bytes);
    expect(await styleCount(again.bytes)).toBe(await styleCount(bytes));
    for (const style of again.styles) expect(style).toMatchObject({ ...COUNTY_LINE, numFmt: '#,##0.00' });
  });

  it('prints all of it', async () => {
    const form = await countyForm('GPB');
    const reading = readTemplate(readWorkbookNow(form, '表样.xlsx'), MOF_2023);
    const { bytes } = await fillTemplate(form, reading, filing, MOF_2023);
    const book = new TextDecoder().decode(
      unzipEntry(bytes, readZipDirectory(bytes)!.find(({ name }) => name === 'xl/workbook.xml')!),
    );
    const last = 7 + filing.tables.GPB!.rows.length;
    expect(book).toMatch(new RegExp(`>'?附表'?!\\$A\\$1:\\$E\\$${last}</definedName>`));
  });

  it('fills tables that stand below each other in one sheet', async () => {
    const { tables } = correctExampleFiling('a');
    const both = { ...filing, tables: { GPB: tables.GPB!, EXP: tables.EXP! } };
    const { workbook, leftOut } = await fill(await countyForm('EXP', 'GPB'), both);
    expect(leftOut).toEqual([]);
    const read = proposeImport(workbook, MOF_2023).filing;
    expect(plainFigures(read)).toEqual(plainFigures(publish({ ...both, reportingScale: YUAN }, MOF_2023)));
  });

  it('writes a text as a text, whatever it begins with', async () => {
    const table = filing.tables.GPB!;
    const rows = table.rows.map((row, index) => (index === 0 ? { ...row, name: '=HYPERLINK("x")' } : row));
    const { workbook } = await fill(await countyForm('GPB'), { ...filing, tables: { GPB: { ...table, rows } } });
    expect(cellAt(workbook.sheets[0]!, 4, 1)).toMatchObject({ kind: 'text', value: '=HYPERLINK("x")' });
    expect(cellAt(workbook.sheets[0]!, 4, 1)).not.toHaveProperty('formula');
  });

  it('takes away what stood in a form that was filled before', async () => {
    const form = await countyForm('GPB');
    const reading = readTemplate(readWorkbookNow(form, '表样.xlsx'), MOF_2023);
    const { bytes } = await fillTemplate(form, reading, filing, MOF_2023);
    const blank = { ...filing, tables: { GPB: { ...filing.tables.GPB!, rows: [], cells: {} } } };
    const { workbook } = await fill(bytes, blank);
    const { GPB } = proposeImport(workbook, MOF_2023).filing.tables;
    expect(GPB).toMatchObject({ rows: [], cells: {} });
  });

  it('names the figures that the form has no place for', async () => {
    const whole = correctExampleFiling('a');
    const { leftOut } = await fill(await countyForm('GPB'), whole);
    expect(leftOut).toContainEqual({ table: 'IES', row: 'income.generalPublicBudget', column: 'amount' });
    expect(leftOut).not.toContainEqual(expect.objectContaining({ table: 'GPB' }));
  });
});

describe('the blanks above the heads of a form', () => {
  it.each([
    ['部门：', '部门：示例局'],
    ['编制单位：________', '编制单位：示例局'],
    ['20××年度部门决算', '2023年度部门决算'],
    ['____年度', '2023年度'],
    ['　　年度', '2023年度'],
    ['年度：', '年度：2023'],
    ['  会计年度:____', '会计年度:2023'],
    ['决算年度：　　年', '决算年度：2023年'],
  ])('fills %s', (text, filled) => {
    expect(fillBlank(text, '示例局', 2023)).toBe(filled);
  });

  it.each(['部门：别的局', '金额单位：万元', '收入决算表', '2022年度', '年度：2022', '年度目标：'])(
    'leaves %s',
    (text) => {
      expect(fillBlank(text, '示例局', 2023)).toBeUndefined();
    },
  );
});
