import type { Filing } from '../core/filing/filing';
import { EMPTY_HISTORY } from '../core/filing/history';
import { createChecksum } from './backup-checksum';
import { fromBase64 } from './base64';
import {
  type Backup,
  type BackupForm,
  type BackupHead,
  type BackupRecord,
  type BackupSnapshot,
  decodeFormFile,
  decodeFormHead,
  decodeRecord,
  decodeSnapshotHead,
  decodeSnapshotState,
  FORMAT,
} from './backup-format';
import { DecodeError } from './decode';
import { isWalkable, readHistory } from './decode-filing';

/** `problems`: Chinese sentences on what could not be taken in, or may have been altered; the rest is good. */
export type ParsedBackup =
  | {
      readonly kind: 'backup';
      readonly backup: Backup;
      readonly problems: readonly string[];
      /** Whole, yet not what was written: the first of `problems` says so. */
      readonly isAltered?: true;
    }
  | { readonly kind: 'failed'; readonly message: string };

/** The beginning of a file. */
export interface Opened {
  readonly head: BackupHead;
  readonly version: number;
}

export const failed = (fileName: string, why: string): ParsedBackup => ({
  kind: 'failed',
  message: `“${fileName}”${why}`,
});

/** Gathers what a backup file holds, item by item, and judges it. */
export interface Collector {
  /** Text that the checksum covers. */
  cover(text: string): void;
  expect(checksum: unknown): void;
  record(value: unknown, text: string): void;
  snapshot(value: unknown, text: string, again: () => Promise<string>): void;
  form(value: unknown, text: string, again: () => Promise<string>): void;
  end(isWhole: boolean): ParsedBackup;
}

/** `version`: of the file. */
export function createCollector({ head, version }: Opened, fileName: string): Collector {
  const checksum = createChecksum();
  const problems: string[] = [];
  const records: BackupRecord[] = [];
  const snapshots: BackupSnapshot[] = [];
  const forms: BackupForm[] = [];
  const found = { records: 0, snapshots: 0, forms: 0 };
  let expected: unknown;
  const cover = (text: string): void => {
    // An empty text stands for what is covered as a whole (version 1).
    if (text !== '') checksum.add(version === 1 ? text : `${text}\n`);
  };
  if (version > 1) {
    const { savedAt, appVersion, device, preparer } = head;
    cover(JSON.stringify({ format: FORMAT, version, savedAt, appVersion, device, preparer }));
  }
  const ownerOf = (filingId: string): string => {
    const owner = records.find(({ filing }) => filing.id === filingId)?.filing;
    return owner ? `${owner.unit.name} ${owner.year} 年的` : '';
  };
  return {
    cover,
    expect: (value) => void (expected = value),
    record(value, text) {
      cover(text);
      const place = `第 ${++found.records} 份填报`;
      try {
        const { history, ...rest } = decodeRecord(value, place);
        const { filing } = rest;
        const read = readHistory(history);
        const intact = read && isWalkable(filing, read) ? read : undefined;
        if (!intact)
          problems.push(`${place}（${filing.unit.name} ${filing.year} 年）的修改记录已损坏，不能撤销以前的修改`);
        records.push({ ...rest, history: intact ?? EMPTY_HISTORY });
      } catch (error) {
        if (!(error instanceof DecodeError)) throw error;
        problems.push(`${place}已损坏，没有恢复：${error.message}`);
      }
    },
    snapshot(value, text, again) {
      cover(text);
      let place = `第 ${++found.snapshots} 份快照`;
      try {
        const read = decodeSnapshotHead(value, place);
        place = `${ownerOf(read.filingId)}快照“${read.name ?? dateOf(read.at)}”`;
        decodeSnapshotState(value, place);
        snapshots.push({ ...read, load: () => readAgain(again, place) });
      } catch (error) {
        if (!(error instanceof DecodeError)) throw error;
        problems.push(`${place}已损坏，没有恢复：${error.message}`);
      }
    },
    form(value, text, again) {
      cover(text);
      const place = `第 ${++found.forms} 份表样`;
      try {
        const form = decodeFormHead(value, place);
        forms.push({ ...form, load: () => fileAgain(again, form.size) });
      } catch (error) {
        if (!(error instanceof DecodeError)) throw error;
        problems.push(`${place}已损坏，没有恢复：${error.message}`);
      }
    },
    end(isWhole) {
      if (!isWhole) problems.unshift(`“${fileName}”的内容不完整，后面的部分没有了，只恢复读得到的部分`);
      const isAltered = isWhole && checksum.value() !== expected;
      if (isAltered) problems.unshift(`“${fileName}”的内容与保存时不一致，可能被改动或损坏，请核对`);
      if (records.length === 0)
        return failed(fileName, found.records === 0 ? '里没有一份完好的填报' : problems.join('；'));
      const ids = new Set(records.map(({ filing }) => filing.id));
      const lost = snapshots.filter(({ filingId }) => !ids.has(filingId)).length;
      if (lost > 0) problems.push(`${lost} 份快照所属的填报不在文件里，没有恢复`);
      const backup = { ...head, records: records.map(withSnapshots), ...(forms.length > 0 ? { forms } : {}) };
      return { kind: 'backup', backup, problems, ...(isAltered && { isAltered }) };
    },
  };

  function withSnapshots(record: BackupRecord): BackupRecord {
    const own = snapshots.filter(({ filingId }) => filingId === record.filing.id);
    return own.length === 0 ? record : { ...record, snapshots: own.sort((a, b) => b.at - a.at) };
  }
}

/** The file may have been moved or written over since it was first read. */
async function readAgain(again: () => Promise<string>, place: string): Promise<Filing> {
  try {
    return decodeSnapshotState(JSON.parse((await again()).replace(/,\s*$/, '')), place).state;
  } catch {
    throw new Error(`${place}读不出来，没有恢复：备份文件可能已被移动或改动`);
  }
}

async function fileAgain(again: () => Promise<string>, size: number): Promise<Uint8Array> {
  const bytes = await again()
    .then((line) => fromBase64(decodeFormFile(JSON.parse(line.replace(/,\s*$/, '')), '表样').file))
    .catch(() => undefined);
  if (bytes?.length !== size) throw new Error('文件读不出来，备份文件可能已被移动或改动');
  return bytes;
}

function dateOf(at: number): string {
  const date = new Date(at);
  return Number.isNaN(date.getTime())
    ? String(at)
    : `${date.getFullYear()}年${date.getMonth() + 1}月${date.getDate()}日`;
}
