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

  it('hands over to the tab that takes over once the owner has saved, and tells both', async () => {
    const first = lock();
    await settle();
    const second = lock();
    await settle();
    const heard: string[] = [];
    first.onState((state) => {
      heard.push(`first ${state}`);
      if (state === 'follower') setTimeout(() => first.yielded(), 200);
    });
    second.onState((state) => heard.push(`second ${state}`));
    second.takeOver();
    await settle(100);
    expect(heard).toEqual(['second joining', 'first follower']);
    await settle(200);
    expect(heard).toEqual(['second joining', 'first follower', 'second owner']);
    first.takeOver();
    second.yielded();
    await settle();
    second.yielded();
    await settle();
    expect([first.state(), second.state()]).toEqual(['owner', 'follower']);
  });

  it('does not wait for ever for an owner that cannot save', async () => {
    lock();
    await settle();
    const second = lock();
    await settle();
    second.takeOver();
    await settle(2_900);
    expect(second.state()).toBe('joining');
    await settle(200);
    expect(second.state()).toBe('owner');
  });

  it('passes to a follower when the owner crashed, and not while it answers', async () => {
    const channel = open();
    lock(channel);
    await settle();
    const followers = [lock(), lock()];
    await settle(120_000);
    expect(followers.map((tab) => tab.state())).toEqual(['follower', 'follower']);
    channel.close();
    await settle(15_000);
    expect(followers.map((tab) => tab.state()).sort()).toEqual(['follower', 'owner']);
    await settle(120_000);
    expect(followers.map((tab) => tab.state()).sort()).toEqual(['follower', 'owner']);
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
