import { Show, createSignal } from 'solid-js';
import type { Command } from '../commands';
import { ContextMenu, type MenuPoint } from '../context-menu';
import { text } from '../text.zh';

/** 更多: a button that opens the commands for which there is no room; nothing where there is room for all. */
export function MoreCommands(props: { readonly commands: readonly Command[] }) {
  const [at, setAt] = createSignal<MenuPoint>();
  return (
    <Show when={props.commands.length > 0}>
      <button
        type="button"
        class="button button-quiet"
        aria-haspopup="menu"
        aria-expanded={at() !== undefined}
        onClick={({ currentTarget }) => {
          const { right, bottom } = currentTarget.getBoundingClientRect();
          setAt({ x: right, y: bottom });
        }}
      >
        {text.editor.more}
      </button>
      <Show when={at()} keyed>
        {(point) => (
          <ContextMenu label={text.editor.more} at={point} groups={[props.commands]} onClose={() => setAt(undefined)} />
        )}
      </Show>
    </Show>
  );
}
