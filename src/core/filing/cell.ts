import type { Amount } from '../money/amount';

/**
 * The tables by meaning, never by printed number (domain/rules.md, mnemonics): the national nine, then those that some
 * editions add: 财政拨款支出明细 FAD, 一般公共预算支出明细 GPD, 项目支出 PRJ, 国有资本经营支出 SCE, 项目收入支出 PIE,
 * 项目支出明细 PED. Ids stand in kept filings: they never change.
 */
export const TABLE_IDS = [
  'IES',
  'INC',
  'EXP',
  'FAS',
  'GPB',
  'BAS',
  'TPE',
  'GMF',
  'SCO',
  'FAD',
  'GPD',
  'PRJ',
  'SCE',
  'PIE',
  'PED',
] as const;
export type TableId = (typeof TABLE_IDS)[number];
/** A fixed line's id, or the id of an open row: its code where that is unique in the table. */
export type RowId = string;
export type ColumnId = string;

/** The identity of a cell: never a position. */
export interface CellRef {
  readonly table: TableId;
  readonly row: RowId;
  readonly column: ColumnId;
}

/** Who wrote a figure: the clerk (or the imported file), or the derivation. */
export type Origin = 'entered' | 'derived';

export interface AmountValue {
  readonly kind: 'amount';
  readonly amount: Amount;
  readonly origin: Origin;
  /** Decimals in the table's unit, only where finer than the table's recorded scale. */
  readonly decimals?: number;
  /**
   * Fen: the step of the last digit it was written with, only where that is not what the table's scale and `decimals`
   * say, because it was written in another unit: see written-step.ts.
   */
  readonly writtenStep?: number;
}

/** Text that stands where a figure belongs, kept as typed. */
export interface UnreadableValue {
  readonly kind: 'unreadable';
  readonly text: string;
}

/** What a figure cell holds; blank is `undefined`. */
export type CellValue = AmountValue | UnreadableValue;

/** A cell as a key of maps and sets. */
export const cellKey = (cell: CellRef): string => `${cell.table}/${cell.row}/${cell.column}`;

export const isSameCell = (a: CellRef, b: CellRef): boolean =>
  a.table === b.table && a.row === b.row && a.column === b.column;

/** Whether two cells hold the same, and the same wrote it; however exact it is. */
export function isSameValue(a: CellValue | undefined, b: CellValue | undefined): boolean {
  if (a === b) return true;
  if (a === undefined || b === undefined || a.kind !== b.kind) return false;
  if (a.kind === 'unreadable') return a.text === (b as UnreadableValue).text;
  const other = b as AmountValue;
  return a.amount === other.amount && a.origin === other.origin && a.decimals === other.decimals;
}

/** Whether two cells show the same, whoever wrote it. */
export const showsSame = (a: CellValue | undefined, b: CellValue | undefined): boolean =>
  isSameValue(a?.kind === 'amount' && b?.kind === 'amount' ? { ...a, origin: b.origin } : a, b);
