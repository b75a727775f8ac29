import { crc32 } from './crc32';
import { inflateRaw } from './inflate-raw';

/** One file inside a zip archive, as its central directory describes it. */
export interface ZipEntry {
  /** With forward slashes; bytes outside ASCII are read as Latin-1. */
  readonly name: string;
  readonly crc32: number;
  readonly packedBytes: number;
  readonly unpackedBytes: number;
  readonly encrypted: boolean;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  /** Where the local header of the file begins. */
  readonly offset: number;
}

const END_RECORD = 0x06054b50;
const ENTRY_RECORD = 0x02014b50;
const LOCAL_RECORD = 0x04034b50;
const LONGEST_COMMENT = 0xffff;
const IN_EXTRA_FIELD = 0xffffffff;

/** The files of a zip archive, or undefined when the archive is cut off or damaged at its directory. */
export function readZipDirectory(bytes: Uint8Array): readonly ZipEntry[] | undefined {
  const view = viewOf(bytes);
  const end = findEndRecord(view);
  if (end === undefined) return undefined;
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let count = view.getUint16(end + 10, true); count > 0; count--) {
    if (at + 46 > end || view.getUint32(at, true) !== ENTRY_RECORD) return undefined;
    const extra = at + 46 + view.getUint16(at + 28, true);
    const next = extra + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > end) return undefined;
    const large = largeNumbers(view, extra, extra + view.getUint16(at + 30, true));
    const number = (position: number): number => {
      const value = view.getUint32(position, true);
      return value === IN_EXTRA_FIELD ? (large.shift() ?? value) : value;
    };
    entries.push({
      name: String.fromCharCode(...bytes.subarray(at + 46, extra)).replace(/\\/g, '/'),
      encrypted: (view.getUint16(at + 8, true) & 1) !== 0,
      method: view.getUint16(at + 10, true),
      crc32: view.getUint32(at + 16, true),
      // In the order of the format's extra field for large numbers.
      unpackedBytes: number(at + 24),
      packedBytes: number(at + 20),
      offset: number(at + 42),
    });
    at = next;
  }
  return entries;
}

/**
 * The content of a file in the archive, checked against its size and checksum.
 * @throws RangeError when it is damaged.
 */
export function unzipEntry(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const view = viewOf(bytes);
  if (view.getUint32(entry.offset, true) !== LOCAL_RECORD) throw new RangeError('no file at its place in the archive');
  const start = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  const packed = bytes.subarray(start, start + entry.packedBytes);
  if (packed.length !== entry.packedBytes) throw new RangeError('the archive breaks off');
  if (entry.method !== 0 && entry.method !== 8) throw new RangeError('unknown compression');
  const content = entry.method === 0 ? packed : inflateRaw(packed, entry.unpackedBytes);
  if (content.length !== entry.unpackedBytes || crc32(content) !== entry.crc32) throw new RangeError('wrong checksum');
  return content;
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

function findEndRecord(view: DataView): number | undefined {
  const first = Math.max(0, view.byteLength - 22 - LONGEST_COMMENT);
  for (let at = view.byteLength - 22; at >= first; at--) {
    if (view.getUint32(at, true) === END_RECORD) return at;
  }
  return undefined;
}

/** The 64-bit numbers in an entry's extra fields. */
function largeNumbers(view: DataView, start: number, end: number): number[] {
  for (let at = start; at + 4 <= end; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    const numbers: number[] = [];
    const stop = Math.min(end, at + 4 + view.getUint16(at + 2, true));
    for (let i = at + 4; i + 8 <= stop; i += 8) {
      numbers.push(view.getUint32(i, true) + view.getUint32(i + 4, true) * 2 ** 32);
    }
    return numbers;
  }
  return [];
}
