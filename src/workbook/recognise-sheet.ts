import type { TableId } from '../core/cell';
import type { Edition } from '../core/edition';
import type { Form } from '../core/form';
import { WIDE_THREE_PUBLIC_BLOCKS, WIDE_THREE_PUBLIC_PAIRS } from '../editions/wide-three-public-form';
import { matchHead, possibleHeads } from './match-head';
import { readTable } from './read-table';
import type { HeadMatch } from './recognise-head';
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
const LEAST_SCORE = 0.4;
const MOST_CANDIDATES = 4;
/** What fits less than this share of the best is out of the question. */
export const NEARLY_BEST = 0.8;

/** The forms to look for: the edition's own, and the wide “三公” that any office may use in its place. */
export function formsToRecognise(edition: Edition): readonly Form[] {
  const hasThreePublic = edition.forms.some((form) => form.table === 'TPE');
  return hasThreePublic ? [...edition.forms, WIDE_THREE_PUBLIC_PAIRS, WIDE_THREE_PUBLIC_BLOCKS] : edition.forms;
}

/**
 * The tables a sheet may be, best first: by its titles, heads, lines and printed number. `only` asks for one table,
 * however badly it fits.
 */
export function recogniseSheet(grid: SheetGrid, edition: Edition, only?: TableId): Candidate[] {
  const forms = formsToRecognise(edition).filter((form) => only === undefined || form.table === only);
  const heads = possibleHeads(grid, forms);
  if (heads.size === 0) return [];
  const firstHead = Math.min(...heads.keys());
  const texts = titleTexts(grid, firstHead);
  const titles = scoreTitles(forms, texts);
  const promising = forms
    .map((form, index) => ({ form, title: titles[index]!, head: matchHead(form, heads) }))
    .filter(
      (each): each is Promising => each.head !== undefined && (each.head.score >= LEAST_HEAD || only !== undefined),
    )
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
  candidates.sort((a, b) => b.score - a.score);
  return candidates.filter(
    (each, index) =>
      (each.score >= LEAST_SCORE || only !== undefined) &&
      candidates.findIndex((other) => other.table === each.table) === index,
  );
}

interface Promising {
  readonly form: Form;
  readonly title: number;
  readonly head: HeadMatch;
}

const quickScore = ({ title, head }: Promising): number => title + head.score;

/** The sheet's name, and every text above the heads. */
function titleTexts(grid: SheetGrid, firstHead: number): TitleText[] {
  const texts: TitleText[] = [{ text: grid.sheet.name, weight: 0.9 }];
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
