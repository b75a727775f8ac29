import { describe, expect, test } from 'vitest';
import { amount } from '../../../src/core/money/amount';
import { applyChanges } from '../../../src/core/filing/change';
import { check } from '../../../src/core/check/check';
import { deriveAnew, deriveChanges, markDerived } from '../../../src/core/derive/derive';
import { cellValue, type Filing } from '../../../src/core/filing/filing';
import { MOF_2023 } from '../../../src/editions/mof-2023';
import { chaoyangFiling } from '../../fixtures/chaoyang-2023';
import { apply, cell, clearFigure, figureOf, fullFiling, raise, setFigure } from '../../support/full-filing';

const derived = (filing: Filing): Filing => apply(filing, ...markDerived(MOF_2023, filing));

/** The edit with all that follows, as a session commits it. */
function edit(filing: Filing, ...changes: Parameters<typeof deriveChanges>[2]) {
  const derivation = deriveChanges(MOF_2023, filing, changes);
  return { ...derivation, filing: apply(filing, ...changes, ...derivation.changes) };
}

describe('marking what follows from the detail', () => {
  test('a figure equal to its derivation becomes derived, any other stays entered', () => {
    const filing = derived(chaoyangFiling());
    expect(cellValue(filing, cell('EXP', '21505', 'basicExpenditure'))).toMatchObject({ origin: 'derived' });
    expect(cellValue(filing, cell('EXP', 'total', 'basicExpenditure'))).toMatchObject({ origin: 'entered' });
    expect(cellValue(filing, cell('EXP', '2150501', 'basicExpenditure'))).toMatchObject({ origin: 'entered' });
    expect(cellValue(filing, cell('IES', 'expenditure.208', 'amount'))).toMatchObject({ origin: 'entered' });
    expect(cellValue(filing, cell('IES', 'expenditure.210', 'amount'))).toMatchObject({ origin: 'derived' });
  });

  test('changes no amount', () => {
    const before = chaoyangFiling();
    const after = derived(before);
    expect(check(after, MOF_2023).counts).toEqual(check(before, MOF_2023).counts);
  });
});

describe('an edit of a detail', () => {
  const filing = fullFiling();

  test('moves everything above, beside and in the summaries, and leaves the filing consistent', () => {
    const raised = edit(
      filing,
      raise(filing, cell('EXP', '2011301', 'basicExpenditure'), 3.5),
      raise(filing, cell('GPB', '2011301', 'basicExpenditure'), 3.5),
    );
    for (const [table, row, column] of [
      ['EXP', '20113', 'basicExpenditure'],
      ['EXP', 'total', 'expenditureThisYear'],
      ['IES', 'expenditure.201', 'amount'],
      ['IES', 'expenditure.grandTotal', 'amount'],
      ['FAS', 'expenditure.201', 'total'],
      ['FAS', 'expenditure.grandTotal', 'total'],
    ] as const) {
      const at = cell(table, row, column);
      expect(figureOf(raised.filing, at) - figureOf(filing, at)).toBeCloseTo(3.5, 6);
    }
    expect(raised.overridden).toEqual([]);
  });

  test('is undone exactly by its inverse', () => {
    const change = raise(filing, cell('EXP', '2011301', 'basicExpenditure'), 3.5);
    const { changes } = deriveChanges(MOF_2023, filing, [change]);
    const applied = applyChanges(filing, [change, ...changes]);
    expect(applyChanges(applied.filing, applied.inverse).filing).toEqual(filing);
  });

  test('leaves entered totals alone but names them, and updates the whole chain on demand', () => {
    const imported = derived(chaoyangFiling());
    const result = edit(imported, raise(imported, cell('EXP', '2150501', 'basicExpenditure'), 1));
    expect(result.overridden).toContainEqual(cell('EXP', 'total', 'basicExpenditure'));
    expect(figureOf(result.filing, cell('EXP', 'total', 'basicExpenditure'))).toBe(1163.03);
    const whole = apply(result.filing, ...deriveAnew(MOF_2023, result.filing, result.overridden));
    expect(figureOf(whole, cell('EXP', 'total', 'basicExpenditure'))).toBe(1164.01);
    expect(figureOf(whole, cell('IES', 'expenditure.grandTotal', 'amount'))).toBeGreaterThan(1414);
  });

  test('does nothing else while 自动合计 is off', () => {
    const off = { ...filing, autoTotal: false };
    const change = raise(off, cell('EXP', '2011301', 'basicExpenditure'), 3.5);
    expect(deriveChanges(MOF_2023, off, [change])).toEqual({ changes: [], overridden: [] });
  });

  test('a total that is cleared is filled again; one that is typed over is kept', () => {
    const at = cell('EXP', '20113', 'basicExpenditure');
    expect(figureOf(edit(filing, clearFigure(at)).filing, at)).toBe(figureOf(filing, at));
    const typed = edit(filing, setFigure(at, 1)).filing;
    expect(cellValue(typed, at)).toMatchObject({ origin: 'entered', amount: 1_000_000 });
  });

  test('a row that is removed leaves the totals above it', () => {
    const before = figureOf(filing, cell('EXP', 'total', 'projectExpenditure'));
    const own = figureOf(filing, cell('EXP', '2169999', 'projectExpenditure'));
    const result = edit(filing, { kind: 'removeRow', table: 'EXP', row: '2169999' });
    expect(figureOf(result.filing, cell('EXP', 'total', 'projectExpenditure'))).toBeCloseTo(before - own, 6);
  });
});

describe('rows that go', () => {
  const filing = fullFiling();
  const rows = filing.tables.EXP!.rows;

  test('take along the summary lines that repeated them, and the totals of those', () => {
    const own = figureOf(filing, cell('EXP', '208', 'expenditureThisYear'));
    const branch = rows.filter((row) => row.code.startsWith('208'));
    const after = edit(
      filing,
      ...branch.map((row) => ({ kind: 'removeRow' as const, table: 'EXP' as const, row: row.id })),
    ).filing;
    expect(cellValue(after, cell('IES', 'expenditure.208', 'amount'))).toBeUndefined();
    const total = cell('IES', 'expenditure.thisYear', 'amount');
    expect(figureOf(after, total)).toBeCloseTo(figureOf(filing, total) - own, 6);
  });

  test('leave the totals of their code, also where their id is not the code', () => {
    const at = cell('EXP', '20113', 'basicExpenditure');
    const twice = edit(
      filing,
      { kind: 'insertRow', table: 'EXP', index: 3, row: { id: 'row-1', code: '2011301', name: '' } },
      setFigure(cell('EXP', 'row-1', 'basicExpenditure'), 3),
    ).filing;
    expect(figureOf(twice, at)).toBeCloseTo(figureOf(filing, at) + 3, 6);
    const once = edit(twice, { kind: 'removeRow', table: 'EXP', row: 'row-1' }).filing;
    expect(figureOf(once, at)).toBe(figureOf(filing, at));
  });

  test('under another code move the totals of both', () => {
    const moved = { id: '2080599', code: '2080599', name: '' };
    const after = edit(filing, { kind: 'setRow', table: 'EXP', row: '2011301', to: moved }).filing;
    const own = figureOf(filing, cell('EXP', '2011301', 'basicExpenditure'));
    for (const [row, by] of [
      ['20113', -own],
      ['20805', own],
      ['total', 0],
    ] as const) {
      const at = cell('EXP', row, 'basicExpenditure');
      expect(figureOf(after, at)).toBeCloseTo(figureOf(filing, at) + by, 6);
    }
  });

  test('by another name move nothing', () => {
    const to = { ...rows.find((row) => row.id === '2011301')!, name: '另一个名称' };
    expect(deriveChanges(MOF_2023, filing, [{ kind: 'setRow', table: 'EXP', row: '2011301', to }]).changes).toEqual([]);
  });
});

describe('a filing typed from nothing', () => {
  test('fills totals and summary lines as the details come', () => {
    const blank = apply(
      { ...chaoyangFiling(), tables: {} },
      ...(['208', '20805', '2080505'] as const).map((code, index) => ({
        kind: 'insertRow' as const,
        table: 'EXP' as const,
        index,
        row: { id: code, code, name: '' },
      })),
    );
    const { filing } = edit(blank, setFigure(cell('EXP', '2080505', 'basicExpenditure'), 12.5));
    for (const row of ['20805', '208', 'total'])
      expect(figureOf(filing, cell('EXP', row, 'expenditureThisYear'))).toBe(12.5);
    // No table, no figure: the summary of this filing was never opened.
    expect(filing.tables.IES).toBeUndefined();
  });
});

test('nothing is derived into a table that is declared empty', () => {
  const filing = fullFiling();
  const empty = apply(filing, {
    kind: 'replaceTable',
    table: 'FAS',
    data: { ...filing.tables.FAS!, cells: {}, declaredEmpty: true },
  });
  const { changes } = deriveChanges(MOF_2023, empty, [raise(empty, cell('GPB', '2011301', 'basicExpenditure'), 1)]);
  expect(changes.some((change) => change.kind === 'setCell' && change.cell.table === 'FAS')).toBe(false);
});

test('a new row moves the totals above it and nothing else', () => {
  // A derived figure that no longer follows is a finding, not something to mend in passing.
  const filing = apply(fullFiling(), {
    kind: 'setCell',
    cell: cell('EXP', '20805', 'basicExpenditure'),
    value: { kind: 'amount', amount: amount(1_000_000), origin: 'derived' },
  });
  const row = { id: '2011303', code: '2011303', name: '' };
  const { changes } = deriveChanges(MOF_2023, filing, [{ kind: 'insertRow', table: 'EXP', index: 3, row }]);
  expect(changes.filter((change) => change.kind === 'setCell' && change.cell.row.startsWith('208'))).toEqual([]);
});
