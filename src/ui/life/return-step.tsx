import { createSignal } from 'solid-js';
import { SubmitActions } from '../submit-actions';
import { life as words } from '../text-life.zh';
import { DayField } from './day-field';
import { dayOf, momentOf } from './days';

/** 退回: when the bureau sent it back. */
export function ReturnStep(props: {
  /** Of the 报送 that came back, and when it went out. */
  readonly name: string;
  readonly sentAt: number;
  readonly onReturn: (at: number) => void;
  readonly onBack: () => void;
}) {
  const [day, setDay] = createSignal(dayOf(Date.now()));
  const at = (): number | undefined => momentOf(day(), Date.now());
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const moment = at();
        if (moment !== undefined) props.onReturn(moment);
      }}
    >
      <div class="dialog-body life-body">
        <h3>{words.return}</h3>
        <p>{words.returning.line(props.name)}</p>
        <DayField
          label={words.returning.date}
          name="returned-on"
          earliest={dayOf(props.sentAt)}
          day={day()}
          onDay={setDay}
        />
      </div>
      <SubmitActions
        submitLabel={words.returning.submit}
        cancelLabel={words.back}
        takesFocus
        isDisabled={at() === undefined}
        onCancel={props.onBack}
      />
    </form>
  );
}
