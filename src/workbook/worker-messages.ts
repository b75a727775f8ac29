import type { Workbook } from './workbook';
import type { WorkbookErrorReason } from './workbook-error';

/** What the page asks of the worker; one request per worker. */
export interface ReadRequest {
  readonly bytes: Uint8Array;
  readonly fileName: string;
}

/** What the worker says: that it has loaded, then one answer. */
export type WorkerMessage =
  | { readonly kind: 'loaded' }
  | { readonly kind: 'workbook'; readonly workbook: Workbook }
  | { readonly kind: 'failure'; readonly reason: WorkbookErrorReason; readonly explanation: string };
