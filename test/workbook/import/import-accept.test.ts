import { describe, expect, it } from 'vitest';
import { amount } from '../../../src/core/money/amount';
import type { CellRef, CellValue } from '../../../src/core/filing/cell';
import { applyChanges } from '../../../src/core/filing/change';
import { compareFilings } from '../../../src/core/compare/compare-filings';
import { cellValue, type Filing } from '../../../src/core/filing/filing';
import { MOF_2023 } from '../../../src/editions/mof-2023';
import { correctExampleFiling } from '../../../src/editions/mof-2023/example';
import { proposeImport } from '../../../src/workbook/import/import';
import {
  acceptImport,
  type AcceptChoices,
  filingFromImport,
  prepareImport,
} from '../../../src/workbook/import/import-accept';
import { compareImport, finerKey, type Side } from '../../../src/workbook/import/import-differences';
import type { ImportProposal } from '../../../src/workbook/import/import-proposal';
import { chaoyangFiling } from '../../fixtures/chaoyang-2023';
import { chaoyangWorkbook } from '../../support/chaoyang-workbook';
import { apply, cell, row } from '../../support/ledgers';

const proposal = proposeImport(chaoyangWorkbook(), MOF_2023);
const current = correctExampleFiling('a');
const own = filingFromImport(proposal, 'a');

const money = (fen: number): CellValue => ({ kind: 'amount', amount: amount(fen), origin: 'entered' });
const accepted = (draft: ImportProposal, filing: Filing, choices?: AcceptChoices): Filing =>
  applyChanges(filing, acceptImport(draft, filing, choices).changes).filing;
const proposalOf = (filing: Filing): ImportProposal => proposeImport(chaoyangWorkbook({ filing }), MOF_2023);
const without = (filing: Filing): Filing => ({ ...filing, tables: {} });

describe('accepting an import into a filing with nothing in it', () => {
  const empty = without(current);
  const transaction = acceptImport(proposal, empty);
  const { filing, inverse } = applyChanges(empty, transaction.changes);

  it('is one transaction with a name', () => {
    expect(transaction.label).toBe('导入“决算公开.xlsx”');
    expect(Object.keys(filing.tables)).toHaveLength(9);
    expect(filing.id).toBe('a');
  });

  it('takes figures that equal their derivation for derived, and others for entered', () => {
    const origin = (table: 'INC' | 'EXP', line: string, column: string) =>
      cellValue(filing, { table, row: line, column }) as { origin: string };
    expect(origin('INC', '2080501', 'incomeThisYear').origin).toBe('derived');
    expect(origin('INC', '2080501', 'fiscalAppropriation').origin).toBe('entered');
    // 合计 is 0.03 more than its parts.
    expect(origin('EXP', 'total', 'expenditureThisYear').origin).toBe('derived');
    expect(origin('EXP', 'total', 'basicExpenditure').origin).toBe('entered');
  });

  it('is undone exactly', () => {
    expect(applyChanges(filing, inverse).filing).toEqual(empty);
  });

  it('counts what was read: no text for a figure, no empty table for a filled one', () => {
    const at = cell('GPB', '2080501', 'basicExpenditure');
    const written: Filing = apply(chaoyangFiling(), {
      kind: 'setCell',
      cell: at,
      value: { kind: 'unreadable', text: '约2' },
    });
    const countsOf = (of: Filing) => {
      const read = proposeImport(chaoyangWorkbook({ filing: of }), MOF_2023);
      const figures = read.sheets.reduce((sum, sheet) => sum + sheet.figures, 0);
      return { figures, ...prepareImport(read, undefined).summary };
    };
    const [before, after] = [countsOf(chaoyangFiling()), countsOf(written)];
    expect(after.figures).toBe(before.figures - 1);
    expect(after.newFigures).toBe(before.newFigures - 1);
    const empties = Object.values(chaoyangFiling().tables).filter((each) => Object.keys(each!.cells).length === 0);
    expect(before.emptyTables).toBe(empties.length);
    expect(before.newTables).toBe(9 - empties.length);
  });

  it('keeps the name and the year of the filing, unless a person wants those of the draft', () => {
    expect(filing.unit).toEqual(current.unit);
    expect(filing.year).toBe(current.year);
    const renamed = accepted(proposal, { ...empty, year: 2030 }, { takeUnit: true, takeYear: true });
    expect(renamed.unit).toEqual({ ...current.unit, name: '示例市工业和信息化局' });
    expect(renamed.year).toBe(2023);
  });

  it('names the unit where the filing does not', () => {
    expect(accepted(proposal, { ...empty, unit: { name: '' } }).unit.name).toBe('示例市工业和信息化局');
  });

  it('takes only the tables that are wanted', () => {
    const partly = accepted(proposal, empty, { tables: ['TPE'] });
    expect(partly).toEqual({ ...empty, tables: { TPE: filing.tables.TPE! } } satisfies Filing);
  });

  it('takes explanations and switched-off rules from a 工作稿, beside those that are there', () => {
    const ours = { finding: 'R-EXP#2', difference: 1, text: '原有说明' };
    const kept = {
      explanations: [{ finding: 'R-GPB-BAS#1', difference: 5, text: '说明' }],
      switchedOffRules: [{ rule: 'W-IES-5', reason: '口径不同' }],
    };
    const draft: Filing = { ...proposal.filing, ...kept };
    const take = (isWorkingCopy: boolean): Filing =>
      accepted({ ...proposal, filing: draft, isWorkingCopy }, { ...empty, explanations: [ours] });
    expect(take(true)).toMatchObject({ ...kept, explanations: [ours, ...kept.explanations] });
    expect(take(false)).toMatchObject({ explanations: [ours], switchedOffRules: [] });
  });
});

describe('a second import', () => {
  const CHANGED = cell('GPB', '2080501', 'basicExpenditure');
  const draftFiling = apply(
    chaoyangFiling(),
    { kind: 'setCell', cell: CHANGED, value: money(1_230_000) },
    row('GPB', '2299901', '其他支出'),
    { kind: 'removeRow', table: 'GPB', row: '2210201' },
    { kind: 'setCell', cell: cell('GPB', '2299901', 'basicExpenditure'), value: money(70_000) },
  );
  const draft = proposalOf(draftFiling);
  const keysOf = (filing: Filing): string[] =>
    compareImport(draft, filing).flatMap((each) => each.differences.map(({ difference }) => difference.key));
  const allOf = (side: Side): AcceptChoices => ({ sides: new Map(keysOf(own).map((key) => [key, side])) });
  const codes = (filing: Filing): string[] => filing.tables.GPB!.rows.map(({ code }) => code);

  it('of the same figures changes nothing', () => {
    const { transaction, summary } = prepareImport(proposal, own);
    expect(transaction.changes).toEqual([]);
    expect(summary).toMatchObject({ sameTables: 9, taken: 0, kept: 0 });
  });

  it('keeps the rows that only the filing has, adds those of the draft and takes its figures', () => {
    const filing = accepted(draft, own);
    expect(codes(filing)).toEqual([...codes(own), '2299901']);
    expect(filing.tables.GPB!.cells['2210201']).toEqual(own.tables.GPB!.cells['2210201']);
    expect(cellValue(filing, CHANGED)).toMatchObject({ amount: 1_230_000 });
    expect(Object.values({ ...filing.tables, GPB: own.tables.GPB })).toEqual(Object.values(own.tables));
  });

  it('does as it is told, difference by difference', () => {
    expect(accepted(draft, own, allOf('ours'))).toBe(own);
    const theirs = accepted(draft, own, allOf('draft'));
    expect(compareFilings(theirs, draft.filing, MOF_2023)).toEqual([]);
    const [first] = keysOf(own).filter((key) => key.endsWith('/ours'));
    const removed = accepted(draft, own, { sides: new Map([[first!, 'draft' as const]]) });
    expect(codes(removed)).not.toContain('2210201');
  });

  it('is one step, taken back as one', () => {
    const { changes } = acceptImport(draft, own);
    const { filing, inverse } = applyChanges(own, changes);
    expect(applyChanges(filing, inverse).filing).toEqual(own);
  });

  it('says how many things were taken and kept', () => {
    const { summary } = prepareImport(draft, own);
    const proposed = compareImport(draft, own).flatMap(({ differences }) => differences);
    expect(summary).toMatchObject({
      newTables: 0,
      mergedTables: 1,
      sameTables: 8,
      taken: proposed.filter((each) => each.proposed === 'draft').length,
      kept: proposed.filter((each) => each.proposed === 'ours').length,
    });
    expect(summary.kept).toBeGreaterThan(0);
  });

  it('fills what is blank, and leaves what the draft leaves blank', () => {
    const ours = cell('TPE', 'total', 'finalAmount');
    const theirs = cell('TPE', 'vehicleRunning', 'finalAmount');
    const half = apply(own, { kind: 'setCell', cell: theirs, value: undefined });
    const blank = proposalOf(apply(chaoyangFiling(), { kind: 'setCell', cell: ours, value: undefined }));
    const filing = accepted(blank, half, { tables: ['TPE'] });
    expect(cellValue(filing, ours)).toEqual(cellValue(own, ours));
    expect(cellValue(filing, theirs)).toEqual(cellValue(own, theirs));
  });

  it('asks before a 空表 takes the place of figures', () => {
    const emptied = proposalOf(apply(chaoyangFiling(), { kind: 'replaceTable', table: 'TPE', data: undefined }));
    const [comparison] = compareImport(emptied, own).filter(({ table }) => table === 'TPE');
    expect(comparison!.differences).toMatchObject([
      { difference: { kind: 'table', reason: 'onlyOurs' }, proposed: 'ours' },
    ]);
    expect(accepted(emptied, own).tables.TPE).toBe(own.tables.TPE);
    const sides = new Map([['TPE', 'draft' as const]]);
    expect(accepted(emptied, own, { sides }).tables.TPE).toMatchObject({ rows: [], cells: {}, declaredEmpty: true });
  });

  it('says where a difference stands in the draft', () => {
    const [comparison] = compareImport(draft, own).filter(({ table }) => table === 'GPB');
    const changed = comparison!.differences.find(({ difference }) => difference.kind === 'figure');
    expect(changed!.at).toMatch(/^公开05表.+![A-Z]\d+$/);
    expect(draft.provenance.get('GPB/2080501/basicExpenditure')).toBe(changed!.at);
  });

  const derivedOf = (filing: Filing, at: CellRef) => cellValue(filing, at) as { amount: number; origin: string };

  it('lets derived totals of the filing follow', () => {
    const detail = cell('TPE', 'vehicleRunning', 'finalAmount');
    const total = cell('TPE', 'total', 'finalAmount');
    const before = derivedOf(own, total);
    expect(before.origin).toBe('derived');
    const changed = apply(
      chaoyangFiling(),
      { kind: 'setCell', cell: detail, value: money(derivedOf(own, detail).amount + 50_000) },
      { kind: 'setCell', cell: cell('TPE', 'vehicles', 'finalAmount'), value: undefined },
      { kind: 'setCell', cell: total, value: undefined },
    );
    const { transaction, summary } = prepareImport(proposalOf(changed), own, { tables: ['TPE'] });
    const filing = applyChanges(own, transaction.changes).filing;
    expect(derivedOf(filing, total)).toMatchObject({ amount: before.amount + 50_000, origin: 'derived' });
    expect(summary.followed).toBeGreaterThan(0);
  });

  /** The draft with one detail and the totals above it raised; `taken`: whose figures a person takes of it. */
  const RAISED = ['vehicleRunning', 'vehicles', 'total'].map((line) => cell('TPE', line, 'finalAmount'));
  const [DETAIL, , TOTAL] = RAISED as [CellRef, CellRef, CellRef];
  const raised = (filing: Filing): ImportProposal =>
    proposalOf(
      apply(
        chaoyangFiling(),
        ...RAISED.map((at) => ({
          kind: 'setCell' as const,
          cell: at,
          value: money(derivedOf(filing, at).amount + 50_000),
        })),
      ),
    );
  const withOnlyDetail = (filing: Filing): Filing => {
    const draftOfIt = raised(filing);
    const keys = compareImport(draftOfIt, filing).flatMap((each) => each.differences.map((one) => one.difference.key));
    const sides = new Map(keys.map((key): [string, Side] => [key, 'ours']));
    return accepted(draftOfIt, filing, { sides: sides.set('TPE/vehicleRunning/finalAmount', 'draft') });
  };

  it('lets a derived total follow that was kept against the draft', () => {
    const filing = withOnlyDetail(own);
    const before = derivedOf(own, TOTAL);
    expect(derivedOf(filing, DETAIL).amount).toBe(derivedOf(own, DETAIL).amount + 50_000);
    expect(derivedOf(filing, TOTAL)).toMatchObject({ amount: before.amount + 50_000, origin: 'derived' });
  });

  it('leaves an entered total that was kept against the draft', () => {
    const before = derivedOf(own, TOTAL);
    const entered = apply(own, { kind: 'setCell', cell: TOTAL, value: money(before.amount) });
    expect(derivedOf(withOnlyDetail(entered), TOTAL)).toMatchObject({ amount: before.amount, origin: 'entered' });
  });

  it('lets the totals of the expenditure table follow a single figure of the draft', () => {
    const detail = cell('GPB', '2150501', 'basicExpenditure');
    const above = cell('GPB', '21505', 'basicExpenditure');
    const by = 10_000;
    const changed = proposalOf(
      apply(
        chaoyangFiling(),
        ...[detail, above].map((at) => ({
          kind: 'setCell' as const,
          cell: at,
          value: money(derivedOf(own, at).amount + by),
        })),
      ),
    );
    const sides = new Map<string, Side>([['GPB/21505/basicExpenditure', 'ours']]);
    const filing = accepted(changed, own, { sides });
    expect(derivedOf(own, above).origin).toBe('derived');
    expect(derivedOf(filing, above)).toEqual({ ...derivedOf(own, above), amount: derivedOf(own, above).amount + by });
  });
});

describe('a draft in 元 for a filing in 万元', () => {
  const CENTS = cell('TPE', 'vehicleRunning', 'finalAmount');
  const exact = apply(chaoyangFiling(), { kind: 'setCell', cell: CENTS, value: money(10_591_234) });
  const draft = proposeImport(chaoyangWorkbook({ filing: exact, unit: '元' }), MOF_2023);
  const comparisonOf = (filing: Filing, converted?: 'TPE') =>
    compareImport(draft, filing, new Set(converted && [converted])).find(({ table }) => table === 'TPE')!;
  const rounded = apply(own, { kind: 'setCell', cell: CENTS, value: money(10_590_000) });

  it('asks before a new table is recorded in 元', () => {
    expect(comparisonOf(without(own))).toMatchObject({ standing: 'new', scale: { rounded: 1, isConverted: false } });
    expect(accepted(draft, without(own), { tables: ['TPE'] }).tables.TPE!.recordedScale.unit).toBe('元');
    const converted = accepted(draft, without(own), { tables: ['TPE'], converted: new Set(['TPE']) });
    expect(converted.tables.TPE!.recordedScale).toEqual({ unit: '万元', decimals: 2 });
    expect(cellValue(converted, CENTS)).toMatchObject({ amount: 10_590_000 });
  });

  it('tells a finer figure from another one', () => {
    const comparison = comparisonOf(rounded);
    expect(comparison.scale).toMatchObject({ rounded: 1, draft: { unit: '元' }, filing: { unit: '万元' } });
    expect(comparison.finer.map(({ key }) => key)).toEqual(['TPE/vehicleRunning/finalAmount']);
    expect(comparison.differences).toEqual([]);
    const filing = accepted(draft, rounded, { tables: ['TPE'] });
    expect(filing.tables.TPE!.recordedScale.unit).toBe('元');
    expect(cellValue(filing, CENTS)).toMatchObject({ amount: 10_591_234 });
    const sides = new Map([[finerKey('TPE'), 'ours' as const]]);
    expect(accepted(draft, rounded, { tables: ['TPE'], sides })).toBe(rounded);
  });

  it('finds no difference where the figures are the same once converted, and says that they were', () => {
    const scale = { isConverted: true, rounded: 1 };
    expect(comparisonOf(rounded, 'TPE')).toMatchObject({ standing: 'same', differences: [], scale });
  });

  it('does not let 万元 take the place of 元', () => {
    const filing = filingFromImport(draft, 'a');
    const coarse = proposalOf(apply(chaoyangFiling(), { kind: 'setCell', cell: CENTS, value: money(10_590_000) }));
    const comparison = compareImport(coarse, filing).find(({ table }) => table === 'TPE')!;
    expect(comparison).toMatchObject({ standing: 'same', coarser: 1 });
    expect(accepted(coarse, filing, { tables: ['TPE'] })).toBe(filing);
  });
});
