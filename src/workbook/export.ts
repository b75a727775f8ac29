import type { Edition } from '../core/edition';
import type { Filing } from '../core/filing';
import { exportPublished, filingTitle } from './export-published';
import { exportWorking } from './export-working';

/** 公开稿: the published figures and nothing else. 工作稿: everything, to be taken back without loss. */
export type ExportKind = 'published' | 'working';

export interface ExportedFile {
  readonly bytes: Uint8Array;
  readonly fileName: string;
}

const KIND_NAMES: Readonly<Record<ExportKind, string>> = { published: '公开稿', working: '工作稿' };

/** What Windows does not allow in a file name. */
const FORBIDDEN = /[\\/:*?"<>|\u0000-\u001f]+/g;

/**
 * Writes a filing as an .xlsx file. The writer is loaded when first needed.
 * @throws Error where the filing has no table (公开稿), or a text is longer than a cell can hold.
 */
export async function writeExport(kind: ExportKind, filing: Filing, edition: Edition): Promise<ExportedFile> {
  const { writeWorkbook } = await import('./hucre-writer');
  const workbook = kind === 'published' ? exportPublished(filing, edition) : exportWorking(filing, edition);
  return { bytes: await writeWorkbook(workbook), fileName: exportFileName(kind, filing) };
}

/** `示例局2023年度部门决算公开表（公开稿）.xlsx` */
export function exportFileName(kind: ExportKind, filing: Filing): string {
  const name = `${filingTitle(filing)}（${KIND_NAMES[kind]}）`.replace(FORBIDDEN, ' ').trim();
  return `${name}.xlsx`;
}
