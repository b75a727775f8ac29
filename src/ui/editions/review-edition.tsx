import { For } from 'solid-js';
import type { Edition } from '../../core/edition/edition';
import { editionById, EDITIONS } from '../../editions';
import { editionText } from '../text-editions.zh';
import { EditionStanding } from './edition-standing';

/** The edition that a draft was taken for; choosing another recognises its tables anew. */
export function ReviewEdition(props: { readonly edition: Edition; readonly onChange: (edition: Edition) => void }) {
  return (
    <label class="import-fact">
      {editionText.label}
      <select
        class="input"
        name="edition"
        value={props.edition.id}
        onChange={(event) => props.onChange(editionById(event.currentTarget.value)!)}
      >
        <For each={EDITIONS}>{(each) => <option value={each.id}>{each.name}</option>}</For>
      </select>
      <EditionStanding edition={props.edition} />
    </label>
  );
}
