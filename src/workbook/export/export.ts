import type { Edition } from '../../core/edition/edition';
import type { Filing } from '../../core/filing/filing';
import type { ReviewReport } from '../../core/review/review-report';
import { exportPublished, filingTitle, type PublishedOptions } from './export-published';
import { exportWorking } from './export-working';
import { fileNameFor } from './file-name';

/** 公开稿: the published figures and nothing else. 工作稿: everything, to be taken back without loss. */
export type ExportKind = 'published' | 'working';

export interface ExportedFile {
  readonly bytes: Uint8Array;
  readonly fileName: string;
}

const KIND_NAMES: Readonly<Record<ExportKind, string>> = { published: '公开稿', working: '工作稿' };

/** `cover` and `unit` are for the 公开稿; the 工作稿 has its figures as they were recorded. */
export interface ExportOptions extends PublishedOptions {
  /** Goes into the 工作稿 as a sheet. */
  readonly report?: ReviewReport;
}

/**
 * Writes a filing as an .xlsx file. The writer is loaded when first needed.
 * @throws Error where the filing has no table (公开稿), or a text is longer than a cell can hold.
 */
export async function writeExport(
  kind: ExportKind,
  filing: Filing,
  edition: Edition,
  options: ExportOptions = {},
): Promise<ExportedFile> {
  const { writeWorkbook } = await import('./hucre-writer');
  const workbook =
    kind === 'published' ? exportPublished(filing, edition, options) : exportWorking(filing, edition, options.report);
  return { bytes: await writeWorkbook(workbook), fileName: exportFileName(kind, filing) };
}

/** `示例局2023年度部门决算公开表（公开稿）.xlsx` */
export function exportFileName(kind: ExportKind, filing: Filing): string {
  return fileNameFor(`${filingTitle(filing)}（${KIND_NAMES[kind]}）`);
}
