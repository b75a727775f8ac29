import { For, Show, createSignal, onCleanup } from 'solid-js';
import { text } from './text.zh';

interface NoticeAction {
  readonly label: string;
  readonly perform: () => void;
}

/** A short message at the foot of the page; it leaves by itself, later if it carries an action. */
export interface Notice {
  readonly message: string;
  readonly action?: NoticeAction;
  /** A second thing that can be done; the notice stays for the first. */
  readonly otherAction?: NoticeAction;
  /** Lets it be taken back as soon as it no longer holds. */
  readonly topic?: string;
}

interface ShownNotice extends Notice {
  readonly key: number;
}

export interface Notices {
  readonly shown: () => readonly ShownNotice[];
  readonly notify: (notice: Notice) => void;
  readonly dismiss: (key: number) => void;
  /** Takes back what was said on a topic. */
  readonly retract: (topic: string) => void;
}

const LEAST_MILLISECONDS = 4000;
const MILLISECONDS_PER_CHARACTER = 150;
const ACTION_MILLISECONDS = 12_000;
/** More than this would hide the sheet. */
const MOST_SHOWN = 2;

/** A long message stays long enough to be read, one with an action long enough to be weighed. */
const readingTime = ({ message, action }: Notice): number =>
  Math.max(action ? ACTION_MILLISECONDS : LEAST_MILLISECONDS, message.length * MILLISECONDS_PER_CHARACTER);

export function createNotices(): Notices {
  const [shown, setShown] = createSignal<readonly ShownNotice[]>([]);
  let next = 0;
  const dismiss = (key: number): void => {
    setShown((all) => all.filter((notice) => notice.key !== key));
  };
  return {
    shown,
    dismiss,
    retract: (topic) => {
      setShown((all) => all.filter((notice) => notice.topic !== topic));
    },
    notify: (notice) => {
      const key = next++;
      setShown((all) =>
        [...all.filter((each) => each.message !== notice.message), { ...notice, key }].slice(-MOST_SHOWN),
      );
      setTimeout(() => dismiss(key), readingTime(notice));
    },
  };
}

/** What the page may keep free, so that a notice covers nothing: how high all of them are together. */
const ROOM = '--notices-room';

export function NoticeList(props: { readonly notices: Notices }) {
  const observer = new ResizeObserver(([list]) =>
    document.documentElement.style.setProperty(ROOM, `${Math.ceil(list!.contentRect.height)}px`),
  );
  onCleanup(() => observer.disconnect());
  /** Escape sends them away where it means nothing else. */
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented || document.querySelector('dialog[open]')) return;
    for (const { key } of props.notices.shown()) props.notices.dismiss(key);
  };
  window.addEventListener('keydown', onKey);
  onCleanup(() => window.removeEventListener('keydown', onKey));
  return (
    <div ref={(element) => observer.observe(element)} class="notices" role="status" aria-live="polite">
      <For each={props.notices.shown()}>
        {(notice) => (
          <div class="notice">
            <span class="notice-text">{notice.message}</span>
            <Show when={notice.action}>
              {(action) => (
                <button
                  type="button"
                  class="button button-small"
                  onClick={() => {
                    props.notices.dismiss(notice.key);
                    action().perform();
                  }}
                >
                  {action().label}
                </button>
              )}
            </Show>
            <Show when={notice.otherAction}>
              {(other) => (
                <button type="button" class="button button-small" onClick={() => other().perform()}>
                  {other().label}
                </button>
              )}
            </Show>
            <button
              type="button"
              class="button button-small"
              aria-label={text.close}
              onClick={() => props.notices.dismiss(notice.key)}
            >
              ×
            </button>
          </div>
        )}
      </For>
    </div>
  );
}
