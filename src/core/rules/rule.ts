import type { ColumnId, RowId, TableId } from '../filing/cell';
import type { CustomRule } from './custom-rule';

/** 错误 must be corrected · 需核实 is corrected or explained · 提示 is only said. */
export type Severity = 'error' | 'verify' | 'notice';

/** O: official text · P: used by a public checker of real filings · D: follows from the structure of the form. */
export type Evidence = 'O' | 'P' | 'D';

export interface RuleSource {
  readonly evidence: Evidence;
  readonly document: string;
  readonly clause?: string;
}

/**
 * Which rows a term adds up.
 * `row`/`rows`: fixed lines (or 合计) by id. `each`: the row bound by forEach.
 * `codes`: the rows with these codes; where a code has no row of its own, the topmost rows beneath it.
 * `roots`: the topmost coded rows (各类), limited to or without the classes named.
 */
export type RowSelector =
  | { readonly row: RowId }
  | { readonly rows: readonly RowId[] }
  | { readonly each: 'row' | 'code' }
  | { readonly codes: readonly string[] }
  | { readonly roots: { readonly only?: readonly string[]; readonly except?: readonly string[] } };

/** A figure, or a sum of figures, of one table. Several columns are added up. */
export interface Term {
  readonly table: TableId;
  readonly rows: RowSelector;
  readonly columns: readonly ColumnId[];
  /** Of the columns only those that the table's form shows; else a statement about any other column does not apply. */
  readonly isWhereShown?: boolean;
}

/**
 * What a statement is repeated for.
 * `rows`: the named rows of a table, or all (合计 and every open row).
 * `codes`: every class (3 digits), every code that occurs in any of the tables, or the `lowest`: the codes furthest down
 * at which all of the tables can be compared. Matched by code, never by ordinal.
 */
export type ForEach =
  | { readonly rows: readonly RowId[] | 'all'; readonly of: TableId }
  | { readonly codes: 'class' | 'any' | 'lowest'; readonly of: readonly TableId[] };

/** Two sums that are equal as printed; nothing on the right is zero. */
export interface Condition {
  readonly left: readonly Term[];
  readonly right: readonly Term[];
}

/** One equality or inequality between sums of figures. */
export interface Comparison {
  readonly kind: 'comparison';
  readonly forEach?: ForEach;
  readonly left: readonly Term[];
  readonly relation: '=' | '>=';
  /** None: zero. */
  readonly right: readonly Term[];
  /** It compares the figures as they are printed: rounding excuses nothing. */
  readonly isExact?: boolean;
  /** It says something only while all of these hold; else it is neither passed nor failed. */
  readonly onlyWhen?: readonly Condition[];
  /** What the left figure *is*: the sum of its parts, or a repeat of another table's figure. Derivation reads this mark. */
  readonly leftIs?: 'total' | 'repeat';
  /** Of a repeat: the right figure follows the left one where only that is known. */
  readonly isMutual?: boolean;
  /** A figure that is printed as the sum of all others, though nobody derives it (widths read this: rules.md (b)). */
  readonly addsUpTo?: Term;
  /** The id of a rule whose comparisons, all added up, come to this one: where they break by as much, they tell it. */
  readonly sumOf?: string;
}

/** Each parent row equals the nearest rows below it, 合计 the topmost ones, in every listed column. */
export interface TreeSum {
  readonly kind: 'tree';
  readonly table: TableId;
  readonly columns: readonly ColumnId[];
}

export type Statement = Comparison | TreeSum;

export interface Rule {
  /** Stable and never reused: W- within a table, X- between tables, R- reasonableness, B- basic. */
  readonly id: string;
  readonly name: string;
  readonly severity: Severity;
  readonly source: RuleSource;
  /** Why it must hold, in one Chinese sentence for a clerk. */
  readonly why: string;
  readonly statements: readonly Statement[];
  /** The one escape from data, where a rule is not a comparison of sums. */
  readonly custom?: CustomRule;
  /** Where it is checked, if not with every edit. */
  readonly isCheckedAtImport?: boolean;
  /** Set when the rule no longer runs; it stays listed. */
  readonly withdrawn?: { readonly date: string; readonly reason: string };
}
