import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createDexieStorage } from '../../src/storage/dexie-storage';
import { draft } from './drafts';

afterEach(() => {
  vi.restoreAllMocks();
});

/** What a later version of the app may have: all of ours and more. */
const LATER_STORES = {
  filings: 'id',
  summaries: 'id',
  snapshotHeads: 'id, filingId',
  snapshots: 'id',
  settings: 'name',
  units: 'id',
};

/** Changes what is kept behind the storage's back. */
async function tamper(name: string, id: string, change: (record: any) => void): Promise<void> {
  const raw = await new Dexie(name).open();
  const record = await raw.table('filings').get(id);
  change(record);
  await raw.table('filings').put(record);
  raw.close();
}

describe('the Dexie storage', () => {
  it('finds what another page has saved', async () => {
    const first = createDexieStorage({ name: 'reopen' });
    await first.save(draft('a'), 0);
    first.close();
    expect(await createDexieStorage({ name: 'reopen' }).load('a')).toMatchObject({ revision: 1 });
  });

  it('says so where the browser keeps nothing', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    });
    await expect(createDexieStorage({ name: 'blocked' }).list()).rejects.toMatchObject({
      reason: 'unavailable',
      message: expect.stringMatching(/^浏览器不让本页保存数据[^A-Za-z]*$/),
      cause: expect.objectContaining({ message: expect.stringContaining('insecure') }),
    });
  });

  it('tries again where opening failed once', async () => {
    const storage = createDexieStorage({ name: 'flaky' });
    const spy = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('not now', 'InvalidStateError');
    });
    await expect(storage.list()).rejects.toMatchObject({ reason: 'unavailable' });
    spy.mockRestore();
    expect(await storage.list()).toEqual([]);
  });

  it('says so where the disk is full, and keeps what it had', async () => {
    const storage = createDexieStorage({ name: 'full' });
    await storage.save(draft('a'), 0);
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await expect(storage.save(draft('a', 1999), 1)).rejects.toMatchObject({ reason: 'quota' });
    vi.restoreAllMocks();
    expect(await storage.load('a')).toMatchObject({ revision: 1, filing: { year: 2023 } });
  });

  it('neither reads nor overwrites the record of a later version', async () => {
    const storage = createDexieStorage({ name: 'later-record' });
    await storage.save(draft('a'), 0);
    await tamper('later-record', 'a', (record) => (record.format = 2));
    await expect(storage.load('a')).rejects.toMatchObject({ reason: 'newerVersion' });
    await expect(storage.save(draft('a'), 1)).rejects.toMatchObject({ reason: 'newerVersion' });
    await expect(storage.remove('a')).rejects.toMatchObject({ reason: 'newerVersion' });
  });

  it('leaves the database of a later version alone', async () => {
    const later = new Dexie('later-database');
    later.version(3).stores(LATER_STORES);
    await later.open();
    later.close();
    const storage = createDexieStorage({ name: 'later-database' });
    await expect(storage.list()).rejects.toMatchObject({ reason: 'newerVersion' });
    await expect(storage.save(draft('a'), 0)).rejects.toMatchObject({ reason: 'newerVersion' });
  });

  it('takes over what the first version of the database kept', async () => {
    const first = new Dexie('first-version');
    first.version(1).stores({ filings: 'id', summaries: 'id' });
    await first.open();
    const { filing, history, summary } = draft('a');
    const kept = { id: 'a', format: 1, revision: 4, savedAt: 5 };
    await first.table('filings').put({ filing, history, summary, ...kept });
    await first.table('summaries').put({ ...summary, ...kept });
    first.close();
    const storage = createDexieStorage({ name: 'first-version' });
    expect(await storage.load('a')).toMatchObject({ filing, revision: 4 });
    expect(await storage.list()).toEqual([{ ...summary, id: 'a', revision: 4, savedAt: 5 }]);
    await storage.save(draft('a', 2024), 4);
    await storage.addSnapshot({ filing, reason: 'day' });
    expect(await storage.listSnapshots('a')).toHaveLength(1);
  });

  it('says so where the browser has no IndexedDB', async () => {
    const { indexedDB: present } = Dexie.dependencies;
    Object.assign(Dexie.dependencies, { indexedDB: undefined });
    try {
      await expect(createDexieStorage({ name: 'missing' }).list()).rejects.toMatchObject({ reason: 'unavailable' });
    } finally {
      Object.assign(Dexie.dependencies, { indexedDB: present });
    }
  });

  it('keeps all or nothing where a write fails midway', async () => {
    const storage = createDexieStorage({ name: 'midway' });
    await storage.save(draft('a'), 0);
    const put = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...values) {
      if (this.name === 'summaries') throw new DOMException('the disk went away', 'UnknownError');
      return put.apply(this, values);
    });
    await expect(storage.save(draft('a', 1999), 1)).rejects.toMatchObject({ reason: 'failed' });
    vi.restoreAllMocks();
    expect(await storage.load('a')).toMatchObject({ revision: 1, filing: { year: 2023 } });
    expect(await storage.save(draft('a', 1999), 1)).toMatchObject({ revision: 2 });
  });

  it('names a damaged snapshot and keeps the others', async () => {
    const storage = createDexieStorage({ name: 'damaged-snapshot' });
    const broken = await storage.addSnapshot({ filing: draft('a').filing, reason: 'day' });
    const good = await storage.addSnapshot({ filing: draft('a').filing, reason: 'import' });
    const raw = await new Dexie('damaged-snapshot').open();
    await raw.table('snapshots').put({ id: broken.id, format: 1, filing: '{"id":' });
    raw.close();
    await expect(storage.loadSnapshot(broken.id)).rejects.toMatchObject({ reason: 'corrupt' });
    expect(await storage.loadSnapshot(good.id)).toEqual(draft('a').filing);
  });

  it('makes way for a later version that opens in another tab', async () => {
    const storage = createDexieStorage({ name: 'upgraded' });
    await storage.save(draft('a'), 0);
    const later = new Dexie('upgraded');
    later.version(3).stores(LATER_STORES);
    await later.open();
    await expect(storage.save(draft('a'), 1)).rejects.toMatchObject({ reason: 'newerVersion' });
    later.close();
  });

  it('names what is damaged, and forgets a damaged history only', async () => {
    const storage = createDexieStorage({ name: 'damaged' });
    await storage.save(draft('a'), 0);
    await storage.save(draft('b'), 0);
    await tamper('damaged', 'a', (record) => (record.filing.year = '二〇二三'));
    await tamper('damaged', 'b', (record) => (record.history = 'gone'));
    await expect(storage.load('a')).rejects.toMatchObject({
      reason: 'corrupt',
      message: expect.stringContaining('某局.year：应为范围内的整数，实际是“二〇二三”'),
    });
    expect(await storage.load('b')).toMatchObject({ filing: { year: 2023 }, history: { done: [], undone: [] } });
  });
});
