import { type Amount, amount } from '../money/amount';
import type { CellRef } from '../filing/cell';
import { formatExactly } from '../money/decimal-text';
import type { Edition } from '../edition/edition';
import type { DifferenceWriter } from './difference-finding';
import type { EvaluatedPlan } from './evaluate';
import type { Filing } from '../filing/filing';
import type { Basis } from './finding';
import type { Evaluation } from './judge';
import { relationText, type RelationText, stated } from '../rules/formula-text';
import { cellLabel } from '../edition/labels';
import type { Relation, SignedCell } from '../rules/relation';
import { BLANK } from '../rules/width';

/** The words of findings about a relation. */
export class RelationWords implements DifferenceWriter {
  constructor(
    readonly filing: Filing,
    readonly edition: Edition,
    readonly evaluated: EvaluatedPlan,
    readonly basis: Basis,
  ) {}

  keyOf(key: string): string {
    return this.basis === 'published' ? `${key}@published` : key;
  }

  cellsOf(relation: Relation): CellRef[] {
    return [...relation.left, ...relation.right].map(({ cell }) => this.evaluated.plan.cells[cell]!);
  }

  text(relation: Relation): RelationText {
    return relationText({ edition: this.edition, filing: this.filing, plan: this.evaluated.plan }, relation);
  }

  differenceMessage(relation: Relation, evaluation: Evaluation): string {
    const { left, right } = this.text(relation);
    const show = this.amountWriter(relation);
    const bound = show(amount(evaluation.bound));
    const rounding = this.filing.rounding === 'truncate' ? '截尾' : '四舍五入';
    const likely = evaluation.isUnlikely
      ? `，在尾差上限（${bound}）之内，但${rounding}通常不会造成这样的差，请核实`
      : `，属于${rounding}的尾差（上限 ${bound}）`;
    const beyond = relation.isExact ? '' : `，超过尾差上限 ${bound}`;
    const judgement = evaluation.outcome === 'roundingDifference' ? likely : beyond + this.repeatedTotal(relation);
    const isLeftBlank = this.isBlank(relation.left);
    const isRightBlank = this.isBlank(relation.right);
    const ofLeft = stated(relation.left, left, isLeftBlank ? undefined : show(amount(evaluation.left)));
    const figure = isRightBlank ? undefined : show(amount(evaluation.right));
    const prefix = this.basis === 'published' ? '公开数：' : '';
    const isMissing = relation.statement.kind === 'comparison' && relation.statement.right.length > 0;
    if (relation.right.length === 0 && !isMissing) {
      const isMore = relation.comparison === '>=';
      return `${prefix}${ofLeft}，${isMore ? '应不小于' : '应为'} 0。`;
    }
    const sides =
      relation.comparison === '=' || relation.left.length === 0 || relation.right.length === 0
        ? `${ofLeft}，${stated(relation.right, right, figure)}`
        : `${ofLeft}，应不小于${right}（${figure ?? '未填'}）`;
    const difference = show(amount(Math.abs(evaluation.difference)));
    return `${prefix}${sides}，相差 ${difference}${judgement}。`;
  }

  /** Whether nothing is filled in on a side; in a table declared empty, blanks are zeros. */
  private isBlank(side: readonly SignedCell[]): boolean {
    const { plan, figures } = this.evaluated;
    return side.every(
      ({ cell }) => figures.states[cell] === BLANK && !this.filing.tables[plan.cells[cell]!.table]?.declaredEmpty,
    );
  }

  /** A part that repeats its total may be right where it is the only one; where the sum fails it is worth a look. */
  private repeatedTotal(relation: Relation): string {
    if (relation.statement.kind !== 'tree') return '';
    const { plan, figures } = this.evaluated;
    const total = relation.left[0]!.cell;
    const twin = relation.right.find(({ cell }) => figures.amounts[cell] === figures.amounts[total]);
    if (!twin || figures.amounts[total] === 0) return '';
    return `；其中${cellLabel(this.edition, this.filing, plan.cells[twin.cell]!)}与它相同，请看是否把合计数录进了下级`;
  }

  /** Writes in the unit of the left figure's table, with more decimals only where any figure needs them. */
  amountWriter(relation: Relation): (value: Amount) => string {
    const first = relation.tables[0];
    const scale = (first && this.filing.tables[first]?.recordedScale) ?? this.filing.reportingScale;
    return (value) => formatExactly(value, scale);
  }
}
