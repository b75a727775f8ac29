import { dossierOf } from '../../src/core/filing/dossier';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChanges, type Change } from '../../src/core/filing/change';
import type { TableId } from '../../src/core/filing/cell';
import { deriveChanges } from '../../src/core/derive/derive';
import { cellValue, type Filing } from '../../src/core/filing/filing';
import { MOF_2023 } from '../../src/editions/mof-2023';
import { correctExampleFiling } from '../../src/editions/mof-2023/example';
import { differingParts, restoreState } from '../../src/session/restore-edits';
import { randomLedger } from '../support/ledger';
import { apply, cell, figure, shown } from '../support/ledgers';
import { Random } from '../support/random';
import { changesArbitrary, EMPTY_FILING } from '../support/random-changes';

const changed = (changes: readonly Change[]): Filing => applyChanges(EMPTY_FILING, changes).filing;
const FACTS: Change[] = [
  { kind: 'setUnit', unit: { name: '别的局', kind: '行政' } },
  { kind: 'setYear', year: 2020 },
  { kind: 'setSettings', settings: { rounding: 'truncate' } },
  { kind: 'setExplanations', explanations: [{ finding: 'x', difference: 1, text: '说明' }] },
  { kind: 'setSwitchedOffRules', switchedOffRules: [{ rule: 'W-IES-5', reason: '不适用' }] },
];

describe('bringing a state back', () => {
  it('brings all of it back, in one step that can be undone', () => {
    fc.assert(
      fc.property(changesArbitrary, changesArbitrary, fc.subarray(FACTS), (mine, theirs, facts) => {
        const [now, then] = [changed(mine), changed([...theirs, ...facts])];
        const { transaction } = restoreState(now, then, MOF_2023, '恢复');
        const { filing, inverse } = applyChanges(now, transaction.changes);
        // What was sent, asked and noted since stays: it happened.
        expect(filing).toEqual({ ...then, ...dossierOf(now) });
        expect(applyChanges(filing, inverse).filing).toEqual(now);
      }),
    );
  });

  it('brings back the tables asked for and leaves the rest', () => {
    fc.assert(
      fc.property(changesArbitrary, changesArbitrary, (mine, theirs) => {
        const [now, then] = [changed(mine), changed([...theirs, ...FACTS])];
        const { transaction } = restoreState(now, then, MOF_2023, '恢复', ['EXP']);
        const { filing } = applyChanges(now, transaction.changes);
        expect(filing).toEqual({ ...now, tables: { ...now.tables, EXP: then.tables.EXP } });
      }),
    );
  });

  it('has nothing to do where nothing differs', () => {
    expect(restoreState(EMPTY_FILING, { ...EMPTY_FILING }, MOF_2023, '恢复').transaction.changes).toEqual([]);
  });

  it('tells in what states differ beside their tables', () => {
    expect(differingParts(EMPTY_FILING, EMPTY_FILING)).toEqual([]);
    expect(differingParts(EMPTY_FILING, changed(FACTS))).toEqual([
      'unit',
      'year',
      'settings',
      'explanations',
      'switchedOffRules',
    ]);
  });
});

describe('bringing back some tables while 自动合计 is on', () => {
  const before = correctExampleFiling('a');
  const detail = cell('GPB', '2080505', 'basicExpenditure');
  const line = cell('FAS', 'expenditure.208', 'generalPublicBudget');
  const edit = (filing: Filing, ...changes: readonly Change[]): Filing =>
    apply(filing, ...changes, ...deriveChanges(MOF_2023, filing, changes).changes);
  const restored = (now: Filing, then: Filing, ...only: readonly TableId[]): Filing =>
    apply(now, ...restoreState(now, then, MOF_2023, '恢复', only).transaction.changes);
  const raised = edit(before, { kind: 'setCell', cell: detail, value: figure(9000) });
  const branch = before.tables.GPB!.rows.filter(({ code }) => code.startsWith('208'));
  const cut = edit(before, ...branch.map(({ id }): Change => ({ kind: 'removeRow', table: 'GPB', row: id })));

  it('lets derived figures of the other tables follow, in the same step', () => {
    expect(shown(raised, line)).not.toBe(shown(before, line));
    const { changes } = restoreState(raised, before, MOF_2023, '恢复', ['GPB']).transaction;
    const { filing, inverse } = applyChanges(raised, changes);
    expect(filing).toEqual(before);
    expect(applyChanges(filing, inverse).filing).toEqual(raised);
  });

  it('fills lines whose rows come back, and clears those whose rows go again', () => {
    expect(cellValue(cut, line)).toBeUndefined();
    expect(restored(cut, before, 'GPB')).toEqual(before);
    expect(restored(before, cut, 'GPB')).toEqual(cut);
  });

  it('lets the derived figures of a summary that comes back alone follow the details that stay', () => {
    expect(restored(raised, before, 'FAS')).toEqual(raised);
    expect(restored(cut, before, 'FAS')).toEqual(cut);
  });

  it('lets what follows be edited on', () => {
    const next: Change = { kind: 'setCell', cell: detail, value: figure(7000) };
    expect(edit(restored(raised, before, 'GPB'), next)).toEqual(edit(before, next));
  });

  it('touches no entered figure, and nothing where 自动合计 is off', () => {
    const typed: Change = { kind: 'setCell', cell: line, value: figure(1) };
    expect(shown(restored(apply(raised, typed), before, 'GPB'), line)).toBe(1);
    const off: Filing = { ...raised, autoTotal: false };
    expect(restored(off, before, 'GPB')).toEqual({ ...off, tables: { ...off.tables, GPB: before.tables.GPB } });
  });

  it('ends where the edits that differ would have ended', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e6 }),
        fc.subarray(['EXP', 'GPB', 'FAS', 'IES'] as const),
        (seed, only) => {
          const random = new Random(seed);
          const ledger = randomLedger(MOF_2023, random, { items: 6, funds: false, carryOver: false, nonFiscal: false });
          const leaves = (['EXP', 'GPB'] as const).flatMap((table) =>
            Object.keys(ledger.tables[table]?.cells ?? {})
              .filter((row) => row.length === 7)
              .map((row) => cell(table, row, 'projectExpenditure')),
          );
          const typed = leaves
            .filter(() => random.chance(0.5))
            .map(
              (at): Change => ({
                kind: 'setCell',
                cell: at,
                value: figure(random.integer(1, 100_000)),
              }),
            );
          const now = edit(ledger, ...typed);
          const kept = typed.filter(
            (change) => change.kind === 'setCell' && !only.some((id) => id === change.cell.table),
          );
          expect(restored(now, ledger, ...only)).toEqual(edit(ledger, ...kept));
        },
      ),
      { numRuns: 20 },
    );
  });
});
