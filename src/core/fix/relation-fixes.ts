import { additionsOf } from '../rules/additions';
import { amount } from '../money/amount';
import type { CellRef } from '../filing/cell';
import { deriveAnew } from '../derive/derive';
import { cellValue } from '../filing/filing';
import { cellLabel, tableTitle } from '../edition/labels';
import type { Relation, SignedCell } from '../rules/relation';
import type { Candidate, FixContext } from './fix';
import { cellOf, isBlankSide, relationOf, sumOf, textOf, valueOf } from './relation-of';
import { amountText, changedFigures, sourceText } from './words';
import { writeFigure } from './write-figure';

/**
 * For an equality of figures: the one figure of a side becomes what the other side says, by itself or with every total
 * above it; a figure that is printed as the balance of the others becomes what they leave.
 */
export function relationFixes(context: FixContext): Candidate[] {
  const relation = relationOf(context);
  if (!relation || relation.comparison !== '=' || context.finding.outcome === 'notEvaluated') return [];
  return [
    ...takeOther(context, relation, 'left'),
    ...takeOther(context, relation, 'right'),
    ...balance(context, relation),
    ...recomputeTable(context, relation),
  ];
}

/** `side`: the one that is written. A side that is marked as a total or a repeat follows from then on. */
function takeOther(context: FixContext, relation: Relation, side: 'left' | 'right'): Candidate[] {
  const { edition, filing } = context;
  const [target, ...more] = relation[side];
  const source = relation[side === 'left' ? 'right' : 'left'];
  if (!target || more.length > 0) return [];
  const cell = cellOf(context, target);
  if (source.length === 0) return clear(context, cell, relation);
  const total = sumOf(context, source);
  if (total === undefined || isBlankSide(context, source)) return [];
  const from =
    source.length === 1
      ? sourceText(edition, filing, cellOf(context, source[0]!), cell)
      : `按${textOf(context, relation)[side === 'left' ? 'right' : 'left']}`;
  return writeFigure(context, cell, total, {
    id: `takeOther:${side}`,
    from,
    isDerived: side === 'left' && !!relation.leftIs,
  });
}

/** Every total of the table that its detail contradicts, with all that repeats or adds up these. */
function recomputeTable({ edition, filing, result }: FixContext, relation: Relation): Candidate[] {
  const [table] = relation.tables;
  if (relation.leftIs !== 'total' || !table || relation.tables.length > 1) return [];
  const { plan, outcomes } = result.evaluated;
  const wrong = plan.relations.flatMap((each, index) =>
    each.leftIs === 'total' && each.tables[0] === table && outcomes[index] === 'inconsistent'
      ? [plan.cells[each.left[0]!.cell]!]
      : [],
  );
  const changes = changedFigures(filing, deriveAnew(edition, filing, wrong));
  const label = `${tableTitle(edition, table)}不等于明细之和的合计都按明细重算，共改 ${changes.length} 个数`;
  return [{ id: 'recomputeTable', label, changes, widens: 'takeOther:left' }];
}

/** A class that the other table has no row for is nothing there. */
function clear({ edition, filing }: FixContext, cell: CellRef, relation: Relation): Candidate[] {
  const value = cellValue(filing, cell);
  if (value?.kind !== 'amount') return [];
  const other = relation.tables.find((table) => table !== cell.table);
  const label = cellLabel(edition, filing, cell);
  const why = other ? `（${tableTitle(edition, other)}没有这个科目）` : '';
  const asks = `将清除${label}的 ${amountText(filing, cell.table, value.amount)}（可以撤销）`;
  return [
    { id: 'clearFigure', label: `清除${label}${why}`, changes: [{ kind: 'setCell', cell, value: undefined }], asks },
  ];
}

/** 年末 = 年初 + 收入 − 支出 and the like: what is printed as the sum of all others. */
function balance(context: FixContext, relation: Relation): Candidate[] {
  const left = sumOf(context, relation.left);
  const right = sumOf(context, relation.right);
  if (left === undefined || right === undefined) return [];
  return (['left', 'right'] as const).flatMap((side) =>
    relation[side].flatMap((each) => {
      if (relation[side].length === 1 || !isBalance(context, relation, each)) return [];
      const value = valueOf(context, each);
      const current = value?.kind === 'amount' ? value.amount : 0;
      const wanted = current + (side === 'left' ? right - left : left - right);
      if (!Number.isSafeInteger(wanted)) return [];
      return writeFigure(context, cellOf(context, each), amount(wanted), {
        id: 'balance',
        from: '按收支平衡',
        isDerived: false,
      });
    }),
  );
}

function isBalance({ result }: FixContext, relation: Relation, target: SignedCell): boolean {
  const count = relation.left.length + relation.right.length - 1;
  const others = new Set([...relation.left, ...relation.right].map(({ cell }) => cell));
  const additions = additionsOf(result.evaluated.plan.additions, target.cell);
  return additions.some((addends) => addends.length === count && addends.every(({ cell }) => others.has(cell)));
}
