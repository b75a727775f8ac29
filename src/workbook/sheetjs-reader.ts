import { CFB, parse_xlscfb, parse_zip, read, SSF, type ParsingOptions, type WorkBook } from 'xlsx';
import { decodeMarkup } from './decode-markup';
import { fileKind } from './file-kind';
import { LIMITS } from './limits';
import { otherPackage } from './package-kind';
import { fromSheetJs } from './sheetjs-book';
import type { DateOf } from './sheetjs-cell';
import type { Workbook } from './workbook';
import { corrupt, encrypted, EXPECTED, notASpreadsheet, tooLarge, WorkbookError } from './workbook-error';
import { readZipDirectory, unzipEntry } from './zip-archive';

declare module 'xlsx' {
  // Exported by the library, missing from its types. They spare unpacking a container a second time.
  export function parse_zip(container: unknown, options: ParsingOptions): WorkBook;
  export function parse_xlscfb(container: unknown, options: ParsingOptions): WorkBook;
}

/** Stubs are the only way to see a formula without a result; styles, to see hidden rows and columns. */
const OPTIONS: ParsingOptions = {
  type: 'array',
  dense: true,
  cellFormula: true,
  cellNF: true,
  cellText: true,
  cellHTML: false,
  cellStyles: true,
  sheetStubs: true,
};

/** The parts of a package that can hold data; pictures stay packed. */
const PART = /\.(xml|rels|bin|iwa)$|^mimetype$/i;

/**
 * Reads a spreadsheet file of any format SheetJS knows from its bytes; the
 * name only appears in messages.
 * @throws WorkbookError for every file that cannot be read completely.
 */
export function readWorkbookNow(bytes: Uint8Array, fileName: string): Workbook {
  if (bytes.length > LIMITS.fileBytes) {
    throw tooLarge(fileName, `文件大小为 ${megabytes(bytes.length)}，上限是 ${megabytes(LIMITS.fileBytes)}`);
  }
  try {
    const book = parse(bytes, fileName);
    return fromSheetJs(book, fileName, dateReader(book.Workbook?.WBProps?.date1904 === true));
  } catch (error) {
    if (error instanceof WorkbookError) throw error;
    if (error instanceof Error && /password/i.test(error.message)) throw encrypted(fileName);
    throw corrupt(fileName);
  }
}

function parse(bytes: Uint8Array, fileName: string): WorkBook {
  const kind = fileKind(bytes);
  if (kind === 'empty') throw new WorkbookError('empty', fileName, `文件是空的（0 字节），${EXPECTED}。`);
  if (kind === 'zip') return parsePackage(bytes, fileName);
  if (kind === 'ole') return parseOle(bytes, fileName);
  if (kind === 'biff') return read(bytes, { ...OPTIONS });
  if (kind === 'markup') return parseMarkup(decodeMarkup(bytes), fileName);
  throw notASpreadsheet(fileName, kind.notASpreadsheet);
}

function parsePackage(bytes: Uint8Array, fileName: string): WorkBook {
  const entries = readZipDirectory(bytes);
  if (!entries) throw corrupt(fileName);
  const other = otherPackage(entries);
  if (other) throw notASpreadsheet(fileName, other);
  if (entries.some((entry) => entry.encrypted)) throw encrypted(fileName);
  const unpacked = entries.reduce((total, entry) => total + entry.unpackedBytes, 0);
  if (unpacked > LIMITS.unpackedBytes) {
    throw tooLarge(fileName, `解压后为 ${megabytes(unpacked)}，上限是 ${megabytes(LIMITS.unpackedBytes)}`);
  }
  const container = CFB.utils.cfb_new();
  for (const entry of entries) {
    if (!PART.test(entry.name)) continue;
    const content = unzipEntry(bytes, entry);
    if (entry.name === 'META-INF/manifest.xml' && latin1(content).includes('encryption-data'))
      throw encrypted(fileName);
    CFB.utils.cfb_add(container, `/${entry.name}`, content, { unsafe: true });
  }
  return parse_zip(container, { ...OPTIONS });
}

function parseOle(bytes: Uint8Array, fileName: string): WorkBook {
  const container = CFB.read(bytes, { type: 'array' });
  if (CFB.find(container, 'EncryptedPackage') || CFB.find(container, '/encryption')) throw encrypted(fileName);
  const stream = CFB.find(container, '/Workbook') ?? CFB.find(container, '/Book');
  if (!stream) {
    throw notASpreadsheet(fileName, CFB.find(container, '/WordDocument') ? 'Word 文档' : '其他程序的文档');
  }
  if (!stream.content || stream.content.length < stream.size) throw corrupt(fileName);
  return parse_xlscfb(container, { ...OPTIONS });
}

function parseMarkup(text: string, fileName: string): WorkBook {
  const xml = /<(?:\w+:)?Workbook[\s>]|<office:document[\s>]/.test(text);
  if (!xml && !/<table[\s>]/i.test(text)) throw notASpreadsheet(fileName, '不含表格的网页或 XML 文本');
  if (!/<\/(?:(?:\w+:)?Workbook|office:document|table|html)>\s*(?:<\/[\w:]+>\s*)*$/i.test(text))
    throw corrupt(fileName);
  // Cells of a page stay text: the library would turn codes such as 2010301 or 0102 into numbers.
  return read(text, { ...OPTIONS, type: 'string', raw: !xml });
}

/** Remembers which formats show dates: judging one costs more than the rest of a cell. */
function dateReader(date1904: boolean): DateOf {
  const known = new Map<string, boolean>();
  return (serial, format) => {
    let isDate = known.get(format);
    if (isDate === undefined) known.set(format, (isDate = SSF.is_date(format)));
    return isDate ? isoDate(serial, date1904) : undefined;
  };
}

function isoDate(serial: number, date1904: boolean): string | undefined {
  const date = SSF.parse_date_code(serial, { date1904 });
  if (!date) return undefined;
  const two = (n: number): string => String(n).padStart(2, '0');
  const time = `${two(date.H)}:${two(date.M)}:${two(Math.floor(date.S))}`;
  if (serial < 1) return time;
  const day = `${String(date.y).padStart(4, '0')}-${two(date.m)}-${two(date.d)}`;
  return time === '00:00:00' ? day : `${day}T${time}`;
}

const latin1 = (bytes: Uint8Array): string => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
const megabytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(1)} MB`;
