/** One file inside a zip archive, as its central directory describes it. */
export interface ZipEntry {
  /** With forward slashes; bytes outside ASCII are read as Latin-1. */
  readonly name: string;
  readonly crc32: number;
  readonly unpackedBytes: number;
  readonly encrypted: boolean;
}

const END_RECORD = 0x06054b50;
const ENTRY_RECORD = 0x02014b50;
const LONGEST_COMMENT = 0xffff;

/** The files of a zip archive, or undefined when the archive is cut off or damaged at its directory. */
export function readZipDirectory(bytes: Uint8Array): readonly ZipEntry[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEndRecord(view);
  if (end === undefined) return undefined;
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let count = view.getUint16(end + 10, true); count > 0; count--) {
    if (at + 46 > end || view.getUint32(at, true) !== ENTRY_RECORD) return undefined;
    const nameLength = view.getUint16(at + 28, true);
    const name = String.fromCharCode(...bytes.subarray(at + 46, at + 46 + nameLength));
    entries.push({
      name: name.replace(/\\/g, '/'),
      crc32: view.getUint32(at + 16, true),
      unpackedBytes: view.getUint32(at + 24, true),
      encrypted: (view.getUint16(at + 8, true) & 1) !== 0,
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function findEndRecord(view: DataView): number | undefined {
  const first = Math.max(0, view.byteLength - 22 - LONGEST_COMMENT);
  for (let at = view.byteLength - 22; at >= first; at--) {
    if (view.getUint32(at, true) === END_RECORD) return at;
  }
  return undefined;
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let bit = 0; bit < 8; bit++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c;
});

/** The CRC-32 of the zip format, unsigned. */
export function crc32(bytes: ArrayLike<number>): number {
  let crc = -1;
  for (let i = 0; i < bytes.length; i++) crc = CRC_TABLE[(crc ^ bytes[i]!) & 0xff]! ^ (crc >>> 8);
  return ~crc >>> 0;
}
