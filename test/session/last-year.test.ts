import { describe, expect, test } from 'vitest';
import type { TableId } from '../../src/core/filing/cell';
import { applyChanges } from '../../src/core/filing/change';
import { check } from '../../src/core/check/check';
import { isOnlyCarriedOver } from '../../src/core/filing/carried-over';
import { cellValue, hasFigures, tableState } from '../../src/core/filing/filing';
import { amount } from '../../src/core/money/amount';
import { TEN_THOUSAND_YUAN, YUAN } from '../../src/core/money/scale';
import { carriedCells } from '../../src/core/references/carry-over';
import { compareTable } from '../../src/core/references/compare-table';
import { CARRY_OVERS } from '../../src/editions/carry-overs';
import { MOF_2023 } from '../../src/editions/mof-2023';
import { attachReference, asReference, referenceOf, removeReference, startNextYear } from '../../src/session/last-year';
import { parseBackup, serialiseBackup } from '../../src/storage/format';
import { summarise } from '../../src/storage/summarise';
import { apply, cell, figureOf, fullFiling, setFigure } from '../support/full-filing';

const last = apply(
  fullFiling(),
  { kind: 'setUnit', unit: { name: '某某县财政局', code: '105001', kind: '行政' } },
  { kind: 'setSettings', settings: { rounding: 'truncate', publishPolicy: 'parts' } },
  { kind: 'setSwitchedOffRules', switchedOffRules: [{ rule: 'R-GPB-BAS', reason: '不适用' }] },
  { kind: 'setDossier', dossier: { signOff: { preparer: '甲', head: '乙', date: '2024-08-20' } } },
  { kind: 'setExplanations', explanations: [{ finding: 'W-TPE-2#2', difference: 1, text: '追加' }] },
  setFigure(cell('GMF', '2121999', 'closingCarryOver'), 20),
);
const figure = { kind: 'amount', amount: amount(1), origin: 'entered' } as const;
const started = (from = last) => startNextYear(from, MOF_2023, '2023 年度决算', 1);

describe('新建自上年', () => {
  test('keeps unit, settings, rules that are off and who signs, and nothing that was said of last year', () => {
    const { filing } = started();
    expect(filing).toMatchObject({
      year: last.year + 1,
      unit: last.unit,
      edition: last.edition,
      rounding: 'truncate',
      publishPolicy: 'parts',
      switchedOffRules: last.switchedOffRules,
      signOff: { preparer: '甲', head: '乙' },
      explanations: [],
      submissions: [],
      cellNotes: [],
    });
    expect(filing.signOff.date).toBeUndefined();
    expect(filing.id).not.toBe(last.id);
  });

  test('has changes of the opening carry-over, and of nothing that is not filled yet', () => {
    const { filing } = started();
    const compared = (table: TableId, column: string) =>
      compareTable(filing, referenceOf(filing, 'lastYear')!, MOF_2023, table, { column, label: '' }, TEN_THOUSAND_YUAN);
    const funds = compared('GMF', 'openingCarryOver').filter(({ now }) => now !== undefined);
    expect(funds.map(({ key }) => key)).toContain('total');
    for (const { change, now, before } of funds) expect(change).toBe(now! - (before ?? 0));
    const totals = compared('IES', 'amount');
    const changed = totals.filter(({ change }) => change !== undefined).map(({ key }) => key);
    expect(changed.length).toBeGreaterThan(0);
    for (const key of changed) expect(key).toMatch(/openingCarryOver/);
    expect(totals.length).toBeGreaterThan(changed.length);
  });

  test('keeps the code rows of every table with their names, and no amount but the opening carry-over', () => {
    const { filing, report } = started();
    for (const { table } of MOF_2023.forms) {
      expect(filing.tables[table]!.rows).toEqual(last.tables[table]!.rows);
      expect(filing.tables[table]!.recordedScale).toEqual(last.tables[table]!.recordedScale);
    }
    for (const table of ['INC', 'EXP', 'GPB', 'BAS', 'TPE', 'SCO'] as const)
      expect(hasFigures(filing.tables[table]!)).toBe(false);
    expect(Object.keys(filing.tables.GMF!.cells).sort()).toEqual(['212', '21219', '2121999', 'total']);
    for (const row of ['212', '21219', '2121999', 'total'])
      expect(Object.keys(filing.tables.GMF!.cells[row]!)).toEqual(['openingCarryOver']);
    expect(report.keptRows).toBe(MOF_2023.forms.reduce((sum, { table }) => sum + last.tables[table]!.rows.length, 0));
  });

  test('is of one unit, whatever last year mixed', () => {
    const mixed = { ...last, tables: { ...last.tables, TPE: { ...last.tables.TPE!, recordedScale: YUAN } } };
    const { filing } = started(mixed);
    for (const { table } of MOF_2023.forms) expect(filing.tables[table]!.recordedScale).toEqual(TEN_THOUSAND_YUAN);
  });

  test('opens with what last year closed with, entered where nothing else says it', () => {
    const { filing } = started();
    const closing = figureOf(last, cell('IES', 'expenditure.closingCarryOver', 'amount'));
    expect(closing).toBeGreaterThan(0);
    expect(figureOf(filing, cell('IES', 'income.openingCarryOver', 'amount'))).toBe(closing);
    expect(figureOf(filing, cell('GMF', '2121999', 'openingCarryOver'))).toBe(20);
    expect(cellValue(filing, cell('GMF', '2121999', 'openingCarryOver'))).toMatchObject({ origin: 'entered' });
    expect(figureOf(filing, cell('FAS', 'income.openingCarryOver.governmentManagedFunds', 'amount'))).toBe(20);
    expect(cellValue(filing, cell('FAS', 'income.openingCarryOver.governmentManagedFunds', 'amount'))).toMatchObject({
      origin: 'derived',
    });
    expect(figureOf(filing, cell('FAS', 'income.grandTotal', 'amount'))).toBe(20);
    const carry = check(filing, MOF_2023).findings.filter(({ rule }) => rule === 'R-CARRY');
    expect(carry.filter(({ outcome }) => outcome !== 'notEvaluated')).toEqual([]);
  });

  test('takes a closing figure that is no sum of its parts as it was published', () => {
    const odd = apply(last, setFigure(cell('GMF', 'total', 'closingCarryOver'), 20.01));
    const { filing } = started(odd);
    expect(cellValue(filing, cell('GMF', 'total', 'openingCarryOver'))).toMatchObject({
      amount: 20_010_000,
      origin: 'entered',
    });
  });

  test('says what it leaves to the clerk: tables that were empty, tables that were not there, text in the place of money', () => {
    const changed = apply(
      last,
      { kind: 'replaceTable', table: 'TPE', data: undefined },
      { kind: 'replaceTable', table: 'SCO', data: { ...last.tables.SCO!, rows: [], cells: {}, declaredEmpty: true } },
      {
        kind: 'setCell',
        cell: cell('IES', 'expenditure.closingCarryOver', 'amount'),
        value: { kind: 'unreadable', text: '见附表' },
      },
    );
    const { filing, report } = started(changed);
    expect(report.declaredEmpty).toEqual(['SCO']);
    expect(tableState(filing.tables.SCO)).toBe('unfilled');
    expect(report.unfilled).toEqual(['TPE']);
    expect(report.unreadable).toEqual([cell('IES', 'expenditure.closingCarryOver', 'amount')]);
    expect(cellValue(filing, cell('IES', 'income.openingCarryOver', 'amount'))).toBeUndefined();
    const carry = check(filing, MOF_2023).findings.filter(({ rule }) => rule === 'R-CARRY');
    expect(carry.map(({ outcome }) => outcome)).toContain('notEvaluated');
  });

  test('is no wall of errors: a table that holds only what last year left is not filled yet', () => {
    const { filing } = started();
    const { findings, counts, evaluated } = check(filing, MOF_2023);
    expect(counts).toMatchObject({ error: 0, verify: 0 });
    expect([...evaluated.missingTables]).toEqual(expect.arrayContaining(['IES', 'FAS', 'GMF', 'EXP']));
    expect(findings.some(({ message }) => message.includes('《政府性基金预算财政拨款收入支出决算表》还没有填'))).toBe(
      true,
    );
    expect(summarise(filing, MOF_2023, { counts }).isFilled).toBe(false);
    // From the first figure of its own on it is judged.
    const begun = apply(filing, setFigure(cell('GMF', '2121999', 'incomeThisYear'), 100));
    expect(summarise(begun, MOF_2023, { counts }).isFilled).toBe(true);
    expect(check(begun, MOF_2023).evaluated.missingTables.has('GMF')).toBe(false);
    expect(check(begun, MOF_2023).counts.error).toBeGreaterThan(0);
    // Without last year's figures an opening carry-over is a figure like any other.
    const alone = { ...filing, references: [] };
    expect(check(alone, MOF_2023).evaluated.missingTables.has('GMF')).toBe(false);
  });

  test('knows every opening figure by its name', () => {
    const { filing } = started();
    const opened = carriedCells(CARRY_OVERS, MOF_2023, () => ['total']).map(({ opening }) => opening);
    for (const { table, row, column } of opened) {
      const data = { ...filing.tables[table]!, cells: { [row]: { [column]: figure } } };
      expect(isOnlyCarriedOver({ ...filing, tables: { [table]: data } }, table)).toBe(true);
    }
    const other = { ...filing.tables.GMF!, cells: { total: { closingCarryOver: figure } } };
    expect(isOnlyCarriedOver({ ...filing, tables: { GMF: other } }, 'GMF')).toBe(false);
  });

  test('is one step of the history, and taking it back leaves a blank filing of the new year', () => {
    const { filing, history } = started();
    expect(history.done.map(({ label }) => label)).toEqual([`按 ${last.year} 年度决算新建`]);
    const before = applyChanges(filing, history.done[0]!.inverse).filing;
    expect(before.year).toBe(last.year + 1);
    expect(before.references).toEqual([]);
    for (const { table } of MOF_2023.forms) expect(tableState(before.tables[table])).toBe('unfilled');
    expect(applyChanges(before, history.done[0]!.changes).filing).toEqual(filing);
  });

  test('keeps last year’s figures with the filing, in storage and backups too', () => {
    const { filing, history } = started();
    expect(referenceOf(filing, 'lastYear')).toMatchObject({
      year: last.year,
      source: '2023 年度决算',
      tables: last.tables,
    });
    const summary = {
      unit: '',
      year: 1,
      edition: '',
      editionName: '',
      errors: 0,
      toVerify: 0,
      isFilled: true,
    };
    const record = { id: filing.id, filing, history, summary, revision: 1, savedAt: 1 };
    const read = parseBackup(serialiseBackup({ savedAt: 1, records: [record] }), 'x.json');
    expect(read).toMatchObject({ kind: 'backup' });
    expect('backup' in read && read.backup.records[0]!.filing).toEqual(filing);
  });
});

describe('the figures of another year', () => {
  const filing = { ...last, year: last.year + 1 };
  const reference = asReference('lastYear', last, '文件');

  test('are attached, replaced and removed in one step each, apart from those of the other kind', () => {
    const run = (of: typeof filing, { transaction }: ReturnType<typeof attachReference>) =>
      applyChanges(of, transaction.changes).filing;
    const attached = run(filing, attachReference(filing, reference));
    expect(referenceOf(attached, 'lastYear')).toBe(reference);
    const budget = asReference('budget', filing, '预算');
    const both = run(attached, attachReference(attached, budget));
    const other = asReference('lastYear', last, '另一份');
    const replaced = run(both, attachReference(both, other));
    expect(replaced.references).toEqual([other, budget]);
    expect(run(replaced, removeReference(replaced, 'lastYear')).references).toEqual([budget]);
    expect(removeReference(filing, 'budget').transaction.changes).toEqual([]);
  });

  test('of another year than the last are not compared', () => {
    const wrong = { ...filing, references: [{ ...reference, year: filing.year - 2 }] };
    const carry = check(wrong, MOF_2023).findings.filter(({ rule }) => rule === 'R-CARRY');
    expect(carry).toMatchObject([{ outcome: 'notEvaluated' }]);
    expect(carry[0]!.reason).toBe(`上年数是 ${filing.year - 2} 年度的，应为 ${filing.year - 1} 年度`);
  });
});
