import { createSignal } from 'solid-js';
import { life as words } from '../text-life.zh';
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
        <label class="field life-day">
          <span class="field-label">{words.returning.date}</span>
          <input
            class="input"
            type="date"
            name="returned-on"
            min={dayOf(props.sentAt)}
            max={dayOf(Date.now())}
            value={day()}
            required
            onInput={(event) => setDay(event.currentTarget.value)}
          />
        </label>
      </div>
      <div class="dialog-actions">
        <button type="button" class="button" onClick={() => props.onBack()}>
          {words.back}
        </button>
        <button type="submit" class="button button-primary" autofocus disabled={at() === undefined}>
          {words.returning.submit}
        </button>
      </div>
    </form>
  );
}
