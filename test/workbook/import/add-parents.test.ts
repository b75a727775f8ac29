import { describe, expect, it } from 'vitest';
import { applyChanges } from '../../../src/core/filing/change';
import { cellValue, type Filing, type TableData } from '../../../src/core/filing/filing';
import { MOF_2023 } from '../../../src/editions/mof-2023';
import { proposeImport } from '../../../src/workbook/import/import';
import { prepareImport } from '../../../src/workbook/import/import-accept';
import { chaoyangFiling } from '../../fixtures/chaoyang-2023';
import { chaoyangWorkbook } from '../../support/chaoyang-workbook';

const whole = chaoyangFiling();
const table = whole.tables.EXP!;
const items = table.rows.filter(({ code }) => code.length === 7);
const kept = new Set(['total', ...items.map(({ id }) => id)]);
const EXP: TableData = {
  ...table,
  rows: items,
  cells: Object.fromEntries(Object.entries(table.cells).filter(([row]) => kept.has(row))),
};

/** A draft of 项 alone, taken in as the screens do. */
function takenIn(autoTotal: boolean, fillsTotals = true) {
  const workbook = chaoyangWorkbook({ filing: { ...whole, tables: { EXP } } });
  const proposal = proposeImport({ ...workbook, sheets: [workbook.sheets[2]!] }, MOF_2023);
  const start: Filing = { ...whole, autoTotal, tables: {} };
  const { transaction, summary } = prepareImport(proposal, start, { fillsTotals });
  return { filing: applyChanges(start, transaction.changes).filing, summary };
}

const codes = ({ tables }: Filing): string[] => tables.EXP!.rows.map(({ code }) => code);
const parent = table.rows.find(({ code }) => code.length === 3)!;

describe('a draft of 项 alone', () => {
  it('gets the lines of 类 and 款 with their names, and says how many', () => {
    const { filing, summary } = takenIn(true);
    expect(codes(filing)).toEqual(table.rows.map(({ code }) => code));
    expect(filing.tables.EXP!.rows.every(({ name }) => name !== '')).toBe(true);
    expect(summary.parents).toBe(table.rows.length - items.length);
  });

  it('has their totals where 自动合计 is on', () => {
    const cell = { table: 'EXP', row: parent.code, column: 'expenditureThisYear' } as const;
    expect(cellValue(takenIn(true).filing, cell)).toMatchObject({ origin: 'derived' });
    expect(cellValue(takenIn(false).filing, cell)).toBeUndefined();
    expect(codes(takenIn(false).filing)).toEqual(table.rows.map(({ code }) => code));
  });

  it('stays as it is for who checks a workbook', () => {
    const { filing, summary } = takenIn(true, false);
    expect(codes(filing)).toEqual(items.map(({ code }) => code));
    expect(summary.parents).toBe(0);
  });
});
