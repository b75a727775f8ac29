import { createEffect, on } from 'solid-js';
import { noteTyping, takeTyping, type TypingNote } from '../../storage/typing-note';
import { gridText } from '../text-grid.zh';
import type { Edits } from './edits';

/** Ample for a save. */
const KEPT_MS = 5000;

/** Keeps what is being typed beyond the page, for the life of the owning component. */
export interface UnfinishedTyping {
  readonly note: (typing: Omit<TypingNote, 'filing'> | undefined) => void;
  /** While the page is being hidden or left, the note stays: what is written to the filing may come too late. */
  readonly leave: (settle: () => void) => void;
}

/** What was unfinished when the page was last closed is written as soon as this window may edit. */
export function createUnfinishedTyping(
  filing: string,
  canEdit: () => boolean,
  edits: Pick<Edits, 'editCell' | 'editRowCode' | 'editRowName' | 'addRow'>,
  say: (message: string) => void,
): UnfinishedTyping {
  let isLeaving = false;
  let last: TypingNote | undefined;
  createEffect(
    on(canEdit, (isOwner) => {
      const found = isOwner ? takeTyping(filing) : undefined;
      if (!found || found.text.trim() === '') return;
      const { table, row, column, text } = found;
      if (row === undefined) edits.addRow(table, text.trim());
      else if (column === 'code') edits.editRowCode(table, row, text.trim());
      else if (column === 'name') edits.editRowName(table, row, text.trim());
      else edits.editCell({ table, row, column: column.figure }, text);
      say(gridText.unfinishedWritten(text.trim()));
    }),
  );
  return {
    note(typing) {
      if (typing) last = { ...typing, filing };
      if (!isLeaving) noteTyping(typing && last);
    },
    leave(settle) {
      isLeaving = true;
      settle();
      isLeaving = false;
      const left = last;
      // A page that is still there has kept what was typed as everything else.
      setTimeout(() => {
        if (last === left) noteTyping(undefined);
      }, KEPT_MS);
    },
  };
}
