import { For, Show, createMemo } from 'solid-js';
import type { Edition } from '../../core/edition/edition';
import { leftOutText, tableName } from '../../core/edition/left-out-text';
import { tableTitle } from '../../core/edition/labels';
import type { Filing } from '../../core/filing/filing';
import { editionById, EDITIONS } from '../../editions';
import { planEdition } from '../../session/edition-edits';
import { editionText } from '../text-editions.zh';
import { EditionStanding } from './edition-standing';

/** The list is for looking, not for reading to the end. */
const MOST_SHOWN = 200;

/** The edition of an open filing; where another is chosen, what it has no place for. */
export function EditionField(props: {
  readonly filing: Filing;
  readonly edition: Edition;
  readonly onChange: (edition: Edition) => void;
}) {
  const from = (): Edition => editionById(props.filing.edition.id)!;
  const plan = createMemo(() => planEdition(props.filing, props.edition));
  return (
    <div class="field">
      <label>
        <span class="field-label">{editionText.label}</span>
        <select
          class="input"
          name="edition"
          value={props.edition.id}
          onChange={(event) => props.onChange(editionById(event.currentTarget.value)!)}
        >
          <For each={EDITIONS}>{(each) => <option value={each.id}>{each.name}</option>}</For>
        </select>
      </label>
      <span class="field-hint">
        <EditionStanding edition={props.edition} /> {props.edition.source}
      </span>
      <Show when={plan()}>
        {(found) => (
          <div class="edition-change" role="status">
            <Show when={found().leftOutTables.length > 0}>
              <p>
                {editionText.leftOutTables(
                  found()
                    .leftOutTables.map((table) => tableTitle(from(), table))
                    .join('、'),
                )}
              </p>
            </Show>
            <Show when={found().toFill.length > 0}>
              <p>
                {editionText.toFill(
                  found()
                    .toFill.map((table) => tableName(props.edition, table))
                    .join('、'),
                )}
              </p>
            </Show>
            <For each={found().repeated}>
              {({ table, of, isEmpty }) => (
                <p>{editionText.repeated(tableName(props.edition, table), tableName(props.edition, of), isEmpty)}</p>
              )}
            </For>
            <Show when={found().dropsAdjustments}>
              <p>{editionText.adjustmentsDropped}</p>
            </Show>
            <Show when={found().leftOut.length > 0} fallback={<p>{editionText.nothingLeftOut}</p>}>
              <p>{editionText.leftOut(found().leftOut.length)}</p>
              <ul>
                <For each={found().leftOut.slice(0, MOST_SHOWN)}>
                  {(each) => <li>{leftOutText(each, props.filing, from())}</li>}
                </For>
                <Show when={found().leftOut.length > MOST_SHOWN}>
                  <li>{editionText.more(found().leftOut.length - MOST_SHOWN)}</li>
                </Show>
              </ul>
            </Show>
          </div>
        )}
      </Show>
    </div>
  );
}
