import { For, createSignal } from 'solid-js';
import type { CheckResult } from '../../core/check/finding';
import type { Filing } from '../../core/filing/filing';
import { life as words } from '../text-life.zh';
import { dayOf, momentOf } from './days';

/** 报送: when it goes out, and what should be known before. */
export function SendStep(props: {
  readonly filing: Filing;
  readonly results: CheckResult;
  readonly isChecked: boolean;
  readonly onSend: (at: number, exports: boolean) => void;
  readonly onBack: () => void;
}) {
  const [day, setDay] = createSignal(dayOf(Date.now()));
  const [exports, setExports] = createSignal(true);
  const [isSending, setIsSending] = createSignal(false);
  const at = (): number | undefined => momentOf(day(), Date.now());
  const earliest = (): string | undefined => {
    const { submissions } = props.filing;
    const previous = submissions[submissions.length - 1];
    return previous && dayOf(previous.returnedAt ?? previous.at);
  };
  const cautions = (): string[] => {
    const { signOff } = props.filing;
    const names = (['preparer', 'reviewer', 'head', 'date'] as const).filter((key) => !signOff[key]);
    const errors = props.results.counts.error;
    return [
      ...(props.isChecked ? [] : [words.sending.notChecked]),
      ...(errors > 0 ? [words.sending.errors(errors)] : []),
      ...(names.length > 0 ? [words.sending.unsigned(names.map((key) => words.signOff.names[key]))] : []),
    ];
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const moment = at();
        if (moment === undefined || isSending()) return;
        setIsSending(true);
        props.onSend(moment, exports());
      }}
    >
      <div class="dialog-body life-body">
        <h3>{words.sending.submit}</h3>
        <For each={cautions()}>{(caution) => <p class="life-caution">{caution}</p>}</For>
        <p>{words.sending.line}</p>
        <label class="field life-day">
          <span class="field-label">{words.sending.date}</span>
          <input
            class="input"
            type="date"
            name="sent-on"
            min={earliest()}
            max={dayOf(Date.now())}
            value={day()}
            required
            onInput={(event) => setDay(event.currentTarget.value)}
          />
        </label>
        <label class="life-tick">
          <input type="checkbox" checked={exports()} onChange={(event) => setExports(event.currentTarget.checked)} />{' '}
          {words.sending.exports}
        </label>
      </div>
      <div class="dialog-actions">
        <button type="button" class="button" onClick={() => props.onBack()}>
          {words.back}
        </button>
        <button type="submit" class="button button-primary" autofocus disabled={at() === undefined || isSending()}>
          {words.sending.submit}
        </button>
      </div>
    </form>
  );
}
