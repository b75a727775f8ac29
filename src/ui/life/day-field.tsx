import { dayOf } from './days';

/** A day up to today, as `2026-08-20`; blank while it is none. */
export function DayField(props: {
  readonly label: string;
  readonly name: string;
  readonly earliest: string | undefined;
  readonly day: string;
  readonly onDay: (day: string) => void;
}) {
  return (
    <label class="field life-day">
      <span class="field-label">{props.label}</span>
      <input
        class="input"
        type="date"
        name={props.name}
        min={props.earliest}
        max={dayOf(Date.now())}
        value={props.day}
        required
        onInput={(event) => props.onDay(event.currentTarget.value)}
      />
    </label>
  );
}
