import { Show } from 'solid-js';
import { Dialog } from '../dialog';
import { exchange } from '../text-exchange.zh';
import { text } from '../text.zh';

/** Says which file is being read, and lets the user stop it. */
export function ReadingDialog(props: {
  readonly name: string;
  readonly nth: number;
  readonly of: number;
  readonly onCancel: () => void;
}) {
  return (
    <Dialog title={exchange.reading.title} onClose={() => props.onCancel()}>
      <div class="dialog-body" role="status">
        <p>{exchange.reading.line(props.name)}</p>
        <Show when={props.of > 1}>
          <p class="muted">{exchange.reading.step(props.nth, props.of)}</p>
        </Show>
        <div class="import-progress" />
      </div>
      <div class="dialog-actions">
        <button type="button" class="button" autofocus onClick={() => props.onCancel()}>
          {text.cancel}
        </button>
      </div>
    </Dialog>
  );
}
