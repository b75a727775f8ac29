import type { Edition } from '../../core/edition/edition';
import type { Filing } from '../../core/filing/filing';
import { writeExport } from '../../workbook/export/export';
import { filingTitle } from '../../workbook/export/export-published';
import { fileNameFor } from '../../workbook/export/file-name';
import { WORKBOOK_TYPE } from '../files';
import { exchange } from '../text-exchange.zh';
import type { PaperKind } from './paper-kind';

export interface WrittenPaper {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly type: string;
}

/**
 * The file to hand over. What writes it is loaded when first needed.
 * @throws Error with the reason in Chinese or from the writer.
 */
export async function writePaper(
  kind: PaperKind,
  filing: Filing,
  edition: Edition,
  cover: boolean,
): Promise<WrittenPaper> {
  const words = exchange.export;
  if (kind !== 'working' && edition.forms.every(({ table }) => !filing.tables[table])) throw new Error(words.noTables);
  const name = (suffix: string, extension: string): string =>
    fileNameFor(`${filingTitle(filing)}（${suffix}）`, extension);
  if (kind === 'page') {
    const { htmlPage } = await import('../../publication/html-page');
    return { name: name(words.pageName, 'html'), content: htmlPage(filing, edition), type: 'text/html' };
  }
  if (kind === 'csv') {
    const { csvArchive } = await import('../../publication/csv-files');
    return {
      name: name(words.csvName, 'zip'),
      content: csvArchive(filing, edition, new Date()),
      type: 'application/zip',
    };
  }
  const { bytes, fileName } = await writeExport(kind, filing, edition, { cover });
  return { name: fileName, content: bytes, type: WORKBOOK_TYPE };
}
