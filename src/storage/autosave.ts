import type { FilingDraft, FilingStorage } from './storage';
import { StorageError } from './storage-error';

/** How the keeping of the open filing stands. */
export type SaveState =
  | { readonly kind: 'saved'; readonly at: number; readonly revision: number }
  /** A save is under way or will be in a moment. */
  | { readonly kind: 'saving' }
  /** The last attempt failed; `willRetry`: another follows by itself. */
  | { readonly kind: 'unsaved'; readonly error: StorageError; readonly willRetry: boolean };

export interface AutosaveOptions {
  readonly storage: Pick<FilingStorage, 'save'>;
  /** How long nothing must change before a save, in milliseconds. */
  readonly quietMs?: number;
  /** How long a change waits at most while others keep coming, in milliseconds. */
  readonly maximumMs?: number;
}

export interface Autosave {
  /** What is kept is now at this revision: after loading, and after taking over. Nothing is saved before the first. */
  begin(revision: number, savedAt: number): void;
  /** Hands over the filing after a change; only the latest is kept. */
  schedule(draft: FilingDraft): void;
  /** Saves at once what waits; resolves when nothing does, rejects with the StorageError where it fails. */
  flush(): Promise<void>;
  /** Whether anything is not kept yet. */
  hasUnsaved(): boolean;
  state(): SaveState | undefined;
  /** Calls the listener whenever the state changes; returns the way to stop. */
  subscribe(listener: (state: SaveState) => void): () => void;
  /** Stops the timers; what waits is not saved. */
  dispose(): void;
}

const FIRST_RETRY_MS = 1_000;
const LAST_RETRY_MS = 30_000;

/**
 * Saves after every change, a moment later and one at a time. A failure is retried with growing pauses and at the
 * next change; a conflict or data of a later version is not: someone has to decide, then `begin` starts anew.
 */
export function createAutosave({ storage, quietMs = 400, maximumMs = 1_000 }: AutosaveOptions): Autosave {
  const listeners = new Set<(state: SaveState) => void>();
  let base: number | undefined;
  let waiting: FilingDraft | undefined;
  let waitingSince = 0;
  let failures = 0;
  let running: Promise<void> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let state: SaveState | undefined;

  function setState(next: SaveState): void {
    state = next;
    for (const listener of listeners) listener(next);
  }

  function saveIn(milliseconds: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => void save().catch(() => undefined), Math.max(0, milliseconds));
  }

  /** One attempt; joins the one that is under way. */
  function save(): Promise<void> {
    clearTimeout(timer);
    running ??= attempt().finally(() => {
      running = undefined;
    });
    return running;
  }

  async function attempt(): Promise<void> {
    if (!waiting || base === undefined) return;
    const draft = waiting;
    waiting = undefined;
    if (state?.kind !== 'saving') setState({ kind: 'saving' });
    try {
      const saved = await storage.save(draft, base);
      base = saved.revision;
      failures = 0;
      if (waiting) saveIn(quietMs);
      else setState({ kind: 'saved', at: saved.savedAt, revision: saved.revision });
    } catch (cause) {
      waiting ??= draft;
      fail(cause instanceof StorageError ? cause : new StorageError('failed', { detail: String(cause) }));
    }
  }

  function fail(error: StorageError): never {
    const willRetry = error.reason !== 'conflict' && error.reason !== 'newerVersion';
    if (willRetry) saveIn(Math.min(LAST_RETRY_MS, FIRST_RETRY_MS * 2 ** failures++));
    else base = undefined;
    setState({ kind: 'unsaved', error, willRetry });
    throw error;
  }

  return {
    begin(revision, savedAt) {
      base = revision;
      failures = 0;
      if (waiting) saveIn(0);
      else setState({ kind: 'saved', at: savedAt, revision });
    },
    schedule(draft) {
      if (!waiting) waitingSince = Date.now();
      waiting = draft;
      if (base === undefined) return;
      if (state?.kind === 'saved') setState({ kind: 'saving' });
      if (!running) saveIn(Math.min(quietMs, waitingSince + maximumMs - Date.now()));
    },
    async flush() {
      await save();
      // What came during that save.
      if (waiting && base !== undefined) return this.flush();
      if (waiting && state?.kind === 'unsaved') throw state.error;
    },
    hasUnsaved: () => waiting !== undefined || running !== undefined,
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    dispose() {
      clearTimeout(timer);
      base = undefined;
    },
  };
}
