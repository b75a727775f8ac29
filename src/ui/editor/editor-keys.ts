import { onCleanup } from 'solid-js';
import { type Command, runShortcut } from '../commands';

/** Runs the editor's commands by their keys, for the life of the owning component. */
export function listenToKeys(
  commands: readonly Command[],
  notInText: readonly Command[],
  say: (reason: string) => void,
): void {
  const onKey = (event: KeyboardEvent): void => {
    if (document.querySelector('dialog[open], .context-menu, .print-view')) return;
    // In a text being typed, undo, redo and Ctrl+Enter are the text's own. The field of the sheet that only waits is none.
    const isTyping =
      event.target instanceof HTMLElement &&
      event.target.matches('input:not([type=checkbox]):not([type=radio]):not(.cell-entry), .cell-entry-open, textarea');
    runShortcut(isTyping ? commands.filter((each) => !notInText.includes(each)) : commands, event, say);
  };
  window.addEventListener('keydown', onKey, true);
  onCleanup(() => window.removeEventListener('keydown', onKey, true));
}
