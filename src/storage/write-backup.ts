import type { Filing } from '../core/filing/filing';
import { createChecksum } from './backup-checksum';
import { toBase64 } from './base64';
import { type Backup, type BackupHead, type BackupRecord, type BackupSnapshot, FORMAT, VERSION } from './backup-format';
import type { OwnForm } from './own-forms';

/** Writes a backup piece by piece; each call returns the next text of the file. First the records, then the snapshots, then the forms. */
export interface BackupWriter {
  begin(): string;
  record(record: Omit<BackupRecord, 'snapshots'>): string;
  snapshot(head: Omit<BackupSnapshot, 'load'>, state: Filing): string;
  form(form: OwnForm, bytes: Uint8Array): string;
  end(): string;
}

/** What follows the records. */
const LATER_PARTS = ['snapshots', 'forms'] as const;

export function createBackupWriter({ savedAt, appVersion, device, preparer }: BackupHead): BackupWriter {
  const checksum = createChecksum();
  let separator = '\n';
  let part = 0;
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
  const toPart = (wanted: number): string => {
    let text = '';
    for (; part < wanted; part++) {
      text += `\n],"${LATER_PARTS[part]!}":[`;
      separator = '\n';
    }
    return text;
  };
  return {
    begin: () => {
      const head = covered({ format: FORMAT, version: VERSION, savedAt, appVersion, device, preparer });
      return `${head.slice(0, -1)},"records":[`;
    },
    record: ({ filing, history, lineage, removedAt }) => line({ filing, history, lineage, removedAt }),
    snapshot: ({ filingId, id, reason, name, at }, state) =>
      toPart(1) + line({ filingId, id, reason, name, at, state }),
    form: ({ id, name, fileName, size, editionId, corrections, keptAt, units }, bytes) =>
      toPart(2) + line({ id, name, fileName, size, editionId, corrections, keptAt, units, file: toBase64(bytes) }),
    end: () => `${toPart(2)}\n],"checksum":"${checksum.value()}"}\n`,
  };
}

/** The text of a backup of filings without snapshots and forms. */
export function serialiseBackup({ records, ...head }: Backup): string {
  const writer = createBackupWriter(head);
  return [writer.begin(), ...records.map(writer.record), writer.end()].join('');
}
