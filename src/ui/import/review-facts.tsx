import { Show } from 'solid-js';
import { exchange } from '../text-exchange.zh';
import { text } from '../text.zh';
import type { ImportTarget } from './import-target';
import type { ReviewState } from './review-state';

/** What the workbook is about: how much was found, whose it is, and where it would go. */
export function ReviewFacts(props: { readonly state: ReviewState; readonly target: ImportTarget }) {
  const words = exchange.review;
  const last = () => (props.target.mayBeNew ? props.target.current() : undefined);
  const yearHint = (): string => {
    if (!props.state.proposal().saysYear) return words.notSaid;
    const year = props.state.into()?.year;
    return year === undefined || String(year) === props.state.year() ? '' : words.now(text.yearLabel(year));
  };
  const unitHint = (): string => {
    if (!props.state.proposal().saysUnit) return words.notSaid;
    const name = props.state.into()?.unit.name;
    return name === undefined || name === props.state.unitName() ? '' : words.now(name);
  };
  return (
    <div class="import-facts">
      <p class="import-found">
        <b>{words.found(props.state.takes().tables, props.state.takes().figures)}</b>
        <Show when={props.state.proposal().isWorkingCopy}>
          <small>{words.workingCopy}</small>
        </Show>
      </p>
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
          </label>
        )}
      </Show>
      <label class="import-fact import-fact-unit">
        {words.unit}
        <input
          class="input"
          name="unit"
          value={props.state.unitName()}
          aria-invalid={props.state.unitName().trim() === ''}
          onInput={(event) => props.state.setUnitName(event.currentTarget.value)}
        />
        <small>{unitHint()}</small>
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
        <small>{yearHint()}</small>
      </label>
    </div>
  );
}
