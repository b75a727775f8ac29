import { additionsOf } from '../rules/additions';
import { type Amount, amount } from '../money/amount';
import type { CellRef } from '../filing/cell';
import { formatAmount, formatExactly } from '../money/decimal-text';
import type { Edition } from '../edition/edition';
import type { EvaluatedPlan } from './evaluate';
import { evaluatePublished } from './evaluate-published';
import type { Filing } from '../filing/filing';
import { relationText } from '../rules/formula-text';
import { cellLabel } from '../edition/labels';
import { likelyDifference } from './judge';
import type { Relation } from '../rules/relation';
import { exactDecimals, type Scale, TEN_THOUSAND_YUAN } from '../money/scale';
import { AMOUNT } from '../rules/width';

/**
 * How a printed figure may have come about, as far as its own digits and those around it tell. `exact`: nothing was
 * dropped. `rounded`: by itself. `addedUp`: it is exactly the sum of figures that are themselves printed. `copied`:
 * another table prints the same figure, and there it is such a sum.
 */
export type FigureMaking = 'exact' | 'rounded' | 'addedUp' | 'copied';

export interface RoundedFigure {
  readonly cell: CellRef;
  readonly label: string;
  readonly amount: Amount;
  /** As it stands in its table, with the unit. */
  readonly printed: string;
  /** How far it may be from the truth, in fen: either way where rounded, upwards only where cut off. */
  readonly reach: number;
  /** How many rounded figures it stands for. */
  readonly leaves: number;
  readonly making: FigureMaking;
  /** Whether its being off can lead to a difference in the direction found; cut-off figures are only ever too small. */
  readonly counts: boolean;
  /** One plain Chinese sentence. */
  readonly message: string;
}

/** Why a rounding difference is taken for one. Amounts are fen. */
export interface RoundingExplanation {
  /** The figures that take part, the blank and the zero ones left out. */
  readonly figures: readonly RoundedFigure[];
  readonly difference: Amount;
  /** The sum of what the figures that count may be off, or `leastBound`. */
  readonly bound: Amount;
  /** One unit, allowed because a blank or a 0.00 may hide something; undefined where the figures themselves allow more. */
  readonly leastBound: Amount | undefined;
  readonly isUnlikely: boolean;
  /** Plain Chinese: where the figures come from, what that adds up to, and the difference beside it. */
  readonly message: string;
}

/**
 * Explains how the relation of a rounding difference came by its bound (domain/rules.md, "How a comparison is
 * decided"). `key`: the finding's, of recorded or published figures. Undefined where it is not of a rounding difference.
 */
export function explainRounding(
  evaluated: EvaluatedPlan,
  key: string,
  filing: Filing,
  edition: Edition,
): RoundingExplanation | undefined {
  const isPublished = key.endsWith(PUBLISHED);
  const relationKey = isPublished ? key.slice(0, -PUBLISHED.length) : key;
  const judged = isPublished ? evaluatePublished(evaluated, filing, edition) : { filing, evaluated };
  const index = evaluated.plan.relations.findIndex((each) => each.key === relationKey);
  if (index < 0 || judged.evaluated.outcomes[index] !== 'roundingDifference') return undefined;
  return new RoundingExplainer(judged.evaluated, judged.filing, edition).explain(index);
}

const PUBLISHED = '@published';

class RoundingExplainer {
  private readonly isCutOff: boolean;

  constructor(
    private readonly evaluated: EvaluatedPlan,
    private readonly filing: Filing,
    private readonly edition: Edition,
  ) {
    this.isCutOff = filing.rounding === 'truncate';
  }

  explain(index: number): RoundingExplanation {
    const { plan } = this.evaluated;
    const relation = plan.relations[index]!;
    const { difference, bound, isUnlikely } = this.evaluated.evaluation(index);
    const { starts, cells, signs } = plan.terms;
    const direction = Math.sign(difference);
    const figures: RoundedFigure[] = [];
    for (let at = starts[index]!; at < starts[index + 1]!; at++) {
      const isOfUse = !this.isCutOff || signs[at] === -direction;
      const figure = this.figure(cells[at]!, isOfUse);
      if (figure) figures.push(figure);
    }
    const reach = figures.reduce((sum, each) => sum + (each.counts ? each.reach : 0), 0);
    const leastBound = Math.floor(reach) < bound ? amount(bound) : undefined;
    const explained = { figures, difference: amount(difference), bound: amount(bound), leastBound, isUnlikely };
    return { ...explained, message: this.message(relation, explained) };
  }

  private scaleOf(cell: CellRef | undefined): Scale {
    return (cell && this.filing.tables[cell.table]?.recordedScale) ?? TEN_THOUSAND_YUAN;
  }

  /** Undefined for what is blank or zero. */
  private figure(position: number, counts: boolean): RoundedFigure | undefined {
    const { plan, figures, widths } = this.evaluated;
    const value = amount(figures.amounts[position]!);
    if (figures.states[position] !== AMOUNT || value === 0) return undefined;
    const cell = plan.cells[position]!;
    const width = widths.widths[position]!;
    const leaves = widths.leaves[position]!;
    const reach = this.isCutOff ? width : width / 2;
    const making = this.making(position);
    const label = cellLabel(this.edition, this.filing, cell);
    const printed = formatExactly(value, this.scaleOf(cell));
    const message = `${label} ${printed}：${this.origin(making, leaves, width, this.scaleOf(cell))}`;
    return { cell, label, amount: value, printed, reach, leaves, making, counts, message };
  }

  private making(position: number): FigureMaking {
    const { plan, figures, widths } = this.evaluated;
    const width = widths.widths[position]!;
    if (width === 0) return 'exact';
    if (width <= figures.steps[position]!) return 'rounded';
    const isItsSum = additionsOf(plan.additions, position).some((addends) => {
      let total = 0;
      let added = 0;
      for (const { cell, sign } of addends) {
        total += sign * figures.amounts[cell]!;
        added += widths.widths[cell]!;
      }
      return total === figures.amounts[position] && added >= width;
    });
    return isItsSum ? 'addedUp' : 'copied';
  }

  private origin(making: FigureMaking, leaves: number, width: number, scale: Scale): string {
    if (making === 'exact') return '没有取舍，是准确数。';
    const most = this.most(this.isCutOff ? width : width / 2, scale);
    const dropped = this.droppedTo(width / leaves, scale);
    if (making === 'rounded') return `${dropped}，${most}。`;
    const sum = `由 ${leaves} 个${dropped}的数相加而成`;
    return making === 'addedUp' ? `可能${sum}，${most}。` : `可能照抄自别处的同一个数，那里${sum}，${most}。`;
  }

  /** `四舍五入到 0.01 万元`; without the step where it is not one of the forms' (figures of several precisions). */
  private droppedTo(step: number, scale: Scale): string {
    const way = this.isCutOff ? '截尾' : '四舍五入';
    return isPowerOfTen(step) ? `${way}到 ${formatExactly(amount(step), scale)}` : way;
  }

  private most(reach: number, scale: Scale): string {
    return `最多${this.isCutOff ? '少算' : '差'} ${formatExactly(amount(Math.floor(reach)), scale)}`;
  }

  private message(relation: Relation, explained: Omit<RoundingExplanation, 'message'>): string {
    const { figures, difference, leastBound, isUnlikely } = explained;
    const { plan } = this.evaluated;
    const scale = this.scaleOf(plan.cells[relation.left[0]?.cell ?? -1] ?? figures[0]?.cell);
    const show = (value: number): string => formatExactly(amount(Math.floor(value)), scale);
    const parts: string[] = [];
    const counted = figures.filter((each) => each.counts && each.reach > 0);
    if (counted.length > 0) {
      const { left, right } = relationText({ edition: this.edition, filing: this.filing, plan }, relation);
      const these = this.isCutOff
        ? `截尾只会让数变小，能造成这个差的是${difference > 0 ? right : left}，`
        : '参加核对的数一共';
      parts.push(these + this.composition(counted, scale));
    }
    if (leastBound !== undefined)
      parts.push(`空白或印作 0 的数也可能藏着不足一个单位的零头，所以至少允许相差 ${show(leastBound)}`);
    const found = `实际相差 ${show(Math.abs(difference))}，在范围内`;
    parts.push(isUnlikely ? `${found}，但${this.unlikely(relation, figures, scale)}，请核实` : found);
    return `${parts.join('；')}。`;
  }

  private composition(figures: readonly RoundedFigure[], scale: Scale): string {
    const leaves = figures.reduce((sum, each) => sum + each.leaves, 0);
    const reach = figures.reduce((sum, each) => sum + each.reach, 0);
    const step = (reach * (this.isCutOff ? 1 : 2)) / leaves;
    if (leaves === 1) return `是 1 个${this.droppedTo(step, scale)}的数，${this.most(reach, scale)}`;
    const each = isPowerOfTen(step) ? `每个${this.most(reach / leaves, scale)}，` : '';
    return `由 ${leaves} 个${this.droppedTo(step, scale)}的数组成，${each}合起来${this.most(reach, scale)}`;
  }

  private unlikely({ left, right }: Relation, figures: readonly RoundedFigure[], scale: Scale): string {
    if (this.isCutOff) return '截尾通常不会造成这样的差';
    const { steps } = this.evaluated.figures;
    const coarsest = [...left, ...right].reduce((most, { cell }) => Math.max(most, steps[cell]!), 1);
    const leaves = figures.reduce((sum, each) => sum + each.leaves, 0);
    const likely = amount(Math.round(likelyDifference(coarsest, leaves)));
    const decimals = Math.min(scale.decimals + 1, exactDecimals(scale.unit));
    return `四舍五入通常不超过 ${formatAmount(likely, { unit: scale.unit, decimals })} ${scale.unit}`;
  }
}

const isPowerOfTen = (step: number): boolean => Number.isInteger(Math.log10(step));
