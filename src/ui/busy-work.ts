import { createSignal } from 'solid-js';
import type { Progress } from '../storage/progress';
import { breathe, SLICE } from './slices';

/** Work that is done sooner is not shown, in milliseconds. */
const UNSEEN = 400;

export interface ShownWork {
  readonly title: string;
  readonly done: number;
  readonly total: number;
}

/** Work that takes a while: shown once it does, and stopped on request. */
export interface BusyWork {
  readonly shown: () => ShownWork | undefined;
  /** Lets the work that is under way reject at its next pause. */
  readonly stop: () => void;
  /** `work` gets what names its parts and takes their progress. Rejects with `stopped` where it was stopped. */
  readonly run: <T>(stopped: string, work: (part: (title: string) => Progress) => Promise<T>) => Promise<T>;
}

/** Lets the page paint and take keys between the pieces of long work. `pausing` is called at each such moment. */
export function createPauses(pausing: (done: number, total: number) => void = () => undefined): Progress {
  let last = performance.now();
  return async (done, total) => {
    if (performance.now() - last < SLICE) return;
    pausing(done, total);
    await breathe();
    last = performance.now();
  };
}

export function createBusyWork(): BusyWork {
  const [shown, setShown] = createSignal<ShownWork>();
  let isStopped = false;
  return {
    shown,
    stop: () => {
      isStopped = true;
    },
    run: async (stopped, work) => {
      isStopped = false;
      const begun = performance.now();
      const part = (title: string): Progress => {
        const pause = createPauses((done, total) => {
          if (performance.now() - begun > UNSEEN) setShown({ title, done, total });
        });
        return async (done, total) => {
          await pause(done, total);
          if (isStopped) throw new Error(stopped);
        };
      };
      try {
        return await work(part);
      } finally {
        setShown(undefined);
      }
    },
  };
}
