import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChanges } from '../../../src/core/filing/change';
import type { HistoryEntry } from '../../../src/core/filing/history';
import { createTimeline } from '../../../src/core/filing/timeline';
import { changesArbitrary, EMPTY_FILING } from '../../support/random-changes';

describe('a timeline', () => {
  it('knows every state that the filing went through, asked in any order', () => {
    fc.assert(
      fc.property(changesArbitrary, fc.array(fc.nat(20), { maxLength: 6 }), (changes, asked) => {
        const states = [EMPTY_FILING];
        const done = changes.map((change, at): HistoryEntry => {
          const { filing, inverse } = applyChanges(states[at]!, [change]);
          states.push(filing);
          return { label: '改', changes: [change], inverse, at };
        });
        const timeline = createTimeline(states[states.length - 1]!, { done });
        expect(timeline.length).toBe(changes.length);
        for (const steps of asked.map((each) => each % states.length))
          expect(timeline.stateAfter(steps)).toEqual(states[steps]);
        changes.forEach((change, index) => expect(timeline.firstChange(index + 1)).toEqual(change));
      }),
    );
  });

  it('has nothing before its first step and after its last', () => {
    const timeline = createTimeline(EMPTY_FILING, { done: [] });
    expect(timeline.stateAfter(0)).toBe(EMPTY_FILING);
    expect(() => timeline.stateAfter(1)).toThrow('No step 1');
    expect(() => timeline.stateAfter(-1)).toThrow('No step -1');
  });
});
