import type { EvaluatedPlan } from '../check/evaluate';
import type { Edition } from '../edition/edition';
import type { TableId } from '../filing/cell';
import type { Relation, SignedCell } from '../rules/relation';
import { AMOUNT, BLANK } from '../rules/width';
import type { Followers } from './followers';

/** What of a filing is still being filled: what does not agree with it is missing, and no slip. */
export interface Unfinished {
  /** Whether anything is. */
  readonly isAny: boolean;
  /** Tables with figures, one side of which is blank or that repeat a table that is not there yet. */
  readonly tables: ReadonlySet<TableId>;
}

/** Reads it off which tables, sides and sources of repeated figures are blank while what depends on them is not. */
export function readUnfinished(evaluated: EvaluatedPlan, edition: Edition): Unfinished {
  const { plan, missingTables } = evaluated;
  const tables = new Set<TableId>();
  for (const { table } of edition.forms)
    if (!missingTables.has(table) && hasBlankSide(evaluated, edition, table)) tables.add(table);
  if (missingTables.size === 0 && tables.size === 0) return { isAny: false, tables };
  const isWaiting = plan.relations.some((relation) => isAwaited(evaluated, relation));
  for (let size = -1; size !== tables.size; ) {
    size = tables.size;
    for (const { leftIs, left, right } of plan.relations) {
      if (leftIs !== 'repeat' || !hasFigure(evaluated, left)) continue;
      const own = plan.cells[left[0]!.cell]!.table;
      const sources = right.map(({ cell }) => plan.cells[cell]!.table);
      if (sources.some((each) => each !== own && (missingTables.has(each) || tables.has(each)))) tables.add(own);
    }
  }
  return { isAny: isWaiting || tables.size > 0, tables };
}

function hasBlankSide({ plan, figures }: EvaluatedPlan, edition: Edition, table: TableId): boolean {
  const blockOf = new Map(edition.definitions[table].rows.map(({ id, block }) => [id, block]));
  const filled = new Map<string, boolean>();
  for (const cell of plan.positionsIn.get(table) ?? []) {
    const block = blockOf.get(plan.cells[cell]!.row);
    if (block !== undefined) filled.set(block, filled.get(block) === true || figures.states[cell] !== BLANK);
  }
  const sides = [...filled.values()];
  return sides.includes(true) && sides.includes(false);
}

/** Whether all of one side of an equality, or the larger side of a ≥, is a table not there yet while the other has figures. */
function isAwaited(evaluated: EvaluatedPlan, { rule, left, right, comparison }: Relation): boolean {
  if (rule.severity !== 'error') return false;
  const { plan, missingTables } = evaluated;
  const isMissing = (side: readonly SignedCell[]): boolean =>
    side.length > 0 && side.every(({ cell }) => missingTables.has(plan.cells[cell]!.table));
  return (
    (isMissing(left) && hasFigure(evaluated, right)) ||
    (comparison === '=' && isMissing(right) && hasFigure(evaluated, left))
  );
}

const hasFigure = ({ figures }: EvaluatedPlan, cells: readonly SignedCell[]): boolean =>
  cells.some(({ cell }) => figures.amounts[cell] !== 0);

/**
 * The filing as judged, without what disagrees because figures are missing. An entered total over filled parts counts:
 * it is wrong whatever else is still to come.
 */
export function withoutMissing(
  evaluated: EvaluatedPlan,
  { tables }: Unfinished,
  { followed }: Followers,
): EvaluatedPlan {
  const { plan, figures, outcomes, missingTables } = evaluated;
  if (tables.size === 0 && missingTables.size === 0) return evaluated;
  const isOwnTotal = ({ leftIs, left, right }: Relation): boolean =>
    leftIs === 'total' &&
    figures.states[left[0]!.cell] === AMOUNT &&
    !followed[left[0]!.cell] &&
    right.some(({ cell }) => figures.states[cell] === AMOUNT);
  return {
    ...evaluated,
    outcomes: outcomes.map((outcome, index) => {
      if (outcome !== 'inconsistent' && outcome !== 'notEvaluated') return outcome;
      const relation = plan.relations[index]!;
      const isBeyondTables = relation.tables.some((table) => missingTables.has(table));
      if (isBeyondTables && !hasFigure(evaluated, relation.left)) return 'notApplicable';
      return relation.tables.some((table) => tables.has(table)) && !isOwnTotal(relation) ? 'notApplicable' : outcome;
    }),
  };
}
