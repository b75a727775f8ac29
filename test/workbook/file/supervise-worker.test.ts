import { describe, expect, it } from 'vitest';
import { type ReadingWorker, readWithWorker } from '../../../src/workbook/file/supervise-worker';
import { MOF_2023 } from '../../../src/editions/mof-2023';
import { proposeImport } from '../../../src/workbook/import/import';
import type { ReadProgress } from '../../../src/workbook/file/read-progress';
import type { ReadDraft, WorkerMessage } from '../../../src/workbook/file/worker-messages';

const workbook = { fileName: 'a.xlsx', sheets: [], properties: { custom: new Map() } };
const draft: ReadDraft = { workbook, proposal: proposeImport(workbook, MOF_2023), editionId: MOF_2023.id };
const elsewhere: ReadDraft = { ...draft, workbook: { ...workbook, fileName: 'read on the page' } };
const request = { bytes: new Uint8Array([1]), fileName: 'a.xlsx', editionId: MOF_2023.id };
const readHere = (): Promise<ReadDraft> => Promise.resolve(elsewhere);

class FakeWorker implements ReadingWorker {
  onmessage: ReadingWorker['onmessage'] = null;
  onerror: ReadingWorker['onerror'] = null;
  terminated = false;

  constructor(private readonly answer: (worker: FakeWorker) => void) {}

  postMessage(): void {
    queueMicrotask(() => this.answer(this));
  }

  terminate(): void {
    this.terminated = true;
  }

  say(data: WorkerMessage): void {
    this.onmessage?.call(this as unknown as Worker, { data } as MessageEvent);
  }

  fail(): void {
    this.onerror?.call(this as unknown as Worker, {} as ErrorEvent);
  }
}

describe('readWithWorker', () => {
  it('hands on the draft and ends the worker', async () => {
    const worker = new FakeWorker((w) => {
      w.say({ kind: 'loaded' });
      w.say({ kind: 'draft', draft });
    });
    expect(await readWithWorker(() => worker, readHere, request)).toBe(draft);
    expect(worker.terminated).toBe(true);
  });

  it('hands on how far the worker is', async () => {
    const progress: ReadProgress = { step: 'parse', done: 0.4 };
    const worker = new FakeWorker((w) => {
      w.say({ kind: 'progress', progress });
      w.say({ kind: 'draft', draft });
    });
    const heard: ReadProgress[] = [];
    await readWithWorker(() => worker, readHere, request, { onProgress: (each) => heard.push(each) });
    expect(heard).toEqual([progress]);
  });

  it('does not blame the file for a fault of the program', async () => {
    const worker = new FakeWorker((w) => w.say({ kind: 'defect', message: 'x is undefined' }));
    await expect(readWithWorker(() => worker, readHere, request)).rejects.toThrow(/^x is undefined$/);
    expect(worker.terminated).toBe(true);
  });

  it('turns a failure into a WorkbookError with its reason', async () => {
    const worker = new FakeWorker((w) => w.say({ kind: 'failure', reason: 'encrypted', explanation: '有密码。' }));
    await expect(readWithWorker(() => worker, readHere, request)).rejects.toMatchObject({
      reason: 'encrypted',
      message: '无法读取“a.xlsx”：有密码。',
    });
    expect(worker.terminated).toBe(true);
  });

  it('gives up at the deadline', async () => {
    const worker = new FakeWorker((w) => w.say({ kind: 'loaded' }));
    const reading = readWithWorker(() => worker, readHere, request, { deadlineMs: 20 });
    await expect(reading).rejects.toMatchObject({ reason: 'timeout', fileName: 'a.xlsx' });
    expect(worker.terminated).toBe(true);
  });

  it('stops when cancelled, before or during the reading', async () => {
    const controller = new AbortController();
    const worker = new FakeWorker(() => controller.abort());
    const options = { signal: controller.signal };
    await expect(readWithWorker(() => worker, readHere, request, options)).rejects.toMatchObject({
      reason: 'cancelled',
    });
    expect(worker.terminated).toBe(true);
    const never = (): ReadingWorker => {
      throw new Error('must not start');
    };
    await expect(readWithWorker(never, readHere, request, options)).rejects.toMatchObject({ reason: 'cancelled' });
  });

  it('reads on the page where a worker cannot be started or does not load', async () => {
    const refuse = (): ReadingWorker => {
      throw new Error('SecurityError');
    };
    expect(await readWithWorker(refuse, readHere, request)).toBe(elsewhere);
    const worker = new FakeWorker((w) => w.fail());
    expect(await readWithWorker(() => worker, readHere, request)).toBe(elsewhere);
  });

  it('does not read on the page what brought the worker down', async () => {
    const worker = new FakeWorker((w) => {
      w.say({ kind: 'loaded' });
      w.fail();
    });
    await expect(readWithWorker(() => worker, readHere, request)).rejects.toMatchObject({ reason: 'corrupt' });
  });
});
