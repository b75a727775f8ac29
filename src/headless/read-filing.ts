import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Edition } from '../core/edition/edition';
import type { Filing } from '../core/filing/filing';
import { proposeImport } from '../workbook/import/import';
import { filingFromImport } from '../workbook/import/import-accept';
import type { ImportProposal } from '../workbook/import/import-proposal';
import { readWorkbookNow } from '../workbook/file/sheetjs-reader';
import { fittingEdition } from '../workbook/import/fitting-edition';
import { WorkbookError } from '../workbook/file/workbook-error';

/** A draft as a file holds it, accepted as proposed. */
export interface FiledDraft {
  readonly proposal: ImportProposal;
  readonly filing: Filing;
}

/** Why a file cannot be worked with; the message is Chinese. */
export class DraftError extends Error {
  override readonly name = 'DraftError';
}

/**
 * Reads a spreadsheet file and accepts what importing it proposes, in the edition that fits it best unless told.
 * @throws DraftError where the file cannot be read, or holds none of the edition's tables.
 */
export function readDraft(path: string, edition?: Edition): FiledDraft {
  const workbook = readWorkbookNow(readBytes(path), basename(path));
  const proposal = proposeImport(workbook, edition ?? fittingEdition(workbook));
  const none = proposal.issues.find((issue) => issue.kind === 'noTables');
  if (none) throw new DraftError(none.message);
  return { proposal, filing: filingFromImport(proposal, basename(path)) };
}

function readBytes(path: string): Uint8Array {
  try {
    return new Uint8Array(readFileSync(path));
  } catch (error) {
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    throw new DraftError(`无法读取“${path}”：${isMissing ? '没有这个文件' : '文件打不开'}。`);
  }
}

/** The message of an error that a file caused; any other error is a defect and goes on. */
export function reasonOf(error: unknown): string {
  if (error instanceof DraftError || error instanceof WorkbookError) return error.message;
  throw error;
}
