import type { ColumnId, RowId, TableId } from '../filing/cell';

/** The classification whose codes identify the rows of an open table. */
export type Classification = 'functional' | 'economic';

/** A line every filing has. `label` is without numbering; forms add 一、, 1、, 其中： as they print it. */
export interface FixedRow {
  readonly id: RowId;
  readonly label: string;
  /** What the edition's form calls it, where that differs (`definitionsAsPrinted`): for messages, never for programs. */
  readonly printedLabel?: string;
  /** The side of a two-sided table; columns may be limited to a block. */
  readonly block?: string;
  /** The line it is a part of (其中). */
  readonly parent?: RowId;
  /** The classification code the line stands for: a functional class in the summary tables, an economic code in BAS. */
  readonly code?: string;
}

export interface ColumnDefinition {
  readonly id: ColumnId;
  readonly label: string;
  /** The block of rows that has this column; absent: every row has it. */
  readonly block?: string;
}

/**
 * The meaning of a table, shared by all editions: rules, derivation and conversion speak to this, never to a form.
 * A table with `openRows` also takes rows identified by a code; `TOTAL_ROW` is its 合计.
 */
export interface TableDefinition {
  readonly id: TableId;
  readonly name: string;
  readonly rows: readonly FixedRow[];
  readonly columns: readonly ColumnDefinition[];
  readonly openRows?: { readonly classification: Classification };
  /** It holds all that the unit took in or spent: no figure of another table can be larger than its largest. */
  readonly isWhole?: true;
}

/** The 合计 line of a table of functional codes. */
export const TOTAL_ROW: RowId = 'total';

/** The digits of a code at each level: 类 3, 款 5, 项 7 (economic codes stop at 款). */
export const CODE_LENGTHS = [3, 5, 7] as const;

export const isClassificationCode = (text: string): boolean => /^(\d{3}|\d{5}|\d{7})$/.test(text);

/** 1 for 类, 2 for 款, 3 for 项; 0 for what is no code. */
export const codeLevel = (code: string): number =>
  isClassificationCode(code) ? CODE_LENGTHS.indexOf(code.length as 3 | 5 | 7) + 1 : 0;
