import type { Edition } from '../../core/edition/edition';
import { labelKey, titleKey } from './import-text';
import { FOOT_TEXT, TOTAL_LABELS } from './import-vocabulary';
import { matchHead, possibleHeads } from './match-head';
import type { HeadPath } from './recognise-head';
import { formsToRecognise } from './recognisable-forms';
import { scoreTitles } from './recognise-title';
import type { SheetGrid } from './sheet-grid';

/** Heads that fit every form less than this are words of a table's lines. */
const LEAST_HEAD = 0.5;
const MOST_CAPTION_ROWS = 12;
/** A text that fits a title this well is one. */
const TITLE = 0.6;

/** Rows of heads that belong together. */
interface HeadCluster {
  readonly rows: readonly number[];
  readonly paths: readonly HeadPath[];
  /** The first row of what is printed over the heads: title, number, 部门, 金额单位. */
  readonly captionTop: number;
  /** The title in the caption, '' where there is none. */
  readonly title: string;
}

/**
 * The tables that stand one below the other, each with its title; the grid itself where it holds no more than one.
 * Heads printed once more on a new page belong to the table they continue.
 */
export function rowParts(grid: SheetGrid, edition: Edition): SheetGrid[] {
  const clusters = headClusters(grid, edition);
  if (clusters.length < 2) return [grid];
  const parts: SheetGrid[] = [];
  let first = 0;
  for (let next = 1; next <= clusters.length; next++) {
    const cluster = clusters[next];
    if (cluster && continues(grid, clusters[first]!, cluster)) continue;
    const { window } = grid;
    const top = first === 0 ? window.top : clusters[first]!.captionTop;
    const bottom = cluster ? cluster.captionTop - 1 : window.bottom;
    parts.push(grid.within({ ...window, top, bottom }, headsAgain(grid, clusters.slice(first + 1, next))));
    first = next;
  }
  return parts;
}

function headsAgain(grid: SheetGrid, clusters: readonly HeadCluster[]): ReadonlySet<number> {
  const again = new Set<number>();
  for (const { captionTop, rows } of clusters)
    for (const row of grid.rows) if (row >= captionTop && row <= rows[rows.length - 1]!) again.add(row);
  return again;
}

/** The same heads in the same columns, without a title of another table between, and without beginning anew. */
function continues(grid: SheetGrid, first: HeadCluster, next: HeadCluster): boolean {
  const isSame =
    first.paths.length === next.paths.length && first.paths.every((p, i) => p.last === next.paths[i]!.last);
  if (!isSame || (next.title !== '' && next.title !== first.title)) return false;
  if (next.title !== '') return true;
  const bottom = next.rows[next.rows.length - 1]!;
  const isLine = (row: number): boolean => !/^(?:栏次|列次|\d{0,2})$/.test(grid.textsOf(row)[0] ?? '');
  const begins = grid.rows.find((row) => row > bottom && isLine(row));
  const label = begins === undefined ? '' : grid.textsOf(begins)[0]!;
  return !grid.rows.some((row) => row > first.rows[0]! && row < next.captionTop && grid.textsOf(row)[0] === label);
}

function headClusters(grid: SheetGrid, edition: Edition): HeadCluster[] {
  const forms = formsToRecognise(edition);
  const heads = possibleHeads(grid, forms);
  if (heads.size < 2) return [];
  const groups: number[][] = [];
  grid.rows.forEach((row, index) => {
    const paths = heads.get(row);
    if (!paths || grid.holdsFigures(row)) return;
    const only = new Map([[row, paths]]);
    if (!forms.some((form) => (matchHead(form, only)?.score ?? 0) >= LEAST_HEAD)) return;
    const group = groups[groups.length - 1];
    const last = group?.[group.length - 1];
    const isNext = last !== undefined && grid.rows.indexOf(last) >= index - 2 && isHeadBetween(grid, last, row);
    if (isNext) group!.push(row);
    else groups.push([row]);
  });
  if (groups.length < 2) return [];
  const lines = lineLabels(edition);
  let floor = grid.window.top;
  return groups.map((rows): HeadCluster => {
    const bottom = rows[rows.length - 1]!;
    const captionTop = captionOver(grid, rows[0]!, floor, lines);
    floor = bottom + 1;
    const texts = grid.rows.filter((row) => row >= captionTop && row < rows[0]!).flatMap((row) => grid.textsOf(row));
    const title = texts.find((text) => isTitle(edition, text)) ?? '';
    return { rows, paths: heads.get(bottom)!, captionTop, title: titleKey(title.replace(/\((?:续.*|\d+)\)$|续$/, '')) };
  });
}

/** Between two rows of the same heads there is at most one more row of heads. */
function isHeadBetween(grid: SheetGrid, above: number, below: number): boolean {
  const between = grid.rows.filter((row) => row > above && row < below);
  return between.every((row) => {
    const texts = grid.textsOf(row);
    const isTotal = texts.length <= 2 && TOTAL_LABELS.has(texts[0] ?? '');
    return !isTotal && !isFoot(grid, row) && !grid.holdsFigures(row);
  });
}

/** Whether a text names one of the edition's tables. */
export const isTitle = (edition: Edition, text: string): boolean =>
  text.length <= 40 && !FOOT_TEXT.test(text) && Math.max(...scoreTitles(edition.forms, [{ text, weight: 1 }])) >= TITLE;

const isFoot = (grid: SheetGrid, row: number): boolean => FOOT_TEXT.test(grid.textsOf(row)[0] ?? '');

/** Goes up from the heads as long as there is neither a line of a table nor what stands under one. */
function captionOver(grid: SheetGrid, top: number, floor: number, lines: ReadonlySet<string>): number {
  const above = grid.rows.filter((row) => row < top && row >= floor).slice(-MOST_CAPTION_ROWS);
  let caption = top;
  for (const row of above.reverse()) {
    const texts = grid.textsOf(row);
    const isLine = texts.length > 0 && texts.length <= 2 && isLineLabel(texts[0]!, lines);
    if (grid.holdsFigures(row) || isFoot(grid, row) || isLine) break;
    caption = row;
  }
  return caption;
}

const isLineLabel = (text: string, lines: ReadonlySet<string>): boolean =>
  lines.has(labelKey(text)) || TOTAL_LABELS.has(text) || /^(?:其中:|\(?[一二三四五六七八九十\d]+[、)])/.test(text);

const labelsCache = new WeakMap<Edition, ReadonlySet<string>>();

/** The labels of the fixed lines of all tables. */
function lineLabels(edition: Edition): ReadonlySet<string> {
  const cached = labelsCache.get(edition);
  if (cached) return cached;
  const labels = edition.forms.flatMap(({ table, blocks, foot = [] }) => [
    ...edition.definitions[table].rows.map(({ label }) => label),
    ...blocks.flatMap(({ lines }) => (lines.kind === 'fixed' ? lines.lines.map(({ label }) => label) : [])),
    ...foot.map(({ label }) => label),
  ]);
  const keys = new Set(labels.map(labelKey).filter((key) => key !== ''));
  labelsCache.set(edition, keys);
  return keys;
}
