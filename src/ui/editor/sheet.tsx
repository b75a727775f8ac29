import { For, type JSX, Show } from 'solid-js';
import { emptySentence, type Form, moneyUnitLabel } from '../../core/edition/form';
import type { MoneyUnit } from '../../core/money/scale';
import { editionText } from '../text-editions.zh';
import { gridText } from '../text-grid.zh';
import { text } from '../text.zh';
import { unitsText } from '../text-units.zh';
import { createIsLow } from '../window-size';

import '../styles/units.css';

/** A table as it will be printed: title, number, unit and year above, the figures, the form's notes at the foot. */
export function Sheet(props: {
  readonly form: Form;
  readonly unit: string;
  readonly year: number;
  readonly moneyUnit: MoneyUnit;
  /** Seen in another unit than it is recorded in. */
  readonly isConverted: boolean;
  /** How exact its figures are, where the unit does not say it. */
  readonly exactness: string | undefined;
  readonly isDeclaredEmpty: boolean;
  readonly canEdit: boolean;
  readonly onTakeBackEmpty: () => void;
  /** The unit of the table, and of the others, is to be changed. */
  readonly onChangeUnit: () => void;
  readonly children: JSX.Element;
}) {
  const isLow = createIsLow();
  return (
    <section class="sheet" aria-label={props.form.title}>
      <h1 class="sheet-title">{props.form.title}</h1>
      <Show when={props.form.number}>
        <p class="sheet-number">{props.form.number}</p>
      </Show>
      <p class="sheet-line">
        <span>{text.editor.unit(props.unit)}</span>
        <span>{text.yearLabel(props.year)}</span>
        <span>
          {text.editor.unitSetting(moneyUnitLabel(props.form), props.moneyUnit)}
          <Show when={props.isConverted}>{gridText.viewMark}</Show>
          <Show when={props.exactness}>
            {(said) => (
              <button
                type="button"
                class="sheet-exactness"
                title={unitsText.exactToHint}
                disabled={!props.canEdit}
                onClick={() => props.onChangeUnit()}
              >
                （{said()}）
              </button>
            )}
          </Show>
          <Show when={props.canEdit}>
            <button
              type="button"
              class="sheet-unit-change"
              title={unitsText.changeHint}
              onClick={() => props.onChangeUnit()}
            >
              {unitsText.change}
            </button>
          </Show>
        </span>
      </p>
      <Show when={props.isDeclaredEmpty}>
        <div class="sheet-declared">
          <p>{emptySentence(props.form, props.unit)}</p>
          <p>{text.editor.declaredEmpty}</p>
          <Show when={props.canEdit}>
            <button type="button" class="button button-small" onClick={() => props.onTakeBackEmpty()}>
              {text.editor.takeBackEmpty}
            </button>
          </Show>
        </div>
      </Show>
      <Show when={!props.isDeclaredEmpty}>
        <div class="sheet-grid">{props.children}</div>
        <Show when={isLow()} fallback={<Notes notes={props.form.notes} />}>
          <FoldedNotes notes={props.form.notes} />
        </Show>
        <Show when={props.form.borrowedFrom}>
          {(from) => <p class="sheet-borrowed">{editionText.borrowed(from())}</p>}
        </Show>
      </Show>
    </section>
  );
}

function Notes(props: { readonly notes: readonly string[] }) {
  return (
    <div class="sheet-notes">
      <For each={props.notes}>{(note) => <p>{note}</p>}</For>
    </div>
  );
}

/** Where every line counts: the first note in one line, all of them for those who ask. */
function FoldedNotes(props: { readonly notes: readonly string[] }) {
  return (
    <Show when={props.notes.length > 0}>
      <details class="sheet-notes sheet-notes-folded">
        <summary title={props.notes.join('\n')}>{props.notes[0]}</summary>
        <For each={props.notes.slice(1)}>{(note) => <p>{note}</p>}</For>
      </details>
    </Show>
  );
}
