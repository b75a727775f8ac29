import { BLANK } from '../rules/width';
import type { SignedCell } from '../rules/relation';
import type { CellChange } from './hypothesis';
import type { SearchContext } from './search-context';

/**
 * Whether a finding says of a blank figure by itself that it is another one than what would be put there: while 基本支出
 * is half typed its total wants the whole rest in 30108, and R-GPB-BAS knows what 30108 is.
 */
export const isContradicted = ({ evaluated, workings }: SearchContext, changes: readonly CellChange[]): boolean => {
  const { plan, outcomes } = evaluated;
  const { states, amounts, steps, byCell } = workings;
  const isChanged = ({ cell }: SignedCell): boolean => changes.some((each) => each.cell === cell);
  return changes.some(({ cell, to }) => {
    if (states[cell] !== BLANK) return false;
    for (let at = byCell.starts[cell]!; at < byCell.starts[cell + 1]!; at++) {
      const relation = byCell.relations[at]!;
      if (outcomes[relation] !== 'inconsistent') continue;
      const { left, right, comparison } = plan.relations[relation]!;
      if (comparison !== '=') continue;
      const [own, others] = left.some((each) => each.cell === cell) ? [left, right] : [right, left];
      if (own.length > 1 || others.length === 0 || others.some(isChanged)) continue;
      const said = others.reduce((sum, each) => sum + each.sign * amounts[each.cell]!, 0);
      if (Math.abs(said - to) > 2 * steps[cell]!) return true;
    }
    return false;
  });
};
