import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crc32 } from '../../../src/workbook/file/crc32';
import { inflateRaw } from '../../../src/workbook/file/inflate-raw';
import { readZipDirectory, unzipEntry } from '../../../src/workbook/file/zip-archive';
import { makeZip } from './make-zip';

const content = fc.oneof(
  fc.uint8Array({ maxLength: 3000 }),
  fc
    .array(fc.constantFrom('<c r="A1">', '1413.38', '收入', ' '), { maxLength: 2000 })
    .map((words) => new TextEncoder().encode(words.join(''))),
);

/** Whether the call returns or throws a RangeError, and nothing else. */
const orRangeError = (call: () => unknown): boolean => {
  try {
    call();
    return true;
  } catch (error) {
    return error instanceof RangeError;
  }
};

describe('inflateRaw', () => {
  it('undoes deflate, at every level and strategy', () => {
    fc.assert(
      fc.property(content, fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 4 }), (data, level, strategy) => {
        const packed = new Uint8Array(deflateRawSync(data, { level, strategy }));
        expect(inflateRaw(packed, data.length)).toEqual(data);
      }),
    );
  });

  it('ends on every stream that is damaged, cut off or unpacks to another size', () => {
    fc.assert(
      fc.property(content, fc.nat(), fc.integer({ min: 1, max: 255 }), (data, position, mask) => {
        const packed = new Uint8Array(deflateRawSync(data));
        const damaged = packed.slice();
        damaged[position % packed.length]! ^= mask;
        for (const bytes of [damaged, packed.subarray(0, position % packed.length)]) {
          expect(orRangeError(() => inflateRaw(bytes, data.length))).toBe(true);
        }
        expect(() => inflateRaw(packed, data.length + 1)).toThrow(RangeError);
      }),
    );
  });
});

describe('archives', () => {
  it('have the checksum everyone computes', () => {
    expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
  });

  it('list and give out their files', () => {
    const zip = makeZip({ 'a.xml': '<a/>', 'xl\\b.xml': '决算' });
    const entries = readZipDirectory(zip) ?? [];
    expect(entries.map((entry) => entry.name)).toEqual(['a.xml', 'xl/b.xml']);
    expect(entries.map((entry) => new TextDecoder().decode(unzipEntry(zip, entry)))).toEqual(['<a/>', '决算']);
  });

  it('notice a changed byte', () => {
    const zip = makeZip({ 'a.xml': '<a/>' });
    const [entry] = readZipDirectory(zip) ?? [];
    zip[30 + 'a.xml'.length]! ^= 1;
    expect(() => entry && unzipEntry(zip, entry)).toThrow(RangeError);
  });
});
