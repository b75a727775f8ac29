import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { publish } from '../../../src/core/check/publish';
import type { CellRef, CellValue, TableId } from '../../../src/core/filing/cell';
import { applyChanges, type Change } from '../../../src/core/filing/change';
import type { Filing, TableData } from '../../../src/core/filing/filing';
import { fingerprint, printedFingerprint, readFingerprint } from '../../../src/core/filing/fingerprint';
import { amount } from '../../../src/core/money/amount';
import { fenPerStep } from '../../../src/core/money/scale';
import { MOF_2023 } from '../../../src/editions/mof-2023';
import { chaoyangFiling } from '../../fixtures/chaoyang-2023';
import { randomFiling } from '../../workbook/random-filing';

const of = (filing: Filing): string => fingerprint(filing, MOF_2023);
const changed = (filing: Filing, ...changes: readonly Change[]): Filing => applyChanges(filing, changes).filing;
const filings = randomFiling(MOF_2023);

function filledCells(filing: Filing): CellRef[] {
  return (Object.entries(filing.tables) as [TableId, TableData][]).flatMap(([table, { cells }]) =>
    Object.entries(cells).flatMap(([row, figures]) => Object.keys(figures).map((column) => ({ table, row, column }))),
  );
}

/** Rows, figures and tables in the opposite order, written by the others. */
function upsideDown(filing: Filing): Filing {
  const backwards = <T>(parts: Readonly<Record<string, T>>, turn: (part: T) => T): Record<string, T> =>
    Object.fromEntries(
      Object.entries(parts)
        .reverse()
        .map(([key, part]) => [key, turn(part)]),
    );
  const other = (value: CellValue): CellValue =>
    value.kind === 'amount' ? { ...value, origin: value.origin === 'derived' ? 'entered' : 'derived' } : value;
  const turned = backwards(filing.tables as Record<TableId, TableData>, (table) => ({
    ...table,
    rows: [...table.rows].reverse(),
    cells: backwards(table.cells, (figures) => backwards(figures, other)),
  }));
  return { ...filing, id: 'another', tables: turned };
}

describe('the fingerprint of a filing', () => {
  it('is four groups of four characters that are not mistaken for each other', () => {
    fc.assert(
      fc.property(filings, (filing) => {
        expect(of(filing)).toMatch(/^([34679ACEFHJKMNPRTVXY]{4}(-|$)){4}$/);
      }),
      { numRuns: 30 },
    );
  });

  it('stays the same from one version to the next: it is printed on papers that were sent', () => {
    expect(of(chaoyangFiling())).toMatchInlineSnapshot(`"6TCR-YECJ-NM7P-9KNN"`);
  });

  it('changes with any single published figure', () => {
    fc.assert(
      fc.property(filings, fc.nat(), fc.integer({ min: 1, max: 9 }), (filing, pick, steps) => {
        const printed = publish(filing, MOF_2023);
        const cells = filledCells(printed);
        const cell = cells[pick % cells.length]!;
        const was = printed.tables[cell.table]!.cells[cell.row]![cell.column]!;
        const step = fenPerStep(filing.reportingScale);
        const value: CellValue = {
          kind: 'amount',
          amount: amount(was.kind === 'amount' ? was.amount - steps * step : 0),
          origin: 'entered',
        };
        const before = printedFingerprint(printed, MOF_2023);
        expect(printedFingerprint(changed(printed, { kind: 'setCell', cell, value }), MOF_2023)).not.toBe(before);
        const blank = changed(printed, { kind: 'setCell', cell, value: undefined });
        expect(printedFingerprint(blank, MOF_2023)).not.toBe(before);
      }),
      { numRuns: 100 },
    );
  });

  it('does not depend on who wrote a figure, on the order of rows, or on what is not published', () => {
    fc.assert(
      fc.property(filings, (filing) => {
        const before = printedFingerprint(filing, MOF_2023);
        expect(printedFingerprint(upsideDown(filing), MOF_2023)).toBe(before);
        const aside: Filing = { ...filing, autoTotal: !filing.autoTotal, explanations: [], signOff: { head: '某某' } };
        expect(of(aside)).toBe(of(filing));
      }),
      { numRuns: 50 },
    );
  });

  it('changes with unit, year, the name of a row, and an empty table', () => {
    const filing = chaoyangFiling();
    const [row] = filing.tables.GPB!.rows;
    const others = [
      filing,
      { ...filing, unit: { name: '另一个局' } },
      { ...filing, year: 2024 },
      changed(filing, { kind: 'setRow', table: 'GPB', row: row!.id, to: { ...row!, name: '别的名称' } }),
      changed(filing, { kind: 'declareEmpty', table: 'SCO', declaredEmpty: false }),
    ];
    expect(new Set(others.map(of)).size).toBe(others.length);
  });

  it('is that of the printed figures: what rounding drops does not count, how it is dropped does', () => {
    const cell: CellRef = { table: 'TPE', row: 'hospitality', column: 'finalAmount' };
    const exactly = (fen: number): Change => ({
      kind: 'setCell',
      cell,
      value: { kind: 'amount', amount: amount(fen), origin: 'entered', decimals: 6 },
    });
    const filing = changed(chaoyangFiling(), exactly(12_345_678));
    expect(of(changed(filing, exactly(12_345_679)))).toBe(of(filing));
    expect(of({ ...filing, rounding: 'truncate' })).not.toBe(of(filing));
  });
});

it('reads a fingerprint as people write it', () => {
  expect(readFingerprint(' 3k7m ax4p—9rtc-hj6n ')).toBe('3K7M-AX4P-9RTC-HJ6N');
  expect(readFingerprint('3K7M-AX4P-9RTC')).toBeUndefined();
  expect(readFingerprint('3K7M-AX4P-9RTC-HJ60')).toBeUndefined();
});
