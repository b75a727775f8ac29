import { type JSX, Show, createSignal, onCleanup, onMount } from 'solid-js';
import type { FilingStorage } from '../storage/storage';
import { reasonOf } from './reason-of';
import { opening as words } from './text-opening.zh';
import { text } from './text.zh';

/** What keeps the filings while the page lives. */
export interface Opened {
  readonly storage: FilingStorage;
  /** Why nothing can be kept in this browser, where that is so. */
  readonly problem: string | undefined;
}

/** An open database answers at once; an old machine that just started may take a second or two. */
const PATIENCE_MS = 4000;

/**
 * Opens what keeps the filings, then shows the page. Where the browser refuses, work goes on in memory, to be saved as
 * a backup file; where it does not answer (another window holds the data), the clerk waits, tries again or goes on so.
 */
export function Opening(props: {
  readonly open: () => FilingStorage;
  readonly openInMemory: () => FilingStorage;
  readonly children: (opened: Opened) => JSX.Element;
}) {
  const [opened, setOpened] = createSignal<Opened>();
  const [isLate, setIsLate] = createSignal(false);
  const [isRetried, setIsRetried] = createSignal(false);
  const timer = setTimeout(() => setIsLate(true), PATIENCE_MS);
  onCleanup(() => clearTimeout(timer));

  let trying: FilingStorage | undefined;
  const choose = (next: Opened): void => {
    clearTimeout(timer);
    trying = undefined;
    setOpened(next);
  };
  const goOnInMemory = (problem: string): void => choose({ storage: props.openInMemory(), problem });
  const attempt = async (): Promise<void> => {
    trying?.close();
    let storage: FilingStorage | undefined;
    try {
      storage = trying = props.open();
      await storage.list();
      if (trying === storage) choose({ storage, problem: undefined });
    } catch (error) {
      if (trying === storage) goOnInMemory(reasonOf(error));
    }
  };
  const retry = (): void => {
    setIsRetried(true);
    void attempt();
  };
  const stopWaiting = (): void => {
    trying?.close();
    goOnInMemory(words.inMemoryProblem);
  };
  onMount(() => void attempt());

  return (
    <Show
      when={opened()}
      keyed
      fallback={<Waiting isLate={isLate()} isRetried={isRetried()} onRetry={retry} onGoOn={stopWaiting} />}
    >
      {(chosen) => props.children(chosen)}
    </Show>
  );
}

function Waiting(props: {
  readonly isLate: boolean;
  readonly isRetried: boolean;
  readonly onRetry: () => void;
  readonly onGoOn: () => void;
}) {
  return (
    <Show when={props.isLate} fallback={<p class="busy">{text.working}</p>}>
      <main class="failure" role="alert">
        <h1>{words.title}</h1>
        <p>{words.line}</p>
        <p>{words.inMemoryLine}</p>
        <p>
          <button type="button" class="button button-primary" onClick={() => props.onRetry()}>
            {words.retry}
          </button>{' '}
          <button type="button" class="button" onClick={() => props.onGoOn()}>
            {words.inMemory}
          </button>
        </p>
        <p class="muted" role="status">
          {props.isRetried ? words.retried : text.working}
        </p>
      </main>
    </Show>
  );
}
