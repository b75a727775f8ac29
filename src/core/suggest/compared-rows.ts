import type { TableId } from '../filing/cell';
import { AMOUNT } from '../rules/width';
import { likelyCopies } from './cell-relations';
import { type CellChange, type Hypothesis, judge } from './hypothesis';
import type { SearchContext } from './search-context';
import type { TableGrid } from './table-grid';

/** From so many findings on, a table is compared with its twin before any cell of it is suspected by itself. */
const FEWEST_FINDINGS = 10;
const FARTHEST = 8;
/** So many figures in a row that stand equally far from their place are no accident. */
const SHORTEST_RUN = 3;

/** Figures from row `from` to row `to` of a column that the twin table prints `by` rows further down. */
interface Run {
  readonly column: number;
  readonly from: number;
  readonly to: number;
  readonly by: number;
}

/**
 * Tables with many findings, compared row by row with the tables that repeat them: rows that stand some rows away
 * from where they belong. `tables`: where that was found, so that a single cell's demands mean nothing.
 */
export function comparedRows(context: SearchContext): { hypotheses: Hypothesis[]; tables: Set<TableId> } {
  const tables = new Set<TableId>();
  const hypotheses: Hypothesis[] = [];
  const { plan, failing } = context.workings;
  for (const grid of context.grids.grids) {
    const findings = failing.filter((relation) => plan.relations[relation]!.tables.includes(grid.table)).length;
    if (findings < FEWEST_FINDINGS) continue;
    const runs = grid.columns.flatMap((_, column) => longestRuns(context, grid, column));
    const ways = new Set(runs.map(({ by }) => by));
    for (const by of ways) {
      const changes = runs.filter((run) => run.by === by).flatMap((run) => movesOf(context, grid, run));
      const hypothesis = judge(context.workings, 'rowsShifted', changes);
      if (hypothesis.net <= 0) continue;
      hypotheses.push(hypothesis);
      tables.add(grid.table);
    }
  }
  return { hypotheses, tables };
}

/** What the tables that repeat a cell print there; 0 where they print nothing. */
const twinFigure = ({ workings }: SearchContext, cell: number): number => likelyCopies(workings, cell)[0] ?? 0;

function longestRuns(context: SearchContext, grid: TableGrid, column: number): Run[] {
  const { amounts, steps } = context.workings;
  const cells = grid.rows.map((_, row) => context.grids.cellAt(grid, row, column));
  const printed = cells.map((cell) => (cell < 0 ? 0 : amounts[cell]!));
  const twins = cells.map((cell) => (cell < 0 ? 0 : twinFigure(context, cell)));
  const step = cells.reduce((widest, cell) => (cell < 0 ? widest : Math.max(widest, steps[cell]!)), 1);
  const isSame = (a: number, b: number): boolean => Math.abs(a - b) <= 2 * step;
  const runs: Run[] = [];
  for (let by = -FARTHEST; by <= FARTHEST; by++) {
    if (by === 0) continue;
    let from = -1;
    let last = -1;
    let matches = 0;
    const close = (): void => {
      if (matches >= SHORTEST_RUN) runs.push({ column, from, to: last, by });
      from = -1;
      matches = 0;
    };
    for (let row = 0; row < printed.length; row++) {
      const there = twins[row + by] ?? 0;
      if (printed[row] === 0 && there === 0) continue;
      if (printed[row] === 0 || !isSame(printed[row]!, there)) {
        close();
        continue;
      }
      if (from < 0) from = row;
      last = row;
      // A figure that also fits where it stands says nothing.
      if (!isSame(printed[row]!, twins[row]!)) matches++;
    }
    close();
  }
  return runs;
}

/** Each figure of the run to its place; what the run leaves free takes what the twin table prints there. */
function movesOf(context: SearchContext, grid: TableGrid, { column, from, to, by }: Run): CellChange[] {
  const { amounts, states } = context.workings;
  const changes: CellChange[] = [];
  for (let row = Math.min(from, from + by); row <= Math.max(to, to + by); row++) {
    const cell = context.grids.cellAt(grid, row, column);
    if (cell < 0 || context.workings.isFollower(cell)) continue;
    const source = row - by;
    const isMoved = source >= from && source <= to;
    const mover = isMoved ? context.grids.cellAt(grid, source, column) : -1;
    const figure = mover >= 0 ? amounts[mover]! : twinFigure(context, cell);
    if (figure === amounts[cell] || figure < 0) continue;
    const isBlank = figure === 0 && (mover < 0 || states[mover] !== AMOUNT);
    changes.push({ cell, to: figure, ...(isBlank ? { isBlank } : {}) });
  }
  return changes;
}
