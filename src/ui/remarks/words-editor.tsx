import { type JSX, createSignal } from 'solid-js';
import { createDraftGuard } from '../draft-guard';
import { text } from '../text.zh';

/** A few lines being written. Ctrl+Enter keeps them, Escape leaves things as they were, and asks before it drops any. */
export function WordsEditor(props: {
  readonly initial: string;
  readonly label: string;
  readonly hint?: string;
  /** What keeps the words, as it is called for them. */
  readonly saveLabel: (words: string) => string;
  readonly mayBeBlank?: boolean;
  readonly rows?: number;
  /** What else there is to say about the words. */
  readonly option?: JSX.Element;
  readonly onInput?: (words: string) => void;
  readonly onSave: (words: string) => void;
  readonly onClose: () => void;
}): JSX.Element {
  // The editor lives for one writing.
  // oxlint-disable-next-line solid/reactivity
  const [words, setWords] = createSignal(props.initial);
  const isKept = (): boolean => props.mayBeBlank === true || words().trim() !== '';
  const isChanged = (): boolean => words().trim() !== '' && words() !== props.initial;
  const guard = createDraftGuard(isChanged, () => props.onClose());
  const save = (): void => {
    if (isKept()) props.onSave(words());
  };
  return (
    <>
      <form
        class="explanation-editor words-editor"
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
        onKeyDown={(event) => {
          if (event.isComposing) return;
          if (event.key === 'Escape') guard.leave();
          else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save();
          else return;
          event.preventDefault();
        }}
      >
        <textarea
          class="input explanation-text"
          rows={props.rows ?? 3}
          aria-label={props.label}
          placeholder={props.hint}
          ref={(element) => queueMicrotask(() => element.focus())}
          value={words()}
          onInput={(event) => {
            setWords(event.currentTarget.value);
            props.onInput?.(words());
          }}
        />
        {props.option}
        <p class="explanation-actions">
          <button type="button" class="button button-quiet button-small" onClick={() => props.onClose()}>
            {text.cancel}
          </button>
          <button type="submit" class="button button-primary button-small" title="Ctrl+Enter" disabled={!isKept()}>
            {props.saveLabel(words())}
          </button>
        </p>
      </form>
      {guard.question()}
    </>
  );
}
