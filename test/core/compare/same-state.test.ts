import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isSameState, wentThrough } from '../../../src/core/compare/same-state';
import { applyChanges, type Change } from '../../../src/core/filing/change';
import type { Filing } from '../../../src/core/filing/filing';
import { EMPTY_HISTORY, type History, record } from '../../../src/core/filing/history';
import { changesArbitrary, EMPTY_FILING } from '../../support/random-changes';

/** Each change as a step of its own. */
function walk(changes: readonly Change[]): { filing: Filing; history: History; states: Filing[] } {
  const states = [EMPTY_FILING];
  let history = EMPTY_HISTORY;
  for (const [at, change] of changes.entries()) {
    const { filing, inverse } = applyChanges(states[states.length - 1]!, [change]);
    states.push(filing);
    history = record(history, { label: '改', changes: [change], inverse, at });
  }
  return { filing: states[states.length - 1]!, history, states };
}

it('a filing went through every state of its history, however their parts are ordered', () => {
  fc.assert(
    fc.property(changesArbitrary, fc.nat(), (changes, nth) => {
      const { filing, history, states } = walk(changes);
      const { tables, ...rest } = states[nth % states.length]!;
      const state: Filing = { tables: Object.fromEntries(Object.entries(tables).reverse()), ...rest, id: 'other' };
      expect(isSameState(filing, state) || wentThrough(filing, history, state)).toBe(true);
      expect(wentThrough(filing, history, { ...state, year: 1900 })).toBe(false);
    }),
  );
});
