import type { TableId } from '../../core/filing/cell';
import type { Edition } from '../../core/edition/edition';
import type { Form } from '../../core/edition/form';
import { type ColumnCorrections, correctHead } from './correct-head';
import { matchHead, possibleHeads } from './match-head';
import { readTable } from './read-table';
import { formsToRecognise } from './recognisable-forms';
import { headPaths, type HeadMatch } from './recognise-head';
import { saysNumber, scoreTitles, type TitleText } from './recognise-title';
import type { SheetGrid } from './sheet-grid';
import type { TableReading } from './table-reading';

/** A table that a sheet may be. */
export interface Candidate {
  readonly table: TableId;
  readonly form: Form;
  readonly head: HeadMatch;
  readonly reading: TableReading;
  /** 0 to 1. */
  readonly score: number;
}

/** How much the lines count in a score. */
const LINES = 0.18;
/** Heads that fit less than this are another table's. */
const LEAST_HEAD = 0.5;
/** Under the very title of a table its heads may be fewer, and others beside them. */
const LEAST_UNDER_TITLE = 0.3;
const LEAST_SCORE = 0.39;
const MOST_CANDIDATES = 4;
/** What fits less than this share of the best is out of the question. */
export const NEARLY_BEST = 0.8;

/** What a person said, or the sheet around it says, about where to look. */
export interface RecogniseOptions {
  /** Asks for one table, however badly it fits. */
  readonly table?: TableId | undefined;
  /** The lowest row of the heads, counted from 0. */
  readonly headBottom?: number | undefined;
  /** What columns are to be taken for, by their index. */
  readonly columns?: ColumnCorrections | undefined;
  /** The grid is one of several parts of its sheet, whose name says nothing about this one. */
  readonly isPart?: boolean;
}

/** The tables a sheet may be, best first: by its titles, heads, lines and printed number. */
export function recogniseSheet(grid: SheetGrid, edition: Edition, options: RecogniseOptions = {}): Candidate[] {
  const { table: only, headBottom, columns: corrected } = options;
  const all = formsToRecognise(edition);
  const forms = all.filter((form) => only === undefined || form.table === only);
  const heads =
    headBottom === undefined ? possibleHeads(grid, all) : new Map([[headBottom, headPaths(grid, headBottom)]]);
  if (heads.size === 0) return [];
  const isAsked = only !== undefined || headBottom !== undefined;
  const firstHead = Math.min(...heads.keys());
  const texts = titleTexts(grid, firstHead, options.isPart === true);
  const titles = scoreTitles(forms, texts);
  const isHeaded = (title: number, { score }: HeadMatch): boolean =>
    score >= LEAST_HEAD || isAsked || (title === 1 && !edition.document && score >= LEAST_UNDER_TITLE);
  const promising = forms
    .map((form, index) => ({
      form,
      title: titles[index]!,
      head: correctHead(form, matchHead(form, heads), corrected, headBottom),
    }))
    .filter((each): each is Promising => each.head !== undefined && isHeaded(each.title, each.head))
    .sort((a, b) => quickScore(b) - quickScore(a))
    .slice(0, MOST_CANDIDATES);
  const candidates: Candidate[] = [];
  let best = 0;
  for (const { form, title, head } of promising) {
    const number = texts.some(({ text }) => saysNumber(form, text)) ? 1 : 0;
    const before = 0.42 * title + 0.35 * head.score + 0.05 * number;
    // Reading the lines costs most: not where even the best of lines would not help.
    if (before + LINES < NEARLY_BEST * best) continue;
    const reading = readTable(grid, edition, form, head);
    const score = before + LINES * reading.score;
    best = Math.max(best, score);
    candidates.push({ table: form.table, form, head, reading, score });
  }
  candidates.sort((a, b) => b.score - a.score || b.head.columns.length - a.head.columns.length);
  return candidates.filter(
    (each, index) =>
      (each.score >= LEAST_SCORE || isAsked) && candidates.findIndex((other) => other.table === each.table) === index,
  );
}

interface Promising {
  readonly form: Form;
  readonly title: number;
  readonly head: HeadMatch;
}

const quickScore = ({ title, head }: Promising): number => title + head.score;

/** The sheet's name, where it holds one table, and every text above the heads. */
export function titleTexts(grid: SheetGrid, firstHead: number, isPart: boolean): TitleText[] {
  const texts: TitleText[] = isPart ? [] : [{ text: grid.sheet.name, weight: 0.9 }];
  for (const row of grid.rows) {
    if (row >= firstHead) break;
    for (let column = 0; column < grid.columnCount; column++) {
      const text = grid.text(row, column);
      if (text !== '') texts.push({ text, weight: 1 });
    }
  }
  return texts;
}

/** The first text that looks like a heading, for sheets that are no table. */
export function headingOf(grid: SheetGrid): string {
  for (const row of grid.rows.slice(0, 6))
    for (let column = 0; column < grid.columnCount; column++) {
      const text = grid.text(row, column);
      if (text.length >= 3 && text.length <= 40 && !/[:：]/.test(text)) return text;
    }
  return grid.sheet.name;
}
