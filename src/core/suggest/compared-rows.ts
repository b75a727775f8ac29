import type { TableId } from '../filing/cell';
import { AMOUNT } from '../rules/width';
import { likelyCopies } from './cell-relations';
import { type CellChange, compareHypotheses, conclude, type Hypothesis } from './hypothesis';
import { restoreLost } from './lost-figure';
import { movedRuns, type Run } from './moved-runs';
import type { SearchContext } from './search-context';
import type { TableGrid } from './table-grid';

/** From so many findings on, a table is compared with its twin before any cell of it is suspected by itself. */
const FEWEST_FINDINGS = 10;
/** How many lines a run may reach beyond what the other table repeats of it. */
const REACH = 2;
const FARTHEST_BLANK = 12;

/**
 * Tables compared row by row with the tables that repeat them: figures that stand some rows away from where they
 * belong. `tables`: where that explains many findings, so that a single cell's demands mean nothing. Yields after each
 * column.
 */
export function* comparedRows(
  context: SearchContext,
): Generator<void, { readonly hypotheses: Hypothesis[]; readonly tables: Set<TableId> }> {
  const tables = new Set<TableId>();
  const hypotheses: Hypothesis[] = [];
  const { plan, failing } = context.workings;
  if (failing.length === 0) return { hypotheses, tables };
  for (const grid of context.grids.grids) {
    const found = (yield* movesIn(context, grid)).filter(({ net }) => net > 0);
    if (found.length === 0) continue;
    hypotheses.push(...found);
    const findings = failing.filter((relation) => plan.relations[relation]!.tables.includes(grid.table)).length;
    if (findings >= FEWEST_FINDINGS) tables.add(grid.table);
  }
  return { hypotheses, tables };
}

/** Each run by itself; those that lie side by side and equally far from their place; all that are equally far. */
function* movesIn(context: SearchContext, grid: TableGrid): Generator<void, Hypothesis[]> {
  const runs: { readonly run: Run; readonly rows: ReturnType<typeof rowsOf> }[] = [];
  for (let column = 0; column < grid.columns.length; column++) {
    yield;
    for (const run of movedRuns(context, grid, column)) {
      runs.push({ run: stretched(context, run), rows: rowsOf(context, run) });
      yield;
    }
  }
  const found = runs.map(({ run }) => moved(context, [run]));
  for (const by of new Set(runs.map(({ run }) => run.by))) {
    const alike = runs.filter(({ run }) => run.by === by);
    if (alike.length > 1)
      found.push(
        moved(
          context,
          alike.map(({ run }) => run),
        ),
      );
    for (const [at, one] of alike.entries()) {
      const beside = alike.filter(({ rows }) => rows.from <= one.rows.to && one.rows.from <= rows.to);
      const isFirst = beside[0] === one && at === alike.indexOf(one);
      if (isFirst && beside.length > 1 && beside.length < alike.length)
        found.push(
          moved(
            context,
            beside.map(({ run }) => run),
          ),
        );
    }
  }
  return found;
}

/** From which to which row of its grid a run stands. */
const rowsOf = ({ grids }: SearchContext, { lines, from, to }: Run) => ({
  from: grids.placeOf(lines[from]!).row,
  to: grids.placeOf(lines[to]!).row,
});

/**
 * The run a few lines longer where that settles more: there may be rows at its ends that no other table repeats. Where
 * a run began, a line was left blank.
 */
function stretched(context: SearchContext, run: Run): Run {
  const { lines, from, to, by } = run;
  let best = { run, outcome: moved(context, [run]) };
  const ahead = [0, 1, 2, toBlank(context, run)];
  for (const forth of new Set(ahead))
    for (let back = 0; back <= REACH; back++) {
      const [up, down] = by > 0 ? [back, forth] : [forth, back];
      if ((up === 0 && down === 0) || from - up < 0 || to + down >= lines.length) continue;
      const longer = { ...run, from: from - up, to: to + down };
      const outcome = moved(context, [longer]);
      if (compareHypotheses(outcome, best.outcome) < 0) best = { run: longer, outcome };
    }
  return best.run;
}

/** How many lines further the figures of a run could have moved from a line that is blank now. */
function toBlank({ workings }: SearchContext, { lines, from, to, by }: Run): number {
  const [end, way] = by > 0 ? [to, 1] : [from, -1];
  for (let further = 0; further <= FARTHEST_BLANK; further++) {
    const target = lines[end + further * way + by];
    if (target === undefined) break;
    if (workings.amounts[target] === 0) return further;
  }
  return 0;
}

/** Puts each figure of the runs in its place; what they ran over takes what the other table or the relations say. */
function moved(context: SearchContext, runs: readonly Run[]): Hypothesis {
  const { workings } = context;
  const changes = new Map<number, CellChange>();
  const lost: number[] = [];
  for (const { lines, from, to, by } of runs)
    for (let line = Math.max(0, Math.min(from, from + by)); line <= Math.max(to, to + by); line++) {
      const cell = lines[line];
      if (cell === undefined || workings.isFollower(cell)) continue;
      const source = line - by;
      if (source < from || source > to) {
        lost.push(cell);
        continue;
      }
      const figure = workings.amounts[lines[source]!]!;
      if (figure < 0) continue;
      const isBlank = workings.states[lines[source]!] !== AMOUNT;
      workings.set(cell, figure);
      changes.set(cell, { cell, to: figure, ...(isBlank ? { isBlank } : {}) });
    }
  for (const cell of lost) {
    if (changes.has(cell)) continue;
    const copies = likelyCopies(workings, cell);
    const step = workings.steps[cell]!;
    // Where the other table is blank too, the figure has only been here on its way.
    workings.set(cell, Math.round((copies[0] ?? 0) / step) * step);
    restoreLost(context, cell);
    const to = workings.figure(cell);
    changes.set(cell, { cell, to, ...(to === 0 ? { isBlank: true } : {}) });
  }
  const made = [...changes.values()].filter(({ cell, to }) => to !== workings.amounts[cell]);
  return conclude(workings, 'rowsShifted', made);
}
