import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChanges, type Change } from '../../src/core/filing/change';
import { check } from '../../src/core/check/check';
import { deriveChanges } from '../../src/core/derive/derive';
import { EMPTY_HISTORY } from '../../src/core/filing/history';
import { MOF_2023 } from '../../src/editions/mof-2023';
import { createSession, type SessionEvent, STORED_ENTRIES } from '../../src/session/session';
import { blankFiling, cell, figure, row, shown } from '../support/ledgers';
import { changesArbitrary, EMPTY_FILING } from '../support/random-changes';

const open = (filing = blankFiling()) =>
  createSession({
    filing,
    history: EMPTY_HISTORY,
    edition: MOF_2023,
    derive: (before, changes) => deriveChanges(MOF_2023, before, changes),
    check: (each) => check(each, MOF_2023),
    now: () => 42,
  });

/** Without derivation and rules: any change is as good as another. */
const openPlain = () =>
  createSession({
    filing: EMPTY_FILING,
    history: EMPTY_HISTORY,
    edition: MOF_2023,
    derive: () => ({ changes: [], overridden: [] }),
    check: () => NO_RESULT,
    now: () => 0,
  });

const NO_RESULT = check(blankFiling(), { ...MOF_2023, rules: [] });

const setBasic = (hundredths: number): Change => ({
  kind: 'setCell',
  cell: cell('EXP', '2150501', 'basicExpenditure'),
  value: figure(hundredths),
});

describe('createSession', () => {
  it('commits an edit with what follows from it as one step', () => {
    const session = open();
    const start = session.filing();
    session.commit({ label: '加行', changes: [row('EXP', '2150501', '行政运行')] });
    const event = session.commit({ label: '填数', changes: [setBasic(500)] })!;
    expect(shown(session.filing(), cell('EXP', 'total', 'expenditureThisYear'))).toBe(500);
    expect(event.transaction.changes.length).toBeGreaterThan(1);
    expect(event.touched.cells).toContainEqual(cell('EXP', 'total', 'expenditureThisYear'));
    expect(session.history().done[1]).toMatchObject({ label: '填数', at: 42 });
    session.undo();
    expect(shown(session.filing(), cell('EXP', 'total', 'expenditureThisYear'))).toBeUndefined();
    session.undo();
    expect(session.filing()).toEqual(start);
    expect(session.undo()).toBeUndefined();
    session.redo();
    session.redo();
    expect(shown(session.filing(), cell('EXP', 'total', 'expenditureThisYear'))).toBe(500);
    expect(session.redo()).toBeUndefined();
  });

  it('tells what undo and redo would do', () => {
    const session = open();
    expect([session.undoLabel(), session.redoLabel()]).toEqual([undefined, undefined]);
    session.commit({ label: '加行', changes: [row('EXP', '2150501')] });
    expect([session.undoLabel(), session.redoLabel()]).toEqual(['加行', undefined]);
    session.undo();
    expect([session.undoLabel(), session.redoLabel()]).toEqual([undefined, '加行']);
  });

  it('tells its listeners, until they stop, what was touched and how the rules stand', () => {
    const session = open();
    const events: SessionEvent[] = [];
    const stop = session.subscribe((event) => events.push(event));
    session.commit({ label: '加行', changes: [row('EXP', '2150501')] });
    session.undo();
    session.redo();
    stop();
    session.undo();
    expect(events.map((event) => event.origin)).toEqual(['edit', 'undo', 'redo']);
    expect([...events[0]!.touched.relaidTables]).toEqual(['EXP']);
    expect(events[2]!.result).not.toBe(events[1]!.result);
    expect(events[2]!.filing.tables.EXP?.rows).toHaveLength(1);
  });

  it('does nothing for no changes, and derives nothing where told not to', () => {
    const session = open();
    expect(session.commit({ label: '无', changes: [] })).toBeUndefined();
    expect(session.history()).toBe(EMPTY_HISTORY);
    session.commit({ label: '导入', changes: [row('EXP', '2150501'), setBasic(500)] }, { derives: false });
    expect(shown(session.filing(), cell('EXP', 'total', 'expenditureThisYear'))).toBeUndefined();
  });

  it('stays as it was where a commit throws', () => {
    const session = open();
    const before = session.filing();
    expect(() =>
      session.commit({ label: '坏', changes: [setBasic(1), { kind: 'removeRow', table: 'EXP', row: 'none' }] }),
    ).toThrow('none');
    expect(session.filing()).toBe(before);
    expect(session.history()).toBe(EMPTY_HISTORY);
  });

  it('takes over what another tab has saved', () => {
    const session = open();
    const { filing } = applyChanges(session.filing(), [row('EXP', '2150501')]);
    const event = session.load(filing, EMPTY_HISTORY);
    expect(event.origin).toBe('load');
    expect(event.touched.relaidTables.has('EXP')).toBe(true);
    expect(session.filing()).toBe(filing);
  });

  it('keeps all history, and stores a bounded part', () => {
    const session = openPlain();
    for (let i = 0; i < STORED_ENTRIES + 3; i++)
      session.commit({ label: String(i), changes: [{ kind: 'setYear', year: i }] });
    expect(session.history().done).toHaveLength(STORED_ENTRIES + 3);
    expect(session.storedHistory().done).toHaveLength(STORED_ENTRIES);
    expect(session.storedHistory().done[0]?.label).toBe('3');
  });

  it('walks back and forth through random histories without losing its way', () => {
    const steps = fc.array(fc.constantFrom('undo', 'redo'), { maxLength: 40 });
    fc.assert(
      fc.property(changesArbitrary, steps, (changes, walk) => {
        const session = openPlain();
        const states = [session.filing()];
        for (const change of changes) {
          session.commit({ label: '', changes: [change] });
          states.push(session.filing());
        }
        let at = states.length - 1;
        for (const step of walk) {
          const event = step === 'undo' ? session.undo() : session.redo();
          if (event) at += step === 'undo' ? -1 : 1;
          expect(session.filing()).toStrictEqual(states[at]);
        }
      }),
    );
  });
});
