import { Show } from 'solid-js';
import { type Command, commandTitle } from './commands';
import { Icon, type IconName } from './icons';

/** A command as a button; with `icon` only the drawing is seen. */
export function CommandButton(props: { readonly command: Command; readonly icon?: IconName; readonly class?: string }) {
  return (
    <button
      type="button"
      class={`button ${props.class ?? 'button-quiet'}`}
      title={commandTitle(props.command)}
      aria-label={props.command.label}
      disabled={!props.command.isAvailable()}
      onClick={() => props.command.perform()}
    >
      <Show when={props.icon} fallback={props.command.label}>
        {(icon) => <Icon name={icon()} />}
      </Show>
    </button>
  );
}
