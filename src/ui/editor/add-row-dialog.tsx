import { For, createSignal } from 'solid-js';
import { searchCodes } from '../../core/classification';
import type { CodeEntry } from '../../core/form';
import { PINYIN_INITIALS } from '../../editions/codes/pinyin-initials';
import { Dialog } from '../dialog';
import { text } from '../text.zh';

/** Enough to choose from without hiding the field. */
const MOST_SUGGESTIONS = 60;

/** Asks for the code or the name of a new row; known codes are offered as the clerk types. */
export function AddRowDialog(props: {
  readonly codes: readonly CodeEntry[];
  readonly onSubmit: (text: string) => void;
  readonly onClose: () => void;
}) {
  const [value, setValue] = createSignal('');
  const suggestions = (): readonly CodeEntry[] => searchCodes(props.codes, value(), MOST_SUGGESTIONS, PINYIN_INITIALS);
  return (
    <Dialog title={text.editor.addRowTitle} onClose={() => props.onClose()}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (value().trim() !== '') props.onSubmit(value().trim());
        }}
      >
        <div class="dialog-body">
          <label class="field">
            <span class="field-label">{text.editor.addRowLabel}</span>
            <input
              class="input"
              autofocus
              autocomplete="off"
              list="known-codes"
              value={value()}
              onInput={(event) => setValue(event.currentTarget.value)}
            />
            <datalist id="known-codes">
              <For each={suggestions()}>{(entry) => <option value={entry.code}>{entry.name}</option>}</For>
            </datalist>
            <span class="field-hint">{text.editor.addRowHint}</span>
          </label>
        </div>
        <div class="dialog-actions">
          <button type="button" class="button" onClick={() => props.onClose()}>
            {text.cancel}
          </button>
          <button type="submit" class="button button-primary" disabled={value().trim() === ''}>
            {text.editor.addRowSubmit}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
