import { For, Show, createSignal } from 'solid-js';
import { createDraftGuard } from '../draft-guard';
import { panel } from '../text-findings.zh';
import { text } from '../text.zh';

/** 核实说明 being written: a few lines, with the usual reasons one click away. Escape asks before it drops any. */
export function ExplanationEditor(props: {
  readonly initial: string;
  readonly reasons: readonly string[];
  readonly onSave: (words: string) => void;
  readonly onClose: () => void;
}) {
  // The editor lives for one writing.
  // oxlint-disable-next-line solid/reactivity
  const [words, setWords] = createSignal(props.initial);
  const isChanged = (): boolean => words().trim() !== '' && words() !== props.initial;
  const guard = createDraftGuard(isChanged, () => props.onClose());
  let field!: HTMLTextAreaElement;
  const append = (reason: string): void => {
    setWords((before) => (before.trim() === '' ? reason : `${before.trim().replace(/[。；]$/, '')}；${reason}`));
    field.focus();
  };
  return (
    <>
      <form
        class="explanation-editor"
        onSubmit={(event) => {
          event.preventDefault();
          if (words().trim() !== '') props.onSave(words());
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || event.isComposing) return;
          event.preventDefault();
          guard.leave();
        }}
      >
        <textarea
          class="input explanation-text"
          rows={3}
          aria-label={panel.explanation.label}
          placeholder={panel.explanation.hint}
          ref={(element) => {
            field = element;
            queueMicrotask(() => element.focus());
          }}
          value={words()}
          onInput={(event) => setWords(event.currentTarget.value)}
        />
        <Show when={props.reasons.length > 0}>
          <p class="explanation-reasons" role="group" aria-label={panel.explanation.reasons}>
            <For each={props.reasons}>
              {(reason) => (
                <button type="button" class="reason" onClick={() => append(reason)}>
                  {reason}
                </button>
              )}
            </For>
          </p>
        </Show>
        <p class="explanation-actions">
          <button type="button" class="button button-quiet button-small" onClick={() => props.onClose()}>
            {text.cancel}
          </button>
          <button type="submit" class="button button-primary button-small" disabled={words().trim() === ''}>
            {panel.explanation.save}
          </button>
        </p>
      </form>
      {guard.question()}
    </>
  );
}
