import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { TabChannel } from '../../src/storage/tab-channel';
import { createTabLock } from '../../src/storage/tab-lock';

/** Channels that hear each other, in a moment, unless frozen. */
function createAir() {
  const ears = new Set<(message: unknown) => void>();
  return (): TabChannel & { freeze(): void; thaw(): void } => {
    const mine = new Set<(message: unknown) => void>();
    let missed: unknown[] | undefined;
    const hear = (message: unknown): void => {
      if (missed) missed.push(message);
      else mine.forEach((listener) => listener(message));
    };
    ears.add(hear);
    return {
      post(message) {
        if (!ears.has(hear)) throw new Error('closed');
        for (const ear of ears) if (ear !== hear) queueMicrotask(() => ears.has(ear) && ear(message));
      },
      onMessage: (listener) => void mine.add(listener),
      close: () => void ears.delete(hear),
      freeze: () => (missed = []),
      thaw() {
        const waiting = missed ?? [];
        missed = undefined;
        waiting.forEach(hear);
      },
    };
  };
}

let open: ReturnType<typeof createAir>;
const lock = (channel = open(), filingId = 'a') => createTabLock({ filingId, channel });
const settle = (milliseconds = 300) => vi.advanceTimersByTimeAsync(milliseconds);

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000 });
  open = createAir();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the tab lock', () => {
  it('makes the only tab the owner, after asking', async () => {
    const only = lock();
    expect(only.state()).toBe('joining');
    await settle();
    expect(only.state()).toBe('owner');
  });

  it('makes a second tab on the same filing follow, but not on another', async () => {
    const first = lock();
    await settle();
    const second = lock();
    const other = lock(open(), 'b');
    await settle();
    expect([first.state(), second.state(), other.state()]).toEqual(['owner', 'follower', 'owner']);
  });

  it('leaves one owner where several tabs open at once', async () => {
    const tabs = [lock(), lock(), lock()];
    await settle();
    expect(tabs.map((tab) => tab.state()).sort()).toEqual(['follower', 'follower', 'owner']);
  });

  it('hands over to the tab that takes over, and tells both', async () => {
    const first = lock();
    await settle();
    const second = lock();
    await settle();
    const heard: string[] = [];
    first.onState((state) => heard.push(`first ${state}`));
    second.onState((state) => heard.push(`second ${state}`));
    second.takeOver();
    await settle();
    expect(heard).toEqual(['second owner', 'first follower']);
    first.takeOver();
    await settle();
    expect([first.state(), second.state()]).toEqual(['owner', 'follower']);
  });

  it('tells followers what the owner has saved, and only then', async () => {
    const first = lock();
    await settle();
    const second = lock();
    await settle();
    const revisions: number[] = [];
    first.onFollow((revision) => revisions.push(-revision));
    second.onFollow((revision) => revisions.push(revision));
    first.announceSave(7);
    second.announceSave(8);
    await settle();
    expect(revisions).toEqual([7]);
  });

  it('passes to one of the followers when the owner leaves', async () => {
    const first = lock();
    await settle();
    const followers = [lock(), lock()];
    await settle();
    first.release();
    first.announceSave(1);
    await settle();
    expect(followers.map((tab) => tab.state()).sort()).toEqual(['follower', 'owner']);
  });

  it('lets a tab that slept yield to the one that began meanwhile', async () => {
    const channel = open();
    const sleeper = lock(channel);
    await settle();
    channel.freeze();
    const second = lock();
    await settle();
    expect(second.state()).toBe('owner');
    channel.thaw();
    await settle();
    expect([sleeper.state(), second.state()]).toEqual(['follower', 'owner']);
  });
});
