import { For, Show } from 'solid-js';
import type { PlacedText } from '../../workbook/import/import-proposal';
import { importText } from '../text-import.zh';

const words = importText.leftovers;
/** More would only slow the page down. */
const MOST_LISTED = 300;

/** What will not be imported: figures and lines that found no place, and the text around the table. */
export function LeftoverList(props: {
  readonly unplaced: readonly PlacedText[];
  readonly texts: readonly PlacedText[];
}) {
  return (
    <>
      <Show when={props.unplaced.length > 0} fallback={<p class="import-none">{words.none}</p>}>
        <p>{words.line}</p>
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
    <dl class="import-leftovers">
      <For each={props.list.slice(0, MOST_LISTED)}>
        {({ at, text }) => (
          <div>
            <dt>{at}</dt>
            <dd>{text}</dd>
          </div>
        )}
      </For>
      <Show when={props.list.length > MOST_LISTED}>
        <p class="muted">{words.more(props.list.length - MOST_LISTED)}</p>
      </Show>
    </dl>
  );
}
