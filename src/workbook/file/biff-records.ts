/*
 * Why: SheetJS reads past the end of a record whose text is cut short, and does
 * not end. So only the records that make up cells reach it, each one checked.
 */
import { isReadableFormula } from './biff-formula';

/** What the records of an .xls or .et file say about it, before any cell is built. */
export interface RecordFacts {
  /** How many cells it stores, blank ones too. */
  readonly cells: number;
  /** It refers to other files. */
  readonly refersElsewhere: boolean;
  /** Written by Excel 95 or older: the text is in an encoding the file does not tell. */
  readonly isOld: boolean;
}

const END = 0x000a;
const FORMULA = 0x0006;
const CONTINUE = 0x003c;
const SHEET = 0x0085;
const MANY_NUMBERS = 0x00bd;
const MANY_BLANKS = 0x00be;
const TEXTS = 0x00fc;
const BOOK = 0x01ae;
const TEXT_CELL = 0x0204;
const RICH_TEXT_CELL = 0x00d6;
const RESULT_TEXT = 0x0207;
const ARRAY = 0x0221;
const FORMAT = 0x041e;
const SHARED = 0x04bc;
const BEGIN = 0x0809;
const PASSWORD = 0x002f;
/** A record without meaning that the library passes over. */
const IGNORED = 0x01c0;

/** The records that make up cells, and how many bytes each has at least. */
const LEAST_BYTES: Readonly<Record<number, number>> = {
  [BEGIN]: 4,
  [END]: 0,
  [PASSWORD]: 0,
  [CONTINUE]: 0,
  [SHEET]: 8,
  [TEXTS]: 8,
  [FORMAT]: 5,
  [BOOK]: 4,
  0x0017: 2, // references between sheets
  0x0022: 2, // whether dates count from 1904
  0x0042: 2, // code page
  0x00e0: 20, // formats of cells
  0x0200: 10, // dimensions
  0x0208: 16, // a row
  0x007d: 10, // widths of columns
  0x00e5: 2, // merges
  0x0201: 6, // a blank cell
  0x0203: 14, // a number
  0x0205: 8, // a truth value or an error
  0x027e: 10, // a packed number
  0x00fd: 10, // a cell with one of the texts
  [TEXT_CELL]: 9,
  [RICH_TEXT_CELL]: 9,
  [RESULT_TEXT]: 3,
  [FORMULA]: 22,
  [SHARED]: 10,
  [ARRAY]: 14,
  [MANY_NUMBERS]: 12,
  [MANY_BLANKS]: 8,
};

const CELLS = new Set([FORMULA, RICH_TEXT_CELL, 0x00fd, 0x0201, 0x0203, TEXT_CELL, 0x0205, 0x027e]);
/** Instead of the length of a name: the file itself, and the functions of add-ins. */
const NOT_ELSEWHERE = new Set([0x0401, 0x3a01]);
const BIFF8 = 0x0600;

/**
 * Walks over the records of a workbook stream ([MS-XLS]) and blots out, in place, what no cell needs and formulas that
 * cannot be read; their results stay.
 * @throws RangeError when records are damaged or break off.
 */
export function cleanRecords(stream: Uint8Array): RecordFacts {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  let cells = 0;
  let depth = 0;
  let refersElsewhere = false;
  let at = 0;
  if (view.byteLength < 8 || view.getUint16(4, true) !== BIFF8) return { cells, refersElsewhere, isOld: true };
  while (at + 4 <= view.byteLength) {
    const type = view.getUint16(at, true);
    const length = view.getUint16(at + 2, true);
    // Behind the last end stands padding.
    if (depth === 0 && type !== BEGIN) break;
    if (at + 4 + length > view.byteLength) damaged();
    const least = LEAST_BYTES[type];
    // Every word behind this one is enciphered.
    if (type === PASSWORD) return { cells, refersElsewhere, isOld: false };
    if (least === undefined) view.setUint16(at, IGNORED, true);
    else if (length < least) damaged();
    if (type === BEGIN) depth++;
    else if (type === END) depth--;
    else if (CELLS.has(type)) cells++;
    else if (type === MANY_NUMBERS) cells += (length - 6) / 6;
    else if (type === MANY_BLANKS) cells += (length - 6) / 2;
    if (type === BOOK) refersElsewhere ||= !NOT_ELSEWHERE.has(view.getUint16(at + 6, true));
    if (!isWhole(view, type, at + 4, length)) damaged();
    at += 4 + length;
  }
  if (depth !== 0) damaged();
  return { cells, refersElsewhere, isOld: false };
}

/** Whether the texts of a record are as long as it says; an unreadable formula is blotted out. */
function isWhole(view: DataView, type: number, start: number, length: number): boolean {
  const end = start + length;
  switch (type) {
    case SHEET:
      return textEnd(view, start + 7, end, view.getUint8(start + 6)) <= end;
    case FORMAT:
      return textEnd(view, start + 4, end, view.getUint16(start + 2, true)) <= end;
    case TEXT_CELL:
    case RICH_TEXT_CELL:
      return textEnd(view, start + 8, end, view.getUint16(start + 6, true)) <= end;
    case RESULT_TEXT:
      return textEnd(view, start + 2, end, view.getUint16(start, true)) <= end + continuation(view, end);
    case BOOK:
      return areNames(view, start, end);
    case TEXTS:
      return areTexts(view, start, length);
    case FORMULA:
      blotFormula(view, start + 20, end);
      return true;
    case SHARED:
      blotFormula(view, start + 8, end);
      return true;
    case ARRAY:
      blotFormula(view, start + 12, end);
      return true;
    default:
      return true;
  }
}

/** Where a text of `characters` ends, the byte that tells their width at `at`. */
const textEnd = (view: DataView, at: number, end: number, characters: number): number =>
  at < end ? at + 1 + characters * ((view.getUint8(at) & 1) + 1) : Infinity;

const continues = (view: DataView, end: number): boolean =>
  end + 4 <= view.byteLength && view.getUint16(end, true) === CONTINUE;

/** How many characters at least the record behind `end` adds to a text. */
const continuation = (view: DataView, end: number): number =>
  continues(view, end) ? Math.max(0, Math.floor((view.getUint16(end + 2, true) - 1) / 2)) : 0;

function areNames(view: DataView, start: number, end: number): boolean {
  const characters = view.getUint16(start + 2, true);
  if (NOT_ELSEWHERE.has(characters)) return true;
  let at = textEnd(view, start + 4, end, characters);
  while (at + 3 <= end) at = textEnd(view, at + 2, end, view.getUint16(at, true));
  return at === end;
}

function blotFormula(view: DataView, at: number, end: number): void {
  const length = view.getUint16(at, true);
  if (at + 2 + length > end || !isReadableFormula(view, at + 2, length)) view.setUint16(at, 0, true);
}

/** Whether the table of all texts holds them: it goes on in records behind it, a text even within a character's run. */
function areTexts(view: DataView, start: number, length: number): boolean {
  const pieces: [from: number, to: number][] = [[start, start + length]];
  for (let at = start + length; continues(view, at); ) {
    const to = at + 4 + view.getUint16(at + 2, true);
    if (to > view.byteLength) return false;
    pieces.push([at + 4, to]);
    at = to;
  }
  let piece = 0;
  let at = start + 8;
  const left = (): number => pieces[piece]![1] - at;
  const advance = (): boolean => {
    const next = pieces[++piece];
    if (next) at = next[0];
    return next !== undefined;
  };
  for (let texts = view.getUint32(start + 4, true); texts > 0; texts--) {
    if (left() === 0 && !advance()) return true;
    if (left() < 3) return false;
    let characters = view.getUint16(at, true);
    let flags = view.getUint8(at + 2);
    at += 3;
    const extra = (flags & 8 ? 2 : 0) + (flags & 4 ? 4 : 0);
    if (left() < extra) return false;
    let behind = flags & 8 ? 4 * view.getUint16(at, true) : 0;
    if (flags & 4) behind += view.getUint32(at + (flags & 8 ? 2 : 0), true);
    at += extra;
    while (characters > 0) {
      const width = (flags & 1) + 1;
      const fit = Math.min(characters, Math.floor(left() / width));
      at += fit * width;
      characters -= fit;
      if (characters === 0) break;
      if (left() !== 0 || !advance() || left() === 0) return false;
      flags = view.getUint8(at++);
    }
    for (; behind > left(); ) {
      behind -= left();
      if (!advance()) return texts === 1;
    }
    at += behind;
  }
  return true;
}

function damaged(): never {
  throw new RangeError('damaged records');
}
