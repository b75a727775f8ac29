import type { Edition } from '../../core/edition/edition';
import { DEFAULT_EDITION, editionById } from '../../editions';
import { proposeImport } from '../import/import';
import type { ImportProposal } from '../import/import-proposal';
import { type ReadOptions, readWithWorker } from './supervise-worker';
import type { Workbook } from '../workbook';
import ReadWorker from './worker?worker';

/**
 * Reads a file and recognises its tables in a Web Worker, so that a large or hostile file neither freezes the page nor
 * outlives its deadline. Without an edition its tables are taken for those of the edition that fits best.
 * @throws WorkbookError
 */
export async function readDraft(
  bytes: Uint8Array,
  fileName: string,
  edition: Edition | undefined,
  options?: ReadOptions,
): Promise<{ readonly workbook: Workbook; readonly proposal: ImportProposal }> {
  const { workbook, proposal, editionId } = await readWithWorker(
    () => new ReadWorker(),
    async (request, report) => {
      const { readDraftNow } = await import('./read-draft');
      return readDraftNow(request, report);
    },
    { bytes, fileName, editionId: edition?.id },
    options,
  );
  const plain = editionById(editionId) ?? DEFAULT_EDITION;
  // The worker knows the editions as they were published; an office's own titles are told apart here.
  if (edition && edition.forms !== plain.forms) return { workbook, proposal: proposeImport(workbook, edition) };
  return { workbook, proposal: { ...proposal, edition: edition ?? plain } };
}
