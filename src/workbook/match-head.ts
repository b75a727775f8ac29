import type { Form } from '../core/form';
import {
  headPaths,
  headsIn,
  headScore,
  type HeadMatch,
  type HeadPath,
  isLineNoHead,
  type MatchedColumn,
  type WantedHead,
  wantedHeads,
} from './recognise-head';
import type { SheetGrid } from './sheet-grid';

/** A score below this is no match. */
const LEAST = 0.35;
const MOST_HEAD_ROWS = 60;

/** Whether the form's lines are found by code in any number of parts side by side (06). */
export const isCodedBlocks = (form: Form): boolean =>
  form.blocks.every(({ columns, lines }) => lines.kind === 'fixed' && columns.some((column) => column.kind === 'code'));

/** Rows that may be the lowest of the heads, with the texts over each column there. */
export function possibleHeads(grid: SheetGrid, forms: readonly Form[]): Map<number, HeadPath[]> {
  const known = new Set<string>();
  for (const { leaves, joined } of forms.flatMap(wantedHeads)) {
    leaves.forEach((word) => known.add(word));
    joined.forEach((word) => known.add(word));
  }
  const heads = new Map<number, HeadPath[]>();
  for (const row of grid.rows.slice(0, MOST_HEAD_ROWS)) {
    // Most rows are lines of a table.
    if (headsIn(grid, row).filter((head) => known.has(head)).length < 2) continue;
    const paths = headPaths(grid, row);
    const found = paths.filter(({ rows, last }) => rows[rows.length - 1] === row && known.has(last)).length;
    if (found >= 2) heads.set(row, paths);
  }
  return heads;
}

/** The best place of the form's heads among those possible; undefined where none fits at all. */
export function matchHead(form: Form, heads: ReadonlyMap<number, HeadPath[]>): HeadMatch | undefined {
  let best: HeadMatch | undefined;
  for (const [row, paths] of heads) {
    const match = isCodedBlocks(form) ? matchCodedBlocks(form, row, paths) : matchInOrder(form, row, paths);
    if (match && (!best || match.score > best.score)) best = match;
  }
  return best;
}

const weightOf = (wanted: WantedHead): number => (wanted.form.kind === 'lineNo' ? 0 : 1);

function matchInOrder(form: Form, bottom: number, paths: readonly HeadPath[]): HeadMatch | undefined {
  const wanted = wantedHeads(form);
  const scores = wanted.map((each) => paths.map((path) => headScore(each, path)));
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
  let sum = 0;
  for (const [index, column] of found) sum += weightOf(wanted[index]!) * scores[index]![column]!;
  const most = wanted.reduce((total, each) => total + weightOf(each), 0);
  const missing = wanted.flatMap((each, index) =>
    each.form.kind === 'figure' && !found.has(index) ? [each.form] : [],
  );
  return headMatch(bottom, paths, columns, sum / most, missing);
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
  let next = 0;
  let groups = 0;
  paths.forEach((path, column) => {
    const bare: HeadPath = { ...path, texts: [path.last] };
    if (headScore(heads[next]!, bare) < LEAST) {
      if (headScore(heads[0]!, bare) < LEAST) return;
      next = 0;
    }
    columns.push({ column, form: heads[next]!.form, block: groups });
    next = (next + 1) % kinds.length;
    if (next === 0) groups++;
  });
  if (groups === 0) return undefined;
  // One part alone is how any table of codes with one amount would look.
  return headMatch(bottom, paths, columns, groups === 1 ? 0.6 : 1, []);
}

function headMatch(
  bottom: number,
  paths: readonly HeadPath[],
  columns: readonly MatchedColumn[],
  share: number,
  missing: HeadMatch['missing'],
): HeadMatch | undefined {
  if (columns.length === 0) return undefined;
  const taken = new Set(columns.map(({ column }) => column));
  const lineNoColumns = paths.flatMap((path, column) => (isLineNoHead(path) ? [column] : []));
  const strange = paths.filter(
    (path, column) => !taken.has(column) && !lineNoColumns.includes(column) && path.rows.includes(bottom),
  ).length;
  const score = share - (0.5 * strange) / (strange + columns.length);
  return { score, bottom, columns, missing, lineNoColumns };
}
