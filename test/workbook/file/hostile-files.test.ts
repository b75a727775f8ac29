import { CFB, utils, write } from 'xlsx';
import { describe, expect, it } from 'vitest';
import { MOF_2023 } from '../../../src/editions/mof-2023';
import { proposeImport } from '../../../src/workbook/import/import';
import { openOle } from '../../../src/workbook/file/ole-container';
import { readWorkbookNow } from '../../../src/workbook/file/sheetjs-reader';
import { cellAt, type Workbook } from '../../../src/workbook/workbook';
import { WorkbookError } from '../../../src/workbook/file/workbook-error';
import { chaoyangWorkbook } from '../../support/chaoyang-workbook';
import { bytesAs, delimited, htmlTable } from '../../support/draft-files';
import { gbkBytes } from '../../support/gb18030';
import { makeZip, xlsxParts } from './make-zip';
import { failure } from './reading-failure';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const sheetParts = (xml: string): Record<string, string> => xlsxParts([['甲', xml]]);
const oneCell = '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>';
const page = (rows: string): Uint8Array => bytesOf(`<html><table>${rows}</table></html>`);
const ods = (table: string, before = ''): Uint8Array =>
  bytesOf(
    `<?xml version="1.0"?>${before}<office:document xmlns:office="o" xmlns:table="t" office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:body><office:spreadsheet><table:table table:name="甲">${table}</table:table></office:spreadsheet></office:body></office:document>`,
  );
const ml = (table: string, before = ''): Uint8Array =>
  bytesOf(
    `<?xml version="1.0"?>${before}<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="甲"><Table>${table}</Table></Worksheet></Workbook>`,
  );
const ODS_CELL = '<table:table-cell office:value-type="float" office:value="1"><text:p>1</text:p></table:table-cell>';
const ML_CELL = '<Data ss:Type="Number">1</Data></Cell></Row>';
const LAUGHS =
  '<!DOCTYPE x [<!ENTITY a "哈"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>';

describe('files that claim more than they hold', () => {
  it.each([
    ['widths of a billion columns', makeZip(sheetParts('<cols><col min="1" max="999999999"/></cols><sheetData/>'))],
    [
      'a link over a whole sheet',
      makeZip(sheetParts(`${oneCell}<hyperlinks><hyperlink ref="A1:XFD1048576"/></hyperlinks>`)),
    ],
    ['a cell repeated a billion times', ods(ODS_CELL.replace('>', ' table:number-columns-repeated="1000000000">'))],
    [
      'a row repeated with a cell in it',
      ods(`<table:table-row table:number-rows-repeated="9000000">${ODS_CELL}</table:table-row>`),
    ],
    [
      'covered cells repeated',
      ods('<table:table-row><table:covered-table-cell table:number-columns-repeated="99999999"/></table:table-row>'),
    ],
    ['a merge of ten billion cells', ml(`<Row><Cell ss:MergeAcross="100000" ss:MergeDown="100000">${ML_CELL}`)],
    ['a column repeated', ml(`<Column ss:Span="999999999"/><Row><Cell>${ML_CELL}`)],
    ['cells without end', page(`<tr>${'<td>1'.repeat(2_000_001)}</tr>`)],
    ['a number format of a billion digits', ods('<number:number number:decimal-places="1000000000"/>')],
    ['text of many cells', bytesOf('1,2,3\n'.repeat(170_000))],
  ])('refuses %s before building it', (_name, bytes) => {
    const error = failure(bytes);
    expect(error.reason).toBe('tooLarge');
    expect(error.message).toMatch(/多于 \d+ (个|栏|位)。请删去无关的内容后另存。$/);
  });

  it.each([
    [
      'a cell far beyond the last row',
      makeZip(sheetParts('<sheetData><row r="999999999"><c r="A999999999"><v>1</v></c></row></sheetData>')),
    ],
    ['a cell far beyond the last column', page('<tr><td colspan="999999999">1</td><td>2</td></tr>')],
    ['an index beyond all rows', ml(`<Row ss:Index="999999999"><Cell>${ML_CELL}`)],
    ['a part that unpacks to more than packing allows', bent()],
    ['two parts of one name', makeZip({ ...sheetParts(oneCell), 'XL/workbook.xml': '<workbook/>' })],
    ['a part that breaks off', makeZip(broken())],
  ])('refuses %s', (_name, bytes) => {
    expect(failure(bytes).reason).toBe('corrupt');
  });

  it('reads the million empty rows that office programs note at the end of a sheet', () => {
    const tail =
      '<table:table-row table:number-rows-repeated="1048575"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>';
    const [sheet] = readWorkbookNow(ods(`<table:table-row>${ODS_CELL}</table:table-row>${tail}`), '甲.fods').sheets;
    expect([sheet!.rows.length, sheet!.columnCount]).toEqual([1, 1]);
  });

  it('takes a merge over everything for no more than a sheet', () => {
    const xml = `${oneCell}<mergeCells>${'<mergeCell ref="A1:ZZZ99999999"/>'.repeat(100)}</mergeCells>`;
    const workbook = readWorkbookNow(makeZip(sheetParts(xml)), '甲.xlsx');
    expect(workbook.sheets[0]!.merges[0]).toEqual({ top: 0, left: 0, bottom: 1_048_575, right: 16_383 });
    expect(proposeImport(workbook, MOF_2023).filing.tables).toEqual({});
  });
});

describe('entities', () => {
  it.each([
    [
      'an .xlsx',
      makeZip({ ...sheetParts(oneCell), 'xl/sharedStrings.xml': `${LAUGHS}<sst><si><t>&c;</t></si></sst>` }),
    ],
    ['an XML spreadsheet', ml(`<Row><Cell>${ML_CELL}`, LAUGHS)],
    ['a flat OpenDocument spreadsheet', ods(ODS_CELL, LAUGHS)],
  ])('of its own make %s be refused', (_name, bytes) => {
    expect(failure(bytes)).toMatchObject({ reason: 'unsafe', message: expect.stringContaining('自定义了 XML 实体') });
  });
});

describe('deep nesting', () => {
  const deep = (open: string, close: string, n = 50_000): string => open.repeat(n) + close.repeat(n);
  it.each([
    ['an .xlsx', makeZip(sheetParts(`<sheetData>${deep('<row>', '</row>')}</sheetData>`))],
    ['a page', bytesOf(`<html>${deep('<table><tr><td>', '</td></tr></table>')}</html>`)],
    ['an XML spreadsheet', ml(deep('<Row><Cell>', '</Cell></Row>'))],
    ['an OpenDocument spreadsheet', ods(deep('<table:table-row>', '</table:table-row>'))],
  ])('in %s ends in a workbook or a message', (_name, bytes) => {
    expect(outcome(bytes)).toMatch(/^(workbook|WorkbookError)$/);
  });
});

describe('names that ordinary objects know', () => {
  const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
  const before = Object.getOwnPropertyNames(Object.prototype);
  const isUnharmed = (): boolean =>
    Object.getOwnPropertyNames(Object.prototype).join() === before.join() &&
    ({} as Record<string, unknown>)['!data'] === undefined;

  const text = (value: string): string => `<c t="inlineStr"><is><t>${value}</t></is></c>`;
  const named = (): Workbook => {
    const parts = xlsxParts(names.map((name) => [name, `<sheetData><row>${text(name)}</row></sheetData>`]));
    return readWorkbookNow(makeZip(parts), '甲.xlsx');
  };

  it.each(['xlsx', 'biff8', 'ods', 'fods', 'xlml'] as const)('are only names in %s', (format) => {
    const book = utils.book_new();
    book.Props = { Title: '__proto__' };
    book.Custprops = JSON.parse('{"constructor":"甲","__proto__":"乙"}') as object;
    for (const name of names) utils.book_append_sheet(book, utils.aoa_to_sheet([[name]]), `${name}.`);
    const bytes = new Uint8Array(write(book, { type: 'array', bookType: format }) as ArrayBuffer);
    const workbook = readWorkbookNow(bytes, '甲.x');
    expect(workbook.sheets.map((sheet) => cellAt(sheet, 0, 0)?.value)).toEqual(names);
    expect(isUnharmed()).toBe(true);
  });

  it('are only names as sheets, shared texts, properties and defined names of an .xlsx', () => {
    const parts = xlsxParts(
      names.map((name, i) => [name, `<sheetData><row r="1"><c r="A1" t="s"><v>${i}</v></c></row></sheetData>`]),
    );
    const properties = names.map(
      (name, i) =>
        `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${i + 2}" name="${name}"><vt:lpwstr>${name}</vt:lpwstr></property>`,
    );
    parts['docProps/custom.xml'] =
      `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">${properties.join('')}</Properties>`;
    parts['xl/sharedStrings.xml'] =
      `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${names.map((name) => `<si><t>${name}</t></si>`).join('')}</sst>`;
    parts['[Content_Types].xml'] = parts['[Content_Types].xml']!.replace(
      '</Types>',
      '<Override PartName="/docProps/custom.xml" ContentType="application/vnd.openxmlformats-officedocument.custom-properties+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>',
    );
    const workbook = readWorkbookNow(makeZip(parts), '甲.xlsx');
    expect(workbook.sheets.map((sheet) => [sheet.name, cellAt(sheet, 0, 0)?.value])).toEqual(
      names.map((name) => [name, name]),
    );
    expect(workbook.properties.custom.get('constructor')).toBe('constructor');
    expect(isUnharmed()).toBe(true);
  });

  it('are only names to the recognition of tables, in text files and in pages', () => {
    for (const workbook of [
      named(),
      readWorkbookNow(bytesOf(`${names.join(',')}\n1,2,3,4`), '__proto__.csv'),
      readWorkbookNow(page(`<tr><td>${names.join('</td><td>')}</td></tr>`), 'constructor.html'),
    ]) {
      expect(cellAt(workbook.sheets[0]!, 0, 0)?.value).toBe('__proto__');
      expect(proposeImport(workbook, MOF_2023).filing.tables).toEqual({});
    }
    expect(isUnharmed()).toBe(true);
  });
});

describe('what a file brings beside its cells is said', () => {
  const withPart = (name: string): Uint8Array => makeZip({ ...sheetParts(oneCell), [name]: '<x/>' });

  it('macros, which do not run', () => {
    const said = ['文件带有宏；宏没有运行，也不会导入。'];
    expect(readWorkbookNow(withPart('xl/vbaProject.bin'), '甲.xlsm').remarks).toEqual(said);
    const book = utils.book_new();
    utils.book_append_sheet(book, utils.aoa_to_sheet([[1]]), '甲');
    const container = CFB.read(new Uint8Array(write(book, { type: 'array', bookType: 'biff8' }) as ArrayBuffer), {
      type: 'array',
    }) as unknown;
    CFB.utils.cfb_add(container, '/_VBA_PROJECT_CUR/VBA/dir', new Uint8Array(64));
    const bytes = Uint8Array.from(CFB.write(container, { type: 'array' }) as number[]);
    expect(readWorkbookNow(bytes, '甲.xls').remarks).toEqual(said);
  });

  it('formulas that refer to other files', () => {
    expect(readWorkbookNow(withPart('xl/externalLinks/externalLink1.xml'), '甲.xlsx').remarks).toEqual([
      '有公式引用了其他文件；没有打开那些文件，用的是本文件中保存的结果。',
    ]);
  });
});

describe('containers that go in circles', () => {
  it('end in a message, whichever chain it is', () => {
    const bytes = bytesAs(chaoyangWorkbook(), 'biff8');
    const view = new DataView(bytes.buffer);
    const table = (view.getUint32(76, true) + 1) * 512;
    for (let sector = 0; sector < 100; sector++) {
      const damaged = bytes.slice();
      new DataView(damaged.buffer).setUint32(table + 4 * sector, sector, true);
      expect(outcome(damaged), `sector ${sector}`).toMatch(/^(workbook|WorkbookError)$/);
    }
    expect(openOle(bytes).entries.map(({ name }) => name)).toContain('Workbook');
  });
});

describe('files cut off at any byte', () => {
  const plain = chaoyangWorkbook({ sheetName: (table) => table });
  const one: Workbook = { ...plain, sheets: plain.sheets.slice(6, 7) };

  it.each(['xlsx', 'biff8', 'ods', 'fods', 'xlml'] as const)('%s is whole or refused', (format) => {
    const bytes = bytesAs(one, format);
    const whole = readWorkbookNow(bytes, '甲.x').sheets;
    for (let share = 1; share < 160; share++) {
      const cut = bytes.slice(0, Math.floor((bytes.length * share) / 160));
      try {
        expect(readWorkbookNow(cut, '甲.x').sheets).toEqual(whole);
      } catch (error) {
        if (!(error instanceof WorkbookError)) throw error;
      }
    }
  });

  it('a page that breaks off is refused', () => {
    const bytes = gbkBytes(htmlTable(one.sheets[0]!));
    for (let end = 1; end < bytes.length - 40; end += 97) expect(failure(bytes.slice(0, end), '甲.xls')).toBeTruthy();
  });

  it('text that breaks off keeps its whole cells', () => {
    const bytes = bytesOf(delimited(one.sheets[0]!));
    for (let end = 1; end < bytes.length; end += 53)
      expect(outcome(bytes.slice(0, end))).toMatch(/^(workbook|WorkbookError)$/);
  });
});

function outcome(bytes: Uint8Array): string {
  try {
    readWorkbookNow(bytes, '甲.x');
    return 'workbook';
  } catch (error) {
    return error instanceof WorkbookError ? error.name : String(error);
  }
}

/** An archive whose directory says that one part unpacks to far more bytes than it takes. */
function bent(): Uint8Array {
  const zip = makeZip({ ...sheetParts(oneCell), 'a.xml': '<a/>' });
  const view = new DataView(zip.buffer as ArrayBuffer);
  for (let at = zip.length - 46; at > 0; at--) {
    if (view.getUint32(at, true) !== 0x02014b50) continue;
    view.setUint32(at + 24, 100_000_000, true);
    return zip;
  }
  throw new Error('no entry');
}

function broken(): Record<string, string> {
  const parts = sheetParts(oneCell);
  parts['xl/worksheets/sheet1.xml'] = parts['xl/worksheets/sheet1.xml']!.slice(0, -5);
  return parts;
}
