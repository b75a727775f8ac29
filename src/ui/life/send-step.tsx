import { For, createSignal } from 'solid-js';
import type { CheckResult } from '../../core/check/finding';
import type { Filing } from '../../core/filing/filing';
import { SubmitActions } from '../submit-actions';
import { life as words } from '../text-life.zh';
import { DayField } from './day-field';
import { openMatters, unsigned } from './cautions';
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
    const open = unsigned(props.filing);
    return [
      ...(props.isChecked ? [] : [words.sending.notChecked]),
      ...openMatters(props.filing, props.results),
      ...(open === undefined ? [] : [open]),
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
        <DayField label={words.sending.date} name="sent-on" earliest={earliest()} day={day()} onDay={setDay} />
        <label class="life-tick">
          <input type="checkbox" checked={exports()} onChange={(event) => setExports(event.currentTarget.checked)} />{' '}
          {words.sending.exports}
        </label>
      </div>
      <SubmitActions
        submitLabel={words.sending.submit}
        cancelLabel={words.back}
        takesFocus
        isDisabled={at() === undefined || isSending()}
        onCancel={props.onBack}
      />
    </form>
  );
}
