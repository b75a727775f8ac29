import { expect, it } from 'vitest';
import { applyChanges } from '../../src/core/filing/change';
import { check } from '../../src/core/check/check';
import { EMPTY_HISTORY } from '../../src/core/filing/history';
import { MOF_2023 } from '../../src/editions/mof-2023';
import { keepSnapshots } from '../../src/session/keep-snapshots';
import { createSession } from '../../src/session/session';
import { createMemoryStorage } from '../../src/storage/memory-storage';
import { blankFiling, cell, figure, row } from '../support/ledgers';

const DAY = 24 * 60 * 60 * 1000;

const setBasic = (hundredths: number) =>
  ({
    kind: 'setCell',
    cell: cell('EXP', '2150501', 'basicExpenditure'),
    value: figure(hundredths),
  }) as const;

function open() {
  let time = new Date(2026, 3, 1, 9).getTime();
  const clock = { now: () => time, pass: (milliseconds: number) => (time += milliseconds) };
  const timed = createMemoryStorage(clock.now);
  const filled = applyChanges(blankFiling(), [row('EXP', '2150501', '行政运行'), setBasic(100)]).filing;
  const session = createSession({
    filing: filled,
    history: EMPTY_HISTORY,
    edition: MOF_2023,
    derive: () => ({ changes: [], overridden: [] }),
    check: (each) => check(each, { ...MOF_2023, rules: [] }),
    now: clock.now,
  });
  const keeper = keepSnapshots(session, timed, clock.now);
  const kept = async () => {
    await new Promise((resolve) => setTimeout(resolve));
    return timed.listSnapshots(filled.id);
  };
  return { timed, session, keeper, clock, kept, filled };
}

const edit = (session: ReturnType<typeof open>['session'], hundredths: number) =>
  session.commit({ label: '填数', changes: [setBasic(hundredths)] });

it('keeps what was there before the first change of a day, once a day', async () => {
  const { session, timed, clock, kept, filled } = open();
  edit(session, 200);
  clock.pass(5);
  edit(session, 300);
  const [first, ...none] = await kept();
  expect([first?.reason, none]).toEqual(['day', []]);
  expect(first?.at).toBe(session.history().done[0]?.at);
  expect(await timed.loadSnapshot(first!.id)).toEqual(filled);
  const evening = session.filing();
  clock.pass(DAY);
  session.undo();
  const [second, ...others] = await kept();
  expect(others).toEqual([first]);
  expect(await timed.loadSnapshot(second!.id)).toEqual(evening);
});

it('keeps none of a day that has one already, nor of what another window brought', async () => {
  const { session, timed, kept, filled } = open();
  await timed.addSnapshot({ filing: filled, reason: 'day' });
  session.load(filled, EMPTY_HISTORY);
  edit(session, 200);
  expect(await kept()).toHaveLength(1);
});

it('keeps the present state when asked, an empty one only under a name', async () => {
  const { session, keeper, timed, kept, filled } = open();
  const blank = { ...blankFiling(), id: filled.id };
  await keeper.take('import');
  session.load(blank, EMPTY_HISTORY);
  await keeper.take('import');
  await keeper.take('named', '空白');
  const heads = await kept();
  expect(heads.map(({ reason, name }) => [reason, name])).toEqual(
    expect.arrayContaining([
      ['named', '空白'],
      ['import', undefined],
    ]),
  );
  expect(heads).toHaveLength(2);
  const named = heads.find(({ reason }) => reason === 'named')!;
  expect(await timed.loadSnapshot(named.id)).toEqual(blank);
});
