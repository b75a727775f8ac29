import fc from 'fast-check';
import { expect, it } from 'vitest';
import { adjustEdition } from '../../src/core/edition/adjust-edition';
import { amount } from '../../src/core/money/amount';
import type { CellValue, RowId, TableId } from '../../src/core/filing/cell';
import { applyChanges } from '../../src/core/filing/change';
import type { Filing, RowCells, TableData } from '../../src/core/filing/filing';
import { publish } from '../../src/core/check/publish';
import { MOF_2023 } from '../../src/editions/mof-2023';
import { type ExportKind, writeExport } from '../../src/workbook/export/export';
import { proposeImport } from '../../src/workbook/import/import';
import { acceptImport } from '../../src/workbook/import/import-accept';
import type { ImportProposal } from '../../src/workbook/import/import-proposal';
import { readWorkbookNow } from '../../src/workbook/file/sheetjs-reader';
import { chaoyangFiling } from '../fixtures/chaoyang-2023';
import { randomFiling } from './random-filing';

async function imported(kind: ExportKind, filing: Filing): Promise<ImportProposal> {
  const edition = adjustEdition(MOF_2023, filing.formAdjustments);
  const { bytes, fileName } = await writeExport(kind, filing, edition);
  return proposeImport(readWorkbookNow(bytes, fileName), MOF_2023, { id: filing.id });
}

/**
 * What the published paper says of a filing: figures, rows, unit, year. It does not say where a figure came from, nor
 * any setting; a blank table without rows is an empty one.
 */
function onPaper(filing: Filing): unknown {
  const tables: Partial<Record<TableId, TableData>> = {};
  for (const [id, table] of Object.entries(filing.tables) as [TableId, TableData][]) {
    const cells: Record<RowId, RowCells> = {};
    for (const [row, figures] of Object.entries(table.cells)) {
      const bare: Record<string, CellValue> = {};
      for (const [column, value] of Object.entries(figures))
        bare[column] = value.kind === 'amount' ? { ...value, origin: 'entered' } : value;
      cells[row] = bare;
    }
    const isBlank = Object.keys(cells).length === 0 && table.rows.length === 0;
    tables[id] = { ...table, cells, declaredEmpty: isBlank };
  }
  return { year: filing.year, unit: filing.unit.name, tables };
}

it('imports a published workbook as the published figures', async () => {
  await fc.assert(
    fc.asyncProperty(randomFiling(MOF_2023), async (filing) => {
      const proposal = await imported('published', filing);
      expect(onPaper(proposal.filing)).toEqual(onPaper(publish(filing, MOF_2023)));
    }),
    { numRuns: 25 },
  );
});

it('imports a working workbook as the very same filing', async () => {
  await fc.assert(
    fc.asyncProperty(randomFiling(MOF_2023), async (filing) => {
      const proposal = await imported('working', filing);
      expect(proposal.filing).toEqual(filing);
    }),
    { numRuns: 25 },
  );
});

it('accepts a working workbook as a new filing without changing anything', async () => {
  const filing: Filing = {
    ...chaoyangFiling(),
    unit: { name: '示例局', code: '001', kind: '参公' },
    autoTotal: false,
    rounding: 'truncate',
    explanations: [{ finding: 'W-EXP-1:total', difference: 3, text: '尾差' }],
  };
  const proposal = await imported('working', filing);
  const blank: Filing = { ...chaoyangFiling(), unit: { name: '' }, tables: {} };
  for (const start of [blank, { ...proposal.filing, tables: {} }]) {
    const { changes } = acceptImport(proposal, start);
    expect(applyChanges(start, changes).filing).toEqual(filing);
  }
});

it('leaves settings alone where only some tables of a working workbook are taken', async () => {
  const proposal = await imported('working', { ...chaoyangFiling(), autoTotal: false });
  const start: Filing = { ...chaoyangFiling(), tables: {} };
  const { filing } = applyChanges(start, acceptImport(proposal, start, { tables: ['IES'] }).changes);
  expect([filing.autoTotal, Object.keys(filing.tables)]).toEqual([true, ['IES']]);
});

it('keeps figures of more digits than a spreadsheet can count', async () => {
  const cell = { table: 'TPE', row: 'hospitality', column: 'finalAmount' } as const;
  const value = { kind: 'amount', amount: amount(9_006_199_254_740_991), origin: 'entered', decimals: 6 } as const;
  const filing = applyChanges(chaoyangFiling(), [{ kind: 'setCell', cell, value }]).filing;
  expect((await imported('working', filing)).filing).toEqual(filing);
});

it('finds nothing odd in its own workbooks', async () => {
  for (const kind of ['published', 'working'] as const) {
    const proposal = await imported(kind, chaoyangFiling());
    expect(proposal.issues).toEqual([]);
    expect(proposal.unplaced).toEqual([]);
    expect(proposal.sheets.map(({ table, confidence }) => [table, confidence])).toEqual(
      MOF_2023.forms.map((form) => [form.table, 'sure']),
    );
  }
});
