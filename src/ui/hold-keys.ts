export interface HeldKeys {
  /** Lets the keyboard go and puts what was typed into the field that has it now, if it is one. */
  readonly handOver: () => void;
  /** Lets the keyboard go; what was typed is dropped. */
  readonly drop: () => void;
}

/**
 * Keeps the keyboard from what lies beneath until something that is being loaded is there: whoever presses Ctrl+F and
 * types on must not write into the sheet. Escape gives up.
 */
export function holdKeys(onEscape: () => void): HeldKeys {
  let typed = '';
  const hold = (event: KeyboardEvent): void => {
    event.preventDefault();
    event.stopImmediatePropagation();
    if (event.key === 'Escape') onEscape();
    else if (event.key === 'Backspace') typed = typed.slice(0, -1);
    else if (event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) typed += event.key;
  };
  window.addEventListener('keydown', hold, true);
  const drop = (): void => window.removeEventListener('keydown', hold, true);
  return {
    handOver: () => {
      drop();
      const field = document.activeElement;
      if (typed === '' || !(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return;
      // A field for dates or numbers has no place to type at.
      if (field.selectionStart === null || field.selectionEnd === null) return;
      field.setRangeText(typed, field.selectionStart, field.selectionEnd, 'end');
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    },
    drop,
  };
}
