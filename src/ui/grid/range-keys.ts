import type { Direction } from '../../core/range/cell-range';

/** What a key does to the selected range. */
export type RangeAction =
  /** Moves the far corner: by a cell, to an edge of what is filled, by a page, to an end. */
  | { readonly kind: 'extend'; readonly by: 'cell' | 'edge' | 'page' | 'line' | 'sheet'; readonly direction: Direction }
  /** Moves the active cell to an edge of what is filled. */
  | { readonly kind: 'jump'; readonly direction: Direction }
  /** Moves the active cell within a range of several cells. */
  | { readonly kind: 'step'; readonly to: 'down' | 'up' | 'next' | 'previous' }
  | { readonly kind: 'select'; readonly what: 'sheet' | 'lines' | 'columns' | 'activeCell' }
  | { readonly kind: 'fill'; readonly from: 'top' | 'left' }
  | { readonly kind: 'clear' };

export interface RangeStroke {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  readonly isComposing: boolean;
}

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};
const FAR: Readonly<Record<string, Direction>> = { Home: 'left', End: 'right', PageUp: 'up', PageDown: 'down' };

/** As in a spreadsheet; undefined for keys that are not about ranges. `isSeveral`: more than one cell is selected. */
export function rangeAction(stroke: RangeStroke, isSeveral: boolean): RangeAction | undefined {
  const { key, shiftKey } = stroke;
  if (stroke.isComposing || key === 'Process' || stroke.altKey) return undefined;
  const isCommand = stroke.ctrlKey || stroke.metaKey;
  const arrow = ARROWS[key];
  if (arrow) {
    if (shiftKey) return { kind: 'extend', by: isCommand ? 'edge' : 'cell', direction: arrow };
    return isCommand ? { kind: 'jump', direction: arrow } : undefined;
  }
  const far = FAR[key];
  if (far && shiftKey) {
    if (key.startsWith('Page')) return isCommand ? undefined : { kind: 'extend', by: 'page', direction: far };
    return { kind: 'extend', by: isCommand ? 'sheet' : 'line', direction: far };
  }
  if (isCommand) return commandOf(key.toLowerCase(), shiftKey);
  if (key === ' ' && shiftKey) return { kind: 'select', what: 'lines' };
  if (!isSeveral) return undefined;
  if (key === 'Enter') return { kind: 'step', to: shiftKey ? 'up' : 'down' };
  if (key === 'Tab') return { kind: 'step', to: shiftKey ? 'previous' : 'next' };
  if (key === 'Escape') return { kind: 'select', what: 'activeCell' };
  return key === 'Delete' || key === 'Backspace' ? { kind: 'clear' } : undefined;
}

function commandOf(key: string, isShifted: boolean): RangeAction | undefined {
  if (isShifted) return undefined;
  if (key === 'a') return { kind: 'select', what: 'sheet' };
  if (key === ' ') return { kind: 'select', what: 'columns' };
  if (key === 'd') return { kind: 'fill', from: 'top' };
  return key === 'r' ? { kind: 'fill', from: 'left' } : undefined;
}
