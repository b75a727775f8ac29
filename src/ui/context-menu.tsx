import { For, Show, onCleanup, onMount } from 'solid-js';
import type { Command } from './commands';
import { returnFocus } from './dialog';

/** Where a menu is asked for, in pixels of the window. */
export interface MenuPoint {
  readonly x: number;
  readonly y: number;
}

const MARGIN = 4;

/**
 * Commands in groups at a point of the window. Arrows, Home, End and first letters move, Enter chooses; Escape, Tab and a
 * click elsewhere close it, and the focus returns to where it was.
 */
export function ContextMenu(props: {
  readonly label: string;
  readonly at: MenuPoint;
  readonly groups: readonly (readonly Command[])[];
  readonly onClose: () => void;
}) {
  let root!: HTMLDivElement;
  returnFocus();
  const items = (): HTMLButtonElement[] => [
    ...root.querySelectorAll<HTMLButtonElement>('[role=menuitem]:not(:disabled)'),
  ];
  const move = (to: (at: number, count: number) => number): void => {
    const all = items();
    const at = all.indexOf(document.activeElement as HTMLButtonElement);
    all[to(at, all.length)]?.focus();
  };
  const onKey = (event: KeyboardEvent): void => {
    event.stopPropagation();
    const { key } = event;
    if (key === 'Escape' || key === 'Tab' || key === 'ContextMenu') props.onClose();
    else if (key === 'ArrowDown') move((at, count) => (at + 1) % count);
    else if (key === 'ArrowUp') move((at, count) => (at - 1 + count) % count);
    else if (key === 'Home') move(() => 0);
    else if (key === 'End') move((_, count) => count - 1);
    else return;
    event.preventDefault();
  };
  const onOutside = ({ target }: Event): void => {
    if (!(target instanceof Node && root.contains(target))) props.onClose();
  };
  onMount(() => {
    const { offsetWidth, offsetHeight } = root;
    root.style.left = `${Math.max(MARGIN, Math.min(props.at.x, window.innerWidth - offsetWidth - MARGIN))}px`;
    root.style.top = `${Math.max(MARGIN, Math.min(props.at.y, window.innerHeight - offsetHeight - MARGIN))}px`;
    items()[0]?.focus();
    window.addEventListener('mousedown', onOutside, true);
    window.addEventListener('blur', props.onClose);
    window.addEventListener('resize', props.onClose);
  });
  onCleanup(() => {
    window.removeEventListener('mousedown', onOutside, true);
    window.removeEventListener('blur', props.onClose);
    window.removeEventListener('resize', props.onClose);
  });
  return (
    <div
      ref={(element) => (root = element)}
      class="menu-items context-menu"
      role="menu"
      tabindex="-1"
      aria-label={props.label}
      onKeyDown={onKey}
      onContextMenu={(event) => event.preventDefault()}
    >
      <For each={props.groups}>
        {(group) => (
          <div class="menu-group" role="group">
            <For each={group}>
              {(command) => (
                <button
                  type="button"
                  role="menuitem"
                  class="menu-item"
                  disabled={!command.isAvailable()}
                  title={command.isAvailable() ? undefined : command.whyNot?.()}
                  onClick={() => {
                    props.onClose();
                    // The focus is back in the sheet by then.
                    queueMicrotask(() => queueMicrotask(command.perform));
                  }}
                >
                  <span>{command.label}</span>
                  <Show when={command.shortcuts[0]}>{(keys) => <kbd>{keys()}</kbd>}</Show>
                </button>
              )}
            </For>
          </div>
        )}
      </For>
    </div>
  );
}
