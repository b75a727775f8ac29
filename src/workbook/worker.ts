import { readWorkbookNow } from './sheetjs-reader';
import { corrupt, WorkbookError } from './workbook-error';
import type { ReadRequest, WorkerMessage } from './worker-messages';

const tell = (message: WorkerMessage): void => self.postMessage(message);

self.addEventListener('message', ({ data: { bytes, fileName } }: MessageEvent<ReadRequest>) => {
  try {
    tell({ kind: 'workbook', workbook: readWorkbookNow(bytes, fileName) });
  } catch (error) {
    const { reason, explanation } = error instanceof WorkbookError ? error : corrupt(fileName);
    tell({ kind: 'failure', reason, explanation });
  }
});

tell({ kind: 'loaded' });
