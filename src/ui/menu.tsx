import { For, Show, createSignal, onCleanup } from 'solid-js';
import { Icon, type IconName } from './icons';

export interface MenuItem {
  readonly label: string;
  readonly perform: () => void;
}

/** A button that opens a short list of commands. Escape, a choice and a click elsewhere close it. */
export function Menu(props: { readonly label: string; readonly icon: IconName; readonly items: readonly MenuItem[] }) {
  const [isOpen, setIsOpen] = createSignal(false);
  let root!: HTMLDivElement;
  const close = (): void => void setIsOpen(false);
  const onPointer = ({ target }: MouseEvent): void => {
    if (target instanceof Node && !root.contains(target)) close();
  };
  const items = (): HTMLElement[] => [...root.querySelectorAll<HTMLElement>('[role=menuitem]')];
  const onKey = (event: KeyboardEvent): void => {
    if (!isOpen()) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Escape') {
      close();
      root.querySelector('button')?.focus();
    } else if (step) {
      const all = items();
      const at = all.indexOf(document.activeElement as HTMLElement);
      all[(at + step + all.length) % all.length]?.focus();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  window.addEventListener('mousedown', onPointer, true);
  onCleanup(() => window.removeEventListener('mousedown', onPointer, true));
  return (
    <div class="menu" ref={(element) => (root = element)} onKeyDown={onKey}>
      <button
        type="button"
        class="button button-quiet button-small"
        title={props.label}
        aria-label={props.label}
        aria-haspopup="menu"
        aria-expanded={isOpen()}
        onClick={() => {
          setIsOpen((open) => !open);
          items()[0]?.focus();
        }}
      >
        <Icon name={props.icon} />
      </button>
      <Show when={isOpen()}>
        <div class="menu-items" role="menu">
          <For each={props.items}>
            {(item) => (
              <button
                type="button"
                role="menuitem"
                class="menu-item"
                onClick={() => {
                  close();
                  item.perform();
                }}
              >
                {item.label}
              </button>
            )}
          </For>
        </div>
      </Show>
    </div>
  );
}
