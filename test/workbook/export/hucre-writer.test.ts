import { describe, expect, it } from 'vitest';
import { writeWorkbook } from '../../../src/workbook/export/hucre-writer';
import { readWorkbookNow } from '../../../src/workbook/file/sheetjs-reader';
import type { StyledCell, StyledWorkbook } from '../../../src/workbook/export/styled-workbook';
import { cellAt } from '../../../src/workbook/workbook';
import { readZipDirectory, unzipEntry } from '../../../src/workbook/file/zip-archive';
import { sampleWorkbook } from '../sample-workbook';

async function parts(workbook: StyledWorkbook): Promise<Map<string, string>> {
  const bytes = await writeWorkbook(workbook);
  const entries = readZipDirectory(bytes) ?? [];
  return new Map(entries.map((entry) => [entry.name, new TextDecoder().decode(unzipEntry(bytes, entry))]));
}

const oneCell = (cell: StyledCell): StyledWorkbook => ({
  ...sampleWorkbook,
  sheets: [{ name: 'a', rows: [[cell]] }],
});
const sheetOf = async (workbook: StyledWorkbook, n = 1): Promise<string> =>
  (await parts(workbook)).get(`xl/worksheets/sheet${n}.xml`) ?? '';

describe('what is written', () => {
  it('is read back: sheets, visibility, merges, figures, properties', async () => {
    const workbook = readWorkbookNow(await writeWorkbook(sampleWorkbook), 'a.xlsx');
    expect(workbook.sheets.map((s) => [s.name, s.visibility])).toEqual([
      ['说明', 'veryHidden'],
      ['Z01 收支(总)', 'visible'],
      ['设置', 'hidden'],
    ]);
    expect(workbook.sheets[1]?.merges).toEqual(sampleWorkbook.sheets[1]?.merges);
    expect(workbook.sheets[1] && cellAt(workbook.sheets[1], 4, 1)).toEqual({
      kind: 'number',
      value: '1413.38',
      text: '1,413.38',
      format: '#,##0.00',
    });
    expect(workbook.properties).toEqual(sampleWorkbook.properties);
  });

  it('keeps every figure as the decimal it is', async () => {
    for (const value of ['1413.38', '0', '-0.01', '0.000001', '750.62', '90000000000000', '1234567890123.45']) {
      expect(await sheetOf(oneCell({ kind: 'number', value }))).toContain(`<v>${value}</v>`);
    }
  });

  it('writes a figure a spreadsheet would change as text', async () => {
    const value = '12345678901234.56';
    const sheet = readWorkbookNow(await writeWorkbook(oneCell({ kind: 'number', value })), 'a.xlsx').sheets[0]!;
    expect(cellAt(sheet, 0, 0)).toMatchObject({ kind: 'text', value });
  });

  it('never makes text a formula, an error or an escape', async () => {
    for (const value of [
      '=1+1',
      '+1',
      '-2',
      '@SUM(A1)',
      '#REF!',
      '#N/A',
      '_x0041_',
      'a\r\nb\tc',
      '\u0001\uffff',
      ' x ',
    ]) {
      const workbook = oneCell({ kind: 'text', value });
      expect(await sheetOf(workbook)).not.toContain('<f');
      const sheet = readWorkbookNow(await writeWorkbook(workbook), 'a.xlsx').sheets[0]!;
      expect(cellAt(sheet, 0, 0)).toMatchObject({ kind: 'text', value: value.replace(/\r\n/g, '\n') });
      expect(cellAt(sheet, 0, 0)?.formula).toBeUndefined();
    }
    expect((await parts(oneCell({ kind: 'text', value: '=1+1' }))).get('xl/styles.xml')).toContain('formatCode="@"');
  });

  it('sets up printing: A4, one page wide, repeated heads of a quoted sheet, footer', async () => {
    const all = await parts(sampleWorkbook);
    const sheet = all.get('xl/worksheets/sheet2.xml') ?? '';
    expect(sheet).toContain('<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>');
    expect(sheet).toContain('<pageSetUpPr fitToPage="1"/>');
    expect(sheet).toContain('<printOptions horizontalCentered="1"/>');
    expect(sheet).toContain('<oddFooter>&amp;C第 &amp;P 页 共 &amp;N 页</oddFooter>');
    expect(sheet).toContain('<pane xSplit="1" ySplit="4" topLeftCell="B5" state="frozen"');
    expect(all.get('xl/workbook.xml')).toContain(
      '<definedName name="_xlnm.Print_Titles" localSheetId="1">\'Z01 收支(总)\'!$1:$4</definedName>',
    );
    expect(all.get('xl/workbook.xml')).toContain('activeTab="1"');
  });

  it('keeps the parts of a sheet in the order of the schema', async () => {
    const sheet = await sheetOf(sampleWorkbook, 2);
    const order = [
      ...sheet.matchAll(
        /<(sheetPr|dimension|sheetViews|sheetFormatPr|cols|sheetData|mergeCells|printOptions|pageMargins|pageSetup|headerFooter)[ />]/g,
      ),
    ];
    expect(order.map((m) => m[1])).toEqual([
      'sheetPr',
      'dimension',
      'sheetViews',
      'sheetFormatPr',
      'cols',
      'sheetData',
      'mergeCells',
      'printOptions',
      'pageMargins',
      'pageSetup',
      'headerFooter',
    ]);
  });

  it('gives all cells under a merge the border of the first', async () => {
    const sheet = await sheetOf(sampleWorkbook, 2);
    const style = /<c r="A3" t="s" s="(\d+)"/.exec(sheet)?.[1];
    expect(sheet).toContain(`<c r="B3" s="${style}"/>`);
  });

  it('keeps the height of a row behind the last cell', async () => {
    const workbook = { ...sampleWorkbook, sheets: [{ name: 'a', rows: [], rowHeights: [undefined, undefined, 33] }] };
    expect(await sheetOf(workbook)).toContain('<row r="3" ht="33" customHeight="1"/>');
  });
});

describe('what cannot be written', () => {
  it('is refused rather than damaged', async () => {
    const bad: [StyledWorkbook, RegExp][] = [
      [oneCell({ kind: 'number', value: '1e5' }), /not decimal/],
      [oneCell({ kind: 'number', value: '一' }), /not decimal/],
      [oneCell({ kind: 'text', value: 'x', style: 'toString' }), /no style called toString/],
      [oneCell({ kind: 'text', value: 'x'.repeat(32768) }), /32767/],
      [{ ...sampleWorkbook, sheets: [{ name: 'a/b', rows: [] }] }, /forbids/],
      [
        {
          ...sampleWorkbook,
          sheets: [
            { name: 'a', rows: [] },
            { name: 'A', rows: [] },
          ],
        },
        /Duplicate/,
      ],
    ];
    for (const [workbook, why] of bad) await expect(writeWorkbook(workbook)).rejects.toThrow(why);
  });
});
