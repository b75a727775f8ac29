import type { Column, GridApi } from 'ag-grid-community';
import { isOneRectangle, type Rectangle } from '../../core/range/cell-range';
import { columnId } from './grid-columns';
import { ROW_HEIGHT } from './grid-options';
import type { GridRow } from './grid-rows';

/** The frame around the selected cells. It lies among the lines and scrolls with them. */
export interface RangeFrame {
  /** `fill`: drawn larger by the fill handle, to be filled when it is let go. */
  draw(selected: Rectangle | undefined, fill?: Rectangle): void;
  readonly handle: HTMLElement;
}

/** `canFill`: whether the handle is shown for a selection. */
export function createRangeFrame(
  root: () => HTMLElement,
  api: () => GridApi<GridRow> | undefined,
  canFill: (selected: Rectangle) => boolean,
): RangeFrame {
  const frame = element('range-frame');
  const handle = element('range-handle');
  const ghost = element('range-ghost');
  frame.append(handle);

  function place(box: HTMLElement, at: Rectangle): boolean {
    const grid = api();
    const first = grid?.getColumn(columnId(at.left));
    const last = grid?.getColumn(columnId(at.right));
    const container = root().querySelector('.ag-grid-scrolling-container');
    if (!grid || !first || !last || !container) return false;
    // Pinned columns stay while the container scrolls beneath them; of the others, what they cover is not framed.
    const still = grid.getDisplayedLeftColumns().reduce((sum, column) => sum + column.getActualWidth(), 0);
    const scrolled = still > 0 ? grid.getHorizontalPixelRange().left : 0;
    const leftOf = (column: Column): number => (column.getLeft() ?? 0) + (column.isPinned() ? scrolled : still);
    const left = first.isPinned() ? leftOf(first) : Math.max(leftOf(first), still > 0 ? scrolled + still : 0);
    const right = Math.max(leftOf(last) + last.getActualWidth(), left);
    if (right - left <= 0) return false;
    if (box.parentElement !== container) container.append(box);
    box.style.left = `${left}px`;
    box.style.top = `${at.top * ROW_HEIGHT}px`;
    box.style.width = `${right - left}px`;
    box.style.height = `${(at.bottom - at.top + 1) * ROW_HEIGHT}px`;
    return true;
  }

  return {
    handle,
    draw(selected, fill) {
      const isShown = selected !== undefined && place(frame, selected);
      if (!isShown) frame.remove();
      frame.classList.toggle('range-one', selected !== undefined && isOneRectangle(selected));
      handle.hidden = !selected || !canFill(selected);
      if (!fill || !place(ghost, fill)) ghost.remove();
    },
  };
}

function element(className: string): HTMLElement {
  const made = document.createElement('div');
  made.className = className;
  made.setAttribute('aria-hidden', 'true');
  return made;
}
