import { isSameState } from '../core/compare/same-state';
import type { Filing } from '../core/filing/filing';
import type { BackupSnapshot } from './backup-format';
import type { SnapshotHead, SnapshotStorage } from './snapshots';

export interface BroughtSnapshots {
  /** Under which id each snapshot of the backup is kept here now. */
  readonly ids: ReadonlyMap<string, string>;
  /** Those that were not here before. */
  readonly added: readonly string[];
  /** Chinese sentences on those that could not be brought in. */
  readonly problems: readonly string[];
}

type Head = Pick<SnapshotHead, 'reason' | 'name' | 'at'>;
const faceOf = ({ reason, name, at }: Head): string => JSON.stringify([reason, name, at]);

/** Those of a backup that a filing does not have yet: a snapshot is the same where reason, name and moment are. */
export function missingSnapshots(
  snapshots: readonly BackupSnapshot[],
  kept: readonly SnapshotHead[],
): readonly BackupSnapshot[] {
  const [ids, faces] = [new Set(kept.map(({ id }) => id)), new Set(kept.map(faceOf))];
  return snapshots.filter((each) => !ids.has(each.id) && !faces.has(faceOf(each)));
}

/**
 * Puts the snapshots of a backup to a filing, beside those it has; each keeps its id unless another filing has it.
 * Storage's bounds hold: the oldest that nobody named may go. Takes back what it has done where storage fails.
 */
export async function bringSnapshots(
  storage: SnapshotStorage,
  filingId: string,
  snapshots: readonly BackupSnapshot[] = [],
): Promise<BroughtSnapshots> {
  const kept = await storage.listSnapshots(filingId);
  const ids = new Map<string, string>();
  const added: string[] = [];
  const problems: string[] = [];
  const missing = new Set(missingSnapshots(snapshots, kept));
  for (const each of snapshots) {
    if (kept.some(({ id }) => id === each.id)) {
      ids.set(each.id, each.id);
      continue;
    }
    const state = await each.load().catch((error: unknown) => {
      problems.push(error instanceof Error ? error.message : String(error));
      return undefined;
    });
    if (!state) continue;
    const twin = missing.has(each) ? undefined : kept.find((head) => faceOf(head) === faceOf(each));
    const twinState = twin && (await storage.loadSnapshot(twin.id).catch(() => undefined));
    if (twin && twinState && isSameState(twinState, state)) {
      ids.set(each.id, twin.id);
      continue;
    }
    try {
      const head = await storage.addSnapshot(draftOf(each, { ...state, id: filingId }));
      ids.set(each.id, head.id);
      added.push(head.id);
    } catch (error) {
      await dropSnapshots(storage, added);
      throw error;
    }
  }
  const present = new Set((await storage.listSnapshots(filingId)).map(({ id }) => id));
  const gone = [...kept.map(({ id }) => id), ...added].filter((id) => !present.has(id)).length;
  if (gone > 0) problems.push(`快照超过了能保留的份数，最早的 ${gone} 份没有保留`);
  return { ids, added: added.filter((id) => present.has(id)), problems };
}

/** Takes back what `bringSnapshots` has added. Never rejects: what stays is only in excess. */
export async function dropSnapshots(storage: SnapshotStorage, added: readonly string[]): Promise<void> {
  for (const id of added) await storage.removeSnapshot(id).catch(() => undefined);
}

const draftOf = ({ id, reason, name, at }: BackupSnapshot, filing: Filing) =>
  name === undefined ? { id, filing, reason, at } : { id, filing, reason, name, at };
