/** Why a spreadsheet file could not be read. */
export type WorkbookErrorReason =
  | 'empty'
  | 'notASpreadsheet'
  | 'encrypted'
  | 'corrupt'
  | 'tooLarge'
  | 'noSheets'
  | 'timeout'
  | 'cancelled';

/** A file that could not be read; `message` is Chinese and names the file. */
export class WorkbookError extends Error {
  override readonly name = 'WorkbookError';

  constructor(
    readonly reason: WorkbookErrorReason,
    message: string,
    readonly fileName: string,
  ) {
    super(message);
  }
}
