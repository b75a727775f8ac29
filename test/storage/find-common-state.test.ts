import { describe, expect, it } from 'vitest';
import type { Filing } from '../../src/core/filing/filing';
import { EMPTY_HISTORY } from '../../src/core/filing/history';
import { findCommonState, type KeptState, type WithSnapshots } from '../../src/storage/find-common-state';
import { EMPTY_FILING } from '../support/random-changes';

const inYear = (year: number): Filing => ({ ...EMPTY_FILING, year });
const kept = (year: number, at: number): KeptState => ({ at, load: async () => inYear(year) });
const state = (year: number, ...snapshots: readonly KeptState[]): WithSnapshots => ({
  filing: inYear(year),
  history: EMPTY_HISTORY,
  snapshots,
});

it('snapshots tell what both were where the histories do not', async () => {
  const found = await findCommonState(state(1, kept(3, 30), kept(2, 20)), state(9, kept(2, 20), kept(3, 31)));
  expect(found).toEqual({ filing: inYear(3), at: 30 });
  expect(await findCommonState(state(1, kept(2, 20)), state(2))).toMatchObject({ filing: inYear(2) });
});

it('nothing is told by snapshots that are gone or damaged', async () => {
  const gone: KeptState = { at: 5, load: async () => undefined };
  const damaged: KeptState = { at: 6, load: () => Promise.reject(new Error('damaged')) };
  expect(await findCommonState(state(1, gone, damaged), state(9, kept(2, 20)))).toBeUndefined();
});

describe('where a history tells', () => {
  const step = (year: number, at: number) => ({
    label: '改',
    changes: [{ kind: 'setYear', year: year + 1 } as const],
    inverse: [{ kind: 'setYear', year } as const],
    at,
  });

  it('no snapshot is read', async () => {
    const walked = (year: number): WithSnapshots => ({
      ...state(year, { at: 39, load: () => Promise.reject(new Error('read')) }),
      history: { done: [step(0, 40), { ...step(1, 50), changes: [{ kind: 'setYear', year }] }], undone: [] },
    });
    expect(await findCommonState(walked(2), walked(3))).toEqual({ filing: inYear(1), at: 40 });
  });

  it('a later snapshot that came along with a backup is no state of the filing', async () => {
    const brought = kept(9, 60);
    const ours = { ...state(2, brought), history: { done: [step(1, 50)], undone: [] } };
    expect(await findCommonState(ours, state(9, brought))).toBeUndefined();
    expect(await findCommonState({ ...ours, snapshots: [kept(9, 40)] }, state(9, brought))).toMatchObject({
      filing: inYear(9),
    });
  });
});
