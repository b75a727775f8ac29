import { AMOUNT } from '../rules/width';
import { type CellChange, type Hypothesis } from './hypothesis';
import { restoreLost } from './lost-figure';
import type { SearchContext } from './search-context';
import type { TableGrid } from './table-grid';

/** A run of rows worse than this is not the one: what is broken by then would have to be made good again. */
const WORST_ON_THE_WAY = -6;
/** A shift sets off this many relations at least. */
const FEWEST_FAILING = 2;

/**
 * Rows i…j of one column, or of all, printed one row too high or too low. What they ran over is lost: it takes what
 * the relations demand of it, or the figure at the other end where the run goes round.
 */
export function* shiftedRows(context: SearchContext): Generator<void, Hypothesis[]> {
  const found: Hypothesis[] = [];
  for (const grid of context.grids.grids) {
    if (failingIn(context, grid) < FEWEST_FAILING) continue;
    const all = grid.columns.map((_, column) => column);
    const sets = all.length > 1 ? [...all.map((column) => [column]), all] : [all];
    for (const columns of sets) {
      const suspects = suspectRows(context, grid, columns);
      if (suspects.size === 0) continue;
      const lines = typedRows(context, grid, columns);
      const ends = new Set(lines.flatMap((row, line) => (suspects.has(row) ? [line] : [])));
      const ofSet: Hypothesis[] = [];
      for (const start of ends) {
        for (const way of [1, -1] as const) {
          const best = bestRun(context, { grid, columns, lines }, start, way, ends);
          if (best) ofSet.push(best);
        }
        yield;
      }
      found.push(...(isSingle(grid) ? longest(ofSet) : ofSet));
    }
  }
  return found;
}

/** Of a single column little more than the sum of a class is known: its lines moved together. */
const isSingle = ({ columns }: TableGrid): boolean => columns.length === 1;

/** Of the runs that settle most, the one that moves most. */
function longest(runs: readonly Hypothesis[]): Hypothesis[] {
  const [first] = [...runs].sort((a, b) => b.net - a.net || b.changes.length - a.changes.length);
  return first ? [first] : [];
}

function failingIn({ workings }: SearchContext, { table }: TableGrid): number {
  let count = 0;
  for (const relation of workings.failing) if (workings.plan.relations[relation]!.tables.includes(table)) count++;
  return count;
}

/** The rows with a figure of a failing relation in these columns. */
function suspectRows({ workings, grids }: SearchContext, grid: TableGrid, columns: readonly number[]): Set<number> {
  const found = new Set<number>();
  for (let row = 0; row < grid.rows.length; row++)
    for (const column of columns) {
      const cell = grids.cellAt(grid, row, column);
      if (cell >= 0 && workings.isSuspect(cell)) found.add(row);
    }
  return found;
}

/** The rows that the clerk types; what follows others finds its place with them. */
function typedRows({ workings, grids }: SearchContext, grid: TableGrid, columns: readonly number[]): number[] {
  const found: number[] = [];
  for (let row = 0; row < grid.rows.length; row++) {
    let [isThere, isTyped] = [false, false];
    for (const column of columns) {
      const cell = grids.cellAt(grid, row, column);
      if (cell < 0) continue;
      isThere = true;
      if (!workings.isFollower(cell)) isTyped = true;
    }
    if (isTyped || !isThere) found.push(row);
  }
  return found;
}

/** Rows of a table that may have moved, in these columns. */
interface Block {
  readonly grid: TableGrid;
  readonly columns: readonly number[];
  readonly lines: readonly number[];
}

/** The best run from the line that was lost (`start`) on, moving each figure one line further that `way`. */
function bestRun(
  context: SearchContext,
  { grid, columns, lines }: Block,
  start: number,
  way: 1 | -1,
  ends: ReadonlySet<number>,
): Hypothesis | undefined {
  const { workings, grids } = context;
  const at = (line: number, column: number): number => grids.cellAt(grid, lines[line]!, column);
  const changes: CellChange[] = [];
  let best: Hypothesis | undefined;
  for (let line = start + way; line >= 0 && line < lines.length; line += way) {
    for (const column of columns) {
      const cell = at(line, column);
      const source = at(line - way, column);
      if (cell < 0 || source < 0 || workings.isFollower(cell)) continue;
      const to = workings.amounts[source]!;
      if (to < 0) continue;
      if (to === workings.amounts[cell]!) continue;
      workings.set(cell, to);
      changes.push({ cell, to, ...(workings.states[source] === AMOUNT ? {} : { isBlank: true }) });
    }
    if (workings.net < WORST_ON_THE_WAY) break;
    if (changes.length < 2 || !ends.has(line)) continue;
    const lost = columns.flatMap((column) => {
      const restored = restoreLost(context, at(start, column), at(line, column));
      return restored ? [restored] : [];
    });
    const bar = best?.net ?? 0;
    if (workings.net > 0 && (workings.net > bar || (workings.net === bar && isSingle(grid)))) {
      const tried = [...lost, ...changes];
      best = {
        slip: 'rowsShifted',
        changes: tried,
        net: workings.net,
        echoes: workings.echoes(),
        residual: workings.balances.residual(),
      };
    }
    for (const { cell } of lost) workings.set(cell, workings.amounts[cell]!);
  }
  workings.reset();
  return best;
}
