import { Show } from 'solid-js';
import type { Edition } from '../../core/edition/edition';
import { ReviewEdition } from '../editions/review-edition';
import { importText } from '../text-import.zh';
import type { OtherFact } from './fact-choices';
import type { ImportTarget } from './import-target';
import type { ReviewState } from './review-state';

const words = importText.facts;

/** What the workbook is about: how much was found, whose it is, and where it would go. */
export function ReviewFacts(props: {
  readonly state: ReviewState;
  readonly target: ImportTarget;
  readonly onEdition: (edition: Edition) => void;
}) {
  // Tables of one edition do not go into a filing of another.
  const last = () => {
    const current = props.target.mayBeNew ? props.target.current() : undefined;
    return current?.edition.id === props.state.edition.id ? current : undefined;
  };
  const figures = (): number => props.state.taken().reduce((sum, sheet) => sum + sheet.figures, 0);
  return (
    <div class="import-facts">
      <b class="import-found">{importText.found(props.state.taken().length, figures())}</b>
      <Show when={!props.target.edition}>
        <ReviewEdition edition={props.state.edition} onChange={props.onEdition} />
      </Show>
      <Show when={last()}>
        {(filing) => (
          <label class="import-fact">
            {words.into}
            <select
              class="input"
              value={props.state.isNew() ? 'new' : 'last'}
              onChange={(event) => props.state.setIsNew(event.currentTarget.value === 'new')}
            >
              <option value="last">{words.intoLast(filing().unit.name, filing().year)}</option>
              <option value="new">{words.intoNew}</option>
            </select>
            <small>{props.state.isNew() ? words.apart : words.together}</small>
          </label>
        )}
      </Show>
      <Show when={props.state.into()} fallback={<NewFacts state={props.state} />}>
        {(filing) => (
          <>
            <Show when={!props.target.mayBeNew}>
              <span class="muted">{words.intoThis(filing().unit.name, filing().year)}</span>
            </Show>
            <Show when={!props.state.proposal().saysYear}>
              <span class="muted">{words.noYear(filing().year)}</span>
            </Show>
            <Show when={props.state.otherUnit()}>
              {(other) => (
                <OtherChoice
                  what={words.unit}
                  other={other()}
                  takes={props.state.takesUnit()}
                  onChange={props.state.setTakesUnit}
                />
              )}
            </Show>
            <Show when={props.state.otherYear()}>
              {(other) => (
                <OtherChoice
                  what={words.year}
                  other={other()}
                  takes={props.state.takesYear()}
                  onChange={props.state.setTakesYear}
                />
              )}
            </Show>
            <Show when={props.state.hasSettings()}>
              <label class="import-other">
                <input
                  type="checkbox"
                  checked={props.state.takesSettings()}
                  onChange={(event) => props.state.setTakesSettings(event.currentTarget.checked)}
                />
                {words.settings}
              </label>
            </Show>
          </>
        )}
      </Show>
    </div>
  );
}

/** Name and year of a new filing, as the draft says them. */
function NewFacts(props: { readonly state: ReviewState }) {
  const hint = (isSaid: boolean): string => (isSaid ? '' : words.notSaid);
  return (
    <>
      <label class="import-fact import-fact-unit">
        {words.unit}
        <input
          class="input"
          name="unit"
          value={props.state.unitName()}
          aria-invalid={props.state.unitName().trim() === ''}
          onInput={(event) => props.state.setUnitName(event.currentTarget.value)}
        />
        <small>{hint(props.state.proposal().saysUnit)}</small>
      </label>
      <label class="import-fact import-fact-year">
        {words.year}
        <input
          class="input"
          name="year"
          inputmode="numeric"
          value={props.state.year()}
          onInput={(event) => props.state.setYear(event.currentTarget.value)}
        />
        <small>{hint(props.state.proposal().saysYear)}</small>
      </label>
    </>
  );
}

/** The filing's own or the draft's. */
function OtherChoice(props: {
  readonly what: string;
  readonly other: OtherFact;
  readonly takes: boolean;
  readonly onChange: (takes: boolean) => void;
}) {
  const choice = (takes: boolean, label: string) => (
    <label>
      <input
        type="radio"
        name={`other-${props.what}`}
        checked={props.takes === takes}
        onChange={() => props.onChange(takes)}
      />
      {label}
    </label>
  );
  return (
    <div class="import-other" role="radiogroup" aria-label={props.what}>
      <span>{words.other(props.what, props.other.draft, props.other.own)}</span>
      {choice(false, words.keep(props.other.own))}
      {choice(true, words.take(props.other.draft))}
    </div>
  );
}
