import { type Amount, amount } from '../../core/money/amount';
import { type CellRef, isSameCell } from '../../core/filing/cell';
import type { Edition } from '../../core/edition/edition';
import type { EvaluatedPlan } from '../../core/check/evaluate';
import type { Filing } from '../../core/filing/filing';
import type { CellRelation, CheckResult } from '../../core/check/finding';
import { cellLabel, columnLabel, distinctRowLabel } from '../../core/edition/labels';
import type { Relation, SignedCell } from '../../core/rules/relation';
import { AMOUNT, BLANK } from '../../core/rules/width';

/** A figure on the other side of a relation. */
export interface Part {
  readonly cell: CellRef;
  /** As short as it is distinct, seen from the inspected cell. */
  readonly label: string;
  readonly sign: 1 | -1;
  /** Undefined where blank or unreadable. */
  readonly amount: Amount | undefined;
}

/** A rule that touches a cell, with the figures that stand on the other side of it. */
export interface InspectedRelation extends CellRelation {
  /** Without those that are blank, where more than one stands there. */
  readonly parts: readonly Part[];
  /** What the other side comes to; undefined where it cannot be judged. */
  readonly sum: Amount | undefined;
  /** This side less the other one; undefined where they agree or nobody judged. */
  readonly difference: Amount | undefined;
}

const URGENCY: readonly CellRelation['outcome'][] = [
  'inconsistent',
  'notEvaluated',
  'roundingDifference',
  'consistent',
  'notApplicable',
  'empty',
  'switchedOff',
];

/** The rules that touch a cell, those that fail first, with the addends of a total and the counterpart of a repeat. */
export function inspectCell(
  cell: CellRef,
  results: CheckResult,
  edition: Edition,
  filing: Filing,
): InspectedRelation[] {
  const { evaluated } = results;
  const indexes = new Map(evaluated.plan.relations.map((relation, index) => [relation.key, index]));
  const label = (other: CellRef): string => labelFrom(cell, other, edition, filing);
  return results
    .relationsOf(cell)
    .map((found): InspectedRelation => {
      const index = indexes.get(found.key);
      // What a program judges has no other side.
      if (index === undefined) return { ...found, parts: [], sum: undefined, difference: undefined };
      return { ...found, ...otherSide(evaluated, index, cell, label) };
    })
    .sort((a, b) => URGENCY.indexOf(a.outcome) - URGENCY.indexOf(b.outcome));
}

function otherSide(
  evaluated: EvaluatedPlan,
  index: number,
  cell: CellRef,
  label: (cell: CellRef) => string,
): Pick<InspectedRelation, 'parts' | 'sum' | 'difference'> {
  const { plan, figures } = evaluated;
  const relation: Relation = plan.relations[index]!;
  const isLeft = relation.left.some((each) => isSameCell(plan.cells[each.cell]!, cell));
  const side = isLeft ? relation.right : relation.left;
  const shown = side.length === 1 ? side : side.filter((each) => figures.states[each.cell] !== BLANK);
  const partOf = ({ cell: position, sign }: SignedCell): Part => ({
    cell: plan.cells[position]!,
    label: label(plan.cells[position]!),
    sign,
    amount: figures.states[position] === AMOUNT ? amount(figures.amounts[position]!) : undefined,
  });
  const { left, right, difference, outcome } = evaluated.evaluation(index);
  const isJudged = outcome === 'consistent' || outcome === 'inconsistent' || outcome === 'roundingDifference';
  return {
    parts: shown.map(partOf),
    sum: isJudged ? amount(isLeft ? right : left) : undefined,
    difference: isJudged && outcome !== 'consistent' ? amount(isLeft ? difference : -difference) : undefined,
  };
}

/** What tells the other cell apart: its row or its column alone where it shares the rest. */
function labelFrom(cell: CellRef, other: CellRef, edition: Edition, filing: Filing): string {
  if (other.table !== cell.table) return cellLabel(edition, filing, other);
  const definition = edition.definitions[other.table];
  if (other.row === cell.row) return columnLabel(definition, other.column);
  const row = distinctRowLabel(definition, filing.tables[other.table], other.row);
  return other.column === cell.column ? row : `${row}·${columnLabel(definition, other.column)}`;
}
