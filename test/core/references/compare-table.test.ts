import { describe, expect, test } from 'vitest';
import type { Filing } from '../../../src/core/filing/filing';
import { TEN_THOUSAND_YUAN, YUAN } from '../../../src/core/money/scale';
import { compareFigures, compareTable, measuresOf } from '../../../src/core/references/compare-table';
import { referenceValue, saysTable } from '../../../src/core/references/reference-value';
import { MOF_2023 } from '../../../src/editions/mof-2023';
import { amount } from '../../../src/core/money/amount';
import { apply, cell, fullFiling, insertCodes, setFigure } from '../../support/full-filing';
import { referenceTo } from '../../support/last-year';

const last = fullFiling();
const reference = referenceTo(last);
const BASIC = { column: 'basicExpenditure', label: '基本支出' };
const compare = (filing: Filing, table: 'EXP' | 'FAS' | 'BAS' | 'TPE', measure = BASIC) =>
  compareTable(filing, reference, MOF_2023, table, measure, TEN_THOUSAND_YUAN);

describe('a table beside last year’s', () => {
  test('puts the codes of both years in order, and leaves out what is blank in both', () => {
    const now = apply(
      last,
      { kind: 'removeRow', table: 'EXP', row: '2080801' },
      ...insertCodes(last, 'EXP', ['2080899']),
      setFigure(cell('EXP', '2080899', 'basicExpenditure'), 3),
    );
    const lines = compare(now, 'EXP');
    expect(lines[0]).toMatchObject({ key: 'total', label: '合计', isTotal: true });
    const codes = lines.slice(1).map(({ code }) => code);
    expect(codes).toEqual([...codes].sort());
    expect(codes).toEqual(expect.arrayContaining(['2080801', '2080899']));
    // Only project expenditure.
    expect(codes).not.toContain('2011302');
    expect(lines.find(({ code }) => code === '2080801')).toMatchObject({ now: undefined, cell: undefined });
    expect(lines.find(({ code }) => code === '2080899')).toMatchObject({
      before: undefined,
      rate: undefined,
      change: 3_000_000,
      cell: cell('EXP', '2080899', 'basicExpenditure'),
    });
    expect(lines.find(({ code }) => code === '2080505')).toMatchObject({ change: 0, rate: 0, level: 2 });
  });

  test('compares income by its only column and expenditure by the one asked for', () => {
    const fund = { column: 'governmentManagedFunds', label: '' };
    const lines = compare(last, 'FAS', fund);
    const of = (key: string) => lines.find((line) => line.key === key)?.cell?.column;
    expect(of('income.thisYear')).toBe('amount');
    expect(of('expenditure.thisYear')).toBe('governmentManagedFunds');
    expect(of('expenditure.201')).toBeUndefined();
    expect(measuresOf(MOF_2023, last, reference, 'FAS').map(({ column }) => column)).toEqual([
      'total',
      'generalPublicBudget',
      'governmentManagedFunds',
      'stateCapitalOperations',
    ]);
    expect(measuresOf(MOF_2023, last, reference, 'IES')).toHaveLength(1);
    // The short form prints no carry-over, and neither year has any.
    expect(measuresOf(MOF_2023, last, reference, 'SCO').map(({ column }) => column)).not.toContain('openingCarryOver');
  });

  test('tells lines of the same name apart', () => {
    const labels = compare(last, 'FAS', { column: 'total', label: '' }).map(({ label }) => label);
    expect(new Set(labels).size).toBe(labels.length);
    expect(labels).toEqual(expect.arrayContaining(['收入总计', '支出总计']));
  });

  test('says of no figure that it has become less before the table is filled', () => {
    const blank = apply(last, { kind: 'replaceTable', table: 'BAS', data: { ...last.tables.BAS!, cells: {} } });
    const lines = compare(blank, 'BAS', { column: 'finalAmount', label: '' });
    expect(lines.length).toBeGreaterThan(20);
    for (const { change, rate, before } of lines)
      expect({ change, rate, isThere: before !== undefined }).toEqual({
        change: undefined,
        rate: undefined,
        isThere: true,
      });
  });

  test('says of a blank line of a begun table that it is not filled, not that nothing is left of it', () => {
    const blank = cell('EXP', '2080505', 'basicExpenditure');
    const line = (filing: Filing) => compare(filing, 'EXP').find(({ code }) => code === '2080505')!;
    const begun = line(apply(last, { kind: 'setCell', cell: blank, value: undefined }));
    expect(begun).toMatchObject({ isUnfilled: true, now: undefined, change: undefined, rate: undefined });
    expect(begun.before).toBeGreaterThan(0);
    const zero = line(apply(last, setFigure(blank, 0)));
    expect(zero).toMatchObject({ isUnfilled: false, now: 0, rate: -10_000 });
    const gone = line(apply(last, { kind: 'removeRow', table: 'EXP', row: '2080505' }));
    expect(gone).toMatchObject({ isUnfilled: false, cell: undefined, rate: -10_000 });
    expect(line(last).isUnfilled).toBe(false);
  });

  test('finds a row by its code, whatever its id', () => {
    const data = last.tables.EXP!;
    const renamed = { ...data, rows: data.rows.map((row) => (row.code === '2080505' ? { ...row, id: 'row-1' } : row)) };
    const moved = apply(last, { kind: 'replaceTable', table: 'EXP', data: renamed });
    expect(referenceValue(reference, moved, MOF_2023, cell('EXP', 'row-1', 'basicExpenditure'))).toBe(
      data.cells['2080505']!.basicExpenditure,
    );
    expect(saysTable(reference, 'EXP')).toBe(true);
    expect(saysTable({ ...reference, tables: {} }, 'EXP')).toBe(false);
  });
});

test('figures are compared as they are printed', () => {
  const value = (fen: number) => ({ kind: 'amount', amount: amount(fen), origin: 'entered' }) as const;
  // 12.344 and 12.346 万元 print 12.34 and 12.35.
  const [now, before] = [value(12_346_000), value(12_344_000)];
  expect(compareFigures(now, before, TEN_THOUSAND_YUAN, 'halfUp')).toMatchObject({
    now: 12_350_000,
    before: 12_340_000,
    change: 10_000,
    rate: 8,
  });
  expect(compareFigures(now, before, TEN_THOUSAND_YUAN, 'truncate')).toMatchObject({ change: 0, rate: 0 });
  expect(compareFigures(now, before, YUAN, 'halfUp')).toMatchObject({ change: 2_000 });
  expect(compareFigures(undefined, before, YUAN, 'halfUp')).toMatchObject({ change: -12_344_000, rate: -10_000 });
  expect(compareFigures(now, { kind: 'unreadable', text: '无' }, YUAN, 'halfUp')).toMatchObject({
    before: undefined,
    change: undefined,
  });
});
