import type { Filing } from '../core/filing/filing';
import { createChecksum } from './backup-checksum';
import { type Backup, type BackupHead, type BackupRecord, type BackupSnapshot, FORMAT, VERSION } from './backup-format';

/** Writes a backup piece by piece; each call returns the next text of the file. First the records, then the snapshots. */
export interface BackupWriter {
  begin(): string;
  record(record: Omit<BackupRecord, 'snapshots'>): string;
  snapshot(head: Omit<BackupSnapshot, 'load'>, state: Filing): string;
  end(): string;
}

export function createBackupWriter({ savedAt, appVersion, device, preparer }: BackupHead): BackupWriter {
  const checksum = createChecksum();
  let separator = '\n';
  let isInSnapshots = false;
  const covered = (value: object): string => {
    const text = JSON.stringify(value);
    checksum.add(`${text}\n`);
    return text;
  };
  const line = (value: object): string => {
    const text = separator + covered(value);
    separator = ',\n';
    return text;
  };
  const toSnapshots = (): string => {
    if (isInSnapshots) return '';
    isInSnapshots = true;
    separator = '\n';
    return '\n],"snapshots":[';
  };
  return {
    begin: () => {
      const head = covered({ format: FORMAT, version: VERSION, savedAt, appVersion, device, preparer });
      return `${head.slice(0, -1)},"records":[`;
    },
    record: ({ filing, history, lineage, removedAt }) => line({ filing, history, lineage, removedAt }),
    snapshot: ({ filingId, id, reason, name, at }, state) =>
      toSnapshots() + line({ filingId, id, reason, name, at, state }),
    end: () => `${toSnapshots()}\n],"checksum":"${checksum.value()}"}\n`,
  };
}

/** The text of a backup of filings without snapshots. */
export function serialiseBackup({ records, ...head }: Backup): string {
  const writer = createBackupWriter(head);
  return [writer.begin(), ...records.map(writer.record), writer.end()].join('');
}
