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
    const asked = plan.relations.flatMap((other, index): Asked[] => {
      if (outcomes[index] !== 'inconsistent' || other === relation || other.comparison !== '=') return [];
      const side = [other.left, other.right].find((each) => each.some(({ cell }) => cell === part.cell));
      if (!side) return [];
      const { difference: theirs, bound } = evaluation(index);
      const value = wantedOf(context, other, part, theirs);
      if (value === undefined || Math.abs(value - wanted) > bound + (context.finding.bound ?? 0)) return [];
      return [{ other, value, isAlone: side.length === 1 }];
    });
    // What the part repeats by itself says it in fewer words.
    asked.sort((a, b) => Number(b.isAlone) - Number(a.isAlone));
    return asked.flatMap(({ other, value }) => write(context, other, part, value));
  });
}

interface Asked {
  readonly other: Relation;
  readonly value: Amount;
  readonly isAlone: boolean;
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

/** In the words of the other comparison: what it repeats or adds up to, else that it asks for the same. */
function write(context: FixContext, other: Relation, part: SignedCell, value: Amount): Candidate[] {
  const { edition, filing } = context;
  const cell = cellOf(context, part);
  const isLeft = other.left.some((each) => each.cell === part.cell);
  const [own, source] = isLeft ? [other.left, other.right] : [other.right, other.left];
  if (isBlankSide(context, source)) return [];
  const from = (): string => {
    if (own.length > 1) return `“${other.rule.name}”也要求这个数`;
    if (source.length === 1) return sourceText(edition, filing, cellOf(context, source[0]!), cell);
    return `按${textOf(context, other)[isLeft ? 'right' : 'left']}`;
  };
  const isDerived = own.length === 1 && isLeft && !!other.leftIs;
  return writeFigure(context, cell, value, { id: `agreedPart:${part.cell}`, from: from(), isDerived });
}
