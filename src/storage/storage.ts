import type { CellRef, TableId } from '../core/filing/cell';
import type { Filing } from '../core/filing/filing';
import type { History } from '../core/filing/history';
import type { StageName } from '../core/filing/stage';
import type { SnapshotStorage } from './snapshots';

/** What Home shows of a filing, written with every save. */
export interface FilingSummary {
  readonly unit: string;
  readonly year: number;
  readonly edition: string;
  readonly editionName: string;
  readonly errors: number;
  readonly toVerify: number;
  readonly isFilled: boolean;
  /** How many of its tables nobody filled in or declared empty; not known of filings last saved before 2026-11-22. */
  readonly uncheckedTables?: number;
  /** Not known of filings last saved before 2026-11-22. */
  readonly stage?: StageName;
  /** When it was last sent, in milliseconds since the epoch. */
  readonly submittedAt?: number;
  /** Of a copy, by which it is told from the others; storage keeps it where a later save does not say it. */
  readonly copied?: Copied;
}

/** When a copy was made and, of one from a backup, when that was; in milliseconds since the epoch. */
export interface Copied {
  readonly at: number;
  readonly backedUpAt?: number;
}

/** Where the clerk last was. */
export interface Place {
  readonly table: TableId;
  readonly cell?: CellRef;
}

/** What is handed over to be kept. */
export interface FilingDraft {
  readonly filing: Filing;
  readonly history: History;
  readonly summary: FilingSummary;
  readonly place?: Place;
}

/** Times are milliseconds since the epoch. */
export interface Saved {
  /** 1 at the first save, one more at each. */
  readonly revision: number;
  readonly savedAt: number;
}

export interface FilingRecord extends FilingDraft, Saved {
  readonly id: string;
}

export interface SummaryRecord extends FilingSummary, Saved {
  readonly id: string;
  /** When it was first kept here; filings of before 2026-11-21 do not tell. */
  readonly createdAt?: number;
  readonly backedUpAt?: number;
}

/** A filing in the 回收站. */
export interface RemovedRecord extends SummaryRecord {
  readonly removedAt: number;
}

/** The base of a filing that has never been saved. */
export const NEVER_SAVED = 0;

/** Small things that this browser remembers beside the filings. */
export interface SettingStorage {
  /** Undefined where nothing was kept under the name. */
  readSetting(name: string): Promise<unknown>;
  /** Keeps a value that can be cloned. */
  writeSetting(name: string, value: unknown): Promise<void>;
}

/** Where filings are kept. Every method rejects with a StorageError. */
export interface FilingStorage extends SnapshotStorage, SettingStorage {
  /** The summaries of what is kept and not removed, last saved first. Loads no filing. */
  list(): Promise<SummaryRecord[]>;
  /** Undefined where there is none of this id, or it is removed. */
  load(id: string): Promise<FilingRecord | undefined>;
  /**
   * Saves under `draft.filing.id` if what is kept still has revision `base`, else rejects with a conflict that names
   * the newer revision. Brings a removed filing back.
   */
  save(draft: FilingDraft, base: number): Promise<Saved>;
  /** The summaries of what is removed and not purged, last removed first. */
  listRemoved(): Promise<RemovedRecord[]>;
  /** A removed filing as it lies there; undefined where there is none of this id. */
  loadRemoved(id: string): Promise<FilingRecord | undefined>;
  /** Hides a filing; a save based on what was before conflicts. Nothing where there is none. */
  remove(id: string): Promise<void>;
  /** Takes `remove` back, until the filing is purged. */
  restoreRemoved(id: string): Promise<void>;
  /** Deletes removed filings and their snapshots for good; what is not removed stays. */
  purge(ids: readonly string[]): Promise<void>;
  /** Notes that a backup holds the filings as of `at`. Not a save: revisions stay. */
  markBackup(ids: readonly string[], at: number): Promise<void>;
  /** Deletes everything that is kept here, for good. */
  clear(): Promise<void>;
  close(): void;
}
