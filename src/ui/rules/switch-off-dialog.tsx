import { Show, createSignal } from 'solid-js';
import type { Rule } from '../../core/rules/rule';
import { Dialog } from '../dialog';
import { SubmitActions } from '../submit-actions';
import { rulesPage } from '../text-rules.zh';

/** Asks why a rule is not to be applied; without a reason nothing is switched off. */
export function SwitchOffDialog(props: {
  readonly rule: Rule;
  readonly reason: string;
  readonly onSubmit: (reason: string) => void;
  readonly onClose: () => void;
}) {
  // The dialog lives for one question.
  // oxlint-disable-next-line solid/reactivity
  const [reason, setReason] = createSignal(props.reason);
  const [submitted, setSubmitted] = createSignal(false);
  const isMissing = (): boolean => submitted() && reason().trim() === '';
  return (
    <Dialog title={rulesPage.dialogTitle(props.rule.id)} onClose={() => props.onClose()}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          setSubmitted(true);
          if (reason().trim() !== '') props.onSubmit(reason().trim());
        }}
      >
        <div class="dialog-body">
          <p class="rule-asked">{props.rule.name}</p>
          <p class="muted">{rulesPage.dialogLine}</p>
          <label class="field rule-reason-field">
            <span class="field-label">{rulesPage.reason}</span>
            <textarea
              class="input rule-reason-text"
              rows={3}
              autofocus
              value={reason()}
              aria-invalid={isMissing()}
              onInput={(event) => setReason(event.currentTarget.value)}
            />
            <Show when={isMissing()} fallback={<span class="field-hint">{rulesPage.reasonHint}</span>}>
              <span class="field-error" role="alert">
                {rulesPage.reasonMissing}
              </span>
            </Show>
          </label>
        </div>
        <SubmitActions submitLabel={rulesPage.switchOff} onCancel={() => props.onClose()} />
      </form>
    </Dialog>
  );
}
