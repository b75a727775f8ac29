import { Show } from 'solid-js';
import { type Command, commandTitle } from './commands';
import { Icon, type IconName } from './icons';

/** A command as a button, or as a link where it is one; with `icon` only the drawing is seen. */
export function CommandButton(props: {
  readonly command: Command;
  readonly icon?: IconName;
  readonly class?: string;
  /** There is no room for it just now. */
  readonly isHidden?: boolean;
}) {
  const look = (): string => `button ${props.class ?? 'button-quiet'}`;
  return (
    <Show
      when={props.command.address}
      fallback={
        <button
          type="button"
          class={look()}
          title={commandTitle(props.command)}
          aria-label={props.command.label}
          disabled={!props.command.isAvailable()}
          hidden={props.isHidden === true}
          onClick={() => props.command.perform()}
        >
          <Show when={props.icon} fallback={props.command.label}>
            {(icon) => <Icon name={icon()} />}
          </Show>
        </button>
      }
    >
      {(address) => (
        <a class={look()} href={address()} hidden={props.isHidden === true}>
          {props.command.label}
        </a>
      )}
    </Show>
  );
}
