import { type Amount, amount } from '../money/amount';
import type { CellRef } from '../filing/cell';
import type { Relation } from '../rules/relation';
import type { Severity } from '../rules/rule';
import type { Evaluation } from './evaluate';
import type { Basis, Finding, FindingExplanation } from './finding';

/** Who finds the words of a difference. */
export interface DifferenceWriter {
  readonly basis: Basis;
  differenceMessage(relation: Relation, evaluation: Evaluation): string;
  text(relation: Relation): { readonly formula: string };
  cellsOf(relation: Relation): CellRef[];
}

/** Its words and cells are made when they are first asked for: a filing may have hundreds that nobody looks at. */
export class DifferenceFinding implements Finding {
  readonly key: string;
  readonly rule: string;
  readonly ruleName: string;
  readonly why: string;
  readonly basis: Basis;
  readonly outcome: 'roundingDifference' | 'inconsistent';
  readonly severity: Severity;
  readonly left: Amount;
  readonly right: Amount;
  readonly difference: Amount;
  readonly bound: Amount;
  declare explanation?: FindingExplanation;
  private words: string | undefined;
  private places: readonly CellRef[] | undefined;

  constructor(
    private readonly reporter: DifferenceWriter,
    private readonly relation: Relation,
    private readonly evaluation: Evaluation,
  ) {
    const { rule } = relation;
    const isRounding = evaluation.outcome === 'roundingDifference';
    this.key = reporter.basis === 'published' ? `${relation.key}@published` : relation.key;
    this.rule = rule.id;
    this.ruleName = rule.name;
    this.why = rule.why;
    this.basis = reporter.basis;
    this.outcome = isRounding ? 'roundingDifference' : 'inconsistent';
    this.severity = isRounding ? (evaluation.isUnlikely ? 'verify' : 'notice') : rule.severity;
    this.left = amount(evaluation.left);
    this.right = amount(evaluation.right);
    this.difference = amount(evaluation.difference);
    this.bound = amount(evaluation.bound);
  }

  get message(): string {
    return (this.words ??= this.reporter.differenceMessage(this.relation, this.evaluation));
  }

  get formula(): string {
    return this.reporter.text(this.relation).formula;
  }

  get cells(): readonly CellRef[] {
    return (this.places ??= this.reporter.cellsOf(this.relation));
  }
}
