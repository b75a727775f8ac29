import type { CellValue, TableId } from '../filing/cell';
import { derivationsByTarget } from '../derive/derivations';
import type { EvaluatedPlan } from '../check/evaluate';
import { cellValue, type Filing } from '../filing/filing';
import type { Relation } from '../rules/relation';
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
  if (filing.autoTotal) {
    const targets = derivationsByTarget(plan);
    const tables = new Set<TableId>();
    for (const [target, relations] of targets) {
      if (!isDerived(cellValue(filing, plan.cells[target]!))) continue;
      followed[target] = relations.find((each) => gives(each, figures, figures.amounts[target]!));
      tables.add(plan.cells[target]!.table);
    }
    for (const [target, relations] of targets)
      if (figures.states[target] === BLANK && tables.has(plan.cells[target]!.table))
        followed[target] = relations.find((each) => gives(each, figures, 0));
  }
  return { followed, ...turnedRound(followed) };
}

const isDerived = (value: CellValue | undefined): boolean => value?.kind === 'amount' && value.origin === 'derived';

function turnedRound(followed: readonly (Relation | undefined)[]): Omit<Followers, 'followed'> {
  const size = followed.length;
  const starts = new Int32Array(size + 1);
  for (const relation of followed) for (const { cell } of relation?.right ?? []) starts[cell + 1]!++;
  for (let cell = 0; cell < size; cell++) starts[cell + 1]! += starts[cell]!;
  const next = starts.slice();
  const targets = new Int32Array(starts[size]!);
  const signs = new Int8Array(targets.length);
  for (let target = 0; target < size; target++)
    for (const { cell, sign } of followed[target]?.right ?? []) {
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
