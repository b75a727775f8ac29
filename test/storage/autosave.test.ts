import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createAutosave, type SaveState } from '../../src/storage/autosave';
import type { FilingDraft, Saved } from '../../src/storage/storage';
import { StorageError, type StorageReason } from '../../src/storage/storage-error';
import { draft } from './drafts';

/** A storage that records what is saved, fails on request, and answers after `delay`. */
function recorder(delay = 0) {
  const saves: { year: number; base: number; at: number }[] = [];
  const failures: StorageReason[] = [];
  return {
    saves,
    failures,
    async save({ filing }: FilingDraft, base: number): Promise<Saved> {
      saves.push({ year: filing.year, base, at: Date.now() });
      if (delay) await new Promise((resolve) => setTimeout(resolve, delay));
      const failure = failures.shift();
      if (failure) throw new StorageError(failure, { newerRevision: 9 });
      return { revision: base + 1, savedAt: Date.now() };
    },
  };
}

function start(storage = recorder()) {
  const autosave = createAutosave({ storage });
  const states: string[] = [];
  autosave.subscribe((state: SaveState) => states.push(state.kind));
  return { storage, autosave, states };
}

const years = ({ saves }: ReturnType<typeof recorder>): number[] => saves.map(({ year }) => year);

beforeEach(() => {
  vi.useFakeTimers({ now: 0 });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('autosave', () => {
  it('saves the latest once it has been quiet', async () => {
    const { storage, autosave, states } = start();
    autosave.begin(3, 0);
    autosave.schedule(draft('a', 1));
    await vi.advanceTimersByTimeAsync(300);
    autosave.schedule(draft('a', 2));
    await vi.advanceTimersByTimeAsync(399);
    expect(storage.saves).toEqual([]);
    expect(autosave.hasUnsaved()).toBe(true);
    await vi.advanceTimersByTimeAsync(1);
    expect(storage.saves).toEqual([{ year: 2, base: 3, at: 700 }]);
    expect(autosave.state()).toEqual({ kind: 'saved', at: 700, revision: 4 });
    expect(states).toEqual(['saved', 'saving', 'saved']);
    expect(autosave.hasUnsaved()).toBe(false);
  });

  it('does not wait longer than the maximum while changes keep coming', async () => {
    const { storage, autosave } = start();
    autosave.begin(0, 0);
    for (let i = 0; i < 25; i++) {
      autosave.schedule(draft('a', i));
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(storage.saves[0]?.at).toBe(1000);
  });

  it('saves nothing before the load has finished', async () => {
    const { storage, autosave } = start();
    autosave.schedule(draft('a', 1));
    await autosave.flush();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(storage.saves).toEqual([]);
    expect(autosave.hasUnsaved()).toBe(true);
    autosave.begin(5, 0);
    await vi.advanceTimersByTimeAsync(0);
    expect(storage.saves).toMatchObject([{ year: 1, base: 5 }]);
  });

  it('saves one at a time, each on the revision of the one before', async () => {
    const { storage, autosave } = start(recorder(1000));
    autosave.begin(1, 0);
    autosave.schedule(draft('a', 1));
    await vi.advanceTimersByTimeAsync(500);
    autosave.schedule(draft('a', 2));
    autosave.schedule(draft('a', 3));
    expect(years(storage)).toEqual([1]);
    await vi.advanceTimersByTimeAsync(5000);
    expect(storage.saves).toMatchObject([
      { year: 1, base: 1 },
      { year: 3, base: 2 },
    ]);
  });

  it('flushes at once, what comes during a save too', async () => {
    const { storage, autosave } = start(recorder(1000));
    autosave.begin(1, 0);
    autosave.schedule(draft('a', 1));
    const flushed = autosave.flush();
    expect(years(storage)).toEqual([1]);
    autosave.schedule(draft('a', 2));
    await vi.advanceTimersByTimeAsync(2000);
    await flushed;
    expect(years(storage)).toEqual([1, 2]);
    expect(autosave.hasUnsaved()).toBe(false);
  });

  it('tells why it failed, keeps the latest, and retries with growing pauses', async () => {
    const { storage, autosave } = start();
    storage.failures.push('quota', 'quota', 'quota');
    autosave.begin(1, 0);
    autosave.schedule(draft('a', 1));
    await vi.advanceTimersByTimeAsync(400);
    expect(autosave.state()).toMatchObject({ kind: 'unsaved', willRetry: true, error: { reason: 'quota' } });
    expect(autosave.hasUnsaved()).toBe(true);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(storage.saves.map(({ at }) => at)).toEqual([400, 1400, 3400, 7400]);
    expect(autosave.state()).toMatchObject({ kind: 'saved', revision: 2 });
  });

  it('tries again at the next change, with what is newest', async () => {
    const { storage, autosave } = start();
    storage.failures.push('failed');
    autosave.begin(1, 0);
    autosave.schedule(draft('a', 1));
    await vi.advanceTimersByTimeAsync(400);
    autosave.schedule(draft('a', 2));
    await vi.advanceTimersByTimeAsync(400);
    expect(years(storage)).toEqual([1, 2]);
  });

  it('rejects a flush that fails', async () => {
    const { storage, autosave } = start();
    storage.failures.push('quota');
    autosave.begin(1, 0);
    autosave.schedule(draft('a', 1));
    await expect(autosave.flush()).rejects.toMatchObject({ reason: 'quota' });
  });

  it.each(['conflict', 'newerVersion'] as const)('stops on %s until someone decides', async (reason) => {
    const { storage, autosave } = start();
    storage.failures.push(reason);
    autosave.begin(1, 0);
    autosave.schedule(draft('a', 1));
    await vi.advanceTimersByTimeAsync(400);
    expect(autosave.state()).toMatchObject({ kind: 'unsaved', willRetry: false, error: { reason, newerRevision: 9 } });
    autosave.schedule(draft('a', 2));
    await expect(autosave.flush()).rejects.toMatchObject({ reason });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(years(storage)).toEqual([1]);
    autosave.begin(9, 0);
    await vi.advanceTimersByTimeAsync(0);
    expect(storage.saves[1]).toMatchObject({ year: 2, base: 9 });
  });

  it('is quiet once disposed of', async () => {
    const { storage, autosave } = start();
    autosave.begin(1, 0);
    autosave.schedule(draft('a', 1));
    autosave.dispose();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(storage.saves).toEqual([]);
  });
});
