import { newId } from './ids';
import { type SnapshotDraft, type SnapshotHead, surplusSnapshots } from './snapshots';
import { StorageError } from './storage-error';
import { type FilingRecord, type FilingStorage, NEVER_SAVED, type SummaryRecord } from './storage';

interface Kept {
  readonly record: FilingRecord;
  readonly createdAt: number;
  readonly backedUpAt?: number;
  readonly removedAt?: number;
}

interface KeptSnapshot {
  readonly head: SnapshotHead;
  readonly filing: SnapshotDraft['filing'];
}

const summaryOf = ({ record: { id, revision, savedAt, summary }, createdAt, backedUpAt }: Kept): SummaryRecord => ({
  ...summary,
  id,
  revision,
  savedAt,
  createdAt,
  ...(backedUpAt === undefined ? {} : { backedUpAt }),
});

/** Keeps filings as long as the page lives: for tests, and where the browser keeps nothing. */
export function createMemoryStorage(now: () => number = Date.now): FilingStorage {
  const kept = new Map<string, Kept>();
  const snapshots = new Map<string, KeptSnapshot>();
  const settings = new Map<string, unknown>();
  const headsOf = (filingId: string): SnapshotHead[] =>
    [...snapshots.values()].map(({ head }) => head).filter((head) => head.filingId === filingId);
  const setRemoved = (id: string, removedAt: number | undefined): void => {
    const found = kept.get(id);
    if (!found || (found.removedAt === undefined) === (removedAt === undefined)) return;
    const record = { ...found.record, revision: found.record.revision + 1 };
    const { removedAt: _, ...rest } = found;
    kept.set(id, { ...rest, record, ...(removedAt === undefined ? {} : { removedAt }) });
  };
  return {
    async list() {
      return [...kept.values()]
        .filter(({ removedAt }) => removedAt === undefined)
        .map(summaryOf)
        .sort((a, b) => b.savedAt - a.savedAt);
    },
    async listRemoved() {
      return [...kept.values()]
        .flatMap((each) => (each.removedAt === undefined ? [] : [{ ...summaryOf(each), removedAt: each.removedAt }]))
        .sort((a, b) => b.removedAt - a.removedAt);
    },
    async load(id) {
      const found = kept.get(id);
      return found?.removedAt === undefined ? found?.record : undefined;
    },
    async loadRemoved(id) {
      const found = kept.get(id);
      return found?.removedAt === undefined ? undefined : found.record;
    },
    async save(draft, base) {
      const { id } = draft.filing;
      const found = kept.get(id);
      const newest = found?.record.revision ?? NEVER_SAVED;
      if (newest !== base) throw new StorageError('conflict', { newerRevision: newest });
      const saved = { revision: base + 1, savedAt: now() };
      const { backedUpAt, createdAt = saved.savedAt } = found ?? {};
      const { copied } = found?.record.summary ?? {};
      const record = { ...draft, summary: { ...(copied && { copied }), ...draft.summary }, ...saved, id };
      kept.set(id, { record, createdAt, ...(backedUpAt === undefined ? {} : { backedUpAt }) });
      return saved;
    },
    async remove(id) {
      setRemoved(id, now());
    },
    async restoreRemoved(id) {
      setRemoved(id, undefined);
    },
    async purge(ids) {
      for (const id of ids) {
        if (kept.get(id)?.removedAt === undefined) continue;
        kept.delete(id);
        for (const head of headsOf(id)) snapshots.delete(head.id);
      }
    },
    async markBackup(ids, at) {
      for (const id of ids) {
        const found = kept.get(id);
        if (found) kept.set(id, { ...found, backedUpAt: at });
      }
    },
    async listSnapshots(filingId) {
      return headsOf(filingId).sort((a, b) => b.at - a.at);
    },
    async loadSnapshot(id) {
      return snapshots.get(id)?.filing;
    },
    async addSnapshot({ id: wanted, filing, reason, name, at = now() }) {
      const id = wanted === undefined || snapshots.has(wanted) ? newId() : wanted;
      const named = name === undefined ? {} : { name };
      const head = { id, filingId: filing.id, reason, ...named, at, size: JSON.stringify(filing).length };
      snapshots.set(id, { head, filing });
      for (const surplus of surplusSnapshots(headsOf(filing.id))) snapshots.delete(surplus.id);
      return head;
    },
    async removeSnapshot(id) {
      snapshots.delete(id);
    },
    async readSetting(name) {
      return settings.get(name);
    },
    async writeSetting(name, value) {
      settings.set(name, value);
    },
    async clear() {
      kept.clear();
      snapshots.clear();
      settings.clear();
    },
    close() {},
  };
}
