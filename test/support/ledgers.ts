import { amount } from '../../src/core/money/amount';
import type { CellRef, CellValue, Origin, TableId } from '../../src/core/filing/cell';
import { applyChanges, type Change } from '../../src/core/filing/change';
import { cellValue, type Filing } from '../../src/core/filing/filing';
import { MOF_2023 } from '../../src/editions/mof-2023';
import { newFiling } from '../../src/session/new-filing';

/** A blank filing of the national nine. */
export const blankFiling = (): Filing => newFiling({ edition: MOF_2023, unit: { name: '某某县财政局' }, year: 2023 });

export const cell = (table: TableId, row: string, column: string): CellRef => ({ table, row, column });

/** A figure of so many hundredths of 万元. */
export const figure = (hundredths: number, origin: Origin = 'entered'): CellValue => ({
  kind: 'amount',
  amount: amount(hundredths * 10_000),
  origin,
});

export const row = (table: TableId, code: string, name = '', index = 0): Change => ({
  kind: 'insertRow',
  table,
  index,
  row: { id: code, code, name },
});

export const apply = (filing: Filing, ...changes: readonly Change[]): Filing => applyChanges(filing, changes).filing;

/** Hundredths of 万元 in a cell; the text where unreadable; undefined where blank. */
export function shown(filing: Filing, ref: CellRef): number | string | undefined {
  const value = cellValue(filing, ref);
  return value?.kind === 'amount' ? value.amount / 10_000 : value?.text;
}

/** `code name` of the open rows of a table. */
export const openRows = (filing: Filing, table: TableId): string[] =>
  (filing.tables[table]?.rows ?? []).map((each) => `${each.code} ${each.name}`.trim());
