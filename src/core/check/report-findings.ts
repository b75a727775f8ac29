import { type Amount, amount } from '../money/amount';
import type { CellRef, TableId } from '../filing/cell';
import { formatExactly } from '../money/decimal-text';
import type { Edition } from '../edition/edition';
import { DifferenceFinding } from './difference-finding';
import type { EvaluatedPlan, Evaluation, NotEvaluatedReason } from './evaluate';
import type { Filing } from '../filing/filing';
import type { Basis, Finding, FindingOutcome, Outcome } from './finding';
import { isInForce } from '../rules/in-force';
import { relationText, stated } from '../rules/formula-text';
import { cellLabel, tableTitle } from '../edition/labels';
import type { Relation, SignedCell } from '../rules/relation';
import type { Rule } from '../rules/rule';
import { statementText } from '../rules/statement-text';
import { inequalityOf } from './same-sides';
import { BLANK, UNREADABLE } from '../rules/width';

/** Turns evaluations into findings. */
export class FindingReporter {
  constructor(
    private readonly filing: Filing,
    private readonly edition: Edition,
    private readonly evaluated: EvaluatedPlan,
    readonly basis: Basis,
  ) {}

  /**
   * `unless`: report only what stood better there. An equality that says of a broken inequality's sides that they are
   * even equal (X-PART-EQ of X-PART) is not reported beside it: it is the same difference, told and counted once, by
   * the rule that is violated more gravely. It still answers wherever a cell's relations are asked for, and is reported
   * as soon as the inequality holds.
   */
  findings(unless?: EvaluatedPlan): Finding[] {
    const found: Finding[] = [];
    const told = inequalityOf(this.evaluated.plan);
    const isReportedHere = (index: number): boolean => {
      const outcome = this.evaluated.outcomes[index]!;
      return isReported(outcome) && (!unless || isWorse(outcome, unless.outcomes[index]!));
    };
    const unevaluated = new Map<string, { rule: Rule; reason: NotEvaluatedReason; relations: Relation[] }>();
    this.evaluated.plan.relations.forEach((relation, index) => {
      const outcome = this.evaluated.outcomes[index]!;
      if (!isReportedHere(index)) return;
      const inequality = outcome === 'inconsistent' ? told.get(index) : undefined;
      if (inequality !== undefined && this.evaluated.outcomes[inequality] === outcome && isReportedHere(inequality))
        return;
      const evaluation = this.evaluated.evaluation(index);
      if (outcome !== 'notEvaluated') found.push(new DifferenceFinding(this, relation, evaluation));
      else if (evaluation.reason) {
        const isItsOwn = this.evaluated.unfilledTotals.get(relation.left[0]?.cell ?? -1) === index;
        if (isItsOwn && evaluation.reason === 'unfilledTotal') {
          found.push(this.unfilledTotal(relation, evaluation));
          return;
        }
        const key = `${relation.rule.id}:${evaluation.reason}`;
        const group = unevaluated.get(key);
        if (group) group.relations.push(relation);
        else unevaluated.set(key, { rule: relation.rule, reason: evaluation.reason, relations: [relation] });
      }
    });
    for (const [key, { rule, reason, relations }] of unevaluated)
      found.push(this.notEvaluated(key, rule, reason, relations));
    if (!unless) found.push(...this.rulesWithoutRows());
    return found;
  }

  /** The tree of a table that is not there has no relation that could answer for its rule. */
  private rulesWithoutRows(): Finding[] {
    if (this.evaluated.missingTables.size === 0) return [];
    const answered = new Set(this.evaluated.plan.relations.map((relation) => relation.rule));
    return this.edition.rules.flatMap((rule) => {
      if (answered.has(rule) || !isInForce(rule, this.filing)) return [];
      const tree = rule.statements.find((each) => each.kind === 'tree' && this.evaluated.missingTables.has(each.table));
      if (tree?.kind !== 'tree') return [];
      const why = this.missingTablesText([tree.table]);
      const formula = statementText(this.edition, tree);
      return [this.unevaluatedRule(`${rule.id}:missingTable`, rule, why, formula, [])];
    });
  }

  cellsOf(relation: Relation): CellRef[] {
    return [...relation.left, ...relation.right].map(({ cell }) => this.evaluated.plan.cells[cell]!);
  }

  text(relation: Relation) {
    return relationText({ edition: this.edition, filing: this.filing, plan: this.evaluated.plan }, relation);
  }

  private common(relation: Relation) {
    const { rule } = relation;
    const key = this.basis === 'published' ? `${relation.key}@published` : relation.key;
    return { key, rule: rule.id, ruleName: rule.name, why: rule.why, basis: this.basis, cells: this.cellsOf(relation) };
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

  private unfilledTotal(relation: Relation, evaluation: Evaluation): Finding {
    const { left, right, formula } = this.text(relation);
    const common = this.common(relation);
    const proposed = amount(evaluation.right);
    return {
      ...common,
      outcome: 'notEvaluated',
      severity: 'verify',
      message: `${left}未填，${right}为 ${this.amountWriter(relation)(proposed)}。`,
      formula,
      right: proposed,
      reason: '合计未填',
      proposal: { cell: common.cells[0]!, amount: proposed },
    };
  }

  private notEvaluated(key: string, rule: Rule, reason: NotEvaluatedReason, relations: readonly Relation[]): Finding {
    const cells = reason === 'missingTable' ? [] : this.blockingCells(relations, reason);
    const tables = new Set(relations.flatMap((relation) => relation.tables));
    const why = reason === 'missingTable' ? this.missingTablesText([...tables]) : REASONS[reason];
    return this.unevaluatedRule(key, rule, why, this.text(relations[0]!).formula, cells);
  }

  private unevaluatedRule(key: string, rule: Rule, reason: string, formula: string, cells: CellRef[]): Finding {
    return {
      key: this.basis === 'published' ? `${key}@published` : key,
      rule: rule.id,
      ruleName: rule.name,
      outcome: 'notEvaluated',
      severity: rule.severity,
      basis: this.basis,
      message: `“${rule.name}”未核对：${reason}。`,
      formula,
      cells,
      reason,
      why: rule.why,
    };
  }

  private blockingCells(relations: readonly Relation[], reason: NotEvaluatedReason): CellRef[] {
    const { plan, figures, unfilledTotals } = this.evaluated;
    const isBlocking = (cell: number): boolean => {
      if (reason === 'unreadable') return figures.states[cell] === UNREADABLE;
      if (reason === 'unfilledTotal') return unfilledTotals.has(cell);
      return Math.abs(figures.amounts[cell]!) > LARGEST_SUMMAND;
    };
    const blocking = new Set<number>();
    for (const relation of relations)
      for (const { cell } of [...relation.left, ...relation.right]) if (isBlocking(cell)) blocking.add(cell);
    return [...blocking].map((cell) => plan.cells[cell]!);
  }

  private missingTablesText(tables: readonly TableId[]): string {
    const titles = tables
      .filter((table) => this.evaluated.missingTables.has(table))
      .map((table) => tableTitle(this.edition, table));
    return `${titles.join('、')}还没有填`;
  }

  /** Writes in the unit of the left figure's table, with more decimals only where any figure needs them. */
  private amountWriter(relation: Relation): (value: Amount) => string {
    const first = relation.tables[0];
    const scale = (first && this.filing.tables[first]?.recordedScale) ?? this.filing.reportingScale;
    return (value) => formatExactly(value, scale);
  }
}

const isReported = (outcome: Outcome): outcome is FindingOutcome =>
  outcome === 'roundingDifference' || outcome === 'inconsistent' || outcome === 'notEvaluated';

/** Whether publishing brought the relation further from agreement than it was as recorded. */
const isWorse = (published: Outcome, recorded: Outcome): boolean =>
  recorded === 'consistent' || (recorded === 'roundingDifference' && published === 'inconsistent');

/** A figure that can take a sum out of the exact range: a hundred of them still fit below 2⁵³ fen. */
const LARGEST_SUMMAND = Number.MAX_SAFE_INTEGER / 100;

const REASONS: Record<Exclude<NotEvaluatedReason, 'missingTable'>, string> = {
  unreadable: '有单元格的内容无法识别为金额',
  unfilledTotal: '有合计没有填',
  tooLarge: '金额大到无法精确相加，请检查是否多录了数字',
};
