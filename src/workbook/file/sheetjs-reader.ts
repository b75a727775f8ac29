import { CFB, parse_xlscfb, parse_zip, read, SSF, type ParsingOptions, type WorkBook } from 'xlsx';
import { boundedStream } from './bounded-stream';
import { cleanRecords } from './biff-records';
import { type Objection, objectionToMarkup, tooMany } from './check-markup';
import { decodeText } from './decode-text';
import { fileKind } from './file-kind';
import { type FileFacts, fileRemarks } from './file-remarks';
import { LIMITS } from './limits';
import { openOle } from './ole-container';
import { otherPackage } from './package-kind';
import { progressAt, type ReportProgress } from './read-progress';
import { fromSheetJs } from './sheetjs-book';
import type { DateOf } from './sheetjs-cell';
import { textKind } from './text-kind';
import { readTextTable } from './text-table';
import type { Workbook } from '../workbook';
import {
  corrupt,
  encrypted,
  EXPECTED,
  notASpreadsheet,
  otherFormat,
  tooLarge,
  unsafe,
  WorkbookError,
} from './workbook-error';
import { readZipDirectory, unzipEntry, type ZipEntry } from './zip-archive';

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
const PART = /\.(xml|rels)$|^mimetype$/i;
const SHEET_PART = /(^|\/)(work|macro|dialog|chart)sheets\/[^/]+$/i;
/** Its text is in an encoding the file does not tell. */
const OLD_EXCEL = 'Excel 95 或更早的工作簿';
/** Deflate cannot pack more tightly. */
const TIGHTEST = 1032;

interface Parsed {
  readonly book: WorkBook;
  readonly facts: FileFacts;
}

/**
 * Reads a table file of any kind a clerk's draft comes in, from its bytes: the name only appears in messages.
 * `report` hears how far it is.
 * @throws WorkbookError for every file that cannot be read completely.
 */
export function readWorkbookNow(
  bytes: Uint8Array,
  fileName: string,
  report: ReportProgress = () => undefined,
): Workbook {
  if (bytes.length > LIMITS.fileBytes) {
    throw tooLarge(fileName, `文件大小为 ${megabytes(bytes.length)}，上限是 ${megabytes(LIMITS.fileBytes)}`);
  }
  try {
    report(progressAt('open', 0, 1));
    const parsed = parse(bytes, fileName, report);
    if (!('book' in parsed)) return parsed;
    const { book, facts } = parsed;
    const isDate1904 = book.Workbook?.WBProps?.date1904 === true;
    const workbook = fromSheetJs(book, fileName, dateReader(isDate1904), report);
    return withRemarks(workbook, fileRemarks(facts, fileName));
  } catch (error) {
    if (error instanceof WorkbookError) throw error;
    if (error instanceof Error && /password/i.test(error.message)) throw encrypted(fileName);
    throw corrupt(fileName);
  }
}

function parse(bytes: Uint8Array, fileName: string, report: ReportProgress): Parsed | Workbook {
  const kind = fileKind(bytes);
  if (kind === 'empty') throw new WorkbookError('empty', fileName, `文件是空的（0 字节），${EXPECTED}。`);
  if (kind === 'zip') return parsePackage(bytes, fileName, report);
  if (kind === 'ole') return parseOle(bytes, fileName, report);
  if (kind === 'biff') throw otherFormat(fileName, OLD_EXCEL);
  if (kind === 'other') return parseText(bytes, fileName, report);
  throw notASpreadsheet(fileName, kind.notASpreadsheet);
}

function parsePackage(bytes: Uint8Array, fileName: string, report: ReportProgress): Parsed {
  const entries = readZipDirectory(bytes);
  if (!entries) throw corrupt(fileName);
  const other = otherPackage(entries);
  if (other) throw notASpreadsheet(fileName, other);
  if (entries.some((entry) => entry.encrypted)) throw encrypted(fileName);
  const names = new Set(entries.map(({ name }) => name.toLowerCase()));
  const isBent = ({ unpackedBytes, packedBytes }: ZipEntry): boolean => unpackedBytes > packedBytes * TIGHTEST + 64;
  const unpacked = entries.reduce((total, entry) => total + entry.unpackedBytes, 0);
  if (unpacked > LIMITS.unpackedBytes) {
    throw tooLarge(fileName, `解压后为 ${megabytes(unpacked)}，上限是 ${megabytes(LIMITS.unpackedBytes)}`);
  }
  // The library reads past the end of its texts and does not end.
  if (names.has('xl/workbook.bin')) throw otherFormat(fileName, 'Excel 二进制工作簿（.xlsb）');
  if (names.size < entries.length || entries.some(isBent)) throw corrupt(fileName);
  const manifest = entries.find(({ name }) => name === 'META-INF/manifest.xml');
  if (manifest && latin1(unzipEntry(bytes, manifest)).includes('encryption-data')) throw encrypted(fileName);
  const container = CFB.utils.cfb_new();
  const sheets = entries.filter(({ name }) => SHEET_PART.test(name)).length;
  let unpackedSoFar = 0;
  let begun = 0;
  for (const entry of entries) {
    if (!PART.test(entry.name)) continue;
    const content = unzipEntry(bytes, entry);
    if (/\.xml$/i.test(entry.name) && !/>\s*$/.test(latin1(content.subarray(-256)))) throw corrupt(fileName);
    refuse(objectionToMarkup(latin1(content)), fileName);
    const added = CFB.utils.cfb_add(container, `/${entry.name}`, content, { unsafe: true });
    // The library parses everything in one call; what it asks for tells where it is.
    if (SHEET_PART.test(entry.name))
      Object.defineProperty(added, 'content', {
        get: () => {
          report(progressAt('parse', ++begun, sheets + 1));
          return content;
        },
      });
    report(progressAt('open', (unpackedSoFar += entry.unpackedBytes), unpacked));
  }
  report(progressAt('parse', 0, 1));
  const book = parse_zip(container, { ...OPTIONS });
  const has = (pattern: RegExp): boolean => entries.some(({ name }) => pattern.test(name));
  return {
    book,
    facts: {
      format: has(/^content\.xml$/) ? 'ods' : 'xlsx',
      hasMacros: has(/(^|\/)vbaProject[^/]*\.bin$|^Basic\/|^Scripts\//i),
      refersElsewhere: has(/^xl\/externalLinks\/[^/]+\.(xml|bin)$/i),
    },
  };
}

function refuse(objection: Objection, fileName: string): void {
  if (objection) throw (objection.reason === 'unsafe' ? unsafe : tooLarge)(fileName, objection.found);
}

function parseOle(bytes: Uint8Array, fileName: string, report: ReportProgress): Parsed {
  const ole = openOle(bytes);
  const find = (...names: string[]) => ole.entries.find(({ name }) => names.includes(name.toLowerCase()));
  if (find('encryptedpackage', 'encryption')) throw encrypted(fileName);
  const stream = find('workbook') ?? find('book');
  if (!stream?.isStream) {
    const other = find('worddocument') ? 'Word 文档' : find('powerpoint document') ? 'PowerPoint 演示文稿' : undefined;
    throw notASpreadsheet(fileName, other ?? '其他程序的文档');
  }
  const content = ole.read(stream);
  const { cells, refersElsewhere, isOld } = cleanRecords(content);
  if (isOld) throw otherFormat(fileName, OLD_EXCEL);
  refuse(tooMany(cells), fileName);
  report(progressAt('parse', 0, 1));
  const container = CFB.utils.cfb_new();
  const add = (name: string, data: Uint8Array | number[]): void => {
    CFB.utils.cfb_add(container, `/${name}`, data);
    // The library reads streams by a position it keeps in them.
    CFB.utils.prep_blob(data, 0);
  };
  add(stream.name, content);
  for (const entry of ole.entries) {
    if (!entry.isStream || !/^\u0005(Document)?SummaryInformation$/.test(entry.name)) continue;
    add(entry.name, boundedStream(ole.read(entry)));
  }
  const hasMacros = find('_vba_project_cur', '_vba_project', 'vba') !== undefined;
  return { book: parse_xlscfb(container, { ...OPTIONS }), facts: { format: 'xls', hasMacros, refersElsewhere } };
}

function parseText(bytes: Uint8Array, fileName: string, report: ReportProgress): Parsed | Workbook {
  const decoded = decodeText(bytes);
  if (decoded === 'binary') throw notASpreadsheet(fileName, '无法识别的二进制数据');
  if (decoded === 'cut') throw corrupt(fileName);
  const { text } = decoded;
  const kind = textKind(text);
  if (typeof kind === 'object') throw notASpreadsheet(fileName, kind.notASpreadsheet);
  if (kind === 'cut') throw corrupt(fileName);
  report(progressAt('parse', 0, 1));
  if (kind === 'rows') return withRemarks(readTextTable(text, fileName), fileRemarks({ format: 'text' }, fileName));
  refuse(objectionToMarkup(text), fileName);
  // Cells of a page stay text: the library would turn codes such as 2010301 or 0102 into numbers.
  const book = read(text.trimStart(), { ...OPTIONS, type: 'string', raw: kind === 'html' });
  return { book, facts: { format: kind } };
}

const withRemarks = (workbook: Workbook, remarks: readonly string[]): Workbook =>
  remarks.length > 0 ? { ...workbook, remarks } : workbook;

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

const latin1 = (bytes: Uint8Array): string => new TextDecoder('windows-1252').decode(bytes);
const megabytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(1)} MB`;
