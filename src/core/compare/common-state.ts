import type { Filing } from '../filing/filing';
import type { History } from '../filing/history';
import { createTimeline } from '../filing/timeline';
import { isSameState } from './same-state';
import { stateDigest } from './state-digest';

/** A state that a filing was in. */
export interface KnownState {
  readonly filing: Filing;
  /** Since when, in milliseconds since the epoch; -Infinity for one older than the first step that is known. */
  readonly at: number;
}

/** The present state of a filing and those its history knows, the latest first. */
export function statesOf(filing: Filing, { done }: Pick<History, 'done'>): KnownState[] {
  const timeline = createTimeline(filing, { done });
  const states: KnownState[] = [];
  let at = Number.NEGATIVE_INFINITY;
  for (let steps = 0; steps <= timeline.length; steps++) {
    // A clock that was set back does not make a later state an earlier one.
    if (steps > 0) at = Math.max(at, done[steps - 1]!.at);
    states.push({ filing: timeline.stateAfter(steps), at });
  }
  return states.reverse();
}

/** The newest state that is known to both: two histories have gone apart since. Undefined where there is none. */
export function commonState(ours: readonly KnownState[], theirs: readonly KnownState[]): KnownState | undefined {
  const byDigest = new Map<number, KnownState[]>();
  for (const each of theirs) {
    const digest = stateDigest(each.filing);
    const alike = byDigest.get(digest);
    if (alike) alike.push(each);
    else byDigest.set(digest, [each]);
  }
  const pairs = ours
    .flatMap((our) =>
      (byDigest.get(stateDigest(our.filing)) ?? []).map((their) => ({ our, their, at: Math.min(our.at, their.at) })),
    )
    .sort((a, b) => (a.at === b.at ? 0 : a.at < b.at ? 1 : -1));
  const found = pairs.find(({ our, their }) => isSameState(our.filing, their.filing));
  return found && { filing: found.our.filing, at: found.at };
}
