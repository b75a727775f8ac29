import { halfWidth } from '../../core/money/decimal-text';
import type { RowSuggestion } from '../grid-contract';
import { gridText } from '../text-grid.zh';
import { createCodeList } from './code-list';
import type { GridPosition } from './next-editable';

/** Where the keyboard goes when typing ends; `fill`: nowhere, and what was typed goes into the whole range. */
export type EntryExit = 'down' | 'up' | 'next' | 'previous' | 'stay' | 'elsewhere' | 'fill';

/** A cell that can take typing. */
export interface EntryTarget extends GridPosition {
  /** A figure opens on its first key. A code or name has the field under the cursor beforehand, for the input method. */
  readonly isFigure: boolean;
  /** A code is wanted: those that could be meant are listed while it is typed. */
  readonly takesCode: boolean;
  /** The place to type the code of a new row. */
  readonly isNewRow: boolean;
  /** The exact content. */
  readonly content: string;
  /** Its name for a screen reader. */
  readonly label: string;
}

export interface EntryHost {
  /** What the field is laid over and moves in. */
  root(): HTMLElement;
  /** The element on the page, undefined while scrolled out of sight. */
  elementOf(at: GridPosition): HTMLElement | undefined;
  /** False where it was refused: the field stays, with its text. */
  commit(target: EntryTarget, typed: string, exit: EntryExit): boolean;
  leave(target: EntryTarget, exit: EntryExit): void;
  /** Keys that are not typing, pressed while the field waits under a code or name. */
  forward(target: EntryTarget, event: KeyboardEvent): void;
  /** What stands in the open field; `undefined`: it was closed. */
  typing(target: EntryTarget, typed: string | undefined): void;
  suggest(typed: string): readonly RowSuggestion[];
  say(message: string): void;
}

/** The one text field of the grid. It lies over the cell being typed into. */
export interface CellEntry {
  /** Waits, unseen, for the first key. An input method composes only into a field that already has the focus. */
  wait(target: EntryTarget): void;
  /** Shows the field: empty, for the key being pressed to fall into, or with the exact content. */
  open(target: EntryTarget, from: 'empty' | 'content'): void;
  /** Ends typing and keeps what was typed. */
  finish(exit: EntryExit): void;
  /** Ends typing as if it had not been, or stops waiting. */
  close(): void;
  /** Puts the field over its cell again, after scrolling or resizing. */
  follow(): void;
  isOpen(): boolean;
}

const SILENT_KEYS = ['Shift', 'Control', 'Alt', 'Meta', 'CapsLock', 'Dead', 'Process', 'Unidentified'];

export function createCellEntry(host: EntryHost): CellEntry {
  const input = document.createElement('input');
  input.autocomplete = 'off';
  input.spellcheck = false;
  input.className = 'cell-entry';
  let target: EntryTarget | undefined;
  let isOpen = false;
  let startedFrom: 'empty' | 'content' = 'empty';
  const codes = createCodeList(host.root, ({ code }) => {
    input.value = code;
    finish('down');
  });

  function follow(): void {
    if (!target) return;
    const cell = host.elementOf(target);
    input.style.visibility = cell ? 'visible' : 'hidden';
    if (!cell) return;
    const [inner, outer] = [cell.getBoundingClientRect(), host.root().getBoundingClientRect()];
    input.style.left = `${inner.left - outer.left}px`;
    input.style.top = `${inner.top - outer.top}px`;
    input.style.width = `${inner.width}px`;
    input.style.height = `${inner.height}px`;
    codes.follow();
  }

  function place(at: EntryTarget, content: string): void {
    target = at;
    input.value = content;
    input.setAttribute('aria-label', `${at.label} ${at.content}`.trim());
    input.classList.toggle('cell-entry-figure', at.isFigure);
    if (at.takesCode) input.setAttribute('role', 'combobox');
    else input.removeAttribute('role');
    codes.close();
    if (!input.isConnected) host.root().append(input);
    follow();
    input.focus({ preventScroll: true });
  }

  function show(): void {
    isOpen = true;
    input.classList.add('cell-entry-open');
  }

  function close(): void {
    if (isOpen && target) host.typing(target, undefined);
    isOpen = false;
    target = undefined;
    codes.close();
    input.classList.remove('cell-entry-open');
    // Removing a focused field blurs it: everything is settled before.
    input.remove();
  }

  function finish(exit: EntryExit): void {
    if (!target || !isOpen) return;
    const [left, typed, isChanged] = [target, input.value, startedFrom === 'empty' || input.value !== target.content];
    close();
    if (isChanged || exit === 'fill') {
      // A full stop typed in Chinese punctuation is a decimal point.
      const isTaken = host.commit(left, left.isFigure ? typed.replace(/。/g, '.') : typed, exit);
      if (!isTaken && exit !== 'elsewhere') return reopen(left, typed);
    }
    host.leave(left, exit);
  }

  /** What was refused is corrected, not typed again. */
  function reopen(at: EntryTarget, typed: string): void {
    startedFrom = 'empty';
    place(at, typed);
    show();
    suggest();
  }

  const suggest = (): void => {
    if (isOpen && target?.takesCode) codes.show(input, host.suggest(input.value));
  };

  /** Keys that act on the list of codes; true where this one did. */
  function chooseCode(event: KeyboardEvent): boolean {
    if (!codes.isOpen() || event.ctrlKey || event.metaKey || event.altKey) return false;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') codes.mark(event.key === 'ArrowDown' ? 1 : -1);
    else if (event.key === 'Escape') codes.close();
    else if (event.key === 'Enter' || event.key === 'Tab') return takeCode();
    else return false;
    return true;
  }

  /** The marked code, or the only one, or the only one named in full; else the first is marked for the clerk to decide. */
  function takeCode(): boolean {
    const [offered, marked] = [codes.offered(), codes.marked()];
    const typed = halfWidth(input.value).trim();
    const isMeant =
      offered.some(({ code }) => code === typed) || offered.filter(({ name }) => name === typed).length === 1;
    if (!marked && (isMeant || offered.length === 0)) return false;
    const named = offered.length === 1 ? offered : offered.filter(({ isWhole }) => isWhole);
    const chosen = marked ?? (named.length === 1 ? named[0] : undefined);
    if (chosen) {
      input.value = chosen.code;
      return false;
    }
    codes.mark(1);
    host.say(gridText.chooseOne(offered.length));
    return true;
  }

  input.addEventListener('compositionstart', show);
  input.addEventListener('compositionend', suggest);
  input.addEventListener('input', (event) => {
    show();
    if (target) host.typing(target, input.value);
    if (!(event as InputEvent).isComposing) suggest();
  });
  input.addEventListener('blur', () => {
    // The window losing focus is no end of typing.
    if (!target || !document.hasFocus()) return;
    if (isOpen) finish('elsewhere');
    else close();
  });
  input.addEventListener('keydown', (event) => {
    if (!target || event.defaultPrevented || event.isComposing || SILENT_KEYS.includes(event.key)) return;
    if (isOpen) {
      if (chooseCode(event)) return event.preventDefault();
      const exit = exitOf(event);
      if (!exit) return;
      event.preventDefault();
      if (event.key !== 'Escape') return finish(exit);
      const left = target;
      close();
      return host.leave(left, exit);
    }
    const isTyping = [...event.key].length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (!isTyping) host.forward(target, event);
  });

  return {
    wait(at) {
      isOpen = false;
      startedFrom = 'empty';
      input.classList.remove('cell-entry-open');
      place(at, '');
    },
    open(at, from) {
      startedFrom = from;
      place(at, from === 'content' ? at.content : '');
      show();
    },
    finish,
    close,
    follow,
    isOpen: () => isOpen,
  };
}

function exitOf(event: KeyboardEvent): EntryExit | undefined {
  if (event.altKey) return undefined;
  if (event.ctrlKey || event.metaKey) return event.key === 'Enter' ? 'fill' : undefined;
  if (event.key === 'Escape') return 'stay';
  if (event.key === 'Enter') return event.shiftKey ? 'up' : 'down';
  if (event.key === 'Tab') return event.shiftKey ? 'previous' : 'next';
  return undefined;
}
