import { newId } from './ids';
import type { TabChannel } from './tab-channel';

/**
 * `joining`: asking whether another tab has the filing open, or waiting until the one that had it has saved; read-only
 * until then.
 */
export type TabState = 'joining' | 'owner' | 'follower';

export interface TabLockOptions {
  readonly filingId: string;
  readonly channel: TabChannel;
  /** How long other tabs have to answer, in milliseconds. */
  readonly joinMs?: number;
  /** How long the tab that loses the right to edit may take to save. */
  readonly yieldMs?: number;
  /** How often a tab that follows asks whether the owner is still there. */
  readonly askMs?: number;
}

export interface TabLock {
  state(): TabState;
  /**
   * Makes this tab the one that edits, once the owner has saved or taken too long; the others follow. Load what is kept
   * before editing.
   */
  takeOver(): void;
  /** Tells the tab that has taken over that everything here is saved. */
  yielded(): void;
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
  | { readonly kind: 'join' | 'release' | 'yielded' }
  | { readonly kind: 'claim'; readonly claim: Claim }
  | { readonly kind: 'saved'; readonly revision: number }
);

/** How often a follower asks in vain before it takes the owner for gone. */
const PATIENCE = 3;

const isLater = (a: Claim, b: Claim): boolean => (a.at === b.at ? a.tab > b.tab : a.at > b.at);

/**
 * Lets one tab edit a filing while the others follow. A courtesy among tabs that hear each other: what keeps two tabs
 * from overwriting each other is the revision check of every save.
 */
export function createTabLock({
  filingId,
  channel,
  joinMs = 200,
  yieldMs = 3_000,
  askMs = 3_000,
}: TabLockOptions): TabLock {
  const tab = newId();
  let state: TabState = 'joining';
  /** Ends the joining. */
  let timer: ReturnType<typeof setTimeout>;
  let unanswered = 0;
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

  function claim(next: 'owner' | 'joining' = 'owner'): void {
    clearTimeout(timer);
    own = { at: Math.max(Date.now(), (latest?.at ?? 0) + 1), tab };
    latest = own;
    post({ kind: 'claim', claim: own });
    if (next === 'joining') timer = setTimeout(() => setState('owner'), yieldMs);
    setState(next);
  }

  // Answers come from tabs in the background too, though their timers hardly run; a tab that crashed is silent.
  const asking = setInterval(() => {
    if (state !== 'follower') return;
    if (unanswered++ >= PATIENCE) return claim();
    post({ kind: 'join' });
  }, askMs);

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
        unanswered = 0;
        clearTimeout(timer);
        return setState('follower');
      case 'yielded':
        if (!own || state !== 'joining') return;
        clearTimeout(timer);
        return setState('owner');
      case 'release':
        latest = undefined;
        // The followers all claim at once; the latest of their claims holds.
        return state === 'owner' ? undefined : claim();
      case 'saved':
        if (state === 'follower') for (const listener of followListeners) listener(message.revision);
        return;
    }
  });
  timer = setTimeout(claim, joinMs);
  post({ kind: 'join' });

  return {
    state: () => state,
    takeOver: () => claim('joining'),
    yielded() {
      if (state === 'follower') post({ kind: 'yielded' });
    },
    announceSave(revision) {
      if (own) post({ kind: 'saved', revision });
    },
    onState: (listener) => void stateListeners.add(listener),
    onFollow: (listener) => void followListeners.add(listener),
    release() {
      clearTimeout(timer);
      clearInterval(asking);
      if (own) post({ kind: 'release' });
      own = undefined;
      channel.close();
    },
  };
}
