import { commonState, type KnownState, statesOf } from '../core/compare/common-state';
import type { Filing } from '../core/filing/filing';
import type { RelatedState } from './relation';

/** A kept state, which is read only where it may tell something. */
export interface KeptState {
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** Undefined where it is gone; may reject where it is damaged. */
  readonly load: () => Promise<Filing | undefined>;
}

export interface WithSnapshots extends Pick<RelatedState, 'filing' | 'history'> {
  readonly snapshots: readonly KeptState[];
}

/**
 * The newest state that both filings have gone through, as their histories tell, and where they tell nothing, the
 * snapshots of before them; undefined where nothing does.
 */
export async function findCommonState(ours: WithSnapshots, theirs: WithSnapshots): Promise<KnownState | undefined> {
  const [mine, others] = [statesOf(ours.filing, ours.history), statesOf(theirs.filing, theirs.history)];
  const found = commonState(mine, others);
  if (found) return found;
  const [kept, brought] = [await beforeHistory(ours), await beforeHistory(theirs)];
  return commonState([...mine, ...kept], [...others, ...brought]);
}

/**
 * The snapshots from before the first step that is known. Of a later one the history says better whether the filing was
 * ever so: it may have come along with a backup whose figures were not taken.
 */
async function beforeHistory({ history: { done }, snapshots }: WithSnapshots): Promise<KnownState[]> {
  const begin = done[0]?.at ?? Number.POSITIVE_INFINITY;
  const states: KnownState[] = [];
  for (const { at, load } of snapshots) {
    const filing = at < begin ? await load().catch(() => undefined) : undefined;
    if (filing) states.push({ filing, at });
  }
  return states;
}
