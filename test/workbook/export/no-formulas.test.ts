import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { read, type CellObject } from 'xlsx';
import { check } from '../../../src/core/check/check';
import type { Filing, OpenRow } from '../../../src/core/filing/filing';
import { MOF_2023 } from '../../../src/editions/mof-2023';
import { writeBlankTemplate } from '../../../src/workbook/export/blank-template';
import { writeExport } from '../../../src/workbook/export/export';
import { fullFiling } from '../../support/full-filing';

const full = fullFiling();

/** A filing in which every text that a person may type is this one. */
function written(text: string): Filing {
  const { EXP, TPE } = full.tables;
  const rows = EXP!.rows.map((row, index): OpenRow => (index === 0 ? { ...row, name: text } : row));
  const cell = { table: 'TPE', row: 'hospitality', column: 'finalAmount' } as const;
  const hospitality = { ...TPE!.cells.hospitality, finalAmount: { kind: 'unreadable' as const, text } };
  return {
    ...full,
    unit: { name: text, code: text },
    tables: {
      ...full.tables,
      EXP: { ...EXP!, rows },
      TPE: { ...TPE!, cells: { ...TPE!.cells, hospitality } },
    },
    signOff: { preparer: text, reviewer: text, head: text },
    explanations: [{ finding: check(full, MOF_2023).findings[0]?.key ?? 'W-TPE-2', difference: 1, text }],
    switchedOffRules: [{ rule: 'W-TPE-2', reason: text }],
    cellNotes: [{ cell, text, at: 0 }],
    returnRemarks: [{ id: 'r', text, at: 0, reply: text, isDone: false }],
  };
}

/** Every cell of a workbook as a spreadsheet program finds it. */
const cellsOf = (bytes: Uint8Array): CellObject[] =>
  Object.values(read(bytes, { cellFormula: true }).Sheets).flatMap((sheet) =>
    Object.entries(sheet).flatMap(([address, cell]) => (address.startsWith('!') ? [] : [cell as CellObject])),
  );

const DANGEROUS = fc.tuple(fc.constantFrom('=', '+', '-', '@', '\t=', '=HYPERLINK("http://x","y")'), fc.string());

describe('text that begins like a formula', () => {
  it.each(['published', 'working'] as const)(
    'stays text in every cell of the %s workbook',
    async (kind) => {
      await fc.assert(
        fc.asyncProperty(
          DANGEROUS.map((parts) => parts.join('')),
          async (text) => {
            const cells = cellsOf((await writeExport(kind, written(text), MOF_2023)).bytes);
            expect(cells.filter(({ f }) => f !== undefined)).toEqual([]);
            // Names, notes, unit: a few places at least hold it, each as a string.
            const holding = cells.filter(({ v }) => typeof v === 'string' && /^(部门：)?[=+\-@\t]/.test(v));
            expect(holding.length).toBeGreaterThan(kind === 'working' ? 8 : 4);
            for (const { t } of holding) expect(t).toBe('s');
          },
        ),
        { numRuns: 6 },
      );
    },
    120_000,
  );

  it('stays text in blank tables', async () => {
    const filing = written('=1+1');
    const choice = {
      edition: MOF_2023,
      year: 2024,
      moneyUnit: '万元',
      unitName: '=1+1',
      rowsOf: filing.tables,
    } as const;
    const cells = cellsOf((await writeBlankTemplate(choice)).bytes);
    expect(cells.filter(({ f }) => f !== undefined)).toEqual([]);
    expect(cells.map(({ v }) => v)).toContain('=1+1');
  });
});
