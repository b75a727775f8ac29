import { For, Show, createMemo, createSignal, onMount } from 'solid-js';
import { DEFAULT_EDITION, editionFor, PLACES } from '../../editions';
import { useApp } from '../app-context';
import { editionText } from '../text-editions.zh';
import { EditionStanding } from './edition-standing';
import { rememberedPlace } from './remember-place';

/** Asks whose edition a new filing follows; the year picks the edition. Begins with what was chosen last. */
export default function PlaceField(props: {
  /** Undefined while it is being typed. */
  readonly year: number | undefined;
  readonly onChange: (place: string) => void;
}) {
  const app = useApp();
  const [place, setPlace] = createSignal(DEFAULT_EDITION.place);
  const choose = (next: string): void => {
    setPlace(next);
    props.onChange(next);
  };
  onMount(async () => {
    const last = await rememberedPlace(app.storage);
    if (last !== undefined && PLACES.includes(last)) choose(last);
  });
  const edition = createMemo(() => editionFor(place(), props.year));
  return (
    <label class="field">
      <span class="field-label">{editionText.label}</span>
      <select class="input" name="edition" value={place()} onChange={(event) => choose(event.currentTarget.value)}>
        <For each={PLACES}>{(each) => <option value={each}>{each}</option>}</For>
      </select>
      <span class="field-hint">
        {edition().name} <EditionStanding edition={edition()} />
        <Show when={edition().evidence !== 'full'}>
          <br />
          {edition().source}
          {editionText.unverifiedHint}
        </Show>
      </span>
    </label>
  );
}
