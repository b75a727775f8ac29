import { fileKind } from '../file/file-kind';
import { readZipDirectory } from '../file/zip-archive';

/**
 * What a file is, in Chinese, where it cannot be filled with its own fonts and borders; undefined where it can: an .xlsx
 * without macros.
 */
export function otherThanXlsx(bytes: Uint8Array): string | undefined {
  if (fileKind(bytes) !== 'zip') return '旧格式（.xls、.et）或文本表格';
  const names = new Set((readZipDirectory(bytes) ?? []).map(({ name }) => name.toLowerCase()));
  if ([...names].some((name) => name.endsWith('vbaproject.bin'))) return '带宏的工作簿（.xlsm）';
  return names.has('xl/workbook.xml') ? undefined : '其他格式的表格（如 .ods）';
}
