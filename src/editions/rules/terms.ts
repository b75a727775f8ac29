import type { ColumnId, RowId, TableId } from '../../core/filing/cell';
import type { Comparison, RuleSource, Term } from '../../core/rules/rule';
import { FUNDS } from '../tables/funds';

/** Short words for writing rules as data. */

const columnsOf = (columns: ColumnId | readonly ColumnId[]): readonly ColumnId[] =>
  typeof columns === 'string' ? [columns] : columns;

/** One line of a table; several columns are added up. */
export const line = (table: TableId, row: RowId, columns: ColumnId | readonly ColumnId[]): Term => ({
  table,
  rows: { row },
  columns: columnsOf(columns),
});

/** Several lines of one column, added up. */
export const lines = (table: TableId, rows: readonly RowId[], column: ColumnId): Term => ({
  table,
  rows: { rows },
  columns: [column],
});

/** The row that forEach binds. */
export const eachRow = (table: TableId, columns: ColumnId | readonly ColumnId[]): Term => ({
  table,
  rows: { each: 'row' },
  columns: columnsOf(columns),
});

/** The row with the code that forEach binds. */
export const eachCode = (table: TableId, column: ColumnId): Term => ({
  table,
  rows: { each: 'code' },
  columns: [column],
});

/** The rows with these codes, or the topmost ones beneath them. */
export const codes = (table: TableId, list: readonly string[], column: ColumnId): Term => ({
  table,
  rows: { codes: list },
  columns: [column],
});

/** 各类: the topmost coded rows. */
export const classes = (
  table: TableId,
  column: ColumnId,
  limits: { only?: readonly string[]; except?: readonly string[] } = {},
): Term => ({ table, rows: { roots: limits }, columns: [column] });

type Extras = Omit<Comparison, 'kind' | 'left' | 'relation' | 'right'>;

export const equal = (left: Term | readonly Term[], right: readonly Term[], extras: Extras = {}): Comparison => ({
  kind: 'comparison',
  left: Array.isArray(left) ? left : [left as Term],
  relation: '=',
  right,
  ...extras,
});

export const atLeast = (left: Term, right: readonly Term[], extras: Extras = {}): Comparison => ({
  kind: 'comparison',
  left: [left],
  relation: '>=',
  right,
  ...extras,
});

/** The left figure is the sum of the right ones. */
export const total = (left: Term, right: readonly Term[], extras: Extras = {}): Comparison =>
  equal(left, right, { leftIs: 'total', ...extras });

/** The left figure repeats a figure of another table. */
export const repeat = (left: Term, right: Term, extras: Extras = {}): Comparison =>
  equal(left, [right], { leftIs: 'repeat', ...extras });

/** The three budgets by key, as rows and columns of the tables name them. */
export const FUND_KEYS = FUNDS.map((fund) => fund.key);
export type FundKey = (typeof FUNDS)[number]['key'];

/** The income lines of the summary table in printed order, 一 to 八. */
export const INCOME_LINES = [
  'income.generalPublicBudget',
  'income.governmentManagedFunds',
  'income.stateCapitalOperations',
  'income.superiorSubsidy',
  'income.publicServiceIncome',
  'income.businessIncome',
  'income.affiliateRemittance',
  'income.otherIncome',
] as const;

/** Sources: the evidence classes of the rule list this project starts from. */
export const FORM_STRUCTURE: RuleSource = {
  evidence: 'D',
  document: '部门决算公开表表样（栏次、行次关系）',
};
export const PUBLIC_CHECKER: RuleSource = {
  evidence: 'P',
  document: '公开发布的部门决算核对工具所用核对关系，对照已公开决算报表验证',
};
export const OFFICIAL: RuleSource = {
  evidence: 'O',
  document: '财政部门关于部门决算公开的填报说明',
};
