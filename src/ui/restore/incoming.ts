import type { Filing } from '../../core/filing/filing';
import type { BackupRecord } from '../../storage/format';
import type { FilingRecord, FilingStorage, RemovedRecord } from '../../storage/storage';

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
      /** Whether what is kept lay in the 回收站. */
      readonly wasRemoved: boolean;
    };

/**
 * Says for each record what is here of it. What lies in the 回收站 is taken out to be compared: the clerk asks for it.
 * One that is kept but damaged counts as new: the backup is what is left of it.
 */
export async function compareWithKept(
  storage: FilingStorage,
  records: readonly BackupRecord[],
  backedUpAt: number,
): Promise<Incoming[]> {
  const removed = await storage.listRemoved();
  const found: Incoming[] = [];
  for (const record of records) found.push(await compareOne(storage, record, removed, backedUpAt));
  return found;
}

async function compareOne(
  storage: FilingStorage,
  record: BackupRecord,
  removed: readonly RemovedRecord[],
  backedUpAt: number,
): Promise<Incoming> {
  const { id } = record.filing;
  const wasRemoved = removed.some((each) => each.id === id);
  if (wasRemoved) await storage.restoreRemoved(id);
  const kept = await storage.load(id).catch((error: unknown) => {
    if ((error as { reason?: unknown }).reason === 'corrupt') return undefined;
    throw error;
  });
  if (!kept) return { kind: 'new', record };
  if (isSame(kept.filing, record.filing)) return { kind: 'same', record, wasRemoved };
  return { kind: 'different', record, kept, backedUpAt, wasRemoved };
}

/** Whether two filings are the same, in whatever order their parts were written. */
export const isSame = (a: Filing, b: Filing): boolean => sorted(a) === sorted(b);

const sorted = (filing: Filing): string =>
  JSON.stringify(filing, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([x], [y]) => (x < y ? -1 : 1)))
      : value,
  );
