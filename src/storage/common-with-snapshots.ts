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

/** The newest state that both filings have gone through, as their histories and snapshots tell; undefined where none does. */
export async function findCommonState(ours: WithSnapshots, theirs: WithSnapshots): Promise<KnownState | undefined> {
  const [mine, others] = [statesOf(ours.filing, ours.history), statesOf(theirs.filing, theirs.history)];
  const found = commonState(mine, others);
  const since = found?.at ?? Number.NEGATIVE_INFINITY;
  // A pair is as old as the older of both.
  const newer = ({ snapshots }: WithSnapshots): readonly KeptState[] => snapshots.filter(({ at }) => at > since);
  const [kept, brought] = [await loaded(newer(ours)), await loaded(newer(theirs))];
  if (kept.length === 0 && brought.length === 0) return found;
  return commonState([...mine, ...kept], [...others, ...brought]);
}

async function loaded(snapshots: readonly KeptState[]): Promise<KnownState[]> {
  const states: KnownState[] = [];
  for (const { at, load } of snapshots) {
    const filing = await load().catch(() => undefined);
    if (filing) states.push({ filing, at });
  }
  return states;
}
