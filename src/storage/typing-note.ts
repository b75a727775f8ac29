import type { RowId, TableId } from '../core/filing/cell';

/** What stands in the open text field of a filing, not yet part of it. */
export interface TypingNote {
  readonly filing: string;
  readonly table: TableId;
  /** Undefined: a new row is being typed. */
  readonly row?: RowId | undefined;
  /** A figure of the row; else its code or its name. */
  readonly column: { readonly figure: string } | 'code' | 'name';
  readonly text: string;
}

const KEY = 'mingzhang.typing';

/**
 * Notes what is being typed, or that nothing is. A page that is closed has no time for a database: this store is
 * written at once. Where there is none, unfinished typing is lost with the page.
 */
export function noteTyping(note: TypingNote | undefined): void {
  try {
    if (note) localStorage.setItem(KEY, JSON.stringify(note));
    else localStorage.removeItem(KEY);
  } catch {
    // Blocked or full: nothing else depends on it.
  }
}

/** What was being typed in a filing when its page was closed; it is told once. */
export function takeTyping(filing: string): TypingNote | undefined {
  try {
    const note = JSON.parse(localStorage.getItem(KEY) ?? 'null') as unknown;
    if (!isNote(note) || note.filing !== filing) return undefined;
    localStorage.removeItem(KEY);
    return note;
  } catch {
    return undefined;
  }
}

function isNote(value: unknown): value is TypingNote {
  if (typeof value !== 'object' || value === null) return false;
  const { filing, table, row, column, text } = value as Record<string, unknown>;
  const isColumn =
    column === 'code' ||
    column === 'name' ||
    (typeof column === 'object' && column !== null && typeof (column as { figure?: unknown }).figure === 'string');
  const isRow = row === undefined || typeof row === 'string';
  return typeof filing === 'string' && typeof table === 'string' && typeof text === 'string' && isRow && isColumn;
}
