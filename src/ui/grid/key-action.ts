/** What a key does on a cell that is not being edited. */
export type KeyAction =
  /** Begin a new content with this key. */
  | 'type'
  /** Open the exact content. */
  | 'edit'
  | 'clear'
  | 'removeRow'
  | 'menu'
  | 'down'
  | 'up'
  | 'lineStart'
  | 'lineEnd'
  | 'tableStart'
  | 'tableEnd'
  /** AG Grid's own: arrows, pages, Tab. */
  | 'navigate'
  /** Not the grid's: the page's commands, the clipboard, the browser. */
  | 'leave';

export interface KeyStroke {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  readonly isComposing: boolean;
}

const NAVIGATION = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'PageUp', 'PageDown', 'Tab'];

/** As in a spreadsheet. `canEdit`: the cell takes typing, here and now. */
export function keyAction(stroke: KeyStroke, canEdit: boolean): KeyAction {
  const { key } = stroke;
  // Keys of an input method are the text's.
  if (stroke.isComposing || key === 'Process' || stroke.altKey) return 'leave';
  if (key === 'ContextMenu' || (key === 'F10' && stroke.shiftKey)) return 'menu';
  if (NAVIGATION.includes(key)) return 'navigate';
  const isCommand = stroke.ctrlKey || stroke.metaKey;
  if (key === 'Home') return isCommand ? 'tableStart' : 'lineStart';
  if (key === 'End') return isCommand ? 'tableEnd' : 'lineEnd';
  if (isCommand) return key === 'Delete' ? 'removeRow' : 'leave';
  if (key === 'Enter') return stroke.shiftKey ? 'up' : 'down';
  if (!canEdit) return 'leave';
  if (key === 'F2') return 'edit';
  if (key === 'Delete' || key === 'Backspace') return 'clear';
  return [...key].length === 1 ? 'type' : 'leave';
}
