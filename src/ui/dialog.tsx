import { type JSX, onCleanup, onMount } from 'solid-js';

/**
 * A modal dialog that is shown as soon as it is rendered. Escape and the caller's own buttons close it;
 * the focus returns to where it was.
 */
export function Dialog(props: {
  readonly title: string;
  readonly wide?: boolean;
  /** For a dialog of a shape of its own. */
  readonly class?: string;
  readonly onClose: () => void;
  /** What Escape does instead of closing; it closes by itself where this is not given. */
  readonly onEscape?: () => void;
  readonly children: JSX.Element;
}) {
  returnFocus();
  let isGone = false;
  onCleanup(() => (isGone = true));
  const show = (element: HTMLDialogElement): void => {
    onMount(() => {
      element.showModal();
      element.querySelector<HTMLElement>('[autofocus]')?.focus();
    });
  };
  const onEscape = (event: Event): void => {
    if (!props.onEscape || event.target !== event.currentTarget) return;
    event.preventDefault();
    props.onEscape();
  };
  /** A browser that was refused once closes without asking: what was typed must not go that way. */
  const onClosed = (event: Event & { readonly currentTarget: HTMLDialogElement }): void => {
    // The event comes late: another dialog may have been asked for and stand in its place.
    if (isGone) return;
    if (!props.onEscape) return props.onClose();
    event.currentTarget.showModal();
    props.onEscape();
  };
  return (
    <dialog
      ref={show}
      class={`dialog ${props.class ?? ''}`}
      classList={{ 'dialog-wide': props.wide === true }}
      aria-label={props.title}
      onCancel={onEscape}
      onClose={onClosed}
      onSubmit={(event) => showFirstError(event.currentTarget)}
    >
      <h2 class="dialog-title">{props.title}</h2>
      {props.children}
    </dialog>
  );
}

/** Once a form has looked at its fields: takes the keyboard to the first that is wrong, wherever it has been scrolled to. */
function showFirstError(dialog: HTMLElement): void {
  queueMicrotask(() => {
    const field = dialog.querySelector<HTMLElement>('[aria-invalid="true"]');
    field?.focus({ preventScroll: true });
    field?.scrollIntoView({ block: 'center' });
  });
}

/** Gives the keyboard back to where it is now, once the owning component is gone. */
export function returnFocus(): void {
  const before = document.activeElement;
  onCleanup(() =>
    // Until the dialog is off the page, nothing behind it takes the focus.
    queueMicrotask(() => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    }),
  );
}
