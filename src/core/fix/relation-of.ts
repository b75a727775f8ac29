import { type Amount, amount } from '../money/amount';
import type { CellRef, CellValue } from '../filing/cell';
import { cellValue } from '../filing/filing';
import { relationText, type RelationText } from '../rules/formula-text';
import type { Relation, SignedCell } from '../rules/relation';
import { readUnfinished } from '../suggest/unfinished';
import type { FixContext } from './fix';

/** The relation that a finding on recorded figures is about; none for custom rules and for published figures. */
export function relationOf({ finding, result }: FixContext): Relation | undefined {
  if (finding.basis !== 'recorded') return undefined;
  return result.evaluated.plan.relations.find(({ key }) => key === finding.key);
}

export const cellOf = ({ result }: FixContext, { cell }: SignedCell): CellRef => result.evaluated.plan.cells[cell]!;

export const textOf = ({ edition, filing, result }: FixContext, relation: Relation): RelationText =>
  relationText({ edition, filing, plan: result.evaluated.plan }, relation);

export const valueOf = (context: FixContext, cell: SignedCell): CellValue | undefined =>
  cellValue(context.filing, cellOf(context, cell));

/** What a side adds up to; undefined where a figure is unreadable, or the sum beyond what is exact. */
export function sumOf(context: FixContext, side: readonly SignedCell[]): Amount | undefined {
  let total = 0;
  for (const each of side) {
    const value = valueOf(context, each);
    if (value?.kind === 'unreadable') return undefined;
    total += each.sign * (value?.amount ?? 0);
  }
  return Number.isSafeInteger(total) ? amount(total) : undefined;
}

/**
 * Whether a side is nothing to copy from: all of it is blank while tables are still being filled. In a table that is
 * declared empty, or where all is there, a blank says that there is nothing.
 */
export function isBlankSide(context: FixContext, side: readonly SignedCell[]): boolean {
  const { edition, filing, result } = context;
  const isUnfilled = (each: SignedCell): boolean =>
    !valueOf(context, each) && !filing.tables[cellOf(context, each).table]?.declaredEmpty;
  return side.every(isUnfilled) && readUnfinished(result.evaluated, edition).isAny;
}
