import type { CellValue, TableId } from '../filing/cell';
import { derivationsByTarget } from '../derive/derivations';
import type { EvaluatedPlan } from '../check/evaluate';
import { cellValue, type Filing } from '../filing/filing';
import type { Relation, RelationPlan } from '../rules/relation';
import { BLANK, type Figures, UNREADABLE } from '../rules/width';

/** Which figures follow which others while 自动合计 is on: an entered figure is the start of a chain of derived ones. */
export interface Followers {
  /** The relation that each cell follows; undefined for a figure that stands by itself. */
  readonly followed: readonly (Relation | undefined)[];
  /** The cells that follow cell c stand from `starts[c]` up to `starts[c + 1]`. */
  readonly starts: Int32Array;
  readonly targets: Int32Array;
  /** How a follower moves when the figure does. */
  readonly signs: Int8Array;
}

/**
 * Reads the chains off the figures as derivation would: a derived figure follows the first relation that gives it, and
 * where a table has such figures a blank total over blank parts the first there is. A derived figure that no relation
 * gives has not followed and stands by itself, as does every figure where 自动合计 is off.
 */
export function readFollowers({ plan, figures }: EvaluatedPlan, filing: Filing): Followers {
  const followed = plan.cells.map((): Relation | undefined => undefined);
  if (!filing.autoTotal) return { followed, ...turnedRound(plan, followed, []) };
  const targets = derivationsByTarget(plan);
  const tables = new Set<TableId>();
  /** The cells that follow. */
  const found: number[] = [];
  const follow = (target: number, relations: readonly Relation[], figure: number): void => {
    followed[target] = relations.find((each) => gives(each, figures, figure));
    if (followed[target]) found.push(target);
  };
  for (const [target, relations] of targets) {
    if (figures.states[target] === BLANK || !isDerived(cellValue(filing, plan.cells[target]!))) continue;
    follow(target, relations, figures.amounts[target]!);
    tables.add(plan.cells[target]!.table);
  }
  for (const [target, relations] of targets)
    if (figures.states[target] === BLANK && tables.has(plan.cells[target]!.table)) follow(target, relations, 0);
  return { followed, ...turnedRound(plan, followed, found) };
}

const isDerived = (value: CellValue | undefined): boolean => value?.kind === 'amount' && value.origin === 'derived';

/** `found`: the cells that follow. */
function turnedRound(
  { cells }: RelationPlan,
  followed: readonly (Relation | undefined)[],
  found: readonly number[],
): Omit<Followers, 'followed'> {
  const starts = new Int32Array(cells.length + 1);
  for (const target of found) for (const { cell } of followed[target]!.right) starts[cell + 1]!++;
  for (let cell = 0; cell < cells.length; cell++) starts[cell + 1]! += starts[cell]!;
  const next = starts.slice();
  const targets = new Int32Array(starts[cells.length]!);
  const signs = new Int8Array(targets.length);
  const inOrder = Int32Array.from(found).sort();
  for (const target of inOrder)
    for (const { cell, sign } of followed[target]!.right) {
      const at = next[cell]!++;
      targets[at] = target;
      signs[at] = sign;
    }
  return { starts, targets, signs };
}

function gives({ right }: Relation, { amounts, states }: Figures, figure: number): boolean {
  let sum = 0;
  for (const { cell, sign } of right) {
    if (states[cell] === UNREADABLE) return false;
    sum += sign * amounts[cell]!;
  }
  return sum === figure;
}
