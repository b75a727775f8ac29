import { Show, onCleanup, onMount } from 'solid-js';
import { notesText as words } from '../text-remarks.zh';
import { text } from '../text.zh';
import type { NoteBeingWritten } from './create-notes';

import '../styles/notes.css';

const WIDTH = 280;
const GAP = 6;

/**
 * A note being written beside its cell. A click elsewhere and Ctrl+Enter keep it, Escape leaves it as it was.
 */
export default function NoteBox(props: {
  readonly at: NoteBeingWritten;
  readonly place: string;
  readonly note: string | undefined;
  readonly canEdit: boolean;
  readonly onSave: (text: string) => void;
  readonly onClose: () => void;
}) {
  let root!: HTMLFormElement;
  let field!: HTMLTextAreaElement;
  const finish = (isKept: boolean): void => {
    const written = field.value;
    props.onClose();
    if (isKept && props.canEdit && written.trim() !== (props.note ?? '')) props.onSave(written);
  };
  const onOutside = ({ target }: Event): void => {
    if (!(target instanceof Node && root.contains(target))) finish(true);
  };
  const onKey = (event: KeyboardEvent): void => {
    // The sheet's own keys rest meanwhile.
    event.stopPropagation();
    if (event.isComposing) return;
    if (event.key === 'Escape') finish(false);
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) finish(true);
    else return;
    event.preventDefault();
  };
  onMount(() => {
    const { left, right, top, bottom } = props.at.beside;
    const { offsetHeight } = root;
    const beside = right + GAP + WIDTH <= window.innerWidth ? right + GAP : Math.max(GAP, left - GAP - WIDTH);
    root.style.left = `${beside}px`;
    root.style.top = `${Math.max(GAP, Math.min(top - 4, window.innerHeight - offsetHeight - GAP, bottom + 400))}px`;
    field.focus();
    field.setSelectionRange(field.value.length, field.value.length);
    window.addEventListener('mousedown', onOutside, true);
  });
  onCleanup(() => window.removeEventListener('mousedown', onOutside, true));
  return (
    <form
      ref={(element) => (root = element)}
      class="note-box"
      aria-label={words.label(props.place)}
      onSubmit={(event) => {
        event.preventDefault();
        finish(true);
      }}
      onKeyDown={onKey}
    >
      <p class="note-box-place">{props.place}</p>
      <textarea
        ref={(element) => (field = element)}
        class="input note-box-text"
        rows={4}
        aria-label={words.edit}
        placeholder={words.placeholder}
        readOnly={!props.canEdit}
        value={props.note ?? ''}
      />
      <p class="note-box-hint">{words.hint}</p>
      <p class="note-box-actions">
        <Show when={props.canEdit && props.note !== undefined}>
          <button
            type="button"
            class="button button-quiet button-small button-danger note-box-remove"
            onClick={() => {
              props.onClose();
              props.onSave('');
            }}
          >
            {words.remove}
          </button>
        </Show>
        <button type="button" class="button button-quiet button-small" onClick={() => finish(false)}>
          {text.cancel}
        </button>
        <Show when={props.canEdit}>
          <button type="submit" class="button button-primary button-small" title="Ctrl+Enter">
            {words.save}
          </button>
        </Show>
      </p>
    </form>
  );
}
