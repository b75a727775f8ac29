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
  readonly children: JSX.Element;
}) {
  returnFocus();
  const show = (element: HTMLDialogElement): void => {
    onMount(() => {
      element.showModal();
      element.querySelector<HTMLElement>('[autofocus]')?.focus();
    });
  };
  return (
    <dialog
      ref={show}
      class={`dialog ${props.class ?? ''}`}
      classList={{ 'dialog-wide': props.wide === true }}
      aria-label={props.title}
      onClose={() => props.onClose()}
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
