import { readDraftNow } from './read-draft';
import { WorkbookError } from './workbook-error';
import type { ReadRequest, WorkerMessage } from './worker-messages';

const tell = (message: WorkerMessage): void => self.postMessage(message);

self.addEventListener('message', ({ data }: MessageEvent<ReadRequest>) => {
  try {
    tell({ kind: 'draft', draft: readDraftNow(data, (progress) => tell({ kind: 'progress', progress })) });
  } catch (error) {
    if (error instanceof WorkbookError) tell({ kind: 'failure', reason: error.reason, explanation: error.explanation });
    else tell({ kind: 'defect', message: error instanceof Error ? error.message : String(error) });
  }
});

tell({ kind: 'loaded' });
