import { type Amount, amount } from '../money/amount';
import type { CellRef } from '../filing/cell';
import type { Relation } from '../rules/relation';
import type { Severity } from '../rules/rule';
import type { Basis, Finding, FindingExplanation } from './finding';
import type { Evaluation } from './judge';

/** Who finds the words of a difference. */
export interface DifferenceWriter {
  readonly basis: Basis;
  keyOf(key: string): string;
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
  private told: string | undefined;
  private places: readonly CellRef[] | undefined;

  constructor(
    private readonly words: DifferenceWriter,
    private readonly relation: Relation,
    private readonly evaluation: Evaluation,
  ) {
    const { rule } = relation;
    const isRounding = evaluation.outcome === 'roundingDifference';
    this.key = words.keyOf(relation.key);
    this.rule = rule.id;
    this.ruleName = rule.name;
    this.why = rule.why;
    this.basis = words.basis;
    this.outcome = isRounding ? 'roundingDifference' : 'inconsistent';
    this.severity = isRounding ? (evaluation.isUnlikely ? 'verify' : 'notice') : rule.severity;
    this.left = amount(evaluation.left);
    this.right = amount(evaluation.right);
    this.difference = amount(evaluation.difference);
    this.bound = amount(evaluation.bound);
  }

  get message(): string {
    return (this.told ??= this.words.differenceMessage(this.relation, this.evaluation));
  }

  get formula(): string {
    return this.words.text(this.relation).formula;
  }

  get cells(): readonly CellRef[] {
    return (this.places ??= this.words.cellsOf(this.relation));
  }
}
