/** What a file is, judged by its bytes alone; its name plays no part. */
export type FileKind =
  /** A zip archive: xlsx, xlsm, xlsb, ods, or something else in the same wrapping. */
  | 'zip'
  /** An OLE container: xls, et, an encrypted xlsx, or an old Word file. */
  | 'ole'
  /** A bare stream of BIFF records, as very old programs wrote. */
  | 'biff'
  /** XML or HTML text. */
  | 'markup'
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
  const start = firstCharacters(bytes);
  if (/^\s*</.test(start)) return 'markup';
  return { notASpreadsheet: /[\u0000-\u0008\u000e-\u001f]/.test(start) ? '无法识别的二进制数据' : '纯文本' };
}

/** The beginning as one character per byte, past a byte order mark and without the zero bytes of UTF-16. */
function firstCharacters(bytes: Uint8Array): string {
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe;
  const skip = wide ? 2 : bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  const head = bytes.subarray(skip, skip + 512);
  return String.fromCharCode(...(wide ? head.filter((_, i) => i % 2 === 0) : head));
}
