import { Dexie, type Table } from 'dexie';
import { EMPTY_HISTORY } from '../core/filing/history';
import { DecodeError } from './decode';
import { decodeFiling, readHistory } from './decode-filing';
import { newId } from './ids';
import { type SnapshotHead, surplusSnapshots } from './snapshots';
import { StorageError } from './storage-error';
import { type FilingRecord, type FilingStorage, NEVER_SAVED, type RemovedRecord, type SummaryRecord } from './storage';

const DATABASE = 'mingzhang';
/** Of the tables and their indexes. */
const SCHEMA_VERSION = 2;
/** Of what a record holds; a record of a later format is neither read nor overwritten. */
const RECORD_FORMAT = 1;

interface KeptRecord extends FilingRecord {
  readonly format: number;
}

interface KeptSummary extends SummaryRecord {
  readonly format: number;
  readonly removedAt?: number;
}

/** As text: quicker to keep than thousands of small objects, and its size is known. */
interface KeptSnapshot {
  readonly id: string;
  readonly format: number;
  readonly filing: string;
}

interface Database extends Dexie {
  readonly filings: Table<KeptRecord, string>;
  readonly summaries: Table<KeptSummary, string>;
  readonly snapshotHeads: Table<SnapshotHead, string>;
  readonly snapshots: Table<KeptSnapshot, string>;
  readonly settings: Table<{ readonly name: string; readonly value: unknown }, string>;
}

/** Keeps filings in IndexedDB. `name` is for tests. */
export function createDexieStorage({ name = DATABASE, now = Date.now } = {}): FilingStorage {
  // A save counts only once it is on the disk: the computers in question lose power.
  const database = new Dexie(name, { chromeTransactionDurability: 'strict' }) as Database;
  database.version(1).stores({ filings: 'id', summaries: 'id' });
  database.version(SCHEMA_VERSION).stores({ snapshotHeads: 'id, filingId', snapshots: 'id', settings: 'name' });
  let isOutdated = false;
  database.on('versionchange', ({ newVersion }) => {
    // A later version of the app wants to upgrade in another tab: make way, and say so from now on.
    isOutdated = newVersion !== null;
    database.close();
    return false;
  });

  async function attempt<T>(work: () => Promise<T>): Promise<T> {
    if (isOutdated) throw new StorageError('newerVersion');
    try {
      await database.open();
    } catch (error) {
      throw toStorageError(error, 'unavailable');
    }
    // Dexie opens the database of a later version as it is, rather than fail. It stores versions times ten.
    if (database.backendDB().version >= (SCHEMA_VERSION + 1) * 10) throw new StorageError('newerVersion');
    try {
      return await work();
    } catch (error) {
      throw toStorageError(error, 'failed');
    }
  }

  const both = <T>(work: () => Promise<T>): Promise<T> =>
    attempt(() => database.transaction('rw', database.filings, database.summaries, work));
  const withSnapshots = <T>(work: () => Promise<T>): Promise<T> =>
    attempt(() => database.transaction('rw', database.snapshotHeads, database.snapshots, work));
  const all = <T>(work: () => Promise<T>): Promise<T> =>
    attempt(() => database.transaction('rw', database.tables, work));
  const deleteSnapshots = async (ids: string[]): Promise<void> => {
    await database.snapshotHeads.bulkDelete(ids);
    await database.snapshots.bulkDelete(ids);
  };

  const loadWhere = (id: string, isWanted: (summary?: KeptSummary) => boolean): Promise<FilingRecord | undefined> =>
    attempt(async () => {
      const [record, summary] = await Promise.all([database.filings.get(id), database.summaries.get(id)]);
      if (!record || !isWanted(summary)) return undefined;
      assertKnown(record);
      const filing = decodeFiling(record.filing, summary?.unit ?? '填报');
      return { ...withoutFormat(record), filing, history: readHistory(record.history) ?? EMPTY_HISTORY };
    });

  const setRemoved = (id: string, removedAt: number | undefined): Promise<void> =>
    both(async () => {
      const record = await database.filings.get(id);
      const summary = await database.summaries.get(id);
      if (!record || !summary || (summary.removedAt === undefined) === (removedAt === undefined)) return;
      assertKnown(record);
      const revision = record.revision + 1;
      const { removedAt: _, ...rest } = summary;
      await database.filings.put({ ...record, revision });
      await database.summaries.put({ ...rest, revision, ...(removedAt === undefined ? {} : { removedAt }) });
    });

  return {
    list: () =>
      attempt(async () => {
        const summaries = (await database.summaries.toArray()).filter(({ removedAt }) => removedAt === undefined);
        return summaries.map(withoutFormat).sort((a, b) => b.savedAt - a.savedAt);
      }),

    listRemoved: () =>
      attempt(async () => {
        const summaries = (await database.summaries.toArray()).map(withoutFormat);
        return summaries.filter(isRemoved).sort((a, b) => b.removedAt - a.removedAt);
      }),

    load: (id) => loadWhere(id, (summary) => summary?.removedAt === undefined),
    loadRemoved: (id) => loadWhere(id, (summary) => summary?.removedAt !== undefined),

    save: (draft, base) =>
      both(async () => {
        const { id } = draft.filing;
        const [record, summary] = await Promise.all([database.filings.get(id), database.summaries.get(id)]);
        if (record) assertKnown(record);
        const newest = record?.revision ?? NEVER_SAVED;
        if (newest !== base) throw new StorageError('conflict', { newerRevision: newest });
        const saved = { revision: base + 1, savedAt: now() };
        const { backedUpAt, copied, createdAt = summary ? undefined : saved.savedAt } = summary ?? {};
        await database.filings.put({ ...draft, ...saved, id, format: RECORD_FORMAT });
        await database.summaries.put({
          ...(copied && { copied }),
          ...draft.summary,
          ...saved,
          id,
          format: RECORD_FORMAT,
          ...(createdAt === undefined ? {} : { createdAt }),
          ...(backedUpAt === undefined ? {} : { backedUpAt }),
        });
        return saved;
      }),

    remove: (id) => setRemoved(id, now()),
    restoreRemoved: (id) => setRemoved(id, undefined),

    purge: (ids) =>
      all(async () => {
        const removed = await database.summaries
          .filter(({ id, removedAt }) => removedAt !== undefined && ids.includes(id))
          .primaryKeys();
        await database.filings.bulkDelete(removed);
        await database.summaries.bulkDelete(removed);
        await deleteSnapshots(await database.snapshotHeads.where('filingId').anyOf(removed).primaryKeys());
      }),

    markBackup: (ids, at) =>
      both(async () => {
        for (const id of ids) await database.summaries.update(id, { backedUpAt: at });
      }),

    listSnapshots: (filingId) =>
      attempt(async () => {
        const heads = await database.snapshotHeads.where({ filingId }).toArray();
        return heads.sort((a, b) => b.at - a.at);
      }),

    loadSnapshot: (id) =>
      attempt(async () => {
        const kept = await database.snapshots.get(id);
        if (!kept) return undefined;
        assertKnown(kept);
        return decodeFiling(JSON.parse(kept.filing), '快照');
      }),

    addSnapshot: ({ id: wanted, filing, reason, name: given, at = now() }) =>
      withSnapshots(async () => {
        const isFree = wanted !== undefined && !(await database.snapshotHeads.get(wanted));
        const id = isFree ? wanted : newId();
        const content = JSON.stringify(filing);
        const named = given === undefined ? {} : { name: given };
        const head = { id, filingId: filing.id, reason, ...named, at, size: content.length };
        await database.snapshotHeads.put(head);
        await database.snapshots.put({ id, format: RECORD_FORMAT, filing: content });
        const heads = await database.snapshotHeads.where({ filingId: filing.id }).toArray();
        await deleteSnapshots(surplusSnapshots(heads).map((each) => each.id));
        return head;
      }),

    removeSnapshot: (id) => withSnapshots(() => deleteSnapshots([id])),

    readSetting: (setting) => attempt(async () => (await database.settings.get(setting))?.value),
    // In a transaction: a put that throws at once would never end without one (Dexie 4.4).
    writeSetting: (setting, value) =>
      attempt(() =>
        database.transaction('rw', database.settings, async () => {
          await database.settings.put({ name: setting, value });
        }),
      ),

    clear: () =>
      all(async () => {
        for (const table of database.tables) await table.clear();
      }),

    close: () => database.close(),
  };
}

const isRemoved = (summary: SummaryRecord & { readonly removedAt?: number }): summary is RemovedRecord =>
  summary.removedAt !== undefined;

function withoutFormat<T extends { readonly format: number }>(record: T): Omit<T, 'format'> {
  const { format: _, ...rest } = record;
  return rest;
}

function assertKnown({ format }: { readonly format: number }): void {
  if (format > RECORD_FORMAT) throw new StorageError('newerVersion');
}

/** Dexie wraps what the browser says: the name is looked for all the way in. */
function toStorageError(error: unknown, otherwise: 'unavailable' | 'failed'): StorageError {
  if (error instanceof StorageError) return error;
  const detail = error instanceof Error ? error.message : String(error);
  if (error instanceof DecodeError || error instanceof SyntaxError) return new StorageError('corrupt', { detail });
  for (let at: unknown = error; at instanceof Error; at = (at as { inner?: unknown }).inner)
    if (at.name === 'QuotaExceededError') return new StorageError('quota');
  // The browser's and Dexie's words are English: they are for a report, not for the clerk.
  return new StorageError(otherwise, { cause: error });
}
