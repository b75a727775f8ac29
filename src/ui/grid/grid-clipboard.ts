export interface ClipboardHost {
  /** What is copied; undefined: nothing is selected. */
  copied(): string | undefined;
  paste(text: string): void;
}

/**
 * Copy and paste by the browser's own events: they need no permission and work on http:// and file:// too.
 * `isTyping`: the text field has them.
 */
export function listenToClipboard(root: HTMLElement, isTyping: () => boolean, host: ClipboardHost): void {
  root.addEventListener('copy', (event) => {
    const text = isTyping() ? undefined : host.copied();
    if (text === undefined) return;
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
  });
  root.addEventListener('paste', (event) => {
    if (isTyping()) return;
    event.preventDefault();
    host.paste(event.clipboardData?.getData('text/plain') ?? '');
  });
}
