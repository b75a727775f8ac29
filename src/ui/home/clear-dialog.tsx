import { For, Show, createSignal } from 'solid-js';
import { Dialog } from '../dialog';
import { reasonOf } from '../reason-of';
import { safety as words } from '../text-safety.zh';
import { text } from '../text.zh';

/** Offers a last backup before everything is deleted, and asks for the clerk's word. */
export default function ClearDialog(props: {
  readonly count: number;
  /** How many more lie in the 回收站. */
  readonly removed: number;
  /** Saves a backup of everything and says what is in it. */
  readonly onBackup: () => Promise<string>;
  readonly onClear: () => void;
  readonly onClose: () => void;
}) {
  const [said, setSaid] = createSignal('');
  const [agrees, setAgrees] = createSignal(false);
  const backup = async (): Promise<void> => {
    try {
      setSaid(await props.onBackup());
    } catch (error) {
      setSaid(reasonOf(error));
    }
  };
  return (
    <Dialog title={words.clearTitle} onClose={() => props.onClose()}>
      <div class="dialog-body">
        <For each={words.clearLines(props.count, props.removed)}>{(line) => <p class="clear-line">{line}</p>}</For>
        <p class="clear-line">
          <button type="button" class="button button-primary" autofocus onClick={() => void backup()}>
            {words.clearBackup}
          </button>
        </p>
        <Show when={said()}>
          <p class="clear-line" role="status">
            {said()}
          </p>
        </Show>
        <label class="clear-line">
          <input type="checkbox" checked={agrees()} onChange={(event) => setAgrees(event.currentTarget.checked)} />{' '}
          {words.clearAgree}
        </label>
      </div>
      <div class="dialog-actions">
        <button type="button" class="button" onClick={() => props.onClose()}>
          {text.cancel}
        </button>
        <button type="button" class="button button-danger" disabled={!agrees()} onClick={() => props.onClear()}>
          {words.clearSubmit}
        </button>
      </div>
    </Dialog>
  );
}
