import { StorageError } from './storage-error';
import { type FilingRecord, type FilingStorage, NEVER_SAVED, type SummaryRecord } from './storage';

interface Kept {
  readonly record: FilingRecord;
  readonly backedUpAt?: number;
  readonly removedAt?: number;
}

const summaryOf = ({ record: { id, revision, savedAt, summary }, backedUpAt }: Kept): SummaryRecord => ({
  ...summary,
  id,
  revision,
  savedAt,
  ...(backedUpAt === undefined ? {} : { backedUpAt }),
});

/** Keeps filings as long as the page lives: for tests, and where the browser keeps nothing. */
export function createMemoryStorage(now: () => number = Date.now): FilingStorage {
  const kept = new Map<string, Kept>();
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
    async save(draft, base) {
      const { id } = draft.filing;
      const found = kept.get(id);
      const newest = found?.record.revision ?? NEVER_SAVED;
      if (newest !== base) throw new StorageError('conflict', { newerRevision: newest });
      const saved = { revision: base + 1, savedAt: now() };
      const backedUpAt = found?.backedUpAt;
      kept.set(id, { record: { ...draft, ...saved, id }, ...(backedUpAt === undefined ? {} : { backedUpAt }) });
      return saved;
    },
    async remove(id) {
      setRemoved(id, now());
    },
    async restoreRemoved(id) {
      setRemoved(id, undefined);
    },
    async purge(ids) {
      for (const id of ids) if (kept.get(id)?.removedAt !== undefined) kept.delete(id);
    },
    async markBackup(ids, at) {
      for (const id of ids) {
        const found = kept.get(id);
        if (found) kept.set(id, { ...found, backedUpAt: at });
      }
    },
    close() {},
  };
}
