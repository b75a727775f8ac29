import { describe, expect, it } from 'vitest';
import { EMPTY_HISTORY } from '../../../src/core/filing/history';
import { MOF_2023 } from '../../../src/editions/mof-2023';
import { recordReturn, recordSelfCheck, recordSubmission, setSignOff } from '../../../src/session/life-edits';
import { createSession, type Session } from '../../../src/session/session';
import { createMemoryStorage } from '../../../src/storage/memory-storage';
import { dayOf, momentOf } from '../../../src/ui/life/days';
import { submit } from '../../../src/ui/life/life-actions';
import { lifeEvents } from '../../../src/ui/life/life-events';
import { rememberedSignOff, rememberSignOff } from '../../../src/ui/life/remember-sign-off';
import { warnOfEdit } from '../../../src/ui/life/warn-of-edit';
import { chaoyangFiling } from '../../fixtures/chaoyang-2023';
import { cell, raise } from '../../support/full-filing';

const open = (): Session =>
  createSession({
    filing: chaoyangFiling(),
    history: EMPTY_HISTORY,
    edition: MOF_2023,
    derive: () => ({ changes: [], overridden: [] }),
    check: () => ({}) as never,
    now: () => 1,
  });
const edit = (session: Session): void =>
  void session.commit({
    label: '改',
    changes: [raise(session.filing(), cell('GPB', 'total', 'basicExpenditure'), 1)],
  });

describe('报送', () => {
  it('keeps the filing frozen, then records it', async () => {
    const session = open();
    const storage = createMemoryStorage();
    const said = await submit(session, storage, 5, false);
    expect(said).toEqual(['已登记第 1 次报送，原件已存好。']);
    const [submission] = session.filing().submissions;
    expect(submission).toMatchObject({ at: 5 });
    edit(session);
    expect(await storage.loadSnapshot(submission!.snapshot!)).toEqual(chaoyangFiling());
    expect(await storage.listSnapshots(session.filing().id)).toMatchObject([
      { reason: 'submitted', name: '第 1 次报送' },
    ]);
    expect(session.undoLabel()).toBe('改');
  });

  it('is recorded even where nothing can be kept, and says so', async () => {
    const session = open();
    const addSnapshot = () => Promise.reject(new Error('空间不够。'));
    const [said] = await submit(session, { ...createMemoryStorage(), addSnapshot }, 5, false);
    expect(said).toContain('空间不够。');
    expect(session.filing().submissions).toHaveLength(1);
    expect(session.filing().submissions[0]).not.toHaveProperty('snapshot');
  });
});

describe('an edit of what was sent', () => {
  it('is told once, and only where it changes what is published', async () => {
    const session = open();
    const told: string[] = [];
    const stop = warnOfEdit(session, (message) => told.push(message));
    edit(session);
    await submit(session, createMemoryStorage(), 5, false);
    session.commit(setSignOff(session.filing(), { head: '甲' }).transaction);
    expect(told).toEqual([]);
    edit(session);
    edit(session);
    expect(told).toHaveLength(1);
    stop();
  });

  it('is not told of one that was returned', async () => {
    const session = open();
    const told: string[] = [];
    await submit(session, createMemoryStorage(), 5, false);
    const back = recordReturn(session.filing(), 6);
    if (back.kind === 'ready') session.commit(back.transaction);
    warnOfEdit(session, (message) => told.push(message));
    edit(session);
    expect(told).toEqual([]);
  });
});

it('lists what happened, the latest first', () => {
  const session = open();
  session.commit(recordSelfCheck(session.filing(), MOF_2023, 1).transaction);
  session.commit(recordSubmission(session.filing(), MOF_2023, { id: 'a', at: 1 }).transaction);
  const back = recordReturn(session.filing(), 3);
  if (back.kind === 'ready') session.commit(back.transaction);
  session.commit(recordSubmission(session.filing(), MOF_2023, { id: 'b', at: 4 }).transaction);
  const events = lifeEvents(session.filing()).map((event) => [event.kind, 'index' in event ? event.index : undefined]);
  expect(events).toEqual([
    ['submitted', 1],
    ['returned', 0],
    ['submitted', 0],
    ['selfChecked', undefined],
  ]);
});

it('takes a day from a date field: now where that is today, else noon', () => {
  const now = new Date(2024, 7, 20, 9, 30).getTime();
  expect(dayOf(now)).toBe('2024-08-20');
  expect(momentOf('2024-08-20', now)).toBe(now);
  expect(momentOf('2024-08-19', now)).toBe(new Date(2024, 7, 19, 12).getTime());
  expect(momentOf('', now)).toBeUndefined();
});

describe('who signs for a unit', () => {
  it('is remembered without the date, for each unit by itself', async () => {
    const storage = createMemoryStorage();
    await rememberSignOff(storage, '甲局', { preparer: '张', head: '王', date: '2024-08-20' });
    await rememberSignOff(storage, '乙局', { reviewer: '李' });
    await rememberSignOff(storage, '甲局', { preparer: '赵', date: '2024-08-21' });
    expect(await rememberedSignOff(storage, '甲局')).toEqual({ preparer: '赵' });
    expect(await rememberedSignOff(storage, '乙局')).toEqual({ reviewer: '李' });
    expect(await rememberedSignOff(storage, '丙局')).toEqual({});
  });

  it('is nothing where what is kept is no such list', async () => {
    const storage = createMemoryStorage();
    await storage.writeSetting('signOff', [{ unit: 3 }, null, { unit: '甲局', signOff: { head: 7 } }]);
    expect(await rememberedSignOff(storage, '甲局')).toEqual({});
  });
});
