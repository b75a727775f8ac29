import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CellRef, TableId } from '../../../src/core/filing/cell';
import { applyChanges, type Change } from '../../../src/core/filing/change';
import { check } from '../../../src/core/check/check';
import { deriveChanges } from '../../../src/core/derive/derive';
import { derivationsByTarget } from '../../../src/core/derive/derivations';
import { cellValue, emptyTable, type Filing, hasFigures } from '../../../src/core/filing/filing';
import { planRelations } from '../../../src/core/rules/plan-relations';
import { TEN_THOUSAND_YUAN, YUAN } from '../../../src/core/money/scale';
import { MOF_2023 } from '../../../src/editions/mof-2023';
import { correctExampleFiling } from '../../../src/editions/mof-2023/example';
import { type ExportKind, writeExport } from '../../../src/workbook/export/export';
import { readWorkbookNow } from '../../../src/workbook/file/sheetjs-reader';
import { proposeImport } from '../../../src/workbook/import/import';
import { type AcceptChoices, filingFromImport, prepareImport } from '../../../src/workbook/import/import-accept';
import { chaoyangFiling } from '../../fixtures/chaoyang-2023';
import { randomLedger } from '../../support/ledger';
import { apply, blankFiling, cell, figure } from '../../support/ledgers';
import { Random } from '../../support/random';

const clear = (at: CellRef): Change => ({ kind: 'setCell', cell: at, value: undefined });

async function proposed(filing: Filing, kind: ExportKind = 'published') {
  const { bytes, fileName } = await writeExport(kind, filing, MOF_2023);
  return proposeImport(readWorkbookNow(bytes, fileName), MOF_2023, { id: filing.id });
}

const FILLING: AcceptChoices = { fillsTotals: true };

async function imported(draft: Filing, into: Filing | undefined, choices: AcceptChoices = FILLING) {
  const proposal = await proposed(draft);
  const { transaction, summary } = prepareImport(proposal, into, choices);
  const start = into ?? { ...proposal.filing, tables: {} };
  return { ...applyChanges(start, transaction.changes), start, summary };
}

/** Only the tables named, and of these only what is not derived from anything. */
function detailsOf(filing: Filing, ...tables: readonly TableId[]): Filing {
  const plan = planRelations(MOF_2023, filing);
  const totals = [...derivationsByTarget(plan).keys()].map((at) => plan.cells[at]!);
  const others = MOF_2023.forms.map(({ table }) => table).filter((table) => !tables.includes(table));
  return apply(
    filing,
    ...totals.map(clear),
    ...others.map((table): Change => ({ kind: 'replaceTable', table, data: emptyTable(TEN_THOUSAND_YUAN) })),
  );
}

/** The amounts of a table in fen, by row and column. */
const figuresOf = (filing: Filing, table: TableId): Readonly<Record<string, number>> =>
  Object.fromEntries(
    Object.entries(filing.tables[table]!.cells).flatMap(([row, cells]) =>
      Object.entries(cells).flatMap(([column, value]) =>
        value.kind === 'amount' ? [[`${row}/${column}`, value.amount]] : [],
      ),
    ),
  );

const example = correctExampleFiling('a');
const draft = detailsOf(example, 'EXP', 'GPB');

describe('a draft that holds only details', () => {
  it.each([
    ['as a new filing', undefined],
    ['into a blank one', blankFiling()],
  ])('gets the totals that follow, %s', async (_, into) => {
    const { filing, summary, inverse, start } = await imported(draft, into);
    for (const table of ['EXP', 'GPB'] as const)
      for (const [row, cells] of Object.entries(example.tables[table]!.cells))
        for (const [column, value] of Object.entries(cells))
          expect([row, column, cellValue(filing, cell(table, row, column))]).toEqual([row, column, value]);
    expect(summary.filled).toBeGreaterThan(30);
    expect(check(filing, MOF_2023).evaluated.unfilledTotals.size).toBe(0);
    expect(applyChanges(filing, inverse).filing).toEqual(start);
  });

  it('leaves tables blank that the draft left empty', async () => {
    const { filing } = await imported(draft, blankFiling());
    for (const table of ['IES', 'FAS', 'INC', 'BAS', 'TPE'] as const)
      expect(hasFigures(filing.tables[table]!)).toBe(false);
  });

  it('stays as it is while 自动合计 is off, and where nobody asked', async () => {
    const off = await imported(draft, { ...blankFiling(), autoTotal: false });
    expect(off.summary.filled).toBe(0);
    expect(cellValue(off.filing, cell('EXP', 'total', 'basicExpenditure'))).toBeUndefined();
    const plain = filingFromImport(await proposed(draft), 'a');
    expect(cellValue(plain, cell('EXP', 'total', 'basicExpenditure'))).toBeUndefined();
  });

  it('keeps the totals that it states, whatever the details come to', async () => {
    const at = cell('EXP', 'total', 'basicExpenditure');
    const { filing } = await imported(apply(draft, { kind: 'setCell', cell: at, value: figure(100) }), blankFiling());
    expect(cellValue(filing, at)).toEqual(figure(100));
  });

  it('gets those of the whole ledger, whatever the ledger', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 1e6 }), async (seed) => {
        const options = { items: 6, funds: true, carryOver: true, nonFiscal: true };
        const ledger = { ...randomLedger(MOF_2023, new Random(seed), options), reportingScale: YUAN };
        const details = detailsOf(ledger, ...MOF_2023.forms.map(({ table }) => table));
        const held = MOF_2023.forms.map(({ table }) => table).filter((table) => hasFigures(details.tables[table]!));
        const { filing } = await imported(details, undefined);
        expect(held).toContain('IES');
        for (const table of held) expect(figuresOf(filing, table)).toEqual(figuresOf(ledger, table));
      }),
      { numRuns: 10 },
    );
  });
});

it('a row that comes into a filing fills the lines that repeat it, where their total follows too', async () => {
  const lines = ['expenditure.208', 'expenditure.thisYear', 'expenditure.grandTotal'];
  const branch = example.tables.GPB!.rows.filter(({ code }) => code.startsWith('208'));
  const changes = branch.map(({ id }): Change => ({ kind: 'removeRow', table: 'GPB', row: id }));
  const without = apply(example, ...changes, ...deriveChanges(MOF_2023, example, changes).changes);
  const { filing, summary } = await imported(example, without, { ...FILLING, tables: ['GPB'] });
  expect(cellValue(without, cell('FAS', lines[0]!, 'total'))).toBeUndefined();
  for (const line of lines)
    for (const column of ['generalPublicBudget', 'total'])
      expect(cellValue(filing, cell('FAS', line, column))).toEqual(cellValue(example, cell('FAS', line, column)));
  expect(summary.filled).toBe(2);
});

describe('what is blank on purpose', () => {
  it('stays blank in a published workbook', async () => {
    const proposal = await proposed({ ...chaoyangFiling(), autoTotal: true });
    const { summary } = prepareImport(proposal, undefined, FILLING);
    expect(summary.filled).toBe(0);
  });

  it('stays blank in a total of zeros', async () => {
    const zeros = ['2080505', '2080506'].map(
      (row): Change => ({ kind: 'setCell', cell: cell('EXP', row, 'superiorRemittance'), value: figure(0) }),
    );
    const { filing } = await imported(apply(draft, ...zeros), blankFiling());
    expect(cellValue(filing, cell('EXP', 'total', 'superiorRemittance'))).toBeUndefined();
  });

  it('stays blank in a summary line beside its total', async () => {
    const line = cell('IES', 'expenditure.208', 'amount');
    const { filing } = await imported(apply(example, clear(line)), blankFiling());
    expect(cellValue(filing, line)).toBeUndefined();
  });

  it('stays blank in a 工作稿 that comes back', async () => {
    const proposal = await proposed(draft, 'working');
    const { transaction, summary } = prepareImport(proposal, undefined, FILLING);
    expect(applyChanges({ ...proposal.filing, tables: {} }, transaction.changes).filing).toEqual(proposal.filing);
    expect(summary.filled).toBe(0);
  });
});
