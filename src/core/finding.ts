import type { Amount } from './amount';
import type { CellRef } from './cell';
import type { Edition } from './edition';
import type { Filing } from './filing';
import type { Severity } from './rule';

/** How a relation stands (domain/rules.md, outcomes); `empty`: all its cells are blank, no tick. */
export type Outcome = 'consistent' | 'roundingDifference' | 'inconsistent' | 'notEvaluated' | 'empty';

/** On which figures: as recorded, or as they will be published. */
export type Basis = 'recorded' | 'published';

/** A relation that a person should look at: everything but consistent and empty. */
export interface Finding {
  /** Rule and subject: the same relation has the same key at every check. */
  readonly key: string;
  readonly rule: string;
  readonly ruleName: string;
  readonly outcome: Exclude<Outcome, 'consistent' | 'empty'>;
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
  /** Every cell that takes part; the first is where a jump lands. */
  readonly cells: readonly CellRef[];
  /** Why it was not evaluated. */
  readonly reason?: string;
  /** For a blank total over filled parts: the figure the parts add up to. */
  readonly proposal?: { readonly cell: CellRef; readonly amount: Amount };
  readonly why: string;
}

export interface Counts {
  readonly consistent: number;
  readonly roundingDifference: number;
  readonly error: number;
  readonly verify: number;
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
}

export interface CheckResult {
  readonly findings: readonly Finding[];
  readonly counts: Counts;
  /** Every relation that touches the cell, consistent ones included; computed on demand. */
  readonly relationsOf: (cell: CellRef) => CellRelation[];
}

/** What a custom rule found; the engine adds the rule's id, name, severity and why. */
export interface CustomFinding {
  readonly subject: string;
  readonly outcome: 'inconsistent' | 'notEvaluated';
  readonly message: string;
  readonly formula: string;
  readonly cells: readonly CellRef[];
  /** Why it was not evaluated. */
  readonly reason?: string;
}

export type CustomCheck = (filing: Filing, edition: Edition) => CustomFinding[];
