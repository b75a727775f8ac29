import { For, Show } from 'solid-js';
import { lastYearText } from '../text-last-year.zh';
import type { ReferenceFact } from './reference-facts';

import '../styles/last-year.css';

const words = lastYearText.facts;

/** `上年 12.00 +1.00（8.33%）`, for the formula bar: the first of last year's; the budget's too where there is room. */
export function ReferenceLine(props: { readonly facts: readonly ReferenceFact[] }) {
  const shown = (): readonly ReferenceFact[] =>
    props.facts.filter(({ kind }, index) => index === 0 || kind === 'budget');
  return (
    <For each={shown()}>
      {(fact, index) => (
        <span class="formula-reference" classList={{ 'formula-reference-more': index() > 0 }} title={title(fact)}>
          {fact.name} <b>{fact.figure}</b>
          <Show when={fact.change}> {fact.change}</Show>
          <Show when={fact.rate}>{(rate) => <>（{rate().text}）</>}</Show>
        </span>
      )}
    </For>
  );
}

const title = ({ name, figure, ...rest }: ReferenceFact): string => [`${name} ${figure}`, ...details(rest)].join('，');

const details = ({ change, rate }: Pick<ReferenceFact, 'change' | 'rate'>): string[] => [
  ...(change ? [`${words.change} ${change}`] : []),
  ...(rate ? [`${rate.name} ${rate.text}`] : []),
];

/** All of them, for 本格. */
export function ReferenceBox(props: { readonly facts: readonly ReferenceFact[] }) {
  return (
    <Show when={props.facts.length > 0}>
      <dl class="reference-box">
        <For each={props.facts}>
          {(fact) => (
            <div>
              <dt>{fact.name}</dt>
              <dd>
                <b>{fact.figure}</b>
                <Show when={details(fact).length > 0}>
                  <small>{details(fact).join('，')}</small>
                </Show>
              </dd>
            </div>
          )}
        </For>
      </dl>
    </Show>
  );
}
