import type { CopiedBlock } from '../../core/range/copy-block';
import type { TableGridProps } from '../grid-contract';
import type { GridRange } from './grid-range';

export interface ClipboardHost {
  readonly range: GridRange;
  /** The text field has the clipboard. */
  readonly isTyping: () => boolean;
  /** What is copied; undefined: nothing is selected. */
  readonly copied: () => CopiedBlock | undefined;
  readonly requests: Pick<TableGridProps, 'readOnly' | 'onRange' | 'onPaste'>;
}

/** One cell's worth of text: it goes into every selected cell. */
const SINGLE = /^[^\t\n]*\n?$/;

/** Copy, cut and paste by the browser's own events: they need no permission and work on http:// and file:// too. */
export function listenToClipboard(root: HTMLElement, { range, isTyping, copied, requests }: ClipboardHost): void {
  const take = (event: ClipboardEvent): boolean => {
    const block = isTyping() ? undefined : copied();
    if (!block) return false;
    event.clipboardData?.setData('text/plain', block.text);
    event.clipboardData?.setData('text/html', block.html);
    event.preventDefault();
    return true;
  };
  // A menu can copy only what the page says there is.
  const announce = (event: Event): void => {
    if (!isTyping() && copied()) event.preventDefault();
  };
  root.addEventListener('beforecopy', announce);
  root.addEventListener('beforecut', announce);
  root.addEventListener('copy', take);
  root.addEventListener('cut', (event) => {
    if (take(event) && !requests.readOnly) requests.onRange({ kind: 'clear', cells: range.cells(), verb: '剪切' });
  });
  root.addEventListener('paste', (event) => {
    if (isTyping()) return;
    event.preventDefault();
    const at = range.rectangle();
    if (!at || requests.readOnly) return;
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (range.isSeveral() && SINGLE.test(text))
      return requests.onRange({ kind: 'fillTyped', cells: range.cells(), typed: text.trim() });
    const html = event.clipboardData?.getData('text/html') ?? '';
    requests.onPaste({ line: at.top, column: at.left }, { text, html });
  });
}
