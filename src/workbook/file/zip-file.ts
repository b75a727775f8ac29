import { crc32 } from './crc32';

/** A file to be packed; `name` may hold any character, `/` parts folders. */
export interface PackedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The same by raw deflate; absent: it is stored as it is. */
  readonly deflated?: Uint8Array | undefined;
}

const LOCAL_HEADER = 0x04034b50;
const DIRECTORY_ENTRY = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;
/** The version of the format that is needed to unpack. */
const VERSION = 20;
/** Names are UTF-8. */
const UTF8_NAMES = 0x0800;
const STORED = 0;
const DEFLATED = 8;

/**
 * A zip archive of the files; no library is needed. `at`: when they were made, in local time.
 */
export function zipFile(files: readonly PackedFile[], at: Date): Uint8Array {
  const entries = files.map(({ name, bytes, deflated }) => ({
    name: new TextEncoder().encode(name),
    content: deflated ?? bytes,
    size: bytes.length,
    method: deflated ? DEFLATED : STORED,
    sum: crc32(bytes),
  }));
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const { name, content, size, method, sum } of entries) {
    const facts = (writer: Fields): Fields =>
      writer
        .short(VERSION)
        .short(UTF8_NAMES)
        .short(method)
        .short(timeOf(at))
        .short(dateOf(at))
        .long(sum)
        .long(content.length)
        .long(size)
        .short(name.length)
        .short(0);
    const local = facts(new Fields().long(LOCAL_HEADER)).bytes();
    const entry = facts(new Fields().long(DIRECTORY_ENTRY).short(VERSION)).short(0).short(0).short(0).long(0);
    parts.push(local, name, content);
    directory.push(entry.long(offset).bytes(), name);
    offset += local.length + name.length + content.length;
  }
  const length = directory.reduce((sum, each) => sum + each.length, 0);
  const end = new Fields().long(END_OF_DIRECTORY).short(0).short(0).short(files.length).short(files.length);
  return joined([...parts, ...directory, end.long(length).long(offset).short(0).bytes()]);
}

/** Numbers one after another, the lowest byte first, as the format writes them. */
class Fields {
  private readonly values: number[] = [];

  short(value: number): this {
    this.values.push(value & 0xff, (value >>> 8) & 0xff);
    return this;
  }

  long(value: number): this {
    return this.short(value & 0xffff).short(value >>> 16);
  }

  bytes(): Uint8Array {
    return Uint8Array.from(this.values);
  }
}

const timeOf = (at: Date): number => (at.getHours() << 11) | (at.getMinutes() << 5) | (at.getSeconds() >> 1);

/** The format counts years from 1980. */
const dateOf = (at: Date): number =>
  ((Math.max(1980, at.getFullYear()) - 1980) << 9) | ((at.getMonth() + 1) << 5) | at.getDate();

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, each) => sum + each.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
