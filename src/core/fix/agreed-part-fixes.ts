import { type Amount, amount } from '../money/amount';
import type { Relation, SignedCell } from '../rules/relation';
import type { Candidate, FixContext } from './fix';
import { cellOf, isBlankSide, relationOf, textOf, valueOf } from './relation-of';
import { sourceText } from './words';
import { writeFigure } from './write-figure';

/**
 * One of several figures that are added up, where another comparison that fails asks for the same value of it: two
 * witnesses say which of the parts is wrong, and what it should be.
 */
export function agreedPartFixes(context: FixContext): Candidate[] {
  const relation = relationOf(context);
  if (!relation || relation.comparison !== '=' || context.finding.outcome !== 'inconsistent') return [];
  const { plan, outcomes, evaluation } = context.result.evaluated;
  const difference = context.finding.difference ?? 0;
  const parts = [relation.left, relation.right].flatMap((side) => (side.length > 1 ? side : []));
  return parts.flatMap((part) => {
    const wanted = wantedOf(context, relation, part, difference);
    if (wanted === undefined) return [];
    return plan.relations.flatMap((other, index): Candidate[] => {
      if (outcomes[index] !== 'inconsistent' || other === relation || other.comparison !== '=') return [];
      const side = [other.left, other.right].find((each) => each.some(({ cell }) => cell === part.cell));
      if (!side) return [];
      const { difference: theirs, bound } = evaluation(index);
      const value = wantedOf(context, other, part, theirs);
      if (value === undefined || Math.abs(value - wanted) > bound + (context.finding.bound ?? 0)) return [];
      return write(context, other, part, value);
    });
  });
}

/** What would have to stand in a cell of the relation for its sides to be equal. */
function wantedOf(context: FixContext, relation: Relation, part: SignedCell, difference: number): Amount | undefined {
  const value = valueOf(context, part);
  if (value?.kind === 'unreadable') return undefined;
  const left = relation.left.find(({ cell }) => cell === part.cell);
  const right = relation.right.find(({ cell }) => cell === part.cell);
  const by = left ? -left.sign * difference : (right?.sign ?? 1) * difference;
  const wanted = (value?.amount ?? 0) + by;
  return Number.isSafeInteger(wanted) ? amount(wanted) : undefined;
}

/** In the words of the comparison that says it most simply: what it repeats, else what it is left with. */
function write(context: FixContext, other: Relation, part: SignedCell, value: Amount): Candidate[] {
  const { edition, filing } = context;
  const cell = cellOf(context, part);
  const isLeft = other.left.some((each) => each.cell === part.cell);
  const [own, source] = isLeft ? [other.left, other.right] : [other.right, other.left];
  if (own.length > 1 || isBlankSide(context, source)) return [];
  const from =
    source.length === 1
      ? sourceText(edition, filing, cellOf(context, source[0]!), cell)
      : `按${textOf(context, other)[isLeft ? 'right' : 'left']}`;
  const isDerived = isLeft && !!other.leftIs;
  return writeFigure(context, cell, value, { id: `agreedPart:${part.cell}`, from, isDerived });
}
