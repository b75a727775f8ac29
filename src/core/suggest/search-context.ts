import type { Edition } from '../edition';
import type { EvaluatedPlan } from '../evaluate';
import type { Filing } from '../filing';
import type { Scale } from '../scale';
import type { TableGrids } from './table-grid';
import type { Workings } from './workings';

/** What every kind of search looks at. */
export interface SearchContext {
  readonly filing: Filing;
  readonly edition: Edition;
  readonly evaluated: EvaluatedPlan;
  readonly workings: Workings;
  readonly grids: TableGrids;
  /** The scale a cell's table was recorded in. */
  readonly scaleOf: (cell: number) => Scale;
}
