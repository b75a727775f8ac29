import { headKey } from '../recognise/import-text';
import { KIND_HEADS, LEVEL_HEADS, TOTAL_LABELS } from '../recognise/import-vocabulary';
import type { Candidate } from '../recognise/recognise-sheet';
import type { SheetGrid } from '../recognise/sheet-grid';
import type { CellRange, Sheet } from '../workbook';

/** The lines of a table of codes: where they begin, and what stands around them. Rows and columns count from 0. */
export interface TemplateLines {
  /** The first line for a code. */
  readonly first: number;
  /** The first row below them that is taken; undefined where nothing in the sheet tells where they end. */
  readonly end: number | undefined;
  readonly total: number | undefined;
  /** Below 合计: the first row that is free, and the first that is taken again. */
  readonly belowTotal: { readonly first: number; readonly end: number | undefined } | undefined;
  /** Lines that the form prints as examples, or still holds from another filing. */
  readonly examples: readonly number[];
  readonly codeColumns: readonly number[];
  readonly nameColumn: number | undefined;
  readonly figures: readonly { readonly column: number; readonly figure: string }[];
}

/** What stands in a line for codes that nobody has filled: ……, ——. */
export const isPlaceholder = (text: string): boolean => !/[\u4e00-\u9fffA-Za-z]/.test(text);

/** Where a form has its lines for codes, however its heads are merged and whatever counts its columns. */
export function linesOf(grid: SheetGrid, { head, reading }: Candidate): TemplateLines {
  const of = (kind: string): number[] =>
    head.columns.filter(({ form }) => form.kind === kind).map(({ column }) => column);
  const [nameColumn] = of('name');
  const labels = [...of('code'), ...(nameColumn === undefined ? [] : [nameColumn])];
  const table = { grid, bottom: head.bottom, foot: reading.end, labels, figures: of('figure') };
  const headEnd = lastHeadRow(table);
  const total = grid.rows.find((row) => row >= head.bottom && row < reading.end && isTotal(table, row));
  const codes = new Set(reading.openRows.map(({ id }) => id));
  const examples = [...new Set(reading.placements.flatMap(({ row, cell }) => (codes.has(cell.row) ? [row] : [])))]
    .filter((row) => row > headEnd)
    .sort((a, b) => a - b);
  const taken = (from: number): number | undefined =>
    grid.rows.find((row) => row >= from && !examples.includes(row) && isTaken(table, row));
  const belowTotal = total === undefined ? undefined : belowIn(grid.sheet, total, labels);
  const isTop =
    total !== undefined &&
    (total <= headEnd + 1 || (examples.length > 0 ? examples[0]! > total : isSummed(table, belowTotal!)));
  const first = isTop ? Math.max(headEnd + 1, belowTotal!) : headEnd + 1;
  return {
    first,
    end: total !== undefined && !isTop ? total : taken(first),
    total,
    belowTotal: total === undefined ? undefined : { first: belowTotal!, end: taken(belowTotal!) },
    examples,
    codeColumns: codeColumnsOf(table, of('code'), first),
    nameColumn,
    figures: head.columns.flatMap(({ column, form }) =>
      form.kind === 'figure' ? [{ column, figure: form.column }] : [],
    ),
  };
}

interface LinesTable {
  readonly grid: SheetGrid;
  /** The lowest row that recognition took for heads. */
  readonly bottom: number;
  /** The first row of what stands under the table. */
  readonly foot: number;
  readonly labels: readonly number[];
  readonly figures: readonly number[];
}

/** What stands in the columns of codes and names below the heads, and is no code. */
const HEAD_WORDS: ReadonlySet<string> = new Set(
  ['栏次', '列次', '行次', '甲', '乙', '丙', '丁', ...LEVEL_HEADS, ...KIND_HEADS.code, ...KIND_HEADS.name].map(headKey),
);
/** So far below the heads may the numbers of the columns stand. */
const NEAR = 3;

/** Heads go on below the recognised row: by merges, by levels of their own, by 栏次, after a blank row. */
function lastHeadRow(table: LinesTable): number {
  const { grid, bottom, foot, labels } = table;
  let last = bottom;
  for (let row = bottom + 1; row <= last + NEAR && row <= foot; row++) {
    if (isReachedInto(table, row, last)) last = row;
    if (row >= foot || isTotal(table, row) || labels.some((column) => /^\d{3,}$/.test(grid.text(row, column)))) break;
    const isHead =
      labels.some((column) => HEAD_WORDS.has(headKey(grid.text(row, column)))) ||
      isCount(table, row) ||
      (row <= last + 1 && hasWordsOverFigures(table, row));
    if (isHead) last = row;
  }
  return last;
}

/** A head is merged down into the row. */
const isReachedInto = ({ grid, labels, figures }: LinesTable, row: number, last: number): boolean =>
  [...labels, ...figures].some((column) => {
    const merge = mergeOver(grid.sheet, row, column);
    return merge !== undefined && merge.top <= last && merge.top < row;
  });

const hasWordsOverFigures = ({ grid, labels, figures }: LinesTable, row: number): boolean =>
  labels.every((column) => isPlaceholder(grid.text(row, column))) &&
  figures.some((column) => /^[^:]*[\u4e00-\u9fff][^:]*$/.test(ownText(grid, row, column)));

/** The numbers of the columns, 1 2 3 …, where no word says 栏次; codes and names may count, too. */
function isCount({ grid, labels, figures }: LinesTable, row: number): boolean {
  const numbers = figures.map((column) => Number(grid.text(row, column) || NaN));
  const start = numbers[0] ?? NaN;
  return (
    numbers.length >= 2 &&
    start >= 1 &&
    start <= labels.length + 2 &&
    numbers.every((number, index) => number === start + index) &&
    labels.every((column) => /^\d?$/.test(grid.text(row, column)))
  );
}

const isTotal = ({ grid, labels }: LinesTable, row: number): boolean =>
  labels.some((column) => TOTAL_LABELS.has(grid.text(row, column)));

/** What a cell says of itself, and no formula works out. */
const ownText = (grid: SheetGrid, row: number, column: number): string =>
  grid.raw(row, column)?.formula === undefined ? grid.text(row, column) : '';

/** A row below the lines that says something else. */
const isTaken = ({ grid, foot, labels, figures }: LinesTable, row: number): boolean =>
  row >= foot || [...labels, ...figures].some((column) => !isPlaceholder(ownText(grid, row, column)));

/** The first row that the merge of 合计 leaves free. */
const belowIn = (sheet: Sheet, total: number, labels: readonly number[]): number =>
  Math.max(...labels.map((column) => mergeOver(sheet, total, column)?.bottom ?? total)) + 1;

/** Formulas in a blank line under 合计 that add up the line itself wait for what is filled in there. */
const isSummed = ({ grid, labels, figures }: LinesTable, row: number): boolean =>
  labels.every((column) => grid.text(row, column) === '') &&
  figures.some((column) => {
    const { formula } = grid.raw(row, column) ?? {};
    const rows: readonly string[] = formula?.match(/\d+(?![\d(])/g) ?? [];
    return rows.includes(String(row + 1)) && !rows.includes(String(row));
  });

/** Codes go into columns of their own only where the lines have such columns. */
function codeColumnsOf({ grid, bottom }: LinesTable, columns: readonly number[], first: number): number[] {
  const free = columns.filter((column) => (mergeOver(grid.sheet, first, column)?.left ?? column) === column);
  const isLevel = (column: number): boolean => {
    for (let row = bottom; row < first; row++) if (LEVEL_HEADS.includes(grid.text(row, column))) return true;
    return false;
  };
  return free.length === 2 && !free.some(isLevel) ? free.slice(0, 1) : free;
}

/** The merge that a cell is part of. */
export const mergeOver = ({ merges }: Sheet, row: number, column: number): CellRange | undefined =>
  merges.find(({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right);
