import type { Amount } from '../money/amount';
import type { CellRef } from '../filing/cell';
import type { EvaluatedPlan } from './evaluate';
import type { SwitchedOffRule } from '../filing/filing';
import type { Severity } from '../rules/rule';

/**
 * How a relation stands (domain/rules.md, outcomes). `empty`: all its cells are blank, no tick. `switchedOff`: its rule
 * is switched off in this filing, so nobody judged it. `notApplicable`: what it depends on does not hold.
 */
export type Outcome =
  | 'consistent'
  | 'roundingDifference'
  | 'inconsistent'
  | 'notEvaluated'
  | 'notApplicable'
  | 'empty'
  | 'switchedOff';

/** The outcomes that a person should look at. */
export type FindingOutcome = Extract<Outcome, 'roundingDifference' | 'inconsistent' | 'notEvaluated'>;

/** On which figures: as recorded, or as they will be published. */
export type Basis = 'recorded' | 'published';

/** The clerk's 核实说明 of a finding. */
export interface FindingExplanation {
  readonly text: string;
  /** The difference it was written for, in fen. */
  readonly difference: number;
  /** False where the difference has changed since, or other rows came in: the finding is open again. */
  readonly isCurrent: boolean;
}

/** A relation that a person should look at. */
export interface Finding {
  /** Rule and subject: the same relation has the same key at every check. */
  readonly key: string;
  readonly rule: string;
  readonly ruleName: string;
  readonly outcome: FindingOutcome;
  readonly severity: Severity;
  readonly basis: Basis;
  /** One plain Chinese sentence: labels, values, difference, bound. */
  readonly message: string;
  /** The relation with the labels of its cells. */
  readonly formula: string;
  readonly left?: Amount;
  readonly right?: Amount;
  /** left − right, in fen. */
  readonly difference?: Amount;
  /** The largest difference that rounding allows, in fen. */
  readonly bound?: Amount;
  /** The rows that an explanation answers for, by code, where the finding is about rows and no difference. */
  readonly about?: readonly string[];
  /** Every cell that takes part; the first is where a jump lands. */
  readonly cells: readonly CellRef[];
  /** Why it was not evaluated. */
  readonly reason?: string;
  /** For a blank total over filled parts: the figure the parts add up to. */
  readonly proposal?: { readonly cell: CellRef; readonly amount: Amount };
  readonly why: string;
  /** Only findings of severity 需核实 are explained. */
  readonly explanation?: FindingExplanation;
}

export interface Counts {
  readonly consistent: number;
  readonly roundingDifference: number;
  readonly error: number;
  /** Without those explained. */
  readonly verify: number;
  /** 需核实 with a current 核实说明. */
  readonly explained: number;
  readonly notice: number;
  readonly notEvaluated: number;
  readonly empty: number;
}

/** A relation that touches a cell, for "which rules touch this cell". */
export interface CellRelation {
  readonly key: string;
  readonly rule: string;
  readonly ruleName: string;
  readonly formula: string;
  readonly outcome: Outcome;
  /** What a disagreement would be. */
  readonly severity: Severity;
}

export interface CheckResult {
  readonly findings: readonly Finding[];
  readonly counts: Counts;
  /** Rules of the edition that the filing switches off, with the reason; nothing of them is in findings or counts. */
  readonly switchedOff: readonly SwitchedOffRule[];
  /** The recorded figures as judged: what suggestions and explanations of rounding start from. */
  readonly evaluated: EvaluatedPlan;
  /** Every relation that touches the cell, consistent ones included; computed on demand. */
  readonly relationsOf: (cell: CellRef) => CellRelation[];
  /** What the same check says of a finished filing, where this one waits for what is still to be filled. */
  readonly asFinished?: CheckResult;
}
