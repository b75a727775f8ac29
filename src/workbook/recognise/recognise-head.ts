import type { Form, FormColumn } from '../../core/edition/form';
import { headKey } from './import-text';
import { COLUMN_HEADS, KIND_HEADS, LEVEL_HEADS, ROW_LABELS, TABLE_COLUMN_HEADS } from './import-vocabulary';
import type { SheetGrid } from './sheet-grid';
import { latestYear, type StrictHead, strictHead, strictScore, withoutOwnYear } from './strict-heads';

/** A column of the sheet that was taken for one of the form. */
export interface MatchedColumn {
  readonly column: number;
  readonly form: FormColumn;
  readonly block: number;
  /** Which part of the code a person says it holds: 1 类, 2 款, 3 项. */
  readonly level?: CodeLevel;
}

export type CodeLevel = 1 | 2 | 3;

export interface HeadMatch {
  /** 0 to 1: how much of the form's heads was found, less what else stands there. */
  readonly score: number;
  readonly bottom: number;
  readonly columns: readonly MatchedColumn[];
  /** Figure columns of the form that were not found. */
  readonly missing: readonly FormColumn[];
  /** Columns that number the lines, wherever they stand. */
  readonly lineNoColumns: readonly number[];
  /** Columns of another document that mean nothing to the table, and why. */
  readonly withoutPlace: readonly { readonly column: number; readonly reason: string }[];
}

/** The texts over one column, from the top down; `last` is the lowest. */
export interface HeadPath {
  readonly texts: readonly string[];
  readonly last: string;
  /** The rows the texts stand in. */
  readonly rows: readonly number[];
  /** The lowest row with a text over this very column, and not one that reaches over from the left; -1 without any. */
  readonly ownRow: number;
}

/** What a form column asks of the texts over it. */
export interface WantedHead {
  readonly form: FormColumn;
  readonly block: number;
  readonly leaves: ReadonlySet<string>;
  /** Leaves that also say what stands above them: 收入项目, 本年支出小计. */
  readonly joined: ReadonlySet<string>;
  /** The heads above it, each by every word it is known by. */
  readonly above: readonly ReadonlySet<string>[];
  /** Heads above it that may stand there alone: 收入 | 决算数 | 支出 | 决算数. */
  readonly bare: ReadonlySet<string>;
  /** Read to the letter only. */
  readonly strict?: StrictHead | undefined;
}

const HEAD_ROWS = 4;

/** What the cells of a row say as heads; '' where they are none. */
export const headsIn = (grid: SheetGrid, row: number): readonly string[] =>
  withoutOwnYear([writtenHeads(grid, row)])[0]!;

function writtenHeads(grid: SheetGrid, row: number): string[] {
  const heads: string[] = [];
  for (let column = 0; column < grid.columnCount; column++) heads.push(usableHead(grid.headText(row, column)));
  return heads;
}

/** Whether a row has at least two cells that begin with a word: most rows are lines of a table, and have one. */
export function mayBeHead(grid: SheetGrid, row: number): boolean {
  const cells = grid.sheet.rows[row] ?? [];
  let words = 0;
  for (let column = grid.window.left; column < grid.columnCount && words < 2; column++) {
    const cell = cells[column];
    if (cell?.kind === 'text' && !/^\s*(?:$|[-+(（¥￥.,\d])/.test(cell.value)) words++;
  }
  return words === 2;
}

/** A row of heads and those of the three above it that may be; there are none above a line with figures. */
function headRows(grid: SheetGrid, bottom: number): number[] {
  const rows = [bottom];
  const highest = Math.max(grid.window.top, bottom - HEAD_ROWS + 1);
  for (let row = bottom - 1; row >= highest && !grid.holdsFigures(row); row--) rows.unshift(row);
  return rows;
}

/** The latest year that the heads name: whose figures were taken for the document's own. */
export function yearOfHeads(grid: SheetGrid, bottom: number): number | undefined {
  const year = latestYear(headRows(grid, bottom).map((row) => writtenHeads(grid, row)));
  return year === undefined ? undefined : Number(year);
}

/** The heads over each column, as seen from a row and those above it. */
export function headPaths(grid: SheetGrid, bottom: number): HeadPath[] {
  const rows = headRows(grid, bottom);
  const heads = withoutOwnYear(rows.map((row) => writtenHeads(grid, row)));
  const inherited = rows.map(() => '');
  const paths: HeadPath[] = [];
  for (let column = 0; column < grid.columnCount; column++) {
    const texts: string[] = [];
    const at: number[] = [];
    let ownRow = -1;
    rows.forEach((row, level) => {
      const own = heads[level]![column]!;
      // A head printed once over several columns without a merge reaches until the next one.
      if (own !== '') {
        inherited[level] = own;
        ownRow = row;
      }
      const text = own === '' && row < bottom ? inherited[level]! : own;
      if (text === '' || texts[texts.length - 1] === text) return;
      texts.push(text);
      at.push(row);
    });
    paths.push({ texts, last: texts[texts.length - 1] ?? '', rows: at, ownRow });
  }
  return paths;
}

/** Titles, 部门： lines, 栏次 and column numbers stand among heads without being any. */
function usableHead(text: string): string {
  if (text === '' || text.length > 40 || /表$|:|^\d+$|^栏次$|年度$/.test(text)) return '';
  return headKey(text);
}

const wantedCache = new WeakMap<Form, readonly WantedHead[]>();

/** Other words for a figure column, where the form does not say itself which count. */
function figureHeads({ table }: Form, { column, aliases }: Extract<FormColumn, { kind: 'figure' }>): readonly string[] {
  return aliases ? [] : [...(COLUMN_HEADS[column] ?? []), ...(TABLE_COLUMN_HEADS[table]?.[column] ?? [])];
}

/** The heads of a form in printed order. */
export function wantedHeads(form: Form): readonly WantedHead[] {
  const cached = wantedCache.get(form);
  if (cached) return cached;
  const all = form.blocks.flatMap((block, index) => block.columns.map((column) => ({ column, block: index })));
  const wanted = all.map(({ column, block: index }): WantedHead => {
    const header = column.header.map(headKey);
    const above = header.slice(0, -1).map((head) => wordsOfHead(form, column, head));
    const isList = form.blocks[index]!.lines.kind === 'open' || isCodeList(form);
    const kindHeads = column.kind === 'code' && isList ? [...KIND_HEADS.code, ...LEVEL_HEADS] : undefined;
    const others = column.kind === 'figure' ? figureHeads(form, column) : (kindHeads ?? KIND_HEADS[column.kind]);
    // Where the column itself says the row (the wide “三公”), other words for 预算数 belong to the level above.
    const isRowColumn = column.kind === 'figure' && column.row !== undefined;
    const isKindAbove =
      isRowColumn && above.some((words) => COLUMN_HEADS[column.column]?.some((word) => words.has(word)));
    const own = 'aliases' in column ? (column.aliases ?? []) : [];
    const leaves = new Set([
      ...wordsOfHead(form, column, header[header.length - 1]!),
      ...own.map(headKey),
      ...(isKindAbove ? [] : others.map(headKey)),
    ]);
    const joined = new Set(
      above.flatMap((words) => [...words].flatMap((each) => [...leaves].map((leaf) => each + leaf))),
    );
    const bare = bareHeads(column, header, above);
    return { form: column, block: index, leaves, joined, above, bare, strict: strictHead(form, column) };
  });
  wantedCache.set(form, wanted);
  return wanted;
}

/** What a head may be called: where columns are items of “三公”, their items have many names. */
function wordsOfHead({ table }: Form, column: FormColumn, head: string): ReadonlySet<string> {
  if (column.kind !== 'figure' || column.row === undefined || column.aliases) return new Set([head]);
  const lists = [COLUMN_HEADS[column.column] ?? [], ...Object.values(ROW_LABELS[table] ?? {})];
  const own = lists.map((words) => words.map(headKey)).filter((words) => words.includes(head));
  return new Set([head, ...own.flat()]);
}

/** The head that stands alone where the form prints 项目 or 小计 under it. */
function bareHeads(column: FormColumn, header: readonly string[], above: WantedHead['above']): ReadonlySet<string> {
  const isBare =
    column.kind === 'label' || (column.kind === 'figure' && column.row && header[header.length - 1] === '小计');
  return (isBare && above[above.length - 1]) || NO_WORDS;
}

/** A list of fixed codes in one part, read like open rows. */
export const isCodeList = ({ blocks }: Form): boolean =>
  blocks.length === 1 && blocks[0]!.lines.kind === 'fixed' && blocks[0]!.columns.some(({ kind }) => kind === 'code');

/** Less than 项目 under the same head. */
const BARE = 0.9;
const NO_WORDS: ReadonlySet<string> = new Set();

/**
 * How well the texts over a column fit, 0 to 1; 0 where they do not speak of it. `printed`: all words of the heads.
 */
export function headScore(wanted: WantedHead, path: HeadPath, printed: ReadonlySet<string> = NO_WORDS): number {
  if (path.last === '') return 0;
  // 款 under 支出功能分类 is no name, whatever stands above it.
  if (wanted.form.kind === 'name' && LEVEL_HEADS.includes(path.last)) return 0;
  const { strict } = wanted;
  if (strict) {
    const exact = strictScore(wanted.leaves, strict, path, printed);
    return exact === 0 ? 0 : exact + underHeads(wanted, path);
  }
  if (wanted.joined.has(path.last)) return 1;
  if (wanted.bare.has(path.last)) return BARE;
  let score = 0;
  if (wanted.leaves.has(path.last)) score = 0.8;
  else if (path.texts.some((text) => wanted.leaves.has(text))) score = 0.7;
  else for (const leaf of wanted.leaves) if (isPartOf(leaf, path.last)) score = 0.4;
  return score === 0 ? 0 : score + underHeads(wanted, path);
}

/** Up to 0.2 for the heads above. */
function underHeads({ above }: WantedHead, { texts }: HeadPath): number {
  if (above.length === 0) return 0.2;
  return (0.2 * above.filter((words) => texts.some((text) => words.has(text))).length) / above.length;
}

function isPartOf(a: string, b: string): boolean {
  const short = a.length < b.length ? a : b;
  const long = short === a ? b : a;
  return short.length >= 2 && short.length / long.length >= 0.5 && long.includes(short);
}

/** 类, 款 and 项 in columns of their own, or one head over all three. */
export const isCodeHead = ({ last }: HeadPath): boolean => KIND_HEADS.code.includes(last) || LEVEL_HEADS.includes(last);

export const isLineNoHead = (path: HeadPath): boolean => KIND_HEADS.lineNo.includes(path.last);
