import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readWorkbookNow } from '../../../src/workbook/file/sheetjs-reader';
import { cellAt, type Workbook } from '../../../src/workbook/workbook';
import { makeZip, xlsxParts } from './make-zip';

const fixture = (name: string): Workbook =>
  readWorkbookNow(new Uint8Array(readFileSync(new URL(`../../fixtures/workbook/${name}`, import.meta.url))), name);
const sheetXml = (rows: string): string => `<sheetData>${rows}</sheetData>`;
const first = (parts: Record<string, string>) => readWorkbookNow(makeZip(parts), 'a.xlsx').sheets[0]!;

describe('the files of office programs', () => {
  it.each(['small.xls', 'small.ods'])('reads %s as LibreOffice saved it', (name) => {
    const workbook = fixture(name);
    const [sheet] = workbook.sheets;
    expect(workbook.fileName).toBe(name);
    expect(workbook.sheets.map((s) => s.name)).toEqual(['Z01', '设置']);
    expect(workbook.properties.title).toBe('部门决算');
    expect(sheet?.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 2 }]);
    expect(sheet && cellAt(sheet, 0, 0)).toEqual({
      kind: 'text',
      value: '收入支出决算总表',
      text: '收入支出决算总表',
    });
    expect(sheet && cellAt(sheet, 2, 1)).toEqual({
      kind: 'number',
      value: '1413.38',
      text: '1,413.38',
      format: '#,##0.00',
    });
    expect(sheet && cellAt(sheet, 2, 2)).toMatchObject({ kind: 'number', value: '2826.76', formula: 'B3*2' });
    expect(sheet && cellAt(sheet, 3, 1)).toMatchObject({ kind: 'date', value: '2024-03-01', text: '2024-03-01' });
  });

  it('sees that an xls hides a sheet', () => {
    expect(fixture('small.xls').sheets.map((s) => s.visibility)).toEqual(['visible', 'hidden']);
  });

  it('reads a table saved as a web page in GBK, codes kept as text', () => {
    const head = [...'<html><meta charset=gb2312><table><tr><td>'].map((c) => c.charCodeAt(0));
    const tail = [...'</td><td>0102</td><td>1,413.38</td></tr></table></html>'].map((c) => c.charCodeAt(0));
    const sheet = readWorkbookNow(Uint8Array.from([...head, 0xbe, 0xf6, 0xcb, 0xe3, ...tail]), 'a.xls').sheets[0]!;
    expect([0, 1, 2].map((c) => cellAt(sheet, 0, c))).toMatchObject([
      { kind: 'text', value: '决算' },
      { kind: 'text', value: '0102' },
      { kind: 'text', value: '1,413.38' },
    ]);
  });
});

describe('cells', () => {
  it('tells a formula without a result from zero and from an empty text', () => {
    const sheet = first(
      xlsxParts([
        [
          'a',
          sheetXml(
            '<row r="1"><c r="A1"><f>B1+C1</f></c><c r="B1"><f>C1</f><v>0</v></c><c r="C1" t="str"><f>T(D1)</f><v></v></c><c r="D1"/></row>',
          ),
        ],
      ]),
    );
    expect([0, 1, 2, 3].map((c) => cellAt(sheet, 0, c))).toEqual([
      { kind: 'blank', value: '', text: '', formula: 'B1+C1', uncached: true },
      { kind: 'number', value: '0', text: '0', formula: 'C1' },
      { kind: 'text', value: '', text: '', formula: 'T(D1)' },
      undefined,
    ]);
  });

  it('takes doubles through 15 digits and keeps errors and truth values apart', () => {
    const sheet = first(
      xlsxParts([
        [
          'a',
          sheetXml(
            '<row r="1"><c r="A1"><v>0.30000000000000004</v></c><c r="B1" t="e"><v>#REF!</v></c><c r="C1" t="b"><v>1</v></c><c r="D1"><v>1E-7</v></c><c r="E1" t="inlineStr"><is><t xml:space="preserve"> 12 </t></is></c></row>',
          ),
        ],
      ]),
    );
    expect([0, 1, 2, 3, 4].map((c) => cellAt(sheet, 0, c))).toMatchObject([
      { kind: 'number', value: '0.3' },
      { kind: 'error', value: '#REF!' },
      { kind: 'boolean', value: 'TRUE' },
      { kind: 'number', value: '0.0000001' },
      { kind: 'text', value: ' 12 ' },
    ]);
  });

  it('reads dates counted from 1904', () => {
    const parts = xlsxParts(
      [['a', sheetXml('<row r="1"><c r="A1" s="1"><v>43890</v></c></row>')]],
      '<workbookPr date1904="1"/>',
    );
    parts['xl/styles.xml'] =
      '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>';
    parts['[Content_Types].xml'] = parts['[Content_Types].xml']!.replace(
      '</Types>',
      '<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>',
    );
    expect(cellAt(first(parts), 0, 0)).toMatchObject({ kind: 'date', value: '2024-03-01' });
  });

  it('sees hidden rows and columns', () => {
    const sheet = first(
      xlsxParts([
        [
          'a',
          `<cols><col min="2" max="3" width="8" hidden="1"/></cols>${sheetXml('<row r="1"><c r="A1"><v>1</v></c></row><row r="2" hidden="1"><c r="A2"><v>2</v></c></row>')}`,
        ],
      ]),
    );
    expect([sheet.hiddenRows, sheet.hiddenColumns]).toEqual([[1], [1, 2]]);
  });
});

describe('hostile names and sizes', () => {
  it('reads sheets and properties called __proto__ or constructor and pollutes nothing', () => {
    const before = Object.getOwnPropertyNames(Object.prototype);
    const names = ['__proto__', 'constructor', 'toString'];
    const parts = xlsxParts(
      names.map((name) => [name, sheetXml(`<row r="1"><c r="A1" t="inlineStr"><is><t>${name}</t></is></c></row>`)]),
    );
    parts['xl/workbook.xml'] = parts['xl/workbook.xml']!.replace(
      '</sheets>',
      '</sheets><definedNames><definedName name="__proto__">constructor!$A$1</definedName></definedNames>',
    );
    const workbook = readWorkbookNow(makeZip(parts), 'a.xlsx');
    expect(workbook.sheets.map((s) => [s.name, cellAt(s, 0, 0)?.value])).toEqual(names.map((name) => [name, name]));
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
    expect(({} as Record<string, unknown>)['!ref']).toBeUndefined();
  });

  it('does not walk through a million empty rows', () => {
    const sheet = first(
      xlsxParts([
        [
          'a',
          `<dimension ref="A1:XFD1048576"/>${sheetXml('<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>')}`,
        ],
      ]),
    );
    expect(cellAt(sheet, 1_048_575, 16_383)?.value).toBe('2');
    expect(sheet.columnCount).toBe(16_384);
  }, 2000);

  it('refuses too many sheets, and an archive that unpacks to more than is sane', () => {
    const many = Array.from({ length: 301 }, (_, i) => [`s${i}`, sheetXml('')] as const);
    expect(() => readWorkbookNow(makeZip(xlsxParts(many)), 'a.xlsx')).toThrow(
      expect.objectContaining({ reason: 'tooLarge', message: expect.stringMatching(/“a.xlsx”.*301 个工作表.*300 个/) }),
    );
    const bomb = makeZip(xlsxParts([['a', sheetXml('')]]));
    const view = new DataView(bytesBuffer(bomb));
    view.setUint32(lastEntry(bomb) + 24, 0x7fffffff, true);
    expect(() => readWorkbookNow(bomb, 'a.xlsx')).toThrow(expect.objectContaining({ reason: 'tooLarge' }));
    expect(() => readWorkbookNow(new Uint8Array(50 * 1024 * 1024 + 1), 'a.xlsx')).toThrow(
      expect.objectContaining({ reason: 'tooLarge', message: expect.stringContaining('50.0 MB') }),
    );
  });
});

const bytesBuffer = (bytes: Uint8Array): ArrayBuffer => bytes.buffer as ArrayBuffer;

function lastEntry(zip: Uint8Array): number {
  for (let at = zip.length - 4; at > 0; at--) {
    if (zip[at] === 0x50 && zip[at + 1] === 0x4b && zip[at + 2] === 1 && zip[at + 3] === 2) return at;
  }
  throw new Error('no entry');
}
