import { columnLetters, columnOf } from './cell-name';

/** Rows that were added in one sheet before row `at`, counted from 0, looking like the one above. */
export interface AddedRows {
  readonly sheet: string;
  readonly at: number;
  readonly count: number;
  /** The first of the lines that were too few: a range over all of them takes in the new ones. */
  readonly first: number;
  /** They look like nothing in particular instead. */
  readonly isPlain?: boolean;
  /** Only the cells of these columns moved down; what stands beside them stayed. */
  readonly columns?: Columns | undefined;
}

/** Columns from one to another, both included, counted from 0. */
export interface Columns {
  readonly left: number;
  readonly right: number;
}

/** Whether columns are those that rows were added to, as a whole. */
export const isAmong = (left: number, right: number, columns: Columns | undefined): boolean =>
  !columns || (left >= columns.left && right <= columns.right);

const TOKEN = /"(?:[^"]|"")*"|(?:'(?:[^']|'')*'|[\w.[\]\u0080-\uffff]+)!|[\w.$\\\u0080-\uffff]+|\[[^\]]*\]|[\s\S]/g;
const CELL = /^(\$?)([A-Z]{1,3})(\$?)([1-9]\d{0,6})$/i;
const ROW = /^(\$?)([1-9]\d{0,6})$/;
/** They make references out of texts and numbers. */
const BY_TEXT = /(^|[^\w.])(INDIRECT|OFFSET|ADDRESS)\s*\(/i;

/** Whether the cells that a formula refers to can be told from its text. */
export function canShift(formula: string): boolean {
  const tokens = tokensOf(formula);
  const withoutTexts = tokens.filter((token) => !token.startsWith('"')).join('');
  // Sheet1:Sheet3!A1 speaks of every sheet between.
  return !BY_TEXT.test(withoutTexts) && !tokens.some((token, at) => token === ':' && isSheet(tokens[at + 1]));
}

/** The formula of a cell in `home` as it has to be after rows were added. */
export const shiftFormula = (formula: string, home: string, added: AddedRows): string =>
  rewritten(formula, (from, to, sheet) => {
    if (!isSameSheet(sheet ?? home, added.sheet) || !isMoved(from, to, added.columns)) return [from, to];
    return shiftRows(from, to, added);
  });

/** The formula of a cell as one so many rows below and columns to the right has it: what a shared formula stands for. */
export const moveFormula = (formula: string, rows: number, columns: number): string =>
  rewritten(formula, (from, to) => [moved(from, rows, columns), to && moved(to, rows, columns)]);

/** Whether a formula speaks of a sheet by its name. */
export const namesSheet = (formula: string, sheet: string): boolean =>
  tokensOf(formula).some((token) => isSheet(token) && isSameSheet(token.slice(0, -1), sheet));

/** A range of rows, counted from 0, after rows were added: it grows where it ends with all of the lines above them. */
export function shiftSpan(
  top: number,
  bottom: number,
  { at, count, first }: AddedRows,
  isOneCell = false,
): [number, number] {
  if (top >= at) return [top + count, bottom + count];
  const isWhole = bottom === at - 1 && (top < bottom || (isOneCell && top === first));
  return [top, bottom >= at || isWhole ? bottom + count : bottom];
}

type Rewrite = (from: string, to: string | undefined, sheet: string | undefined) => [string, string | undefined];

const tokensOf = (formula: string): string[] => formula.match(TOKEN) ?? [];
const isSheet = (token: string | undefined): boolean => token !== undefined && token.length > 1 && token.endsWith('!');

function rewritten(formula: string, rewrite: Rewrite): string {
  const tokens = tokensOf(formula);
  let text = '';
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    const sheet = isSheet(tokens[at - 1]) ? tokens[at - 1]!.slice(0, -1) : undefined;
    const end = tokens[at + 1] === ':' ? tokens[at + 2] : undefined;
    const isRange = end !== undefined && ((CELL.test(token) && CELL.test(end)) || (ROW.test(token) && ROW.test(end)));
    if (isRange) {
      const [from, to] = rewrite(token, end, sheet);
      text += `${from}:${to}`;
      at += 2;
    } else if (CELL.test(token) && !/^[(!]/.test(tokens[at + 1] ?? '')) text += rewrite(token, undefined, sheet)[0];
    else text += token;
  }
  return text;
}

function isMoved(from: string, to: string | undefined, columns: Columns | undefined): boolean {
  if (!columns) return true;
  const [a, b] = [lettersOf(from), lettersOf(to ?? from)];
  if (a === '' || b === '') return false;
  const [left, right] = [columnOf(a), columnOf(b)];
  return isAmong(Math.min(left, right), Math.max(left, right), columns);
}

/** The ranges of a formula of a sheet in that sheet or another: `A1`, `A1:B2`, `1:3`. */
export function rangesOf(formula: string, home: string, sheet: string): (readonly [string, string])[] {
  const found: (readonly [string, string])[] = [];
  rewritten(formula, (from, to, named) => {
    if (isSameSheet(named ?? home, sheet)) found.push([from, to ?? from]);
    return [from, to];
  });
  return found;
}

const isSameSheet = (written: string, name: string): boolean => {
  const plain = /^'(.*)'$/.exec(written)?.[1]!.replace(/''/g, "'") ?? written;
  return plain.toLowerCase() === name.toLowerCase();
};

function shiftRows(from: string, to: string | undefined, added: AddedRows): [string, string | undefined] {
  const [top, bottom] = [rowOf(from), rowOf(to ?? from)];
  if (to === undefined) return [withRow(from, shiftSpan(top, top, added)[0]), undefined];
  const isOneColumn = lettersOf(from) === lettersOf(to);
  const [first, last] = shiftSpan(Math.min(top, bottom), Math.max(top, bottom), added, isOneColumn);
  return top <= bottom ? [withRow(from, first), withRow(to, last)] : [withRow(from, last), withRow(to, first)];
}

const rowOf = (name: string): number => Number(/\d+$/.exec(name)![0]) - 1;
const withRow = (name: string, row: number): string => name.replace(/\d+$/, String(row + 1));
const lettersOf = (name: string): string => name.replace(/[$\d]/g, '').toUpperCase();

function moved(name: string, rows: number, columns: number): string {
  const cell = CELL.exec(name);
  if (!cell) return name.startsWith('$') ? name : withRow(name, rowOf(name) + rows);
  const [, fixedColumn, letters, fixedRow, digits] = cell;
  const column = fixedColumn ? letters! : columnLetters(columnOf(letters!) + columns);
  return `${fixedColumn}${column}${fixedRow}${fixedRow ? digits! : Number(digits) + rows}`;
}
