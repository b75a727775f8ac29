import { type BackupReader, createBackupReader, isOpening, parseBackup } from './parse-backup';
import type { ParsedBackup } from './collect-backup';
import { type Progress, unwatched } from './progress';

/** Bytes read at once. */
const CHUNK = 1 << 20;
const NEWLINE = 10;

/**
 * Reads a backup file piece by piece. Rejects where the browser cannot read it, and with what `progress` rejects with;
 * `progress` counts bytes.
 */
export async function readBackup(file: Blob, fileName: string, progress: Progress = unwatched): Promise<ParsedBackup> {
  let reader: BackupReader | undefined;
  for await (const { text, from, to } of linesOf(file)) {
    if (!reader) {
      // A file of version 1, or one that another program has written anew.
      if (!isOpening(text)) return parseBackup(await file.text(), fileName);
      reader = createBackupReader(fileName);
    }
    reader.line(text, () => file.slice(from, to).text());
    await progress(to, file.size);
  }
  return reader?.end() ?? parseBackup('', fileName);
}

interface Line {
  readonly text: string;
  /** Its bytes in the file, from and up to. */
  readonly from: number;
  readonly to: number;
}

async function* linesOf(file: Blob): AsyncGenerator<Line> {
  let from = 0;
  let pieces: Uint8Array[] = [];
  for (let at = 0; at < file.size; at += CHUNK) {
    const bytes = new Uint8Array(await file.slice(at, at + CHUNK).arrayBuffer());
    for (let start = 0; start < bytes.length; ) {
      const newline = bytes.indexOf(NEWLINE, start);
      const end = newline < 0 ? bytes.length : newline;
      pieces.push(bytes.subarray(start, end));
      start = end + 1;
      if (newline < 0) break;
      yield { text: decoded(pieces), from, to: at + end };
      pieces = [];
      from = at + start;
    }
  }
  if (pieces.length > 0) yield { text: decoded(pieces), from, to: file.size };
}

function decoded(pieces: readonly Uint8Array[]): string {
  const decoder = new TextDecoder();
  const text = pieces.map((piece) => decoder.decode(piece, { stream: true })).join('') + decoder.decode();
  return text.endsWith('\r') ? text.slice(0, -1) : text;
}
