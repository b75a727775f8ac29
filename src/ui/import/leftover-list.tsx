import { For, Show } from 'solid-js';
import type { PlacedText } from '../../workbook/import-proposal';
import { exchange } from '../text-exchange.zh';

/** More would only slow the page down. */
const MOST_LISTED = 300;

/** What will not be imported: figures and lines that found no place, and the text around the tables. */
export function LeftoverList(props: {
  readonly unplaced: readonly PlacedText[];
  readonly texts: readonly PlacedText[];
}) {
  const words = exchange.review;
  return (
    <>
      <Show when={props.unplaced.length > 0} fallback={<p class="import-none">{words.noLeftovers}</p>}>
        <p>{words.unplacedLine}</p>
        <Places list={props.unplaced} />
      </Show>
      <Show when={props.texts.length > 0}>
        <details class="import-texts">
          <summary>{words.texts(props.texts.length)}</summary>
          <Places list={props.texts} />
        </details>
      </Show>
    </>
  );
}

function Places(props: { readonly list: readonly PlacedText[] }) {
  return (
    <dl class="import-places">
      <For each={props.list.slice(0, MOST_LISTED)}>
        {({ at, text }) => (
          <div>
            <dt>{at}</dt>
            <dd>{text}</dd>
          </div>
        )}
      </For>
      <Show when={props.list.length > MOST_LISTED}>
        <p class="muted">{exchange.review.moreHidden(props.list.length - MOST_LISTED)}</p>
      </Show>
    </dl>
  );
}
