import { dossierOf } from '../../src/core/filing/dossier';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChanges, type Change } from '../../src/core/filing/change';
import type { Filing } from '../../src/core/filing/filing';
import { MOF_2023 } from '../../src/editions/mof-2023';
import { differingParts, restoreState } from '../../src/session/restore-edits';
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
