/*
 * Why our own: SheetJS loops for ever on a damaged stream, and the browsers we
 * support lack the raw form of DecompressionStream.
 */

const LENGTH_BASE = [
  3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258,
];
const LENGTH_BITS = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
const DISTANCE_BASE = [
  1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145,
  8193, 12289, 16385, 24577,
];
const DISTANCE_BITS = [
  0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13,
];
const CODE_LENGTH_ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
const END_OF_BLOCK = 256;

/** Codes by their next `bits` bits: symbol × 16 + length of the code; 0 where no code begins so. */
interface CodeTable {
  readonly bits: number;
  readonly entries: Uint16Array;
}

/**
 * Unpacks a deflate stream (RFC 1951, no header) into exactly `size` bytes.
 * @throws RangeError when the stream is damaged, breaks off or unpacks to another size.
 */
export function inflateRaw(packed: Uint8Array, size: number): Uint8Array {
  const out = new Uint8Array(size);
  const source = new BitSource(packed);
  let at = 0;
  let last = false;
  while (!last) {
    last = source.take(1) === 1;
    const kind = source.take(2);
    if (kind === 0) at = copyStored(source, out, at);
    else if (kind === 1) at = inflateBlock(source, out, at, FIXED_LITERALS, FIXED_DISTANCES);
    else if (kind === 2) at = inflateBlock(source, out, at, ...readTables(source));
    else damaged();
  }
  if (at !== size) damaged();
  return out;
}

class BitSource {
  private at = 0;
  private held = 0;
  private count = 0;

  constructor(private readonly bytes: Uint8Array) {}

  /** The next `bits` (at most 15) as a number, zeros behind the end, without taking them. */
  private peek(bits: number): number {
    while (this.count < bits) {
      this.held |= (this.bytes[this.at++] ?? 0) << this.count;
      this.count += 8;
    }
    return this.held & ((1 << bits) - 1);
  }

  private drop(bits: number): void {
    this.held >>>= bits;
    this.count -= bits;
    if (this.at - (this.count >> 3) > this.bytes.length) damaged();
  }

  take(bits: number): number {
    const value = this.peek(bits);
    this.drop(bits);
    return value;
  }

  symbol({ bits, entries }: CodeTable): number {
    const entry = entries[this.peek(bits)] ?? 0;
    if (entry === 0) damaged();
    this.drop(entry & 15);
    return entry >>> 4;
  }

  /** `length` whole bytes from the next byte boundary. */
  takeBytes(length: number): Uint8Array {
    this.at -= this.count >> 3;
    this.held = this.count = 0;
    if (this.at + length > this.bytes.length) damaged();
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }
}

function copyStored(source: BitSource, out: Uint8Array, at: number): number {
  const [low = 0, high = 0] = source.takeBytes(4);
  const length = low | (high << 8);
  if (at + length > out.length) damaged();
  out.set(source.takeBytes(length), at);
  return at + length;
}

function inflateBlock(
  source: BitSource,
  out: Uint8Array,
  start: number,
  literals: CodeTable,
  distances: CodeTable,
): number {
  let at = start;
  for (;;) {
    const symbol = source.symbol(literals);
    if (symbol === END_OF_BLOCK) return at;
    if (symbol < END_OF_BLOCK) {
      if (at >= out.length) damaged();
      out[at++] = symbol;
      continue;
    }
    const length = (LENGTH_BASE[symbol - 257] ?? damaged()) + source.take(LENGTH_BITS[symbol - 257] ?? 0);
    const code = source.symbol(distances);
    const distance = (DISTANCE_BASE[code] ?? damaged()) + source.take(DISTANCE_BITS[code] ?? 0);
    if (distance > at || at + length > out.length) damaged();
    for (const end = at + length; at < end; at++) out[at] = out[at - distance]!;
  }
}

function readTables(source: BitSource): [literals: CodeTable, distances: CodeTable] {
  const literalCount = source.take(5) + 257;
  const distanceCount = source.take(5) + 1;
  const lengths = new Uint8Array(19);
  const given = source.take(4) + 4;
  for (const position of CODE_LENGTH_ORDER.slice(0, given)) lengths[position] = source.take(3);
  const lengthTable = codeTable(lengths);
  const all = new Uint8Array(literalCount + distanceCount);
  for (let i = 0; i < all.length; ) {
    const symbol = source.symbol(lengthTable);
    if (symbol < 16) {
      all[i++] = symbol;
      continue;
    }
    if (symbol === 16 && i === 0) damaged();
    const value = symbol === 16 ? all[i - 1]! : 0;
    const repeat = symbol === 16 ? 3 + source.take(2) : symbol === 17 ? 3 + source.take(3) : 11 + source.take(7);
    if (i + repeat > all.length) damaged();
    all.fill(value, i, i + repeat);
    i += repeat;
  }
  return [codeTable(all.subarray(0, literalCount)), codeTable(all.subarray(literalCount))];
}

/** The canonical Huffman code with these code lengths, one for each symbol. */
function codeTable(lengths: Uint8Array): CodeTable {
  const bits = lengths.reduce((most, length) => Math.max(most, length), 1);
  const entries = new Uint16Array(1 << bits);
  let code = 0;
  for (let length = 1; length <= bits; length++) {
    for (let symbol = 0; symbol < lengths.length; symbol++) {
      if (lengths[symbol] !== length) continue;
      if (code >= 1 << length) damaged();
      for (let i = reversed(code, length); i < entries.length; i += 1 << length) entries[i] = (symbol << 4) | length;
      code++;
    }
    code <<= 1;
  }
  return { bits, entries };
}

function reversed(code: number, length: number): number {
  let result = 0;
  for (let bit = 0; bit < length; bit++) result |= ((code >>> bit) & 1) << (length - 1 - bit);
  return result;
}

function damaged(): never {
  throw new RangeError('damaged deflate stream');
}

const FIXED_LITERALS = codeTable(
  Uint8Array.from({ length: 288 }, (_, i) => (i < 144 ? 8 : i < 256 ? 9 : i < 280 ? 7 : 8)),
);
const FIXED_DISTANCES = codeTable(new Uint8Array(30).fill(5));
