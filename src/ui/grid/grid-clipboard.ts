import type { CopiedBlock } from '../../core/range/copy-block';
import type { Pasted } from '../grid-contract';

export interface ClipboardHost {
  /** What is copied; undefined: nothing is selected. */
  copied(): CopiedBlock | undefined;
  /** To be cleared once it has been copied. */
  cut(): void;
  paste(pasted: Pasted): void;
}

/**
 * Copy, cut and paste by the browser's own events: they need no permission and work on http:// and file:// too.
 * `isTyping`: the text field has them.
 */
export function listenToClipboard(root: HTMLElement, isTyping: () => boolean, host: ClipboardHost): void {
  const take = (event: ClipboardEvent): boolean => {
    const block = isTyping() ? undefined : host.copied();
    if (!block) return false;
    event.clipboardData?.setData('text/plain', block.text);
    event.clipboardData?.setData('text/html', block.html);
    event.preventDefault();
    return true;
  };
  // A menu can copy only what the page says there is.
  const announce = (event: Event): void => {
    if (!isTyping() && host.copied()) event.preventDefault();
  };
  root.addEventListener('beforecopy', announce);
  root.addEventListener('beforecut', announce);
  root.addEventListener('copy', take);
  root.addEventListener('cut', (event) => {
    if (take(event)) host.cut();
  });
  root.addEventListener('paste', (event) => {
    if (isTyping()) return;
    event.preventDefault();
    const { clipboardData } = event;
    host.paste({ text: clipboardData?.getData('text/plain') ?? '', html: clipboardData?.getData('text/html') ?? '' });
  });
}
