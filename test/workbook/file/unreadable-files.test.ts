import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { utils, write } from 'xlsx';
import { writeWorkbook } from '../../../src/workbook/export/hucre-writer';
import { readWorkbookNow } from '../../../src/workbook/file/sheetjs-reader';
import { WorkbookError } from '../../../src/workbook/file/workbook-error';
import { makeZip, xlsxParts } from './make-zip';
import { failure } from './reading-failure';
import { sampleWorkbook } from '../sample-workbook';

const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../../fixtures/workbook/${name}`, import.meta.url)));
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

const orError = <T>(read: () => T): unknown => {
  try {
    return read();
  } catch (error) {
    return error;
  }
};

describe('files that are no spreadsheet', () => {
  it.each([
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0), 'PNG 图片'],
    ['a PDF', bytesOf('%PDF-1.7\n%%EOF'), 'PDF 文档'],
    ['text without columns', bytesOf('关于报送部门决算的通知\n各单位：\n'), '纯文本'],
    ['noise', Uint8Array.of(3, 1, 4, 1, 5, 9, 2, 6, 5, 3), '二进制数据'],
    ['a dBase-like header', Uint8Array.of(0x03, 0x7c, 0x01, 0x01, 0, 0, 0, 0), '二进制数据'],
    ['a page without a table', bytesOf('<!DOCTYPE html><html><body>hi</body></html>'), '不含表格'],
    ['a Word document', makeZip({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w/>' }), 'Word 文档'],
    ['any archive', makeZip({ 'readme.txt': 'hello' }), 'ZIP 压缩包'],
    ['an old Word document', fixture('word.doc'), 'Word 文档'],
  ])('refuses %s and says what it found', (_name, bytes, found) => {
    const error = failure(bytes);
    expect(error.reason).toBe('notASpreadsheet');
    expect(error.message).toContain(found);
    expect(error.message).toContain('应为 .xlsx');
  });

  it('says that an empty file is empty', () => {
    expect(failure(new Uint8Array()).reason).toBe('empty');
  });
});

describe('spreadsheets of other formats', () => {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet([['决算']]), '甲');

  it.each([
    ['xlsb', 'Excel 二进制工作簿'],
    ['biff5', 'Excel 95 或更早的工作簿'],
    ['biff2', 'Excel 95 或更早的工作簿'],
    ['sylk', 'SYLK'],
    ['dif', 'DIF'],
  ] as const)('are named: %s', (format, found) => {
    const bytes = new Uint8Array(write(book, { type: 'array', bookType: format }) as ArrayBuffer);
    expect(failure(bytes)).toMatchObject({ reason: 'notASpreadsheet', message: expect.stringContaining(found) });
  });

  it('and the backup of this program', () => {
    expect(failure(bytesOf('{"format":1}'), '备份.json').message).toContain('JSON 文本');
  });
});

describe('files behind a password', () => {
  it.each(['password.xlsx', 'password.xls', 'password.ods'])('recognises %s', (name) => {
    expect(failure(fixture(name), name).reason).toBe('encrypted');
  });
});

describe('damaged files', () => {
  const shares = [0.01, 0.1, 0.3, 0.5, 0.7, 0.9, 0.99, 0.999];

  it.each(shares)('does not read an xlsx of which only the share %d is left', async (share) => {
    const bytes = await writeWorkbook(sampleWorkbook);
    expect(failure(bytes.slice(0, Math.floor(bytes.length * share))).reason).toBe('corrupt');
  });

  it.each(shares.slice(0, 6))('does not read an xls of which only the share %d is left', (share) => {
    const bytes = fixture('small.xls');
    expect(failure(bytes.slice(0, Math.floor(bytes.length * share)), 'a.xls').reason).toBe('corrupt');
  });

  it('never reads an xlsx with one changed byte as something else', async () => {
    const bytes = await writeWorkbook(sampleWorkbook);
    const whole = readWorkbookNow(bytes, 'a.xlsx');
    for (let at = 0; at < bytes.length; at += 37) {
      const damaged = bytes.slice();
      damaged[at] = damaged[at]! ^ 0x55;
      const sheets = orError(() => readWorkbookNow(damaged, 'a.xlsx').sheets);
      expect(sheets instanceof WorkbookError ? whole.sheets : sheets).toEqual(whole.sheets);
    }
  });

  it('does not lose a sheet in silence', () => {
    const parts = xlsxParts([
      ['甲', '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>'],
      ['乙', '<sheetData/>'],
    ]);
    delete parts['xl/worksheets/sheet2.xml'];
    expect(failure(makeZip(parts)).reason).toBe('corrupt');
  });

  it('refuses two sheets of one name', () => {
    expect(
      failure(
        makeZip(
          xlsxParts([
            ['甲', '<sheetData/>'],
            ['甲', '<sheetData/>'],
          ]),
        ),
      ).reason,
    ).toBe('corrupt');
  });

  it('refuses a workbook without sheets', () => {
    expect(['noSheets', 'corrupt']).toContain(failure(makeZip(xlsxParts([]))).reason);
  });

  it('refuses an XML spreadsheet that breaks off', () => {
    const xml = '<?xml version="1.0"?><Workbook xmlns:ss="urn:x"><Worksheet ss:Name="a"><Table><Row><Cell>';
    expect(failure(bytesOf(xml), 'a.xml').reason).toBe('corrupt');
  });
});
