import type { BackupRecord } from './format';
import { newId } from './ids';
import { StorageError } from './storage-error';
import { type FilingStorage, type FilingSummary, NEVER_SAVED } from './storage';

/** Keeps a filing from a backup beside what is there, under a new id, which is returned. */
export async function restoreAsCopy(
  storage: FilingStorage,
  { filing, history }: BackupRecord,
  summary: FilingSummary,
): Promise<string> {
  const id = newId();
  await storage.save({ filing: { ...filing, id }, history, summary }, NEVER_SAVED);
  return id;
}

/** Keeps a filing from a backup in the place of the one with its id, whatever revision that has come to. */
export async function restoreInPlace(
  storage: FilingStorage,
  { filing, history }: BackupRecord,
  summary: FilingSummary,
): Promise<void> {
  const draft = { filing, history, summary };
  try {
    await storage.save(draft, NEVER_SAVED);
  } catch (error) {
    if (!(error instanceof StorageError) || error.newerRevision === undefined) throw error;
    await storage.save(draft, error.newerRevision);
  }
}
