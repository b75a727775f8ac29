import type { ImportProposal } from '../import/import-proposal';
import type { ReadProgress } from './read-progress';
import type { Workbook } from '../workbook';
import type { WorkbookErrorReason } from './workbook-error';

/** What the page asks of the worker; one request per worker. */
export interface ReadRequest {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  /**
   * The edition whose tables to recognise, the one that fits best where not said: an edition holds functions, which no
   * message carries.
   */
  readonly editionId?: string | undefined;
}

/** A file as it was read, and what importing it would bring as long as nobody has corrected anything. */
export interface ReadDraft {
  readonly workbook: Workbook;
  readonly proposal: Omit<ImportProposal, 'edition'>;
  readonly editionId: string;
}

/** What the worker says: that it has loaded, how far it is, then one answer. */
export type WorkerMessage =
  | { readonly kind: 'loaded' }
  | { readonly kind: 'progress'; readonly progress: ReadProgress }
  | { readonly kind: 'draft'; readonly draft: ReadDraft }
  | { readonly kind: 'failure'; readonly reason: WorkbookErrorReason; readonly explanation: string }
  /** The program is wrong, not the file. */
  | { readonly kind: 'defect'; readonly message: string };
