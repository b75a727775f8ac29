import type { AmountValue, CellRef, TableId } from '../filing/cell';
import type { Change } from '../filing/change';
import { deriveChain } from '../derive/derive';
import { cellLabel, tableTitle } from '../edition/labels';
import type { Relation } from '../rules/relation';
import type { Candidate, FixContext } from './fix';
import { cellOf, isBlankSide, relationOf, sumOf } from './relation-of';
import { amountText, changedFigures, figureFor } from './words';

/** Where several lines of a summary differ from the table they repeat: all of them at once, the one way or the other. */
export function summaryFixes(context: FixContext): Candidate[] {
  const relation = relationOf(context);
  if (relation?.leftIs !== 'repeat') return [];
  const { plan, outcomes } = context.result.evaluated;
  const [summary, detail] = tablesOf(context, relation);
  if (!summary || !detail) return [];
  const differing = plan.relations.filter((each, index) => {
    if (each.leftIs !== 'repeat' || outcomes[index] !== 'inconsistent') return false;
    const [left, right] = tablesOf(context, each);
    return left === summary && right === detail;
  });
  return [
    ...alike(context, 'fillSummary', differing, 'left', [summary, detail]),
    ...alike(context, 'fillDetail', differing, 'right', [detail, summary]),
  ];
}

/** `side`: the one that is written. */
function alike(
  context: FixContext,
  id: string,
  relations: readonly Relation[],
  side: 'left' | 'right',
  [written, source]: readonly [TableId, TableId],
): Candidate[] {
  const { edition, filing } = context;
  const changes = relations.flatMap((relation): FigureChange[] => {
    const from = relation[side === 'left' ? 'right' : 'left'];
    const [target, ...more] = relation[side];
    const value = sumOf(context, from);
    if (!target || more.length > 0 || value === undefined || isBlankSide(context, from)) return [];
    const origin = side === 'left' ? 'derived' : 'entered';
    const cell = cellOf(context, target);
    return [{ kind: 'setCell', cell, value: figureFor(filing, cell, value, origin) }];
  });
  if (changes.length < 2) return [];
  const shown = changes.slice(0, MOST_NAMED).map(({ cell, value }) => {
    const line = cellLabel(edition, filing, cell).replace(tableTitle(edition, written), '');
    return `${line}改为 ${amountText(filing, written, value.amount)}`;
  });
  const what = `${shown.join('，')}${changes.length > MOST_NAMED ? '……' : ''}`;
  const label = `${tableTitle(edition, written)}的 ${changes.length} 个数改成与${tableTitle(edition, source)}一样：${what}`;
  const above = changedFigures(filing, deriveChain(edition, filing, changes));
  const alone: Candidate = { id, label, changes };
  if (above.length === 0) return [alone];
  return [
    alone,
    {
      id: `${id}+above`,
      widens: id,
      label: `${label}；并重算由它们相加的 ${above.length} 个数`,
      changes: [...changes, ...above],
    },
  ];
}

/** A button that names more is no longer read. */
const MOST_NAMED = 3;

type FigureChange = Extract<Change, { kind: 'setCell' }> & { readonly value: AmountValue };

/** The tables of the figure that repeats and of the one it repeats. */
function tablesOf(context: FixContext, { left, right }: Relation): [TableId | undefined, TableId | undefined] {
  const first = (side: Relation['left']): CellRef | undefined => side[0] && cellOf(context, side[0]);
  return [first(left)?.table, first(right)?.table];
}
