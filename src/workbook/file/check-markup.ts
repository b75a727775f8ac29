import { parseAddress } from '../address';
import { LIMITS } from './limits';

/** Why content is not read, as a Chinese clause; undefined where nothing speaks against it. */
export type Objection = { readonly reason: 'unsafe' | 'tooLarge'; readonly found: string } | undefined;

/** Start tags, with what follows up to the next one: attributes may hold a `>`. */
const CELL = /<(?:[\w-]+:)?(?:c|t[dh])[\s/>]/gi;
const COLUMN = /<(?:[\w-]+:)?col\s([^<]*)/g;
const REPEATED = /<(?:[\w-]+:)?(table-row|table-cell|covered-table-cell)\b([^<]*)/g;
const SPANNED = /<(?:[\w-]+:)?(Column|Cell)\b([^<]*)/gi;
const LINK = /<(?:[\w-]+:)?hyperlink\s([^<]*)/g;
const CLOSED = /^[^>]*\/>\s*$/;

/** In OpenDocument: how many digits a number format shows. */
const ENDLESS_DIGITS = /-(?:places|digits|factor)\s*=\s*["']\s*\+?\d[\d.e+]{2}/i;
const DIGITS: Objection = { reason: 'tooLarge', found: '数字格式的位数多于 99 位' };

const ENTITIES: Objection = {
  reason: 'unsafe',
  found: '文件里自定义了 XML 实体，电子表格程序不会这样写，这类文件可能有意拖垮程序',
};

/**
 * Looks for what would make the library build more cells than the file holds: repetitions, spans, entities. Names of
 * tags may carry any prefix, as they may for the library.
 */
export function objectionToMarkup(text: string): Objection {
  if (/<!ENTITY/i.test(text)) return ENTITIES;
  if (ENDLESS_DIGITS.test(text)) return DIGITS;
  const cells = countOf(text, CELL) + repeatedCells(text) + spannedCells(text) + linkedCells(text);
  return tooMany(cells) ?? tooWide(widestColumns(text));
}

/** For what counts cells before they are built. */
export const tooMany = (cells: number): Objection =>
  cells > LIMITS.storedCells
    ? { reason: 'tooLarge', found: `单元格（含空白的）多于 ${LIMITS.storedCells} 个` }
    : undefined;

const tooWide = (columns: number): Objection =>
  columns > LIMITS.describedColumns ? { reason: 'tooLarge', found: `工作表的栏多于 ${LIMITS.columns} 栏` } : undefined;

function countOf(text: string, pattern: RegExp): number {
  let count = 0;
  pattern.lastIndex = 0;
  while (pattern.test(text)) count++;
  return count;
}

/** How many columns of a sheet of .xlsx have their widths described. */
function widestColumns(text: string): number {
  let columns = 0;
  for (const said of matches(text, COLUMN)) {
    const first = numberIn(said[1]!, 'min', 1);
    columns += Math.max(0, numberIn(said[1]!, 'max', first) - first + 1);
  }
  return columns;
}

/** How many cells an OpenDocument spreadsheet comes to. */
function repeatedCells(text: string): number {
  if (!text.includes('table-')) return 0;
  let cells = 0;
  let rows = 1;
  for (const [, name, said] of matches(text, REPEATED)) {
    if (name === 'table-row') rows = numberIn(said!, 'number-rows-repeated', 1);
    // An empty cell is passed over, however often it is repeated.
    else if (name === 'covered-table-cell' || !CLOSED.test(said!))
      cells += numberIn(said!, 'number-columns-repeated', 1) * (name === 'table-cell' ? rows : 1);
  }
  return cells;
}

/** How many cells and columns the merges of an XML spreadsheet come to. */
function spannedCells(text: string): number {
  let cells = 0;
  for (const [, name, said] of matches(text, SPANNED))
    cells +=
      name!.toLowerCase() === 'column'
        ? numberIn(said!, 'Span', 0)
        : (numberIn(said!, 'MergeAcross', 0) + 1) * (numberIn(said!, 'MergeDown', 0) + 1);
  return cells;
}

/** How many cells of .xlsx lie under links: the library makes each of them. */
function linkedCells(text: string): number {
  if (!text.includes('hyperlink')) return 0;
  let cells = 0;
  for (const [, said] of matches(text, LINK)) {
    const [, first, last] = /\bref\s*=\s*["']([^:"']*):?([^"']*)/.exec(said!) ?? [];
    const from = parseAddress(first ?? '');
    const to = parseAddress(last ?? '');
    if (last) cells += from && to ? (to.row - from.row + 1) * (to.column - from.column + 1) : Infinity;
  }
  return cells;
}

function* matches(text: string, pattern: RegExp): Generator<RegExpExecArray> {
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) yield match;
}

/** A number among the attributes of a tag; `otherwise` where it is missing or no positive number. */
function numberIn(attributes: string, name: string, otherwise: number): number {
  const at = attributes.toLowerCase().lastIndexOf(`${name.toLowerCase()}=`);
  if (at < 0) return otherwise;
  const number = parseFloat(attributes.slice(at + name.length + 2, at + name.length + 40).trim());
  return number > 0 ? number : otherwise;
}
