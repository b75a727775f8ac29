import type { Filing } from '../core/filing/filing';

/** Why a state of a filing was kept. */
export type SnapshotReason =
  /** Before the first change of a day. */
  | 'day'
  | 'import'
  /** Before an earlier state came back. */
  | 'restore'
  /** Before a backup file took its place. */
  | 'replace'
  /** By the clerk, under a name. */
  | 'named'
  /** As it was sent to the bureau. */
  | 'submitted';

/** What a list of snapshots shows, without the figures. */
export interface SnapshotHead {
  readonly id: string;
  readonly filingId: string;
  readonly reason: SnapshotReason;
  /** Of a named one, as the clerk wrote it; of one that was sent, which time it was. */
  readonly name?: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** How long its text is, in characters. */
  readonly size: number;
}

/** A snapshot on its way into storage. */
export interface SnapshotDraft {
  /** Of one that comes back from a backup; a new one where it is taken or none is given. */
  readonly id?: string;
  readonly filing: Filing;
  readonly reason: SnapshotReason;
  readonly name?: string;
  /** When the filing was so, in milliseconds since the epoch; now unless told. */
  readonly at?: number;
}

/** Kept states of filings beside the filings themselves. Every method rejects with a StorageError. */
export interface SnapshotStorage {
  /** Of one filing, the newest first. Reads no figures. */
  listSnapshots(filingId: string): Promise<SnapshotHead[]>;
  /** Undefined where there is none of this id any more. */
  loadSnapshot(id: string): Promise<Filing | undefined>;
  /** Keeps a state; the oldest that clerks have neither named nor sent go where there would be too many. */
  addSnapshot(draft: SnapshotDraft): Promise<SnapshotHead>;
  removeSnapshot(id: string): Promise<void>;
}

/** How much is kept of one filing. */
export const SNAPSHOT_BOUNDS = {
  /** Those the app takes by itself. */
  automatic: 30,
  named: 30,
  /** Characters of both together. */
  size: 24_000_000,
} as const;

/**
 * Which snapshots of a filing have to go, so that what stays is within the bounds: the oldest automatic ones, and where
 * these are not enough the oldest named ones. The newest always stays, and what was sent always does and counts for
 * nothing: it is what the unit answers for.
 */
export function surplusSnapshots(heads: readonly SnapshotHead[], bounds = SNAPSHOT_BOUNDS): SnapshotHead[] {
  const newestFirst = heads.filter(({ reason }) => reason !== 'submitted').sort((a, b) => b.at - a.at);
  const left = { automatic: bounds.automatic as number, named: bounds.named as number, size: bounds.size as number };
  const isSurplus = (head: SnapshotHead): boolean => {
    const kind = head.reason === 'named' ? 'named' : 'automatic';
    const fits = left[kind] > 0 && (left.size >= head.size || head === newestFirst[0]);
    if (fits) {
      left[kind]--;
      left.size -= head.size;
    }
    return !fits;
  };
  const isNamed = ({ reason }: SnapshotHead): boolean => reason === 'named';
  const [newest, ...others] = newestFirst;
  if (!newest) return [];
  return [newest, ...others.filter(isNamed), ...others.filter((head) => !isNamed(head))].filter(isSurplus);
}
