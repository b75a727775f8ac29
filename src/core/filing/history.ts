import type { Change, Transaction } from './change';

/** A transaction as it was committed, with its way back and its moment (milliseconds since the epoch). */
export interface HistoryEntry extends Transaction {
  readonly inverse: readonly Change[];
  readonly at: number;
}

/** What can be undone (latest last) and redone (next last). Kept with the filing, so it survives a reload. */
export interface History {
  readonly done: readonly HistoryEntry[];
  readonly undone: readonly HistoryEntry[];
}

export const EMPTY_HISTORY: History = { done: [], undone: [] };

/** The history after a new step: what had been undone can be done again no more. */
export const record = (history: History, entry: HistoryEntry): History => ({
  done: [...history.done, entry],
  undone: [],
});

/** The step that undo takes back, and the history without it; undefined where there is none. */
export function stepBack(history: History): { entry: HistoryEntry; history: History } | undefined {
  const entry = history.done[history.done.length - 1];
  return entry && { entry, history: { done: history.done.slice(0, -1), undone: [...history.undone, entry] } };
}

/** The step that redo does again, and the history with it; undefined where there is none. */
export function stepForward(history: History): { entry: HistoryEntry; history: History } | undefined {
  const entry = history.undone[history.undone.length - 1];
  return entry && { entry, history: { done: [...history.done, entry], undone: history.undone.slice(0, -1) } };
}

/** The history with at most `limit` entries: the oldest to undo go first, then the farthest to redo. */
export function boundHistory(history: History, limit: number): History {
  if (history.done.length + history.undone.length <= limit) return history;
  const undone = nearest(history.undone, limit);
  return { done: nearest(history.done, limit - undone.length), undone };
}

const nearest = (entries: readonly HistoryEntry[], count: number): readonly HistoryEntry[] =>
  entries.slice(Math.max(0, entries.length - count));
