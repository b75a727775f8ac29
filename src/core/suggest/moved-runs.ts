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
  const { amounts, steps, twins } = workings;
  if (!lines.some((cell) => twins.starts[cell]! < twins.starts[cell + 1]!)) return [];
  let near = 1;
  for (const cell of lines) near = Math.max(near, 2 * steps[cell]!);
  /** Whether another table prints a figure where this cell stands. */
  const isCopy = (figure: number, cell: number): boolean => {
    for (let at = twins.starts[cell]!; at < twins.starts[cell + 1]!; at++) {
      const copy = amounts[twins.cells[at]!]!;
      if (copy !== 0 && Math.abs(copy - figure) <= near) return true;
    }
    return false;
  };
  // A figure that also fits where it stands says nothing.
  const odd: number[] = [];
  for (let line = 0; line < lines.length; line++) {
    const figure = amounts[lines[line]!]!;
    if (figure !== 0 && !isCopy(figure, lines[line]!)) odd.push(line);
  }
  const isTelling = (line: number): boolean => amounts[lines[line]!]! >= (TELLING_STEPS / 2) * near;
  const runs: Run[] = [];
  if (!isNoAccident(1, odd.length, odd.some(isTelling))) return runs;
  /** Whether another table prints this line's figure `by` lines further down. */
  const fits = (line: number, by: number): boolean => {
    const there = lines[line + by];
    const figure = amounts[lines[line]!]!;
    return there !== undefined && figure !== 0 && isCopy(figure, there);
  };
  const fitsHere = lines.map((_, line) => fits(line, 0));
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
      const there = lines[line + by];
      return amounts[lines[line]!] !== 0 || (there !== undefined && likelyCopies(workings, there).length > 0);
    }
  }
  return runs;
}

/** Whether so many figures that fit so far from where they stand are more than chance. */
const isNoAccident = (by: number, matches: number, isTelling: boolean): boolean =>
  matches >= SHORTEST_RUN || (Math.abs(by) === 1 && (isTelling || matches >= SHORTEST_BY_ONE));
