import { Show, createMemo, createSignal, createUniqueId } from 'solid-js';
import { type Edition, formOf } from '../../core/edition/edition';
import { tableTitle } from '../../core/edition/labels';
import type { TableId } from '../../core/filing/cell';
import type { Filing } from '../../core/filing/filing';
import type { FormCorrection, FormCorrections, OwnForm } from '../../storage/own-forms';
import { readTemplate } from '../../workbook/template/read-template';
import { foreignMarks } from '../../workbook/template/template-gaps';
import { Dialog } from '../dialog';
import { SubmitActions } from '../submit-actions';
import { ownForms } from '../text-forms.zh';
import { FormSheets } from './form-sheets';
import { markText } from './mark-text';
import type { ReadForm } from './read-form';

import '../styles/own-forms.css';

const words = ownForms.review;

/** What a form was taken for, sheet by sheet, to be corrected before it is remembered. */
export function FormReview(props: {
  readonly form: ReadForm;
  /** It is remembered already: what was said of it is shown, to be changed. */
  readonly known?: OwnForm | undefined;
  readonly filing: Filing;
  readonly edition: Edition;
  readonly keep: (name: string, corrections: FormCorrections) => Promise<OwnForm>;
  readonly onKept: (form: OwnForm) => void;
  readonly onClose: () => void;
}) {
  const nameId = createUniqueId();
  // The dialog lives for one form.
  // oxlint-disable-next-line solid/reactivity
  const [name, setName] = createSignal(props.known?.name ?? props.form.fileName.replace(/\.xlsx$/i, ''));
  // oxlint-disable-next-line solid/reactivity
  const [corrections, setCorrections] = createSignal<FormCorrections>(props.known?.corrections ?? {});
  const [isSubmitted, setIsSubmitted] = createSignal(false);
  const [failure, setFailure] = createSignal<string>();
  const reading = createMemo(() => readTemplate(props.form.workbook, props.edition, { corrections: corrections() }));
  const marks = createMemo(() => foreignMarks(reading(), props.filing));
  const correct = (key: string, change: (before: FormCorrection) => FormCorrection): void =>
    void setCorrections((all) => ({ ...all, [key]: change(all[key] ?? {}) }));
  const titles = (tables: readonly TableId[]): string =>
    tables
      .map((table) => `${formOf(props.edition, table)?.number ?? ''}${tableTitle(props.edition, table)}`)
      .join('、');
  const submit = async (): Promise<void> => {
    setIsSubmitted(true);
    if (name().trim() === '' || reading().sheets.length === 0) return;
    try {
      props.onKept(await props.keep(name().trim(), corrections()));
    } catch (error) {
      setFailure(ownForms.unexpected(props.form.fileName, error instanceof Error ? error.message : String(error)));
    }
  };
  return (
    <Dialog
      title={props.known ? words.titleAgain(props.known.name) : words.title(props.form.fileName)}
      class="form-review"
      onClose={() => props.onClose()}
    >
      <form
        novalidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <div class="dialog-body">
          <div class="form-review-name">
            <label class="field-label" for={nameId}>
              {words.name}
            </label>
            <input
              id={nameId}
              class="input"
              autofocus
              maxlength="60"
              value={name()}
              aria-invalid={isSubmitted() && name().trim() === ''}
              onInput={(event) => setName(event.currentTarget.value)}
            />
          </div>
          <Show when={isSubmitted() && name().trim() === ''}>
            <p class="field-error" role="alert">
              {words.nameMissing}
            </p>
          </Show>
          <p class="form-review-found" role="status">
            {words.found(reading().sheets.length, props.edition.forms.length)}
            <Show when={reading().others.length > 0}> {words.others(reading().others.length)}</Show>
          </p>
          <FormSheets
            reading={reading()}
            order={props.form.workbook.sheets.map((sheet) => sheet.name)}
            edition={props.edition}
            corrections={corrections()}
            onCorrect={correct}
          />
          <Show when={reading().missing.length > 0 && reading().sheets.length > 0}>
            <p class="form-review-missing">{words.missing(titles(reading().missing))}</p>
          </Show>
          <Show when={marks().length > 0}>
            <p class="form-review-missing">
              {words.foreign}
              {marks().map(markText).join('；')}
            </p>
          </Show>
          <Show when={props.form.protectedSheets.length > 0}>
            <p class="form-review-missing">{words.isProtected(props.form.protectedSheets.join('、'))}</p>
          </Show>
          <p class="field-hint">{words.formulas}</p>
          <p class="field-hint">{words.local}</p>
          <Show when={reading().sheets.length === 0}>
            <p class="field-error" role="alert">
              {ownForms.noTables(props.form.fileName)}
            </p>
          </Show>
          <Show when={failure()}>
            <p class="field-error" role="alert">
              {failure()}
            </p>
          </Show>
        </div>
        <SubmitActions
          submitLabel={props.known ? words.submitAgain : words.submit}
          isDisabled={reading().sheets.length === 0}
          onCancel={() => props.onClose()}
        />
      </form>
    </Dialog>
  );
}
