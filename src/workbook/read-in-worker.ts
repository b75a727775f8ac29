import { type ReadOptions, readWithWorker } from './supervise-worker';
import type { Workbook } from './workbook';
import ReadWorker from './worker?worker';

/**
 * Reads a spreadsheet file in a Web Worker, so that a large or hostile file
 * neither freezes the page nor outlives its deadline.
 * @throws WorkbookError
 */
export function readWorkbook(bytes: Uint8Array, fileName: string, options?: ReadOptions): Promise<Workbook> {
  return readWithWorker(
    () => new ReadWorker(),
    async (request) => {
      const { readWorkbookNow } = await import('./sheetjs-reader');
      return readWorkbookNow(request.bytes, request.fileName);
    },
    { bytes, fileName },
    options,
  );
}
