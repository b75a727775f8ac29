import type { Filing } from '../core/filing/filing';
import type { History } from '../core/filing/history';
import { DecodeError, type Decoder, integer, list, object, string } from './decode';
import { decodeFiling } from './decode-filing';
import { id } from './decode-table';
import { decodeOwnForm, type OwnForm } from './own-forms';
import type { SnapshotHead, SnapshotReason } from './snapshots';

/**
 * A backup file is JSON with a line for each filing, snapshot and form, so that it is written and read piece by piece,
 * and a file that was cut off or damaged in one place still gives the rest:
 *
 *     {"format":"mingzhang-backup","version":3,"savedAt":…,"device":…,"preparer":…,"records":[
 *     {"filing":…,"history":…,"lineage":…},
 *     …
 *     ],"snapshots":[
 *     {"filingId":…,"id":…,"reason":…,"at":…,"state":…},
 *     …
 *     ],"forms":[
 *     {"id":…,"name":…,"units":…,"file":"…"},
 *     …
 *     ],"checksum":"…"}
 *
 * The file of a form (表样) is base64. Version 2 had no forms; version 1 had one line, neither snapshots nor lineage, and
 * a checksum over the records alone.
 */
export const FORMAT = 'mingzhang-backup';
export const VERSION = 3;

/** Where a state was: in which browser (a random id, not its name), as which revision. */
export interface Whereabouts {
  readonly device: string;
  readonly revision: number;
}

/** Where a filing in a backup comes from. */
export interface Lineage extends Whereabouts {
  /** Shared by a filing and the copies made of it. */
  readonly line: string;
  /** When that revision was saved, in milliseconds since the epoch. */
  readonly savedAt: number;
  /** What it was taken from there, where it came in with a backup, and the revision it became by that. */
  readonly from?: Whereabouts & { readonly became: number };
}

export interface BackupSnapshot extends Omit<SnapshotHead, 'size'> {
  /** Reads the figures, which are not held in memory. Rejects where they cannot be read any more. */
  readonly load: () => Promise<Filing>;
}

/** A form of a bureau that a filing of the backup is filled into, or, of a backup of everything, any that was kept. */
export interface BackupForm extends OwnForm {
  /** Reads the file, which is not held in memory. Rejects in Chinese where it cannot be read any more. */
  readonly load: () => Promise<Uint8Array>;
}

export interface BackupRecord {
  readonly filing: Filing;
  readonly history: History;
  /** Absent in files of version 1. */
  readonly lineage?: Lineage;
  /** Of one that lay in the 回收站: when it went there, in milliseconds since the epoch. */
  readonly removedAt?: number;
  /** The newest first. */
  readonly snapshots?: readonly BackupSnapshot[];
}

/** What a backup says of itself. */
export interface BackupHead {
  /** Milliseconds since the epoch. */
  readonly savedAt: number;
  /** The version of the app that wrote it, where it said so. */
  readonly appVersion?: string;
  readonly device?: string;
  /** 填表人: whose work it is, where that is known. */
  readonly preparer?: string;
}

export interface Backup extends BackupHead {
  readonly records: readonly BackupRecord[];
  /** Absent where there are none. */
  readonly forms?: readonly BackupForm[];
}

export const anything: Decoder<unknown> = (value) => value;

export const header = object<{ format: unknown; version: unknown }>({ format: anything, version: anything });

export const decodeHead = object<BackupHead>({ savedAt: integer(), appVersion: string, device: id, preparer: string }, [
  'appVersion',
  'device',
  'preparer',
]);

/** All of a file but its head. */
export const decodeLists = object<{ checksum: string; records: unknown[]; snapshots: unknown[]; forms: unknown[] }>(
  { checksum: string, records: list(anything), snapshots: list(anything), forms: list(anything) },
  ['snapshots', 'forms'],
);

const revision = integer(0);

/** As kept with a filing, and in a backup's lineage. */
export const decodeFrom = object<NonNullable<Lineage['from']>>({ device: id, revision, became: revision });

export const decodeRecord = object<{ filing: Filing; history: unknown; lineage?: Lineage; removedAt?: number }>(
  {
    filing: decodeFiling,
    history: anything,
    lineage: object<Lineage>({ line: id, device: id, revision, savedAt: integer(), from: decodeFrom }, ['from']),
    removedAt: integer(),
  },
  ['lineage', 'removedAt'],
);

const REASONS: readonly SnapshotReason[] = ['day', 'import', 'restore', 'replace', 'named', 'submitted'];

const reason: Decoder<SnapshotReason> = (value, path) => {
  const known = REASONS.find((each) => each === value);
  if (!known) throw new DecodeError(path, '存快照的原因', value);
  return known;
};

/** A snapshot as its line says it, the figures not looked at. */
export const decodeSnapshotHead = object<Omit<BackupSnapshot, 'load'>>(
  { filingId: id, id, reason, name: string, at: integer() },
  ['name'],
);

export const decodeSnapshotState = object<{ state: Filing }>({ state: decodeFiling });

/** A form as its line says it, the file not looked at. */
export const decodeFormHead = decodeOwnForm;

export const decodeFormFile = object<{ file: string }>({ file: string });
