import { For, Show } from 'solid-js';
import { importDecisions } from '../text-import-decisions.zh';
import type { Decision } from './decisions';

const words = importDecisions;
/** More would only slow the page down. */
const MOST_DETAILS = 200;

/** What needs a decision, on top and in plain words; what is only to be known can be unfolded. */
export function DecisionList(props: {
  readonly decisions: readonly Decision[];
  /** How many places of the draft differ from the filing. */
  readonly differing: number;
}) {
  const open = () => props.decisions.filter(({ tone }) => tone !== 'notice');
  const notes = () => props.decisions.filter(({ tone }) => tone === 'notice');
  return (
    <section class="import-decisions" aria-label={words.title}>
      <Show
        when={open().length > 0}
        fallback={<p class="import-decided">{props.differing > 0 ? words.differing(props.differing) : words.none}</p>}
      >
        <h3>{words.title}</h3>
        <ul>
          <For each={open()}>{(decision) => <DecisionLine decision={decision} />}</For>
        </ul>
      </Show>
      <Show when={notes().length > 0}>
        <details class="import-notes">
          <summary>{words.notes(notes().length)}</summary>
          <ul>
            <For each={notes()}>{(decision) => <DecisionLine decision={decision} />}</For>
          </ul>
        </details>
      </Show>
    </section>
  );
}

function DecisionLine(props: { readonly decision: Decision }) {
  return (
    <li class={`import-decision import-decision-${props.decision.tone}`}>
      <div class="import-decision-text">
        <p>
          {props.decision.text}
          <Show when={props.decision.count > 1}>
            <b class="import-times">{words.times(props.decision.count)}</b>
          </Show>
        </p>
        <Show when={props.decision.details.length > 0}>
          <details>
            <summary>{words.places}</summary>
            <ul class="import-places">
              <For each={props.decision.details.slice(0, MOST_DETAILS)}>{(detail) => <li>{detail}</li>}</For>
              <Show when={props.decision.details.length > MOST_DETAILS}>
                <li class="muted">{words.more(props.decision.details.length - MOST_DETAILS)}</li>
              </Show>
            </ul>
          </details>
        </Show>
      </div>
      <div class="import-answers">
        <For each={props.decision.actions}>
          {(action) => (
            <button
              type="button"
              class="button button-small"
              classList={{ 'import-answer-chosen': action.isChosen === true }}
              aria-pressed={action.isChosen}
              onClick={() => action.perform()}
            >
              {action.label}
            </button>
          )}
        </For>
      </div>
    </li>
  );
}
