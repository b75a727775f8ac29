import type { Edition } from '../edition/edition';
import type { EvaluatedPlan } from '../check/evaluate';
import type { Filing } from '../filing/filing';
import type { TableGrids } from './table-grid';
import type { Unfinished } from './unfinished';
import type { Workings } from './workings';

/** What every kind of search looks at. */
export interface SearchContext {
  readonly filing: Filing;
  readonly edition: Edition;
  /** Without what disagrees because figures are missing. */
  readonly evaluated: EvaluatedPlan;
  readonly unfinished: Unfinished;
  readonly workings: Workings;
  readonly grids: TableGrids;
  /** Fen per step of the scale that a cell's table was recorded in. */
  readonly stepOf: (cell: number) => number;
}
