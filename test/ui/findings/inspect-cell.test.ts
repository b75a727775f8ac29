import { describe, expect, it } from 'vitest';
import type { CellRef } from '../../../src/core/filing/cell';
import { check } from '../../../src/core/check/check';
import { cellValue } from '../../../src/core/filing/filing';
import { MOF_2023 } from '../../../src/editions/mof-2023';
import { exampleFiling } from '../../../src/editions/mof-2023/example';
import { type InspectedRelation, inspectCell } from '../../../src/ui/findings/inspect-cell';

const filing = exampleFiling('example');
const result = check(filing, MOF_2023);
const inspect = (cell: CellRef): InspectedRelation[] => inspectCell(cell, result, MOF_2023, filing);
const amountOf = (cell: CellRef) => {
  const value = cellValue(filing, cell);
  return value?.kind === 'amount' ? value.amount : undefined;
};

describe('the inspected cell', () => {
  it('lists every rule that touches it, those that fail first', () => {
    const cell: CellRef = { table: 'GPB', row: '20113', column: 'projectExpenditure' };
    const found = inspect(cell);
    expect(found.map(({ key }) => key).sort()).toEqual(
      result
        .relationsOf(cell)
        .map(({ key }) => key)
        .sort(),
    );
    expect(found[0]!.outcome).toBe('inconsistent');
    expect(found.some(({ outcome }) => outcome === 'consistent')).toBe(true);
  });

  it('shows the addends of a total with their amounts, what they come to and how far that is off', () => {
    const cell: CellRef = { table: 'GPB', row: '20113', column: 'projectExpenditure' };
    const { parts, sum, difference } = inspect(cell).find(({ outcome }) => outcome === 'inconsistent')!;
    // Blank rows have no part in the sum.
    expect(parts.map(({ cell: part }) => part.row)).toEqual(['2011302', '2011399']);
    expect(parts.map(({ amount }) => amount)).toEqual(parts.map(({ cell: part }) => amountOf(part)));
    expect(sum).toBe(parts.reduce((total, { amount }) => total + (amount ?? 0), 0));
    expect(difference).toBe(amountOf(cell)! - sum!);
  });

  it('shows the total from one of its addends, with the difference as that side sees it', () => {
    const cell: CellRef = { table: 'GPB', row: '2011302', column: 'projectExpenditure' };
    const { parts, difference } = inspect(cell).find(({ key }) => key.includes('GPB-TREE'))!;
    expect(parts.map(({ cell: part }) => part.row)).toEqual(['20113']);
    expect(difference).toBeLessThan(0);
  });

  it('names the counterpart in another table by its table, and a neighbour by its row or column alone', () => {
    const found = inspect({ table: 'IES', row: 'expenditure.thisYear', column: 'amount' });
    const counterpart = found.find(({ rule }) => rule === 'X-IES-EXP')!;
    expect(counterpart.parts).toHaveLength(1);
    expect(counterpart.parts[0]!.label).toMatch(/^《支出决算表》合计/);
    const own = inspect({ table: 'GPB', row: '2011302', column: 'expenditureThisYear' }).find(
      ({ rule }) => rule === 'W-GPB-1',
    )!;
    expect(own.parts.map(({ label }) => label)).toEqual(['项目支出']);
  });
});
