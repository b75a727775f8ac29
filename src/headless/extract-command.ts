import { cellOfKey, type CellRecord, cellRecord } from './cell-record';
import { readDraft } from './read-filing';

/**
 * Every figure cell of the tables a file holds, in reading order, blank ones included.
 * @throws DraftError, WorkbookError
 */
export function extractFile(file: string): CellRecord[] {
  const draft = readDraft(file);
  return [...draft.proposal.provenance.keys()].map((key) => cellRecord(draft, cellOfKey(key)));
}
