import type { JSX } from 'solid-js';
import { text } from './text.zh';

/** The buttons at the foot of a dialog that is a form: leave it, or submit it. */
export function SubmitActions(props: {
  readonly submitLabel: string;
  /** 取消 unless said otherwise. */
  readonly cancelLabel?: string;
  /** Enter submits as soon as the dialog is open. */
  readonly takesFocus?: boolean;
  readonly isDisabled?: boolean;
  readonly onCancel: () => void;
  /** What stands before them. */
  readonly children?: JSX.Element;
}) {
  return (
    <div class="dialog-actions">
      {props.children}
      <button type="button" class="button" onClick={() => props.onCancel()}>
        {props.cancelLabel ?? text.cancel}
      </button>
      <button
        type="submit"
        class="button button-primary"
        autofocus={props.takesFocus === true}
        disabled={props.isDisabled === true}
      >
        {props.submitLabel}
      </button>
    </div>
  );
}
