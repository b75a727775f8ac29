import type { ZipEntry } from './zip-archive';

const OTHER_PACKAGES: readonly (readonly [pattern: RegExp, found: string])[] = [
  [/^word\//i, 'Word 文档'],
  [/^ppt\//i, 'PowerPoint 演示文稿'],
  [/^visio\//i, 'Visio 绘图'],
  [/^doc_0\//i, 'OFD 文档'],
  [/^ofd\.xml$/i, 'OFD 文档'],
];

/** What a zip archive is when it is not a spreadsheet, in Chinese; undefined when it may be one. */
export function otherPackage(entries: readonly ZipEntry[]): string | undefined {
  const has = (pattern: RegExp): boolean => entries.some((entry) => pattern.test(entry.name));
  const other = OTHER_PACKAGES.find(([pattern]) => has(pattern));
  if (other) return other[1];
  const officeOpenXml = has(/^\[content_types\]\.xml$/i) && has(/(^|\/)(workbook|sheet)[^/]*\.(xml|bin)$/i);
  const openDocument = has(/^content\.xml$/i) && has(/^meta-inf\/manifest\.xml$/i);
  return officeOpenXml || openDocument ? undefined : '普通 ZIP 压缩包';
}
