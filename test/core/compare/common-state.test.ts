import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commonState, statesOf } from '../../../src/core/compare/common-state';
import { isSameState } from '../../../src/core/compare/same-state';
import { stateDigest } from '../../../src/core/compare/state-digest';
import { applyChanges, type Change } from '../../../src/core/filing/change';
import type { Filing } from '../../../src/core/filing/filing';
import { boundHistory, EMPTY_HISTORY, type History, record } from '../../../src/core/filing/history';
import { changesArbitrary, EMPTY_FILING } from '../../support/random-changes';

interface Walked {
  readonly filing: Filing;
  readonly history: History;
}

/** Each change as a step of its own, a minute apart. */
const walk = (from: Walked, changes: readonly Change[], start: number): Walked =>
  changes.reduce(({ filing, history }: Walked, change, index): Walked => {
    const applied = applyChanges(filing, [change]);
    const step = { label: '改', changes: [change], inverse: applied.inverse, at: start + index * 60_000 };
    return { filing: applied.filing, history: record(history, step) };
  }, from);

const START: Walked = { filing: EMPTY_FILING, history: EMPTY_HISTORY };
const read = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
const states = ({ filing, history }: Walked) => statesOf(filing, history);
const year = (value: number): Change => ({ kind: 'setYear', year: value });

describe('the state that both histories know', () => {
  it('is the last before they went apart, though one of them was read from a file', () => {
    fc.assert(
      fc.property(changesArbitrary, fc.nat(20), fc.nat(20), (changes, mine, hers) => {
        const shared = walk(START, changes, 1000);
        const ours = walk(
          shared,
          Array.from({ length: mine }, (_, n) => year(3000 + n)),
          1e9,
        );
        const theirs = walk(
          shared,
          Array.from({ length: hers }, (_, n) => year(4000 + n)),
          1e9,
        );
        const found = commonState(states(ours), states(read(theirs)));
        expect(found && isSameState(found.filing, shared.filing)).toBe(true);
      }),
    );
  });

  it('is found where both have forgotten how they came there', () => {
    const shared = walk(START, [year(2001), year(2002), year(2003)], 1000);
    const ours = walk(shared, [year(2101)], 1e9);
    const theirs = walk(shared, [year(2201), year(2202)], 1e9);
    const [short, shorter] = [{ ...ours, history: boundHistory(ours.history, 1) }, { ...theirs }];
    expect(commonState(states(short), states({ ...shorter, history: boundHistory(theirs.history, 2) }))).toEqual({
      filing: shared.filing,
      at: Number.NEGATIVE_INFINITY,
    });
    expect(commonState(states({ ...ours, history: EMPTY_HISTORY }), states(theirs))).toBeUndefined();
  });

  it('is no earlier state that one of them came back to by hand', () => {
    const shared = walk(START, [year(2001)], 1000);
    const ours = walk(shared, [year(EMPTY_FILING.year), year(2101)], 1e9);
    const theirs = walk(shared, [year(2201)], 1e9);
    expect(commonState(states(ours), states(theirs))?.filing.year).toBe(2001);
    expect(commonState(states(theirs), states(ours))?.filing.year).toBe(2001);
  });

  it('is told by a digest that does not care in which order a state was written', () => {
    fc.assert(
      fc.property(changesArbitrary, (changes) => {
        const { filing } = walk(START, changes, 0);
        const { tables, ...rest } = read(filing);
        const turned = { tables: Object.fromEntries(Object.entries(tables).reverse()), ...rest, id: 'other' };
        expect(stateDigest(turned)).toBe(stateDigest(filing));
        expect(stateDigest({ ...filing, year: filing.year + 1 })).not.toBe(stateDigest(filing));
      }),
    );
  });
});
