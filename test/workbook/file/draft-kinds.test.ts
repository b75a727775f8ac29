import { describe, expect, it } from 'vitest';
import { MOF_2023 } from '../../../src/editions/mof-2023';
import { proposeImport } from '../../../src/workbook/import/import';
import { readWorkbookNow } from '../../../src/workbook/file/sheetjs-reader';
import { cellAt, type Workbook } from '../../../src/workbook/workbook';
import { chaoyangWorkbook } from '../../support/chaoyang-workbook';
import { bytesAs, delimited, htmlTable, utf16 } from '../../support/draft-files';
import { gbkBytes } from '../../support/gb18030';

/** 收入决算表: coded rows, grouped heads. */
const plain = chaoyangWorkbook({ sheetName: (table) => table });
const sheet = plain.sheets[1]!;
const one: Workbook = { ...plain, sheets: [sheet] };
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const expected = proposeImport(one, MOF_2023).filing.tables;

const figuresOf = (bytes: Uint8Array, fileName: string) =>
  proposeImport(readWorkbookNow(bytes, fileName), MOF_2023).filing.tables;
const csv = delimited(sheet);
const tabs = delimited(sheet, '\t');

describe('every kind of draft brings the same figures', () => {
  it.each([
    ['决算.xlsx', bytesAs(one, 'xlsx')],
    ['决算.xlsm', bytesAs(one, 'xlsm')],
    ['决算.xls', bytesAs(one, 'biff8')],
    ['决算.et', bytesAs(one, 'biff8')],
    ['决算.ods', bytesAs(one, 'ods')],
    ['决算.fods', bytesAs(one, 'fods')],
    ['决算.xml', bytesAs(one, 'xlml')],
    ['决算.csv', utf8(csv)],
    ['决算.csv', utf8(`\ufeff${csv}`)],
    ['决算.csv', gbkBytes(csv)],
    ['决算.csv', gbkBytes(delimited(sheet, ';'))],
    ['决算.txt', gbkBytes(tabs)],
    ['决算.txt', utf8(tabs)],
    ['决算.txt', utf16(`\ufeff${tabs}`, 'little')],
    ['决算.txt', utf16(`\ufeff${tabs}`, 'big')],
    ['决算.txt', utf16(tabs, 'little')],
    ['决算.txt', utf16(tabs, 'big')],
    ['决算.html', gbkBytes(htmlTable(sheet))],
    // The page declares GB 2312, as systems do that write UTF-8.
    ['决算.html', utf8(htmlTable(sheet))],
    ['决算.htm', utf16(`\ufeff${htmlTable(sheet)}`, 'little')],
  ])('%s, case %#', (fileName, bytes) => {
    const workbook = readWorkbookNow(bytes, fileName);
    expect(workbook.remarks).toBeUndefined();
    expect(proposeImport(workbook, MOF_2023).filing.tables).toEqual(expected);
  });

  it.each([
    ['决算.xls', gbkBytes(htmlTable(sheet)), '网页表格（HTML）'],
    ['决算.xls', gbkBytes(tabs), '分栏的文本（CSV）'],
    ['决算.xls', utf8(csv), '分栏的文本（CSV）'],
    ['决算.xls', bytesAs(one, 'xlsx'), 'Excel 工作簿（.xlsx）'],
    ['决算.xlsx', bytesAs(one, 'biff8'), 'Excel 97–2003 工作簿（.xls）'],
    ['决算.csv', bytesAs(one, 'ods'), 'OpenDocument 表格（.ods）'],
    ['决算.jpg', bytesAs(one, 'xlml'), 'Excel 2003 XML 表格（.xml）'],
  ])('%s under a wrong name, case %#, is read by its content, and said', (fileName, bytes, name) => {
    expect(figuresOf(bytes, fileName)).toEqual(expected);
    const extension = fileName.slice(fileName.indexOf('.'));
    expect(readWorkbookNow(bytes, fileName).remarks).toEqual([
      `扩展名是 ${extension}，内容其实是${name}，已按内容读取。`,
    ]);
  });
});

describe('delimited text', () => {
  const cells = (text: string): (string | undefined)[][] => {
    const [read] = readWorkbookNow(utf8(text), '表.csv').sheets;
    return read!.rows.map((_, row) =>
      Array.from({ length: read!.columnCount }, (__, i) => cellAt(read!, row, i)?.value),
    );
  };

  it('keeps codes and amounts as they were written', () => {
    expect(cells('科目,金额\n0102,"1,413.38"\n1E5,001\n')).toEqual([
      ['科目', '金额'],
      ['0102', '1,413.38'],
      ['1E5', '001'],
    ]);
  });

  it('takes off what programs put around a code to keep it text', () => {
    expect(cells('="2010301",1\n"2010302\t",2\n"=""0102""",3')).toEqual([
      ['2010301', '1'],
      ['2010302', '2'],
      ['0102', '3'],
    ]);
  });

  it('parts tab text at tabs although its amounts hold commas', () => {
    expect(cells('科目\t金额\n甲\t1,413.38\n乙\t2,000.00')[1]).toEqual(['甲', '1,413.38']);
  });

  it('names the sheet after the file', () => {
    expect(readWorkbookNow(utf8('1,2\n3,4'), '公开03表 支出决算表.csv').sheets[0]!.name).toBe('公开03表 支出决算表');
  });

  it('says where a quote has no partner rather than guess', () => {
    expect(() => cells('甲,乙\n1,2\n"3,4\n5,6')).toThrow(/第 3 行有一个英文双引号没有配对/);
  });

  it('does not take a cut or damaged character for another', () => {
    const bytes = utf8('甲,乙\n丙,丁');
    expect(() => readWorkbookNow(bytes.slice(0, -1), '表.csv')).toThrow(expect.objectContaining({ reason: 'corrupt' }));
    const damaged = utf8('\ufeff甲,乙\n丙,丁');
    damaged[4] = 0x41;
    expect(() => readWorkbookNow(damaged, '表.csv')).toThrow(/“表.csv”/);
  });
});
