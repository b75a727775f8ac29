import type { Edition } from '../../core/edition/edition';
import { matchHead, possibleHeads } from './match-head';
import { isCodeHead } from './recognise-head';
import { formsToRecognise } from './recognisable-forms';
import { type Candidate, recogniseSheet } from './recognise-sheet';
import { isTitle, rowParts } from './row-parts';
import { SheetGrid } from './sheet-grid';
import type { Sheet } from '../workbook';

/** A part of a sheet that holds at most one table; the parts of a sheet cover all of it, and none overlaps another. */
export interface Region {
  readonly grid: SheetGrid;
  /** Whether the sheet holds other parts beside it. */
  readonly isPart: boolean;
  readonly candidates: readonly Candidate[];
}

/** Heads that fit this well leave nothing beside them that could be another table's. */
const PERFECT = 0.95;
const MOST_CUTS = 24;
/** No table begins anew more often from left to right. */
const MOST_JOINED = 5;
const MOST_DEPTH = 4;
/** A cut has to explain clearly more than no cut. */
const CLEARLY = 1.05;

/** Cuts a sheet into its tables: one below the other, side by side, or both. */
export function findRegions(sheet: Sheet, edition: Edition): Region[] {
  const finder = new RegionFinder(edition);
  const whole = new SheetGrid(sheet);
  const grids = finder.split(whole, 0);
  const isPart = grids.length > 1;
  return grids.map((grid) => ({ grid, isPart, candidates: recogniseSheet(grid, edition, { isPart }) }));
}

class RegionFinder {
  private readonly worths = new Map<SheetGrid, number>();

  constructor(private readonly edition: Edition) {}

  split(grid: SheetGrid, depth: number): SheetGrid[] {
    const rows = rowParts(grid, this.edition);
    if (depth === MOST_DEPTH) return rows;
    const cuts = rows.every((part) => this.isPerfect(part)) ? [] : this.columnCuts(grid);
    if (cuts.length > 1) {
      const columns = this.bestColumns(grid, cuts);
      const worth = sum(rows.map((part) => this.worthOf(part)));
      if (columns.length > 1 && sum(columns.map((part) => this.worthOfRows(part))) > CLEARLY * worth)
        return columns.flatMap((part) => this.split(part, depth + 1));
    }
    return rows.length > 1 ? rows.flatMap((part) => this.split(part, depth + 1)) : rows;
  }

  /** Whether some form fits the heads so well that nothing beside them is left over. */
  private isPerfect(grid: SheetGrid): boolean {
    const forms = formsToRecognise(this.edition);
    const heads = possibleHeads(grid, forms);
    return heads.size === 0 || forms.some((form) => (matchHead(form, heads)?.score ?? 0) >= PERFECT);
  }

  /** How much of a grid its best table explains: columns, weighted by how well all fits. */
  private worthOf(grid: SheetGrid): number {
    let worth = this.worths.get(grid);
    if (worth === undefined) {
      const [best] = recogniseSheet(grid, this.edition, { isPart: true });
      worth = best ? best.score * best.head.score * best.head.columns.length : 0;
      this.worths.set(grid, worth);
    }
    return worth;
  }

  private worthOfRows(grid: SheetGrid): number {
    return sum(rowParts(grid, this.edition).map((part) => this.worthOf(part)));
  }

  /** Columns where a table may begin: at a label or a code, under a title, or after a blank column. */
  private columnCuts(grid: SheetGrid): number[] {
    const heads = possibleHeads(grid, formsToRecognise(this.edition));
    if (heads.size === 0) return [];
    const cuts = new Set<number>();
    for (const paths of heads.values())
      paths.forEach((path, column) => {
        const isStart = path.last === '项目' || isCodeHead(path);
        const before = paths[column - 1];
        if (column >= grid.window.left && isStart && before?.last !== path.last) cuts.add(column);
        else if (path.last !== '' && before?.last === '' && isBlankColumn(grid, column - 1)) cuts.add(column);
      });
    const firstHead = Math.min(...heads.keys());
    for (const row of grid.rows) {
      if (row >= firstHead) break;
      for (let column = grid.window.left; column < grid.columnCount; column++)
        if (isTitle(this.edition, grid.text(row, column))) cuts.add(column);
    }
    const first = Math.min(...cuts);
    const rest = [...cuts].filter((column) => column > first).sort((a, b) => a - b);
    return rest.length === 0 ? [] : [grid.window.left, ...rest.slice(0, MOST_CUTS)];
  }

  /** The division at some of the cuts that explains most. */
  private bestColumns(grid: SheetGrid, cuts: readonly number[]): SheetGrid[] {
    const ends = [...cuts.slice(1).map((column) => column - 1), grid.window.right];
    const best: { worth: number; parts: readonly SheetGrid[] }[] = [{ worth: 0, parts: [] }];
    for (let end = 0; end < ends.length; end++) {
      let found = { worth: -1, parts: [] as readonly SheetGrid[] };
      for (let start = end; start >= 0 && end - start < MOST_JOINED; start--) {
        const part = grid.within({ ...grid.window, left: cuts[start]!, right: ends[end]! });
        const worth = best[start]!.worth + this.worthOfRows(part);
        if (worth > found.worth * (found.worth > 0 ? 1 + 1e-9 : 1))
          found = { worth, parts: [...best[start]!.parts, part] };
      }
      best.push(found);
    }
    return [...best[best.length - 1]!.parts];
  }
}

const isBlankColumn = (grid: SheetGrid, column: number): boolean =>
  column >= grid.window.left && grid.rows.every((row) => grid.headText(row, column) === '');

const sum = (values: readonly number[]): number => values.reduce((total, each) => total + each, 0);
