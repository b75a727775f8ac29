import { derivationsByTarget } from '../derive/derivations';
import type { Edition } from '../edition/edition';
import type { EvaluatedPlan } from '../check/evaluate';
import { emptyTable, type Filing } from '../filing/filing';
import { fenPerStep } from '../money/scale';
import { Balances } from './balances';
import { comparedRows } from './compared-rows';
import { copiedSlips } from './copied-slip';
import { readFollowers } from './followers';
import type { Hypothesis } from './hypothesis';
import { besideOvertyped, overtypedTotals } from './overtyped-totals';
import { rowSlips } from './row-slips';
import type { SearchContext } from './search-context';
import { shiftedRows } from './shifted-rows';
import { tryCells } from './single-cell';
import { swappedCells } from './swapped-cells';
import { tableGrids } from './table-grid';
import { readUnfinished, withoutMissing } from './unfinished';
import { Workings } from './workings';

/** Everything that may have gone wrong in a filing as it stands, in no order. Yields every few milliseconds. */
export function* allHypotheses(context: SearchContext): Generator<void, Hypothesis[]> {
  const compared = yield* comparedRows(context);
  const tried = yield* tryCells(context);
  const ofCells = tried.flatMap(({ best }) => best ?? []);
  ofCells.push(...(yield* copiedSlips(context, tried)));
  ofCells.push(...(yield* swappedCells(context, tried)));
  const { cells } = context.workings.plan;
  // Where whole rows have moved, what is demanded of one of their cells misleads.
  const found = ofCells.filter(({ changes }) => !changes.some(({ cell }) => compared.tables.has(cells[cell]!.table)));
  found.push(...compared.hypotheses);
  found.push(...(yield* shiftedRows(context)));
  found.push(...(yield* rowSlips(context)));
  const overtyped = overtypedTotals(context, found);
  return [...overtyped, ...besideOvertyped(context, overtyped, found)];
}

/** Lays a judged filing out for the search. Yields on the way. */
export function* searchContext(
  filing: Filing,
  evaluated: EvaluatedPlan,
  edition: Edition,
): Generator<void, SearchContext> {
  const { plan } = evaluated;
  // What is read off a plan is kept with it: the first search after a row was added takes it bit by bit.
  derivationsByTarget(plan);
  yield;
  const followers = readFollowers(evaluated, filing);
  yield;
  const grids = tableGrids(plan, edition, filing);
  yield;
  const unfinished = readUnfinished(evaluated, edition);
  const counted = withoutMissing(evaluated, unfinished, followers);
  yield;
  const balances = new Balances(counted, filing.rounding === 'truncate');
  yield;
  const steps = new Map(
    edition.forms.map(({ table }) => [
      table,
      fenPerStep((filing.tables[table] ?? emptyTable(filing.reportingScale)).recordedScale),
    ]),
  );
  return {
    filing,
    edition,
    evaluated: counted,
    unfinished,
    workings: new Workings(counted, followers, balances),
    grids,
    stepOf: (cell) => steps.get(plan.cells[cell]!.table)!,
  };
}
