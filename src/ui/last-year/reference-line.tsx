import { For, Show } from 'solid-js';
import { lastYearText } from '../text-last-year.zh';
import type { ReferenceFact } from './reference-facts';

import '../styles/last-year.css';

const words = lastYearText.facts;

/** `上年 12.00 增减 +1.00（8.33%）`, for the formula bar. */
export function ReferenceLine(props: { readonly facts: readonly ReferenceFact[] }) {
  return (
    <For each={props.facts}>
      {(fact) => (
        <span class="formula-reference" title={title(fact)}>
          {fact.name} <b>{fact.figure}</b>
          <Show when={fact.change}>
            {' '}
            {words.change} {fact.change}
          </Show>
          <Show when={fact.rate}>（{fact.rate}）</Show>
        </span>
      )}
    </For>
  );
}

const title = ({ name, figure, change, rateName, rate }: ReferenceFact): string =>
  [
    `${name} ${figure}`,
    ...(change ? [`${words.change} ${change}`] : []),
    ...(rate ? [`${rateName} ${rate}`] : []),
  ].join('，');

/** The same as a small table, for 本格. */
export function ReferenceBox(props: { readonly facts: readonly ReferenceFact[] }) {
  return (
    <Show when={props.facts.length > 0}>
      <dl class="reference-box">
        <For each={props.facts}>
          {(fact) => (
            <>
              <div>
                <dt>{fact.name}</dt>
                <dd>{fact.figure}</dd>
              </div>
              <Show when={fact.change}>
                <div>
                  <dt>{words.change}</dt>
                  <dd>{fact.change}</dd>
                </div>
              </Show>
              <Show when={fact.rate}>
                <div>
                  <dt>{fact.rateName}</dt>
                  <dd>{fact.rate}</dd>
                </div>
              </Show>
            </>
          )}
        </For>
      </dl>
    </Show>
  );
}
