import { decodeHead, decodeLists, FORMAT, header, VERSION } from './backup-format';
import { type Collector, createCollector, failed, type Opened, type ParsedBackup } from './collect-backup';
import { DecodeError } from './decode';

/** Takes in a backup of this version line by line, as they stand in the file. */
export interface BackupReader {
  /** `again` reads the line anew when its snapshot is wanted, so that not all of them are held in memory. */
  line(text: string, again: () => Promise<string>): void;
  /** Call it after the last line. */
  end(): ParsedBackup;
}

/** How the first line of a file ends that can be read line by line. */
const OPENING = '"records":[';

/** Whether a file that begins with this line is read line by line. */
export const isOpening = (line: string): boolean => line.startsWith('{"format":') && line.endsWith(OPENING);

/** Reads the text of a whole backup file, of any version. */
export function parseBackup(text: string, fileName: string): ParsedBackup {
  const lines = text.split(/\r?\n/);
  if (!isOpening(lines[0]!)) return parseWhole(text, fileName);
  const reader = createBackupReader(fileName);
  for (const line of lines) reader.line(line, () => Promise.resolve(line));
  return reader.end();
}

/**
 * A record or a snapshot that is damaged is left out and named; a damaged history is dropped and its filing kept. A
 * file that was cut off gives what is whole in it. Fails where nothing can be taken in.
 */
export function createBackupReader(fileName: string): BackupReader {
  let failure: ParsedBackup | undefined;
  let collector: Collector | undefined;
  let place: 'records' | 'snapshots' | 'forms' | 'end' = 'records';
  const begin = (line: string): void => {
    failure = guarded(fileName, () => {
      const opened = openHead(JSON.parse(`${line}]}`), fileName);
      if ('kind' in opened) return opened;
      collector = createCollector(opened, fileName);
      return undefined;
    });
  };
  return {
    line(line, again) {
      if (failure || line === '') return;
      if (!collector) return begin(line);
      if (place === 'records' && line === '],"snapshots":[') return void (place = 'snapshots');
      if (place === 'snapshots' && line === '],"forms":[') return void (place = 'forms');
      if (line.startsWith('],"checksum":')) {
        const closing = parsed(`{"_":[${line}`);
        if (closing === undefined) return;
        place = 'end';
        return collector.expect((closing as { checksum?: unknown }).checksum);
      }
      const text = line.endsWith(',') ? line.slice(0, -1) : line;
      if (place === 'records') collector.record(parsed(text), text);
      else if (place === 'snapshots') collector.snapshot(parsed(text), text, again);
      else if (place === 'forms') collector.form(parsed(text), text, again);
    },
    end() {
      if (!collector) return failure ?? failed(fileName, '不是明账的备份文件，或者内容不完整');
      return collector.end(place === 'end');
    },
  };
}

function guarded<T>(fileName: string, work: () => T): T | ParsedBackup {
  try {
    return work();
  } catch (error) {
    if (error instanceof SyntaxError) return failed(fileName, '不是明账的备份文件，或者内容不完整');
    if (error instanceof DecodeError) return failed(fileName, `已损坏：${error.message}`);
    if (error instanceof RangeError) return failed(fileName, '已损坏：内容嵌套过深');
    throw error;
  }
}

/** The value, or undefined where the text is no JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function openHead(data: unknown, fileName: string): Opened | ParsedBackup {
  const { format, version } = header(data, '文件');
  if (format !== FORMAT) return failed(fileName, '不是明账的备份文件');
  if (typeof version !== 'number' || version > VERSION)
    return failed(
      fileName,
      `由更新版本的明账保存（文件版本 ${String(version)}，本程序能读到 ${VERSION}），请使用新版本打开`,
    );
  return { head: decodeHead(data, '文件'), version };
}

/** For version 1, and for a file that another program has written anew. */
function parseWhole(text: string, fileName: string): ParsedBackup {
  return guarded(fileName, () => {
    const data: unknown = JSON.parse(text);
    const opened = openHead(data, fileName);
    if ('kind' in opened) return opened;
    const { records, snapshots = [], forms = [], checksum } = decodeLists(data, '文件');
    const collector = createCollector(opened, fileName);
    const textOf = (each: unknown): string => (opened.version === 1 ? '' : JSON.stringify(each));
    if (opened.version === 1) collector.cover(JSON.stringify(records));
    for (const each of records) collector.record(each, textOf(each));
    for (const each of snapshots) {
      const written = textOf(each);
      collector.snapshot(each, written, () => Promise.resolve(written));
    }
    for (const each of forms) {
      const written = textOf(each);
      collector.form(each, written, () => Promise.resolve(written));
    }
    collector.expect(checksum);
    return collector.end(true);
  });
}
