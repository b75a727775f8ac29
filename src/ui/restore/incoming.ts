import type { KnownState } from '../../core/compare/common-state';
import { isSameState } from '../../core/compare/same-state';
import { missingSnapshots } from '../../storage/bring-snapshots';
import { findCommonState } from '../../storage/find-common-state';
import type { Backup, BackupRecord } from '../../storage/format';
import { deviceId, readLineage } from '../../storage/lineage';
import { type Progress, unwatched } from '../../storage/progress';
import { type Relation, relationOf } from '../../storage/relation';
import type { FilingRecord, FilingStorage, RemovedRecord } from '../../storage/storage';
import { readPreparer } from '../home/preparer';

/** A filing of a backup file, beside the one of its id that is kept here. */
export type Incoming =
  | { readonly kind: 'new'; readonly record: BackupRecord }
  /** Nothing differs. */
  | { readonly kind: 'same'; readonly record: BackupRecord; readonly wasRemoved: boolean }
  | {
      readonly kind: 'different';
      readonly record: BackupRecord;
      readonly kept: FilingRecord;
      /** When the backup was made, in milliseconds since the epoch. */
      readonly backedUpAt: number;
      /** Whether what is kept lies in the 回收站. */
      readonly wasRemoved: boolean;
      readonly relation: Relation;
      /** The newest state that both have gone through; undefined where none is known. */
      readonly common: KnownState | undefined;
      /** 填表人 of each side; blank where it is not known. */
      readonly preparers: { readonly ours: string; readonly theirs: string };
      /** How many snapshots of the backup are not here. */
      readonly missingSnapshots: number;
    };

export type DifferentFiling = Extract<Incoming, { kind: 'different' }>;

/** What a comparison needs to know beside the record. */
interface Surroundings {
  readonly storage: FilingStorage;
  readonly backup: Pick<Backup, 'savedAt' | 'preparer'>;
  readonly removed: readonly RemovedRecord[];
  readonly device: string;
  readonly preparer: string;
}

/**
 * Says for each record what is here of it, and changes nothing. One that is kept but damaged counts as new: the backup
 * is what is left of it.
 */
export async function compareWithKept(
  storage: FilingStorage,
  backup: Pick<Backup, 'savedAt' | 'preparer' | 'records'>,
  progress: Progress = unwatched,
): Promise<Incoming[]> {
  const [removed, device, preparer] = await Promise.all([
    storage.listRemoved(),
    deviceId(storage),
    readPreparer(storage),
  ]);
  const found: Incoming[] = [];
  for (const [index, record] of backup.records.entries()) {
    await progress(index, backup.records.length);
    found.push(await compareOne({ storage, backup, removed, device, preparer: preparer ?? '' }, record));
  }
  return found;
}

async function compareOne(
  { storage, backup, removed, device, preparer }: Surroundings,
  record: BackupRecord,
): Promise<Incoming> {
  const { id } = record.filing;
  const wasRemoved = removed.some((each) => each.id === id);
  const kept = await (wasRemoved ? storage.loadRemoved(id) : storage.load(id)).catch((error: unknown) => {
    if ((error as { reason?: unknown }).reason === 'corrupt') return undefined;
    throw error;
  });
  if (!kept) return { kind: 'new', record };
  if (isSameState(kept.filing, record.filing)) return { kind: 'same', record, wasRemoved };
  const { filing, history, revision, savedAt } = kept;
  const lineage = { ...(await readLineage(storage, id)), device, revision, savedAt };
  const heads = await storage.listSnapshots(id);
  const snapshots = heads.map((head) => ({ at: head.at, load: () => storage.loadSnapshot(head.id) }));
  return {
    kind: 'different',
    record,
    kept,
    backedUpAt: backup.savedAt,
    wasRemoved,
    relation: relationOf({ filing, history, lineage }, record),
    common: await findCommonState({ filing, history, snapshots }, { ...record, snapshots: record.snapshots ?? [] }),
    preparers: {
      ours: filing.signOff.preparer?.trim() || preparer,
      theirs: record.filing.signOff.preparer?.trim() || (backup.preparer ?? ''),
    },
    missingSnapshots: missingSnapshots(record.snapshots ?? [], heads).length,
  };
}
