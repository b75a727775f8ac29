import { createEffect, createSignal, untrack } from 'solid-js';
import { cellKey } from '../../core/filing/cell';
import type { Suggestion } from '../../core/check/suggestion';
import type { SuggestionSearch } from './suggestions';

/**
 * Performs something as soon as no suggestion takes one of the cells (by key) for a slip of the pen. One that recognises
 * no slip in the figure does not count: what was typed may as well be what is right now. It waits for `isDoubted` too,
 * which is tracked. Returns the way to call it off.
 */
export type WhenTrusted = (cells: ReadonlySet<string>, perform: () => void, isDoubted?: () => boolean) => () => void;

interface Waiting {
  readonly cells: ReadonlySet<string>;
  readonly perform: () => void;
  readonly isDoubted: (() => boolean) | undefined;
}

/** One thing waits at a time: what is asked for later takes its place. */
export function createWhenTrusted({ suggestions, isSearching }: SuggestionSearch): WhenTrusted {
  const [waiting, setWaiting] = createSignal<Waiting>();
  createEffect(() => {
    const next = waiting();
    if (!next || isSearching() || isSuspected(suggestions(), next.cells) || next.isDoubted?.()) return;
    setWaiting(undefined);
    untrack(next.perform);
  });
  return (cells, perform, isDoubted) => {
    setWaiting({ cells, perform, isDoubted });
    return () => void setWaiting((now) => (now?.perform === perform ? undefined : now));
  };
}

/** Whether one of the cells, by key, looks like a slip of the pen. */
export const isSuspected = (suggestions: readonly Suggestion[], cells: ReadonlySet<string>): boolean =>
  suggestions.some(
    ({ slip, corrections, alternatives }) =>
      slip !== 'unknown' &&
      [corrections, ...alternatives].some((each) => each.some(({ cell }) => cells.has(cellKey(cell)))),
  );
