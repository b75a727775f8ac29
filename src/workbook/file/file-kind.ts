/** What a file is, judged by its first bytes; its name plays no part. */
export type FileKind =
  /** A zip archive: xlsx, xlsm, xlsb, ods, or something else in the same wrapping. */
  | 'zip'
  /** An OLE container: xls, et, an encrypted xlsx, or an old Word file. */
  | 'ole'
  /** A bare stream of BIFF records, as very old programs wrote. */
  | 'biff'
  /** Perhaps text: see `decode-text.ts` and `text-kind.ts`. */
  | 'other'
  | 'empty'
  | { readonly notASpreadsheet: string };

const SIGNATURES: readonly (readonly [signature: readonly number[], kind: FileKind])[] = [
  [[0x50, 0x4b, 0x03, 0x04], 'zip'],
  [[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], 'ole'],
  [[0x09, 0x00, 0x04, 0x00], 'biff'],
  [[0x09, 0x02, 0x06, 0x00], 'biff'],
  [[0x09, 0x04, 0x06, 0x00], 'biff'],
  [[0x09, 0x08, 0x08, 0x00], 'biff'],
  [[0x09, 0x08, 0x10, 0x00], 'biff'],
  [[0x25, 0x50, 0x44, 0x46], { notASpreadsheet: 'PDF 文档' }],
  [[0x89, 0x50, 0x4e, 0x47], { notASpreadsheet: 'PNG 图片' }],
  [[0xff, 0xd8, 0xff], { notASpreadsheet: 'JPEG 图片' }],
  [[0x47, 0x49, 0x46, 0x38], { notASpreadsheet: 'GIF 图片' }],
  [[0x42, 0x4d], { notASpreadsheet: 'BMP 图片' }],
  [[0x49, 0x49, 0x2a, 0x00], { notASpreadsheet: 'TIFF 图片' }],
  [[0x4d, 0x4d, 0x00, 0x2a], { notASpreadsheet: 'TIFF 图片' }],
  [[0x52, 0x61, 0x72, 0x21], { notASpreadsheet: 'RAR 压缩包' }],
  [[0x37, 0x7a, 0xbc, 0xaf], { notASpreadsheet: '7z 压缩包' }],
  [[0x1f, 0x8b], { notASpreadsheet: 'gzip 压缩包' }],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], { notASpreadsheet: 'RTF 文档' }],
];

/** Recognises a file by its first bytes. */
export function fileKind(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return 'empty';
  for (const [signature, kind] of SIGNATURES) {
    if (signature.every((byte, i) => bytes[i] === byte)) return kind;
  }
  return 'other';
}
