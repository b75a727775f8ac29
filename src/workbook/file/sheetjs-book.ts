import { LIMITS } from './limits';
import { progressAt, type ReportProgress } from './read-progress';
import { type DateOf, rawCell, type SheetJsCell } from './sheetjs-cell';
import type { CellRange, DocumentProperties, RawCell, Sheet, Visibility, Workbook } from '../workbook';
import { corrupt, tooLarge, WorkbookError } from './workbook-error';

interface SheetJsSheet {
  readonly '!type'?: string;
  readonly '!data'?: readonly (readonly (SheetJsCell | undefined)[] | undefined)[];
  readonly '!merges'?: readonly { readonly s: Position; readonly e: Position }[];
  readonly '!rows'?: readonly (Hideable | undefined)[];
  readonly '!cols'?: readonly (Hideable | undefined)[];
}
interface Position {
  readonly r: number;
  readonly c: number;
}
interface Hideable {
  readonly hidden?: boolean;
}

/** A workbook as SheetJS hands it out, read densely, as far as we take it over. */
export interface SheetJsBook {
  readonly SheetNames: readonly string[];
  readonly Sheets: object;
  readonly Props?: { readonly Title?: string; readonly Subject?: string; readonly Author?: string };
  readonly Custprops?: object;
  readonly Workbook?: { readonly Sheets?: readonly { readonly Hidden?: number }[] };
}

/**
 * Takes a workbook over from SheetJS.
 * @throws WorkbookError when a sheet is missing, none is there, or there is too much.
 */
export function fromSheetJs(
  book: SheetJsBook,
  fileName: string,
  dateOf: DateOf,
  report: ReportProgress = () => undefined,
): Workbook {
  const names = book.SheetNames;
  if (names.length > LIMITS.sheets) {
    throw tooLarge(fileName, `有 ${names.length} 个工作表，上限是 ${LIMITS.sheets} 个`);
  }
  if (new Set(names).size !== names.length) throw corrupt(fileName);
  const sheets: Sheet[] = [];
  let cells = 0;
  names.forEach((name, i) => {
    const source = sheetNamed(book, name);
    if (!source) throw corrupt(fileName);
    if (source['!type'] && source['!type'] !== 'sheet') return;
    const hidden = book.Workbook?.Sheets?.[i]?.Hidden;
    const count = (): void => {
      if (++cells > LIMITS.cells) throw tooLarge(fileName, `单元格多于 ${LIMITS.cells} 个`);
    };
    const visibility = hidden === 2 ? 'veryHidden' : hidden ? 'hidden' : 'visible';
    if (isBeyond(source)) throw corrupt(fileName);
    sheets.push(convertSheet(source, name, visibility, dateOf, count));
    report(progressAt('collect', i + 1, names.length));
  });
  if (sheets.length === 0) {
    throw new WorkbookError('noSheets', fileName, '文件里没有工作表，应至少有一个。');
  }
  return { fileName, sheets, properties: properties(book) };
}

/** The library keeps sheets in an ordinary object, where a sheet called `__proto__` becomes its prototype. */
function sheetNamed(book: SheetJsBook, name: string): SheetJsSheet | undefined {
  const own = new Map<string, SheetJsSheet>(Object.entries(book.Sheets)).get(name);
  if (own || name !== '__proto__') return own;
  const prototype: SheetJsSheet | null = Object.getPrototypeOf(book.Sheets);
  return prototype === Object.prototype ? undefined : (prototype ?? undefined);
}

/** Whether a cell stands where no spreadsheet program has one; walking there would take minutes. */
function isBeyond({ '!data': data = [], '!rows': rows = [], '!cols': columns = [] }: SheetJsSheet): boolean {
  if (data.length > LIMITS.rows || rows.length > LIMITS.rows || columns.length > LIMITS.columns) return true;
  let isWide = false;
  data.forEach((line) => (isWide ||= line !== undefined && line.length > LIMITS.columns));
  return isWide;
}

function convertSheet(
  source: SheetJsSheet,
  name: string,
  visibility: Visibility,
  dateOf: DateOf,
  count: () => void,
): Sheet {
  const rows: (RawCell | undefined)[][] = [];
  let columnCount = 0;
  // forEach, because a stray cell in row 1048576 leaves an array of holes.
  (source['!data'] ?? []).forEach((line, row) => {
    line?.forEach((given, column) => {
      const cell = given && rawCell(given, dateOf);
      if (!cell) return;
      count();
      let target = rows[row];
      if (!target) rows[row] = target = [];
      target[column] = cell;
      if (column >= columnCount) columnCount = column + 1;
    });
  });
  return {
    name,
    visibility,
    rows,
    columnCount,
    merges: (source['!merges'] ?? []).map(mergeOf).filter(isMerge),
    hiddenRows: hiddenIn(source['!rows']),
    hiddenColumns: hiddenIn(source['!cols']),
  };
}

const mergeOf = ({ s, e }: { readonly s: Position; readonly e: Position }): CellRange => ({
  top: s.r,
  left: s.c,
  bottom: Math.min(e.r, LIMITS.rows - 1),
  right: Math.min(e.c, LIMITS.columns - 1),
});

/** Whether it joins anything; what a damaged file says may be no number. */
const isMerge = ({ top, left, bottom, right }: CellRange): boolean =>
  top >= 0 && left >= 0 && bottom >= top && right >= left;

function hiddenIn(infos: readonly (Hideable | undefined)[] | undefined): number[] {
  const hidden: number[] = [];
  infos?.forEach((info, i) => {
    if (info?.hidden) hidden.push(i);
  });
  return hidden;
}

function properties(book: SheetJsBook): DocumentProperties {
  const { Title: title, Subject: subject, Author: creator } = book.Props ?? {};
  // For xls files the library hands out one object as both.
  const own = book.Custprops === book.Props ? {} : (book.Custprops ?? {});
  return {
    ...(title ? { title: fromUtf8Bytes(String(title)) } : undefined),
    ...(subject ? { subject: fromUtf8Bytes(String(subject)) } : undefined),
    ...(creator ? { creator: fromUtf8Bytes(String(creator)) } : undefined),
    custom: new Map(Object.entries(own).map(([key, value]) => [fromUtf8Bytes(key), fromUtf8Bytes(String(value))])),
  };
}

/** The library leaves custom properties of xlsx files, and all of xls files, as one character per byte of UTF-8. */
function fromUtf8Bytes(text: string): string {
  if (!/[\u0080-\u00ff]/.test(text) || /[^\u0000-\u00ff]/.test(text)) return text;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(text, (c) => c.charCodeAt(0)));
  } catch {
    return text;
  }
}
