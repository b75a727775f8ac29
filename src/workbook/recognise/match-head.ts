import type { Form } from '../../core/edition/form';
import {
  headPaths,
  headsIn,
  headScore,
  isCodeHead,
  isCodeList,
  mayBeHead,
  type HeadMatch,
  type HeadPath,
  isLineNoHead,
  type MatchedColumn,
  type WantedHead,
  wantedHeads,
} from './recognise-head';
import type { SheetGrid } from './sheet-grid';
import { reasonWithoutPlace, saysMoreBeside } from './strict-heads';

/** A score below this is no match. */
const LEAST = 0.35;
const MOST_HEADS = 200;

/** Whether the form's lines are found by code in any number of parts side by side (06). */
export const isCodedBlocks = (form: Form): boolean =>
  !isCodeList(form) &&
  form.blocks.every(({ columns, lines }) => lines.kind === 'fixed' && columns.some((column) => column.kind === 'code'));

const knownCache = new WeakMap<readonly Form[], ReadonlySet<string>>();

/** Every word that one of the forms prints as a head. */
function knownHeads(forms: readonly Form[]): ReadonlySet<string> {
  const cached = knownCache.get(forms);
  if (cached) return cached;
  const known = new Set<string>();
  for (const { leaves, joined } of forms.flatMap(wantedHeads)) {
    leaves.forEach((word) => known.add(word));
    joined.forEach((word) => known.add(word));
  }
  knownCache.set(forms, known);
  return known;
}

const headsCache = new WeakMap<SheetGrid, Map<number, HeadPath[]>>();

/** Rows that may be the lowest of the heads, with the texts over each column there; `forms` is the same list each time. */
export function possibleHeads(grid: SheetGrid, forms: readonly Form[]): Map<number, HeadPath[]> {
  const cached = headsCache.get(grid);
  if (cached) return cached;
  const heads = findHeads(grid, knownHeads(forms));
  headsCache.set(grid, heads);
  return heads;
}

function findHeads(grid: SheetGrid, known: ReadonlySet<string>): Map<number, HeadPath[]> {
  const heads = new Map<number, HeadPath[]>();
  for (const row of grid.rows) {
    if (heads.size === MOST_HEADS) break;
    if (grid.headsAgain.has(row) || !mayBeHead(grid, row)) continue;
    if (headsIn(grid, row).filter((head) => known.has(head)).length < 2) continue;
    const paths = headPaths(grid, row);
    // What a merge repeats in the columns it covers is one head, not two.
    const isOwn = ({ rows, last }: HeadPath, column: number): boolean =>
      rows[rows.length - 1] === row && known.has(last) && !grid.isCovered(row, column);
    const found = paths.filter(isOwn).length;
    if (found >= 2) heads.set(row, paths);
  }
  return heads;
}

/** The best place of the form's heads among those possible; undefined where none fits at all. */
export function matchHead(form: Form, heads: ReadonlyMap<number, HeadPath[]>): HeadMatch | undefined {
  let best: HeadMatch | undefined;
  for (const [row, paths] of heads) {
    const match = matchAt(form, row, paths);
    if (match && (!best || isBetter(match, best))) best = match;
  }
  return best;
}

/** Of two rows of the same heads, the one under which the code falls into its levels. */
const isBetter = (a: HeadMatch, b: HeadMatch): boolean =>
  a.score > b.score || (a.score === b.score && a.columns.length > b.columns.length);

const matches = new WeakMap<readonly HeadPath[], Map<Form, HeadMatch | undefined>>();

function matchAt(form: Form, row: number, paths: readonly HeadPath[]): HeadMatch | undefined {
  let known = matches.get(paths);
  if (!known) matches.set(paths, (known = new Map()));
  if (known.has(form)) return known.get(form);
  const match = isCodedBlocks(form) ? matchCodedBlocks(form, row, paths) : matchInOrder(form, row, paths);
  known.set(form, match);
  return match;
}

/** 行次 may be there or not. */
const weightOf = (wanted: WantedHead): number => (wanted.form.kind === 'lineNo' ? 0 : 1);

function matchInOrder(form: Form, bottom: number, paths: readonly HeadPath[]): HeadMatch | undefined {
  const wanted = wantedHeads(form);
  const printed = new Set(paths.flatMap(({ texts }) => texts));
  const scores = wanted.map((each) => paths.map((path) => headScore(each, path, printed)));
  const found = align(scores, paths.length);
  // A column that stands elsewhere than the form prints it.
  wanted.forEach((each, index) => {
    if (found.has(index) || each.form.kind !== 'figure') return;
    const taken = new Set(found.values());
    let best = -1;
    let bestScore = 0.9;
    scores[index]!.forEach((score, column) => {
      if (score > bestScore && !taken.has(column)) [best, bestScore] = [column, score];
    });
    if (best >= 0) found.set(index, best);
  });
  const columns = [...found].map(([index, column]): MatchedColumn => {
    const { form: formColumn, block } = wanted[index]!;
    return { column, form: formColumn, block };
  });
  if (form.blocks[0]!.lines.kind === 'open' || isCodeList(form)) addCodeColumns(columns, paths);
  let sum = 0;
  for (const [index, column] of found) sum += weightOf(wanted[index]!) * scores[index]![column]!;
  const isWanted = ({ form: column }: WantedHead, index: number): boolean =>
    found.has(index) || !((column.kind === 'figure' && column.isOptional) || saysMoreBeside(column, printed));
  const most = wanted.filter(isWanted).reduce((total, each) => total + weightOf(each), 0);
  const missing = wanted.flatMap((each, index) =>
    each.form.kind === 'figure' && !found.has(index) && isWanted(each, index) ? [each.form] : [],
  );
  return headMatch(form, bottom, paths, columns, sum / most, missing);
}

/** A code in several columns side by side (类, 款, 项). */
function addCodeColumns(columns: MatchedColumn[], paths: readonly HeadPath[]): void {
  const code = columns.find(({ form }) => form.kind === 'code');
  if (!code) return;
  const taken = new Set(columns.map(({ column }) => column));
  for (const step of [-1, 1])
    for (let column = code.column + step; ; column += step) {
      const path = paths[column];
      if (!path || taken.has(column) || !isCodeHead(path)) break;
      columns.push({ ...code, column });
    }
  columns.sort((a, b) => a.column - b.column);
}

/** The best pairing of wanted heads with columns that keeps the order of both: by dynamic programming. */
function align(scores: readonly (readonly number[])[], columnCount: number): Map<number, number> {
  const width = columnCount + 1;
  const best = new Float64Array((scores.length + 1) * width);
  for (let i = scores.length - 1; i >= 0; i--)
    for (let j = columnCount - 1; j >= 0; j--) {
      const score = scores[i]![j]!;
      const paired = score >= LEAST ? score + best[(i + 1) * width + j + 1]! : 0;
      best[i * width + j] = Math.max(paired, best[(i + 1) * width + j]!, best[i * width + j + 1]!);
    }
  const found = new Map<number, number>();
  for (let i = 0, j = 0; i < scores.length && j < columnCount; ) {
    const here = best[i * width + j]!;
    const score = scores[i]![j]!;
    if (score >= LEAST && here === score + best[(i + 1) * width + j + 1]!) found.set(i++, j++);
    else if (here === best[(i + 1) * width + j]!) i++;
    else j++;
  }
  return found;
}

/** Any number of code, name and amount side by side. */
function matchCodedBlocks(form: Form, bottom: number, paths: readonly HeadPath[]): HeadMatch | undefined {
  const wanted = wantedHeads(form).filter((each) => each.block === 0);
  const kinds = ['code', 'name', 'figure'] as const;
  const heads = kinds.map((kind) => wanted.find((each) => each.form.kind === kind)!);
  const columns: MatchedColumn[] = [];
  let group: MatchedColumn[] = [];
  let groups = 0;
  paths.forEach((path, column) => {
    const bare: HeadPath = { ...path, texts: [path.last] };
    if (headScore(heads[group.length]!, bare) < LEAST) {
      if (headScore(heads[0]!, bare) < LEAST) return;
      group = [];
    }
    group.push({ column, form: heads[group.length]!.form, block: groups });
    if (group.length < kinds.length) return;
    columns.push(...group);
    group = [];
    groups++;
  });
  if (groups === 0) return undefined;
  // One part alone is how any table of codes with one amount would look.
  return headMatch(form, bottom, paths, columns, groups === 1 ? 0.6 : 1, []);
}

function headMatch(
  form: Form,
  bottom: number,
  paths: readonly HeadPath[],
  columns: readonly MatchedColumn[],
  share: number,
  missing: HeadMatch['missing'],
): HeadMatch | undefined {
  if (columns.length === 0) return undefined;
  const taken = new Set(columns.map(({ column }) => column));
  const lineNoColumns = paths.flatMap((path, column) => (isLineNoHead(path) ? [column] : []));
  // Heads stand in the rows that the found ones stand in; what is above them is the caption.
  const top = Math.min(...columns.map(({ column }) => paths[column]!.rows[0] ?? bottom));
  const printed = new Set(paths.flatMap(({ texts }) => texts));
  const others = paths.flatMap(({ ownRow, texts }, column) =>
    ownRow >= top && !taken.has(column) && !lineNoColumns.includes(column)
      ? [{ column, reason: reasonWithoutPlace(form, texts, printed) }]
      : [],
  );
  const strange = others.filter(({ reason }) => reason === undefined).length;
  const score = share - (0.5 * strange) / (strange + columns.length);
  const withoutPlace = others.flatMap(({ column, reason }) => (reason === undefined ? [] : [{ column, reason }]));
  return { score, bottom, columns, missing, lineNoColumns, withoutPlace };
}
