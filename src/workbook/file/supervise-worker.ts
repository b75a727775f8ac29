import type { ReportProgress } from './read-progress';
import { corrupt, WorkbookError } from './workbook-error';
import type { ReadDraft, ReadRequest, WorkerMessage } from './worker-messages';

export interface ReadOptions {
  /** Aborting ends the reading at once with reason `cancelled`. */
  readonly signal?: AbortSignal;
  /** Milliseconds until the reading is given up with reason `timeout`; 30 000 unless told. */
  readonly deadlineMs?: number;
  readonly onProgress?: ReportProgress;
}

/** As much of a Worker as is used. */
export type ReadingWorker = Pick<Worker, 'onmessage' | 'onerror' | 'postMessage' | 'terminate'>;

const DEADLINE_MS = 30_000;

/**
 * Lets a worker read one file and ends the worker, whatever happens.
 * Where no worker can be started or its script does not load (some browsers refuse
 * workers to pages opened from a folder), `readHere` reads instead, without a deadline.
 * @throws WorkbookError
 */
export async function readWithWorker(
  startWorker: () => ReadingWorker,
  readHere: (request: ReadRequest, report: ReportProgress) => Promise<ReadDraft>,
  request: ReadRequest,
  { signal, deadlineMs = DEADLINE_MS, onProgress = () => undefined }: ReadOptions = {},
): Promise<ReadDraft> {
  const { fileName } = request;
  const cancelled = (): WorkbookError => new WorkbookError('cancelled', fileName, '已取消读取。');
  if (signal?.aborted) throw cancelled();
  let worker: ReadingWorker;
  try {
    worker = startWorker();
  } catch {
    return readHere(request, onProgress);
  }
  let timer: ReturnType<typeof setTimeout> | undefined;
  let abort = (): void => undefined;
  try {
    return await new Promise<ReadDraft>((resolve, reject) => {
      let loaded = false;
      worker.onmessage = ({ data }: MessageEvent<WorkerMessage>) => {
        if (data.kind === 'loaded') loaded = true;
        else if (data.kind === 'progress') onProgress(data.progress);
        else if (data.kind === 'draft') resolve(data.draft);
        else if (data.kind === 'defect') reject(new Error(data.message));
        else reject(new WorkbookError(data.reason, fileName, data.explanation));
      };
      worker.onerror = () => (loaded ? reject(corrupt(fileName)) : resolve(readHere(request, onProgress)));
      abort = () => reject(cancelled());
      signal?.addEventListener('abort', abort);
      timer = setTimeout(() => reject(tooSlow(fileName, deadlineMs)), deadlineMs);
      worker.postMessage(request);
    });
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', abort);
    worker.terminate();
  }
}

function tooSlow(fileName: string, deadlineMs: number): WorkbookError {
  const seconds = Math.round(deadlineMs / 1000);
  return new WorkbookError('timeout', fileName, `${seconds} 秒内没有读完，已停止。请删去无关的工作表和内容后另存。`);
}
