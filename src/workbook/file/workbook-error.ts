/** Why a spreadsheet file could not be read. */
export type WorkbookErrorReason =
  | 'empty'
  | 'notASpreadsheet'
  | 'encrypted'
  | 'corrupt'
  | 'tooLarge'
  | 'unsafe'
  | 'noSheets'
  | 'timeout'
  | 'cancelled';

/** A file that could not be read; `message` is Chinese and names the file, what was found and what was expected. */
export class WorkbookError extends Error {
  override readonly name = 'WorkbookError';

  /** `explanation`: what was found and what was expected, as a Chinese sentence without the file's name. */
  constructor(
    readonly reason: WorkbookErrorReason,
    readonly fileName: string,
    readonly explanation: string,
  ) {
    super(`无法读取“${fileName}”：${explanation}`);
  }
}

export const EXPECTED = '应为 .xlsx、.xls、.et、.ods 或 .csv 表格';

export const notASpreadsheet = (fileName: string, found: string): WorkbookError =>
  new WorkbookError('notASpreadsheet', fileName, `文件内容是“${found}”，不是表格；${EXPECTED}。`);
export const encrypted = (fileName: string): WorkbookError =>
  new WorkbookError('encrypted', fileName, '文件设有打开密码，应为未加密的表格。请在 Excel 或 WPS 中取消密码后另存。');
export const corrupt = (fileName: string): WorkbookError =>
  new WorkbookError(
    'corrupt',
    fileName,
    `文件已损坏或不完整，${EXPECTED}。请重新取得文件，或在 Excel、WPS 中打开后另存。`,
  );
export const tooLarge = (fileName: string, found: string): WorkbookError =>
  new WorkbookError('tooLarge', fileName, `${found}。请删去无关的内容后另存。`);
export const unsafe = (fileName: string, found: string): WorkbookError =>
  new WorkbookError('unsafe', fileName, `${found}，没有读取。请在 Excel、WPS 中打开后另存。`);
export const otherFormat = (fileName: string, found: string): WorkbookError =>
  new WorkbookError('notASpreadsheet', fileName, `文件是${found}，${EXPECTED}。请在 Excel、WPS 中打开后另存为 .xlsx。`);
