import { createSignal } from 'solid-js';
import { Dialog } from '../dialog';
import { safety as words } from '../text-safety.zh';

/** Asks whose work the backups of this browser are. Blank: the clerk does not want to say. */
export default function PreparerDialog(props: {
  readonly known: string;
  /** What the answer leads to. */
  readonly submitLabel: string;
  readonly onAnswer: (name: string) => void;
  /** Escape: nothing is done, and it is asked again. */
  readonly onClose: () => void;
}) {
  // The dialog lives for one question.
  // oxlint-disable-next-line solid/reactivity
  const [name, setName] = createSignal(props.known);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    props.onAnswer(name());
  };
  return (
    <Dialog title={words.preparerTitle} onClose={() => props.onClose()}>
      <form onSubmit={submit}>
        <div class="dialog-body">
          <label class="field">
            <span class="field-label">{words.preparer}</span>
            <input
              class="input"
              name="preparer"
              autofocus
              maxlength={40}
              value={name()}
              onInput={(event) => setName(event.currentTarget.value)}
            />
            <span class="field-hint">{words.preparerHint}</span>
          </label>
        </div>
        <div class="dialog-actions">
          <button type="button" class="button" onClick={() => props.onAnswer('')}>
            {words.preparerNone}
          </button>
          <button type="submit" class="button button-primary" disabled={name().trim() === ''}>
            {props.submitLabel}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
