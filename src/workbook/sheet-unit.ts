import type { MoneyUnit } from '../core/scale';
import { cellAddress } from './address';
import type { SheetFacts } from './import-facts';
import { otherSuffix } from './import-table';
import { type IssueLog, quoted } from './issue-log';
import type { Candidate } from './recognise-sheet';
import type { SheetGrid } from './sheet-grid';

/** The unit most sheets name; undefined where none does. */
export function commonUnit(facts: readonly SheetFacts[]): MoneyUnit | undefined {
  const named = facts.flatMap(({ units }) => (units[0] ? [units[0].value] : []));
  if (named.length === 0) return undefined;
  return named.filter((unit) => unit === '元').length * 2 > named.length ? '元' : '万元';
}

/**
 * The unit of a sheet: a person's word, else the one the sheet names, else what is usual in the workbook. Says so where
 * the sheet names none, and where it mixes two.
 */
export function chooseUnit(
  grid: SheetGrid,
  candidate: Candidate,
  { units }: SheetFacts,
  usual: MoneyUnit,
  corrected: MoneyUnit | undefined,
  log: IssueLog,
): MoneyUnit {
  const { sheet } = grid;
  if (corrected) return corrected;
  const unit = units[0]?.value ?? usual;
  if (units.length === 0)
    log.add('notice', 'unitMissing', `没有找到金额单位（应有“金额单位：元”或“金额单位：万元”），已按${unit}读取。`, {
      sheet,
    });
  const other = units.find(({ value }) => value !== unit) ?? otherSuffix(grid, candidate, unit);
  if (!other) return unit;
  const first = units[0];
  const says = first
    ? `${cellAddress(first.row, first.column)} 写的是${quoted(sheet, first.row, first.column)}`
    : `按${unit}读取`;
  const text =
    `同一张表内元和万元混用：${says}，${cellAddress(other.row, other.column)} 写的是` +
    `${quoted(sheet, other.row, other.column)}；应只用一种金额单位，已按${unit}读取没有注明单位的数。`;
  log.add('error', 'unitMixed', text, { sheet, row: other.row, column: other.column });
  return unit;
}
