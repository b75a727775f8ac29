import { editionById } from '../../editions';
import { fittingEdition } from '../import/fitting-edition';
import { proposeImport } from '../import/import';
import { progressAt, type ReportProgress } from './read-progress';
import { readWorkbookNow } from './sheetjs-reader';
import type { ReadDraft, ReadRequest } from './worker-messages';

/**
 * Reads a file and recognises its tables.
 * @throws WorkbookError for every file that cannot be read completely.
 */
export function readDraftNow({ bytes, fileName, editionId }: ReadRequest, report: ReportProgress): ReadDraft {
  const workbook = readWorkbookNow(bytes, fileName, report);
  report(progressAt('recognise', 0, 1));
  const wanted = editionId === undefined ? undefined : editionById(editionId);
  const { edition, ...proposal } = proposeImport(workbook, wanted ?? fittingEdition(workbook));
  return { workbook, proposal, editionId: edition.id };
}
