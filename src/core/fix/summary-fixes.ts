import type { CellRef, TableId } from '../filing/cell';
import type { Change } from '../filing/change';
import { deriveChain } from '../derive/derive';
import { tableTitle } from '../edition/labels';
import type { Relation } from '../rules/relation';
import type { Candidate, FixContext } from './fix';
import { cellOf, relationOf, sumOf } from './relation-of';
import { changedFigures, figureFor } from './words';

/** Where several lines of a summary differ from the table they repeat: all of them at once. */
export function summaryFixes(context: FixContext): Candidate[] {
  const { edition, filing, result } = context;
  const relation = relationOf(context);
  if (relation?.leftIs !== 'repeat') return [];
  const { plan, outcomes } = result.evaluated;
  const [summary, detail] = tablesOf(context, relation);
  if (!summary || !detail) return [];
  const changes = plan.relations.flatMap((each, index): Change[] => {
    if (each.leftIs !== 'repeat' || outcomes[index] !== 'inconsistent') return [];
    const [left, right] = tablesOf(context, each);
    const value = sumOf(context, each.right);
    if (left !== summary || right !== detail || value === undefined) return [];
    const cell = cellOf(context, each.left[0]!);
    return [{ kind: 'setCell', cell, value: figureFor(filing, cell, value, 'derived') }];
  });
  if (changes.length < 2) return [];
  const label = `${tableTitle(edition, summary)}与${tableTitle(edition, detail)}不一致的 ${changes.length} 个数，全部按后者改`;
  const above = changedFigures(filing, deriveChain(edition, filing, changes));
  const alone: Candidate = { id: 'fillSummary', label, changes };
  if (above.length === 0) return [alone];
  return [
    alone,
    {
      id: 'fillSummary+above',
      widens: 'fillSummary',
      label: `${label}，并重算由它们相加的 ${above.length} 个数`,
      changes: [...changes, ...above],
    },
  ];
}

/** The tables of the figure that repeats and of the one it repeats. */
function tablesOf(context: FixContext, { left, right }: Relation): [TableId | undefined, TableId | undefined] {
  const first = (side: Relation['left']): CellRef | undefined => side[0] && cellOf(context, side[0]);
  return [first(left)?.table, first(right)?.table];
}
