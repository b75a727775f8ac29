import type { GridPosition } from './next-editable';

/** Cells filled one after another by Tab: the column of the first, and the cell that was reached. */
export interface TabRun {
  readonly column: number;
  readonly at: GridPosition;
}

/** The run after a Tab led from one cell to another; it goes on where the one before has come to, else it begins. */
export const afterTab = (run: TabRun | undefined, from: GridPosition, to: GridPosition): TabRun => ({
  column: reaches(run, from) ? run.column : from.column,
  at: to,
});

/** The cell from which Enter goes on, up or down: in the line of the run's end, in the column where it began. */
export const beforeEnter = (run: TabRun | undefined, from: GridPosition): GridPosition =>
  reaches(run, from) ? { line: from.line, column: run.column } : from;

/** Whether a cell is the one that the run has come to. */
export const reaches = (run: TabRun | undefined, { line, column }: GridPosition): run is TabRun =>
  run !== undefined && run.at.line === line && run.at.column === column;
