import { For, Show } from 'solid-js';
import { editionById } from '../../editions';
import { ownForms as words } from '../text-forms.zh';
import type { OwnFormExport } from './own-form-export';

import '../styles/own-forms.css';

/** 财政局下发的表样, beside the papers of ours. */
export function OwnFormKind(props: {
  readonly state: OwnFormExport;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}) {
  const title = (): string => {
    const chosen = props.state.chosen();
    return chosen ? words.kindOf(chosen.name) : words.kind;
  };
  return (
    <div class="export-kind own-form-kind" classList={{ 'export-kind-chosen': props.isChosen }}>
      <label>
        <input type="radio" name="kind" checked={props.isChosen} onChange={() => props.onChoose()} />
        <span>
          <b>{title()}</b>
          <small>{props.state.chosen() ? words.kindAbout : words.kindNone}</small>
        </span>
      </label>
      <Show
        when={props.state.forms().length > 0}
        fallback={
          <button type="button" class="button button-small" onClick={() => void props.state.take()}>
            {words.take}
          </button>
        }
      >
        <button type="button" class="button button-small" onClick={() => props.state.setStep({ kind: 'managing' })}>
          {words.manage}
        </button>
      </Show>
    </div>
  );
}

/** Which form it is, where there are several, and what is to be known of it. */
export function OwnFormChoice(props: { readonly state: OwnFormExport; readonly editionId: string }) {
  const otherEdition = (): string | undefined => {
    const taken = props.state.chosen()?.editionId;
    return taken !== undefined && taken !== props.editionId ? (editionById(taken)?.name ?? taken) : undefined;
  };
  return (
    <>
      <Show when={props.state.forms().length > 1}>
        <label class="own-form-which">
          <span class="field-label">{words.which}</span>
          <select class="input" onChange={(event) => props.state.choose(event.currentTarget.value)}>
            <For each={props.state.forms()}>
              {(form) => (
                <option value={form.id} selected={form.id === props.state.chosen()?.id}>
                  {form.name}
                </option>
              )}
            </For>
          </select>
        </label>
      </Show>
      <Show when={otherEdition()}>{(name) => <p class="field-hint">{words.fill.otherEdition(name())}</p>}</Show>
    </>
  );
}
