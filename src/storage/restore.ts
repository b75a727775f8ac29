import { historyWithSnapshotIds, type RenamedSnapshots, withSnapshotIds } from '../core/filing/snapshot-references';
import type { BackupRecord } from './backup-format';
import { type BroughtSnapshots, bringSnapshots, dropSnapshots } from './bring-snapshots';
import { newId } from './ids';
import { keepLineage } from './lineage';
import { StorageError } from './storage-error';
import { type FilingStorage, type FilingSummary, NEVER_SAVED, type Saved } from './storage';

/** `id`: of the filing that was kept. `problems`: Chinese sentences on snapshots that did not come along. */
export interface RestoredRecord {
  readonly id: string;
  readonly problems: readonly string[];
}

/** Keeps a filing from a backup, and its snapshots, beside what is there, under a new id. */
export async function restoreAsCopy(
  storage: FilingStorage,
  record: BackupRecord,
  summary: FilingSummary,
): Promise<RestoredRecord> {
  const id = newId();
  const { problems } = await withItsSnapshots(storage, id, record, ({ filing, history }) =>
    storage.save({ filing: { ...filing, id }, history, summary }, NEVER_SAVED),
  );
  await keepLineage(storage, id, { line: record.lineage?.line ?? record.filing.id });
  return { id, problems };
}

/**
 * Keeps a filing from a backup in the place of the one with its id, whatever revision that has come to; its snapshots
 * come beside those that are there.
 */
export async function restoreInPlace(
  storage: FilingStorage,
  record: BackupRecord,
  summary: FilingSummary,
): Promise<RestoredRecord> {
  const { id } = record.filing;
  const { saved, problems } = await withItsSnapshots(storage, id, record, async ({ filing, history }) => {
    const draft = { filing, history, summary };
    try {
      return await storage.save(draft, NEVER_SAVED);
    } catch (error) {
      if (!(error instanceof StorageError) || error.newerRevision === undefined) throw error;
      return await storage.save(draft, error.newerRevision);
    }
  });
  await noteOrigin(storage, record, saved);
  return { id, problems };
}

/** Notes that a filing is now what a backup had. */
export async function noteOrigin(
  storage: FilingStorage,
  { filing, lineage }: BackupRecord,
  saved: Saved,
): Promise<void> {
  if (!lineage) return;
  const { line, device, revision } = lineage;
  await keepLineage(storage, filing.id, { line, from: { device, revision, became: saved.revision } });
}

/**
 * Brings the snapshots of a record in for the filing `id`, then saves what points at them as `save` says. Takes them
 * back where it cannot be saved.
 */
export async function withItsSnapshots(
  storage: FilingStorage,
  id: string,
  { filing, history, snapshots }: BackupRecord,
  save: (record: Pick<BackupRecord, 'filing' | 'history'>, brought: BroughtSnapshots) => Promise<Saved>,
): Promise<{ readonly saved: Saved; readonly problems: readonly string[] }> {
  const brought = await bringSnapshots(storage, id, snapshots);
  try {
    const saved = await save(pointingAt({ filing, history }, brought.ids), brought);
    return { saved, problems: brought.problems };
  } catch (error) {
    await dropSnapshots(storage, brought.added);
    throw error;
  }
}

/** The record with its submissions pointing at the snapshots as they are called here. */
function pointingAt(
  { filing, history }: Pick<BackupRecord, 'filing' | 'history'>,
  ids: RenamedSnapshots,
): Pick<BackupRecord, 'filing' | 'history'> {
  if ([...ids].every(([old, now]) => old === now)) return { filing, history };
  return {
    filing: { ...filing, submissions: withSnapshotIds(filing.submissions, ids) },
    history: historyWithSnapshotIds(history, ids),
  };
}
