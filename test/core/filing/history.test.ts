import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  boundHistory,
  EMPTY_HISTORY,
  type History,
  type HistoryEntry,
  record,
  stepBack,
  stepForward,
} from '../../../src/core/filing/history';

const entry = (label: string): HistoryEntry => ({ label, changes: [], inverse: [], at: 0 });
const labels = (entries: readonly HistoryEntry[]): string[] => entries.map((each) => each.label);
const filled = (count: number): History =>
  Array.from({ length: count }, (_, i) => entry(String(i))).reduce(record, EMPTY_HISTORY);

it('steps back and forward through the same entries', () => {
  const history = filled(2);
  const back = stepBack(history)!;
  expect(back.entry.label).toBe('1');
  expect(stepForward(back.history)).toEqual({ entry: back.entry, history });
  expect(stepBack(EMPTY_HISTORY)).toBeUndefined();
  expect(stepForward(history)).toBeUndefined();
});

it('forgets what was undone once something new is done', () => {
  const history = record(stepBack(filled(3))!.history, entry('new'));
  expect(labels(history.done)).toEqual(['0', '1', 'new']);
  expect(history.undone).toEqual([]);
});

it('keeps, when bounded, what is nearest to now', () => {
  fc.assert(
    fc.property(fc.nat(12), fc.nat(12), fc.nat(12), (count, steps, limit) => {
      let history = filled(count);
      for (let i = 0; i < steps; i++) history = stepBack(history)?.history ?? history;
      const bounded = boundHistory(history, limit);
      expect(bounded.done.length + bounded.undone.length).toBe(Math.min(limit, count));
      expect(labels(history.done).join().endsWith(labels(bounded.done).join())).toBe(true);
      expect(labels(history.undone).join().endsWith(labels(bounded.undone).join())).toBe(true);
    }),
  );
});
