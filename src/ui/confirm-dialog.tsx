import { Dialog } from './dialog';
import { text } from './text.zh';

/** Asks for the user's word before something is done. Escape declines. */
export function ConfirmDialog(props: {
  readonly message: string;
  readonly onAgree: () => void;
  readonly onDecline: () => void;
}) {
  return (
    <Dialog title={text.editor.confirmTitle} onClose={() => props.onDecline()}>
      <p class="dialog-body">{props.message}</p>
      <div class="dialog-actions">
        <button type="button" class="button" onClick={() => props.onDecline()}>
          {text.cancel}
        </button>
        <button type="button" class="button button-primary" autofocus onClick={() => props.onAgree()}>
          {text.confirm}
        </button>
      </div>
    </Dialog>
  );
}
