import type { RowSuggestion } from '../grid-contract';
import { gridText } from '../text-grid.zh';

/** The list of codes under the text field. The keyboard stays in the field; one entry is marked. */
export interface CodeList {
  /** Offers entries under (or, near the lower edge of the window, above) a field; none closes the list. */
  show(field: HTMLInputElement, offered: readonly RowSuggestion[]): void;
  close(): void;
  isOpen(): boolean;
  offered(): readonly RowSuggestion[];
  marked(): RowSuggestion | undefined;
  /** Marks the next (1) or previous (-1) entry, round the ends. */
  mark(step: 1 | -1): void;
  /** Stays with its field after scrolling. */
  follow(): void;
}

const LIST_ID = 'code-list';
const GAP = 2;

/** `choose`: an entry was clicked. */
export function createCodeList(root: () => HTMLElement, choose: (chosen: RowSuggestion) => void): CodeList {
  const list = document.createElement('ul');
  list.id = LIST_ID;
  list.className = 'code-list';
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', gridText.codeList);
  let field: HTMLInputElement | undefined;
  let entries: readonly RowSuggestion[] = [];
  let marked = -1;

  // The field keeps the keyboard.
  list.addEventListener('mousedown', (event) => {
    event.preventDefault();
    event.stopPropagation();
  });
  list.addEventListener('click', ({ target }) => {
    const item = target instanceof Element ? target.closest('li') : undefined;
    const chosen = item && entries[Number(item.dataset.index)];
    if (chosen) choose(chosen);
  });

  function follow(): void {
    if (!field || entries.length === 0) return;
    const { left, top, bottom, width } = field.getBoundingClientRect();
    const height = list.offsetHeight;
    const isAbove = bottom + height + GAP > window.innerHeight && top > height;
    list.style.left = `${left}px`;
    list.style.minWidth = `${Math.min(width, 420)}px`;
    list.style.top = `${isAbove ? top - height - GAP : bottom + GAP}px`;
  }

  function setMarked(index: number): void {
    list.children[marked]?.setAttribute('aria-selected', 'false');
    marked = index;
    const item = list.children[index];
    item?.setAttribute('aria-selected', 'true');
    item?.scrollIntoView({ block: 'nearest' });
    if (item) field?.setAttribute('aria-activedescendant', item.id);
    else field?.removeAttribute('aria-activedescendant');
  }

  function close(): void {
    entries = [];
    marked = -1;
    field?.setAttribute('aria-expanded', 'false');
    field?.removeAttribute('aria-activedescendant');
    list.remove();
  }

  return {
    show(below, offered) {
      field = below;
      if (offered.length === 0) return close();
      entries = offered;
      list.replaceChildren(...offered.map(entryItem));
      marked = -1;
      list.scrollTop = 0;
      if (!list.isConnected) root().append(list);
      field.setAttribute('aria-expanded', 'true');
      field.setAttribute('aria-controls', LIST_ID);
      field.removeAttribute('aria-activedescendant');
      follow();
    },
    close,
    isOpen: () => entries.length > 0,
    offered: () => entries,
    marked: () => entries[marked],
    mark(step) {
      const start = marked < 0 && step < 0 ? 0 : marked;
      setMarked((start + step + entries.length) % entries.length);
    },
    follow,
  };
}

function entryItem({ code, name, isPresent, isUnconfirmed }: RowSuggestion, index: number): HTMLElement {
  const item = document.createElement('li');
  item.id = `${LIST_ID}-${index}`;
  item.dataset.index = String(index);
  item.setAttribute('role', 'option');
  item.setAttribute('aria-selected', 'false');
  item.append(part('code-list-code', code), part('code-list-name', name));
  if (isPresent) item.append(part('code-list-mark', gridText.rowPresent));
  else if (isUnconfirmed) item.append(part('code-list-mark', gridText.nameUnconfirmed));
  return item;
}

function part(className: string, content: string): HTMLElement {
  const made = document.createElement('span');
  made.className = className;
  made.textContent = content;
  return made;
}
