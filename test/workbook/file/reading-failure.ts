import { readWorkbookNow } from '../../../src/workbook/file/sheetjs-reader';
import { WorkbookError } from '../../../src/workbook/file/workbook-error';

/** The error of reading, which must name the file. */
export function failure(bytes: Uint8Array, fileName = '草稿.xlsx'): WorkbookError {
  try {
    readWorkbookNow(bytes, fileName);
  } catch (error) {
    if (error instanceof WorkbookError && error.message.includes(`“${fileName}”`)) return error;
    throw error;
  }
  throw new Error('was read without complaint');
}
