/*
 * Why our own: SheetJS follows the chains of a damaged container in circles
 * until the memory is used up.
 */

/** A stream or a folder of an OLE container. */
export interface OleEntry {
  readonly name: string;
  readonly isStream: boolean;
  readonly size: number;
  readonly start: number;
}

export interface OleContainer {
  readonly entries: readonly OleEntry[];
  /**
   * The bytes of a stream.
   * @throws RangeError when the file breaks off before its end.
   */
  readonly read: (entry: OleEntry) => Uint8Array;
}

const HEADER_BYTES = 512;
const FAT_SECTORS_IN_HEADER = 109;
const ENTRY_BYTES = 128;
const STREAM = 2;
const ROOT = 5;

/**
 * Opens an OLE compound file ([MS-CFB]): what .xls, .et and encrypted .xlsx files are wrapped in.
 * @throws RangeError when its tables are damaged or the file breaks off before them.
 */
export function openOle(bytes: Uint8Array): OleContainer {
  if (bytes.length < HEADER_BYTES) damaged();
  const header = viewOf(bytes);
  const shift = header.getUint16(30, true);
  if (shift !== 9 && shift !== 12) damaged();
  const sectors: Sectors = { bytes, size: 1 << shift, first: 1 };
  const fat = readFat(header, sectors);
  const directory = viewOf(readChain(sectors, fat, header.getInt32(48, true)));
  const entries: OleEntry[] = [];
  let root: OleEntry | undefined;
  for (let at = 0; at + ENTRY_BYTES <= directory.byteLength; at += ENTRY_BYTES) {
    const type = directory.getUint8(at + 66);
    const entry: OleEntry = {
      name: entryName(directory, at),
      isStream: type === STREAM,
      start: directory.getInt32(at + 116, true),
      size: directory.getUint32(at + 120, true),
    };
    if (type === ROOT) root ??= entry;
    else if (type !== 0) entries.push(entry);
  }
  const smallest = header.getUint32(56, true);
  let mini: { readonly sectors: Sectors; readonly fat: Int32Array } | undefined;
  const openMini = (): { readonly sectors: Sectors; readonly fat: Int32Array } => ({
    sectors: { bytes: root ? readChain(sectors, fat, root.start) : new Uint8Array(), size: 64, first: 0 },
    fat: numbersOf(readChain(sectors, fat, header.getInt32(60, true))),
  });
  return {
    entries,
    read: ({ start, size }) => {
      if (size === 0) return new Uint8Array();
      if (size >= smallest) return readChain(sectors, fat, start, size);
      mini ??= openMini();
      return readChain(mini.sectors, mini.fat, start, size);
    },
  };
}

interface Sectors {
  readonly bytes: Uint8Array;
  readonly size: number;
  /** How many sectors stand before the one numbered 0. */
  readonly first: number;
}

/** Which sector follows which. */
function readFat(header: DataView, sectors: Sectors): Int32Array {
  const perSector = sectors.size / 4;
  const places: number[] = [];
  for (let i = 0; i < FAT_SECTORS_IN_HEADER; i++) places.push(header.getInt32(76 + 4 * i, true));
  // Files above 7 MB list the rest in sectors of their own, each ending with the number of the next.
  const most = Math.ceil(sectors.bytes.length / sectors.size);
  let next = header.getInt32(68, true);
  for (let left = header.getUint32(72, true); next >= 0 && left > 0 && places.length < most * perSector; left--) {
    const numbers = numbersOf(sectorAt(sectors, next));
    places.push(...numbers.subarray(0, perSector - 1));
    next = numbers[perSector - 1] ?? -1;
  }
  const used = places.filter((place) => place >= 0);
  if (used.length > most) damaged();
  const fat = new Int32Array(used.length * perSector).fill(-1);
  used.forEach((place, i) => fat.set(numbersOf(sectorAt(sectors, place)), i * perSector));
  return fat;
}

/** The sectors from `start` on, as one; all of them, or as many as hold `size` bytes. */
function readChain(sectors: Sectors, fat: Int32Array, start: number, size?: number): Uint8Array {
  const wanted = size === undefined ? Infinity : Math.ceil(size / sectors.size);
  const chain: Uint8Array[] = [];
  let sector = start;
  while (sector >= 0 && chain.length < wanted) {
    // A chain longer than the table goes in circles.
    if (chain.length > fat.length) damaged();
    chain.push(sectorAt(sectors, sector));
    sector = fat[sector] ?? damaged();
  }
  if (size !== undefined && chain.length < wanted) damaged();
  const whole = new Uint8Array(chain.length * sectors.size);
  chain.forEach((each, i) => whole.set(each, i * sectors.size));
  return whole.subarray(0, size);
}

/** One sector, full even where a program left the last one of the file short. */
function sectorAt({ bytes, size, first }: Sectors, sector: number): Uint8Array {
  const start = (sector + first) * size;
  if (start >= bytes.length) damaged();
  const found = bytes.subarray(start, start + size);
  if (found.length === size) return found;
  const full = new Uint8Array(size);
  full.set(found);
  return full;
}

function entryName(directory: DataView, at: number): string {
  const length = Math.min(directory.getUint16(at + 64, true), 64);
  let name = '';
  for (let i = 0; i + 2 < length; i += 2) name += String.fromCharCode(directory.getUint16(at + i, true));
  return name;
}

function numbersOf(bytes: Uint8Array): Int32Array {
  const view = viewOf(bytes);
  return Int32Array.from({ length: bytes.length >> 2 }, (_, i) => view.getInt32(4 * i, true));
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

function damaged(): never {
  throw new RangeError('damaged OLE container');
}
