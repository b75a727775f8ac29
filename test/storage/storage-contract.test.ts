import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { applyChanges } from '../../src/core/filing/change';
import { createDexieStorage } from '../../src/storage/dexie-storage';
import { createMemoryStorage } from '../../src/storage/memory-storage';
import { restoreAsCopy, restoreInPlace } from '../../src/storage/restore';
import { SNAPSHOT_BOUNDS } from '../../src/storage/snapshots';
import type { FilingStorage } from '../../src/storage/storage';
import { changesArbitrary, EMPTY_FILING } from '../support/random-changes';
import { draft } from './drafts';

let databases = 0;
let time = 0;
const now = (): number => ++time;

const KINDS: [string, () => FilingStorage][] = [
  ['memory', () => createMemoryStorage(now)],
  ['Dexie', () => createDexieStorage({ name: `contract-${databases++}`, now })],
];

describe.each(KINDS)('%s storage', (_, create) => {
  let storage: FilingStorage;
  beforeEach(() => {
    time = 0;
    storage = create();
  });

  it('keeps a filing with its history, one revision more at each save', async () => {
    expect(await storage.save(draft('a'), 0)).toEqual({ revision: 1, savedAt: 1 });
    const place = { table: 'EXP', cell: { table: 'EXP', row: 'total', column: 'x' } } as const;
    expect(await storage.save({ ...draft('a', 2024), place }, 1)).toEqual({ revision: 2, savedAt: 2 });
    expect(await storage.load('a')).toEqual({ ...draft('a', 2024), place, id: 'a', revision: 2, savedAt: 2 });
    expect(await storage.load('b')).toBeUndefined();
  });

  it('remembers of a copy that it is one, whatever is saved after', async () => {
    const copied = { at: 5, backedUpAt: 4 };
    await storage.save({ ...draft('a'), summary: { ...draft('a').summary, copied } }, 0);
    await storage.save(draft('a', 2024), 1);
    expect(await storage.list()).toMatchObject([{ year: 2024, copied }]);
  });

  it('refuses a save that is based on an older revision, and says which is newer', async () => {
    await storage.save(draft('a'), 0);
    await storage.save(draft('a', 2024), 1);
    const stale = { name: 'StorageError', reason: 'conflict', newerRevision: 2 };
    await expect(storage.save(draft('a', 1999), 1)).rejects.toMatchObject(stale);
    await expect(storage.save(draft('a', 1999), 0)).rejects.toMatchObject(stale);
    await expect(storage.save(draft('b'), 1)).rejects.toMatchObject({ reason: 'conflict', newerRevision: 0 });
    expect((await storage.load('a'))?.filing.year).toBe(2024);
  });

  it('lets one of two saves at once through', async () => {
    await storage.save(draft('a'), 0);
    const results = await Promise.allSettled([storage.save(draft('a', 1), 1), storage.save(draft('a', 2), 1)]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('lists summaries, last saved first', async () => {
    await storage.save(draft('a'), 0);
    await storage.save(draft('b', 2022), 0);
    await storage.save(draft('a', 2024), 1);
    expect(await storage.list()).toEqual([
      { ...draft('a', 2024).summary, id: 'a', revision: 2, savedAt: 3, createdAt: 1 },
      { ...draft('b', 2022).summary, id: 'b', revision: 1, savedAt: 2, createdAt: 2 },
    ]);
  });

  it('hides what is removed and brings it back', async () => {
    await storage.save(draft('a'), 0);
    await storage.remove('a');
    await storage.remove('missing');
    expect(await storage.list()).toEqual([]);
    expect(await storage.load('a')).toBeUndefined();
    expect(await storage.loadRemoved('a')).toMatchObject({ ...draft('a'), revision: 2 });
    await expect(storage.save(draft('a'), 1)).rejects.toMatchObject({ reason: 'conflict', newerRevision: 2 });
    await storage.restoreRemoved('a');
    expect(await storage.loadRemoved('a')).toBeUndefined();
    expect(await storage.list()).toHaveLength(1);
    expect(await storage.load('a')).toMatchObject({ id: 'a', revision: 3 });
  });

  it('brings a removed filing back when it is saved from where it was still open', async () => {
    await storage.save(draft('a'), 0);
    await storage.remove('a');
    await storage.save(draft('a', 2024), 2);
    expect((await storage.load('a'))?.filing.year).toBe(2024);
    expect(await storage.list()).toHaveLength(1);
  });

  it('lists what is removed, and deletes for good only what is', async () => {
    await storage.save(draft('a'), 0);
    await storage.save(draft('b'), 0);
    await storage.save(draft('c'), 0);
    await storage.remove('a');
    await storage.remove('b');
    const [last, first] = await storage.listRemoved();
    expect([last!.id, first!.id]).toEqual(['b', 'a']);
    expect(last).toMatchObject(draft('b').summary);
    expect(last!.removedAt).toBeGreaterThan(first!.removedAt);
    await storage.purge(['a', 'c', 'missing']);
    expect((await storage.listRemoved()).map(({ id }) => id)).toEqual(['b']);
    await storage.restoreRemoved('a');
    await storage.restoreRemoved('b');
    expect((await storage.list()).map(({ id }) => id).sort()).toEqual(['b', 'c']);
    expect(await storage.listRemoved()).toEqual([]);
  });

  it('keeps states beside the filing, until it is purged', async () => {
    await storage.save(draft('a'), 0);
    const { filing } = draft('a', 2001);
    const first = await storage.addSnapshot({ filing, reason: 'named', name: '报财政前' });
    const second = await storage.addSnapshot({ filing: draft('a', 2002).filing, reason: 'import' });
    const other = await storage.addSnapshot({ filing: draft('b').filing, reason: 'day' });
    expect(await storage.listSnapshots('a')).toEqual([second, first]);
    expect(first).toMatchObject({ filingId: 'a', reason: 'named', name: '报财政前', at: 2 });
    expect(await storage.loadSnapshot(first.id)).toEqual(filing);
    expect(await storage.load('a')).toMatchObject({ revision: 1, filing: { year: 2023 } });
    await storage.removeSnapshot(second.id);
    expect(await storage.loadSnapshot(second.id)).toBeUndefined();
    await storage.remove('a');
    expect(await storage.listSnapshots('a')).toEqual([first]);
    await storage.purge(['a']);
    expect(await storage.listSnapshots('a')).toEqual([]);
    expect(await storage.loadSnapshot(first.id)).toBeUndefined();
    expect(await storage.listSnapshots('b')).toEqual([other]);
  });

  it('gives a state back its id, unless another has it', async () => {
    const { filing } = draft('a');
    const first = await storage.addSnapshot({ id: 'wanted', filing, reason: 'day' });
    const second = await storage.addSnapshot({ id: 'wanted', filing: draft('b').filing, reason: 'day' });
    expect(first.id).toBe('wanted');
    expect(second.id).not.toBe('wanted');
    expect((await storage.loadSnapshot('wanted'))?.id).toBe('a');
    expect((await storage.loadSnapshot(second.id))?.id).toBe('b');
  });

  it('keeps no more states than it says, and those with a name rather than the others', async () => {
    const { filing } = draft('a');
    const named = await storage.addSnapshot({ filing, reason: 'named', name: '报财政前' });
    for (let i = 0; i < SNAPSHOT_BOUNDS.automatic + 3; i++) await storage.addSnapshot({ filing, reason: 'day' });
    const heads = await storage.listSnapshots('a');
    expect(heads).toHaveLength(SNAPSHOT_BOUNDS.automatic + 1);
    expect(heads[heads.length - 1]).toEqual(named);
    expect(heads[heads.length - 2]!.at).toBe(5);
  });

  it('remembers small things', async () => {
    expect(await storage.readSetting('x')).toBeUndefined();
    await storage.writeSetting('x', { at: 1 });
    await storage.writeSetting('x', { at: 2 });
    expect(await storage.readSetting('x')).toEqual({ at: 2 });
    await storage.clear();
    expect(await storage.readSetting('x')).toBeUndefined();
  });

  it('is empty once cleared', async () => {
    await storage.save(draft('a'), 0);
    await storage.save(draft('b'), 0);
    await storage.remove('b');
    const { id } = await storage.addSnapshot({ filing: draft('a').filing, reason: 'day' });
    await storage.clear();
    expect([await storage.list(), await storage.listRemoved(), await storage.listSnapshots('a')]).toEqual([[], [], []]);
    expect(await storage.loadSnapshot(id)).toBeUndefined();
    await expect(storage.save(draft('a'), 1)).rejects.toMatchObject({ reason: 'conflict', newerRevision: 0 });
    expect(await storage.save(draft('a'), 0)).toMatchObject({ revision: 1 });
  });

  it('notes backups beside the revisions, through later saves', async () => {
    await storage.save(draft('a'), 0);
    await storage.markBackup(['a', 'missing'], 99);
    await storage.save(draft('a'), 1);
    expect(await storage.list()).toMatchObject([{ id: 'a', revision: 2, backedUpAt: 99 }]);
  });

  it('restores from a backup beside or in place of what is there', async () => {
    const { filing, history, summary } = draft('a', 2001);
    await storage.save(draft('a'), 0);
    await storage.save(draft('a'), 1);
    const { id: copy } = await restoreAsCopy(storage, { filing, history }, summary);
    expect(copy).not.toBe('a');
    expect((await storage.load(copy))?.filing).toMatchObject({ id: copy, year: 2001 });
    await restoreInPlace(storage, { filing, history }, summary);
    expect(await storage.load('a')).toMatchObject({ revision: 3, filing: { year: 2001 } });
    await restoreInPlace(storage, { filing: { ...filing, id: 'new' }, history }, summary);
    expect(await storage.load('new')).toMatchObject({ revision: 1 });
  });

  it('returns any filing and history exactly as they were', async () => {
    let revision = 0;
    await fc.assert(
      fc.asyncProperty(changesArbitrary, async (changes) => {
        const { filing, inverse } = applyChanges(EMPTY_FILING, changes);
        const history = { done: [{ label: '改', changes, inverse, at: 1 }], undone: [] };
        const saved = { ...draft('a', filing.year, filing, history) };
        ({ revision } = await storage.save(saved, revision));
        expect(await storage.load('a')).toMatchObject({ filing: saved.filing, history });
      }),
      { numRuns: 30 },
    );
  });
});
