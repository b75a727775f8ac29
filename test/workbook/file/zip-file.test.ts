import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { zipFile } from '../../../src/workbook/file/zip-file';
import { readZipDirectory, unzipEntry } from '../../../src/workbook/file/zip-archive';

describe('a zip archive of files', () => {
  it('gives back every file, byte for byte', () => {
    const files = fc.array(fc.record({ name: fc.string({ minLength: 1, unit: 'grapheme' }), bytes: fc.uint8Array() }));
    fc.assert(
      fc.property(files, (packed) => {
        const archive = zipFile(packed, new Date(2024, 7, 20));
        const entries = readZipDirectory(archive)!;
        expect(entries.map((entry) => [...unzipEntry(archive, entry)])).toEqual(packed.map(({ bytes }) => [...bytes]));
      }),
    );
  });

  it('marks names as UTF-8, and says when the files were made', () => {
    const archive = zipFile(
      [{ name: '收入决算表.csv', bytes: new Uint8Array([1]) }],
      new Date(2024, 7, 20, 13, 45, 30),
    );
    const view = new DataView(archive.buffer);
    expect(view.getUint16(6, true) & 0x0800).toBe(0x0800);
    expect(view.getUint16(10, true)).toBe((13 << 11) | (45 << 5) | 15);
    expect(view.getUint16(12, true)).toBe((44 << 9) | (8 << 5) | 20);
    expect(new TextDecoder().decode(archive.subarray(30, 30 + view.getUint16(26, true)))).toBe('收入决算表.csv');
  });
});
