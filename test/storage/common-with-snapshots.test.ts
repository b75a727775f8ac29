import { expect, it } from 'vitest';
import type { Filing } from '../../src/core/filing/filing';
import { EMPTY_HISTORY } from '../../src/core/filing/history';
import { findCommonState, type KeptState, type WithSnapshots } from '../../src/storage/common-with-snapshots';
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

it('no snapshot is read that is older than what the histories tell', async () => {
  const step = { label: '改', changes: [], inverse: [{ kind: 'setYear', year: 1 } as const], at: 50 };
  const walked = (year: number): WithSnapshots => ({
    filing: inYear(year),
    history: { done: [{ ...step, at: 40, inverse: [{ kind: 'setYear', year: 0 }] }, step], undone: [] },
    snapshots: [{ at: 39, load: () => Promise.reject(new Error('read')) }],
  });
  expect(await findCommonState(walked(2), walked(3))).toEqual({ filing: inYear(1), at: 40 });
});
