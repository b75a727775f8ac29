import { For, Show } from 'solid-js';
import { layOutHead } from '../../core/layout/layout-head';
import { shownForm } from '../../core/layout/shown-form';
import type { Form } from '../../core/edition/form';
import type { TableData } from '../../core/filing/filing';
import { formAdjusting as words } from '../text-forms.zh';

/** The number, title, heads and notes of a table as they will be printed, small. */
export function FormPreview(props: { readonly form: Form; readonly data: TableData | undefined }) {
  const shown = (): Form => shownForm(props.form, props.data);
  const head = () => layOutHead(shown().blocks.flatMap(({ columns }) => columns));
  return (
    <figure class="form-preview" aria-label={words.preview}>
      <figcaption>{words.preview}</figcaption>
      <div class="form-preview-paper">
        <p class="form-preview-title">{shown().title}</p>
        <p class="form-preview-number">{shown().number ?? words.noNumber}</p>
        <table>
          <tbody>
            <For each={head()}>
              {(row) => (
                <tr>
                  <For each={row}>
                    {({ text, columnSpan, rowSpan }) => (
                      <td colspan={columnSpan} rowspan={rowSpan}>
                        {text}
                      </td>
                    )}
                  </For>
                </tr>
              )}
            </For>
          </tbody>
        </table>
        <Show when={shown().notes.length > 0}>
          <For each={shown().notes}>{(note) => <p class="form-preview-note">{note}</p>}</For>
        </Show>
      </div>
    </figure>
  );
}
