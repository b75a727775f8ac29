import type { TableId } from '../filing/cell';
import type { CodeEntry, Form } from './form';
import type { Comparison, Rule } from '../rules/rule';
import type { Classification, TableDefinition } from './table-definition';

/**
 * What is known of how an edition prints its tables. `full`: every table was seen cell by cell (正式版式); `list`: only
 * their titles and order; `fragment`: parts of tables. All but `full` are 版式待核实.
 */
export type EditionEvidence = 'full' | 'list' | 'fragment';

/** A table that is part of an edition and cannot be filled yet. */
export interface TableNotFilled {
  readonly number: string;
  readonly title: string;
  /** Why, in Chinese. */
  readonly reason: string;
}

/** A document that is not a filing, and whose figures are looked at in the places of a filing's tables. */
export interface OtherDocument {
  /** As a clerk calls it: 部门预算. */
  readonly name: string;
  /** Other layouts in which its tables are published. */
  readonly layouts: readonly Form[];
  /** Tables of it that no table of a filing corresponds to. */
  readonly withoutCounterpart: readonly {
    readonly title: string;
    readonly aliases: readonly string[];
    readonly reason: string;
  }[];
}

/** A dated rule book: which tables a filing has, how they are printed, which rules hold. A filing pins id and revision. */
export interface Edition {
  readonly id: string;
  readonly revision: number;
  readonly name: string;
  readonly publisher: string;
  /** Whose filings are printed so, as a clerk would look for it: 全国, 上海…; the editions of one place differ by year. */
  readonly place: string;
  readonly evidence: EditionEvidence;
  /** Where its tables were seen, and what is known or not known to differ; Chinese, for the clerk who chooses it. */
  readonly source: string;
  readonly fiscalYears: { readonly from: number; readonly to: number };
  readonly definitions: Readonly<Record<TableId, TableDefinition>>;
  /** In printed order; a table without a form is not in the edition. */
  readonly forms: readonly Form[];
  /** Tables that the edition prints, and that are not filled in here. */
  readonly notFilled?: readonly TableNotFilled[];
  /** The forms are those of another document, to be read into this edition's tables (`budgetOf`). */
  readonly document?: OtherDocument;
  readonly rules: readonly Rule[];
  /** Equalities that do not have to hold, but where equal figures are likely copies of each other (rules.md (c)). */
  readonly likelyCopies: readonly Comparison[];
  readonly codes: Readonly<Record<Classification, readonly CodeEntry[]>>;
}

/** The form of a table, or undefined where the edition does not print it. */
export const formOf = (edition: Edition, table: TableId): Form | undefined =>
  edition.forms.find((form) => form.table === table);

/** Whether the edition may be called 正式版式; all others are 版式待核实. */
export const isOfficial = ({ evidence }: Edition): boolean => evidence === 'full';

/** Whether two editions print the same tables in the same forms, wherever these were seen. */
export const printsAlike = ({ forms: some }: Edition, { forms: others }: Edition): boolean =>
  some.length === others.length &&
  some.every((form, index) => {
    const { borrowedFrom: _one, ...one } = form;
    const { borrowedFrom: _other, ...other }: Form = others[index]!;
    const keys = new Set([...Object.keys(one), ...Object.keys(other)]) as Set<keyof typeof one>;
    return [...keys].every((key) => one[key] === other[key]);
  });
