import { newId } from './ids';
import type { TabChannel } from './tab-channel';

/** `joining`: asking whether another tab has the filing open; read-only until answered. */
export type TabState = 'joining' | 'owner' | 'follower';

export interface TabLockOptions {
  readonly filingId: string;
  readonly channel: TabChannel;
  /** How long other tabs have to answer, in milliseconds. */
  readonly joinMs?: number;
}

export interface TabLock {
  state(): TabState;
  /** Makes this tab the one that edits; the others follow. Load what is kept before editing. */
  takeOver(): void;
  /** Tells the followers what has been saved. */
  announceSave(revision: number): void;
  /** Calls the listener when this tab gains or loses the right to edit. */
  onState(listener: (state: TabState) => void): void;
  /** Calls the listener when the owner has saved, in tabs that follow. */
  onFollow(listener: (revision: number) => void): void;
  /** Gives the filing free for a tab that follows. Call it when the filing is closed and on pagehide. */
  release(): void;
}

/** When a tab began to own the filing; the latest claim holds, so that a tab that woke from a freeze yields. */
interface Claim {
  readonly at: number;
  readonly tab: string;
}

type Message = { readonly filing: string } & (
  | { readonly kind: 'join' | 'release' }
  | { readonly kind: 'claim'; readonly claim: Claim }
  | { readonly kind: 'saved'; readonly revision: number }
);

const isLater = (a: Claim, b: Claim): boolean => (a.at === b.at ? a.tab > b.tab : a.at > b.at);

/**
 * Lets one tab edit a filing while the others follow. A courtesy among tabs that hear each other: what keeps two tabs
 * from overwriting each other is the revision check of every save.
 */
export function createTabLock({ filingId, channel, joinMs = 200 }: TabLockOptions): TabLock {
  const tab = newId();
  let state: TabState = 'joining';
  let own: Claim | undefined;
  let latest: Claim | undefined;
  const stateListeners = new Set<(state: TabState) => void>();
  const followListeners = new Set<(revision: number) => void>();
  type Body<M> = M extends unknown ? Omit<M, 'filing'> : never;
  const post = (message: Body<Message>): void => channel.post({ filing: filingId, ...message });

  function setState(next: TabState): void {
    if (state === next) return;
    state = next;
    for (const listener of stateListeners) listener(next);
  }

  function claim(): void {
    clearTimeout(joining);
    own = { at: Math.max(Date.now(), (latest?.at ?? 0) + 1), tab };
    latest = own;
    post({ kind: 'claim', claim: own });
    setState('owner');
  }

  channel.onMessage((data) => {
    const message = data as Message;
    if (message.filing !== filingId) return;
    switch (message.kind) {
      case 'join':
        if (own) post({ kind: 'claim', claim: own });
        return;
      case 'claim':
        if (own && isLater(own, message.claim)) return post({ kind: 'claim', claim: own });
        latest = message.claim;
        own = undefined;
        clearTimeout(joining);
        return setState('follower');
      case 'release':
        latest = undefined;
        // The followers all claim at once; the latest of their claims holds.
        return state === 'follower' ? claim() : undefined;
      case 'saved':
        if (state === 'follower') for (const listener of followListeners) listener(message.revision);
        return;
    }
  });
  const joining = setTimeout(claim, joinMs);
  post({ kind: 'join' });

  return {
    state: () => state,
    takeOver: claim,
    announceSave(revision) {
      if (own) post({ kind: 'saved', revision });
    },
    onState: (listener) => void stateListeners.add(listener),
    onFollow: (listener) => void followListeners.add(listener),
    release() {
      clearTimeout(joining);
      if (own) post({ kind: 'release' });
      own = undefined;
      channel.close();
    },
  };
}
