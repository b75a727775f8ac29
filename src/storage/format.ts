import type { Filing } from '../core/filing/filing';
import { EMPTY_HISTORY, type History } from '../core/filing/history';
import { type Decoder, DecodeError, integer, list, object, string } from './decode';
import { decodeFiling, isWalkable, readHistory } from './decode-filing';

const FORMAT = 'mingzhang-backup';
const VERSION = 1;

export interface BackupRecord {
  readonly filing: Filing;
  readonly history: History;
}

export interface Backup {
  /** Milliseconds since the epoch. */
  readonly savedAt: number;
  /** The version of the app that wrote it, where it said so. */
  readonly appVersion?: string;
  readonly records: readonly BackupRecord[];
}

/** `problems`: Chinese sentences on what could not be taken in, or may have been altered; the rest is good. */
export type ParsedBackup =
  | { readonly kind: 'backup'; readonly backup: Backup; readonly problems: readonly string[] }
  | { readonly kind: 'failed'; readonly message: string };

/** The text of a backup file. */
export function serialiseBackup({ savedAt, appVersion, records }: Backup): string {
  const kept = records.map(({ filing, history }): BackupRecord => ({ filing, history }));
  const envelope = { format: FORMAT, version: VERSION, savedAt, ...(appVersion === undefined ? {} : { appVersion }) };
  return JSON.stringify({ ...envelope, checksum: checksum(kept), records: kept });
}

const anything: Decoder<unknown> = (value) => value;
const header = object<{ format: unknown; version: unknown }>({ format: anything, version: anything });
const envelope = object<{ savedAt: number; appVersion?: string; checksum: string; records: unknown[] }>(
  { savedAt: integer(), appVersion: string, checksum: string, records: list(anything) },
  ['appVersion'],
);
const record = object<{ filing: Filing; history: unknown }>({ filing: decodeFiling, history: anything });

/**
 * Reads a backup file. A record that is damaged is left out and named; a damaged history is dropped and its filing
 * kept. Fails where nothing can be taken in.
 */
export function parseBackup(text: string, fileName: string): ParsedBackup {
  const failed = (why: string): ParsedBackup => ({ kind: 'failed', message: `“${fileName}”${why}` });
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return failed('不是明账的备份文件，或者内容不完整');
  }
  try {
    const { format, version } = header(data, '文件');
    if (format !== FORMAT) return failed('不是明账的备份文件');
    if (typeof version !== 'number' || version > VERSION)
      return failed(`由更新版本的明账保存（文件版本 ${String(version)}，本程序能读到 ${VERSION}），请使用新版本打开`);
    return readRecords(envelope(data, '文件'), fileName) ?? failed('里没有一份完好的填报');
  } catch (error) {
    if (error instanceof DecodeError) return failed(`已损坏：${error.message}`);
    if (error instanceof RangeError) return failed('已损坏：内容嵌套过深');
    throw error;
  }
}

function readRecords(
  { savedAt, appVersion, checksum: expected, records: raw }: ReturnType<typeof envelope>,
  fileName: string,
): ParsedBackup | undefined {
  const problems: string[] = [];
  if (checksum(raw) !== expected) problems.push(`“${fileName}”的内容与保存时不一致，可能被改动或损坏，请核对`);
  const records: BackupRecord[] = [];
  raw.forEach((each, index) => {
    const place = `第 ${index + 1} 份填报`;
    try {
      const { filing, history } = record(each, place);
      const read = readHistory(history);
      const intact = read && isWalkable(filing, read) ? read : undefined;
      if (!intact)
        problems.push(`${place}（${filing.unit.name} ${filing.year} 年）的修改记录已损坏，不能撤销以前的修改`);
      records.push({ filing, history: intact ?? EMPTY_HISTORY });
    } catch (error) {
      if (!(error instanceof DecodeError)) throw error;
      problems.push(`${place}已损坏，没有恢复：${error.message}`);
    }
  });
  if (records.length === 0 && raw.length > 0) return { kind: 'failed', message: `“${fileName}”${problems.join('；')}` };
  if (records.length === 0) return undefined;
  return {
    kind: 'backup',
    backup: { savedAt, ...(appVersion === undefined ? {} : { appVersion }), records },
    problems,
  };
}

/** FNV-1a over the JSON text, which reads back and writes again the same: against damage, not against intent. */
function checksum(data: unknown): string {
  const text = JSON.stringify(data);
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
