import { AMOUNT } from '../rules/width';
import { likelyCopies } from './cell-relations';
import type { SearchContext } from './search-context';
import type { TableGrid } from './table-grid';

/** Figures from line `from` to line `to` of a column that belong `by` lines further down. */
export interface Run {
  /** The rows of the column that may have moved, from top to bottom: positions in the plan. */
  readonly lines: readonly number[];
  readonly from: number;
  readonly to: number;
  readonly by: number;
}

const FARTHEST = 8;
/** So many figures that stand equally far from their place are no accident. */
const SHORTEST_RUN = 3;
/** One row is the distance that is expected: there two tell, or one that has three digits or more. */
const SHORTEST_BY_ONE = 2;
const TELLING_STEPS = 100;
/** Lines in a row that the other table need not repeat, as where money of other sources was spent. */
const LONGEST_GAP = 2;

/** The runs of a column that the tables repeating it print some rows away, and not where they stand. */
export function movedRuns(context: SearchContext, grid: TableGrid, column: number): Run[] {
  return lineSets(context, grid, column).flatMap((lines) => runsAlong(context, lines));
}

/** What a clerk types; and the same with the blank totals, over which a column may have been pasted. */
function lineSets({ workings, grids }: SearchContext, grid: TableGrid, column: number): number[][] {
  const typed: number[] = [];
  const open: number[] = [];
  for (let row = 0; row < grid.rows.length; row++) {
    const cell = grids.cellAt(grid, row, column);
    if (cell < 0) continue;
    const isTyped = !workings.isFollower(cell);
    if (isTyped) typed.push(cell);
    if (isTyped || workings.states[cell] !== AMOUNT) open.push(cell);
  }
  return typed.length === open.length ? [typed] : [typed, open];
}

const NO_RUN = { from: -1, to: -1, matches: 0, isTelling: false };

function runsAlong({ workings }: SearchContext, lines: readonly number[]): Run[] {
  const { amounts, steps } = workings;
  const figures = lines.map((cell) => amounts[cell]!);
  const copies = lines.map((cell) => likelyCopies(workings, cell));
  if (copies.every(({ length }) => length === 0)) return [];
  const near = lines.reduce((widest, cell) => Math.max(widest, 2 * steps[cell]!), 1);
  /** Whether another table prints this line's figure `by` lines further down. */
  const fits = (line: number, by: number): boolean => {
    const there = copies[line + by];
    if (!there || figures[line] === 0) return false;
    for (const copy of there) if (Math.abs(copy - figures[line]!) <= near) return true;
    return false;
  };
  const fitsHere = figures.map((_, line) => fits(line, 0));
  // A figure that also fits where it stands says nothing.
  const odd = figures.flatMap((figure, line) => (figure !== 0 && !fitsHere[line] ? [line] : []));
  const isTelling = (line: number): boolean => figures[line]! >= (TELLING_STEPS / 2) * near;
  const runs: Run[] = [];
  if (!isNoAccident(1, odd.length, odd.some(isTelling))) return runs;
  for (let by = -FARTHEST; by <= FARTHEST; by++) {
    if (by === 0) continue;
    const matching = odd.filter((line) => fits(line, by));
    if (!isNoAccident(by, matching.length, matching.some(isTelling))) continue;
    let run = { ...NO_RUN };
    let gap = 0;
    const close = (): void => {
      if (isNoAccident(by, run.matches, run.isTelling)) runs.push({ lines, from: run.from, to: run.to, by });
      run = { ...NO_RUN };
      gap = 0;
    };
    for (let line = 0; line < lines.length; line++) {
      if (fits(line, by)) {
        gap = 0;
        if (run.from < 0) run.from = line;
        run.to = line;
        if (!fitsHere[line]) {
          run.matches++;
          if (isTelling(line)) run.isTelling = true;
        }
      } else if (fitsHere[line] || (isFilled(line) && ++gap > LONGEST_GAP)) close();
    }
    close();
    function isFilled(line: number): boolean {
      return figures[line] !== 0 || (copies[line + by]?.length ?? 0) > 0;
    }
  }
  return runs;
}

/** Whether so many figures that fit so far from where they stand are more than chance. */
const isNoAccident = (by: number, matches: number, isTelling: boolean): boolean =>
  matches >= SHORTEST_RUN || (Math.abs(by) === 1 && (isTelling || matches >= SHORTEST_BY_ONE));
