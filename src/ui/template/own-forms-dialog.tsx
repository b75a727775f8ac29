import { For, Show, createSignal } from 'solid-js';
import { editionById } from '../../editions';
import { type OwnForm, removeOwnForm } from '../../storage/own-forms';
import { useApp } from '../app-context';
import { ConfirmDialog } from '../confirm-dialog';
import { Dialog } from '../dialog';
import { ownForms } from '../text-forms.zh';
import { changeOwnForm } from './own-forms';

import '../styles/own-forms.css';

const words = ownForms.list;

/** 管理表样: the forms that this browser remembers, to take in more, rename and remove. */
export function OwnFormsDialog(props: {
  readonly forms: readonly OwnForm[];
  /** Asks for another one. */
  readonly onTake: () => void;
  /** Shows what one was taken for, to be corrected. */
  readonly onReview: (form: OwnForm) => Promise<void>;
  readonly onChange: () => void;
  readonly onClose: () => void;
}) {
  const app = useApp();
  const [renamed, setRenamed] = createSignal<OwnForm>();
  const [removing, setRemoving] = createSignal<OwnForm>();
  const [name, setName] = createSignal('');
  const [failure, setFailure] = createSignal<string>();
  const attempt = async (work: () => Promise<unknown>): Promise<void> => {
    setFailure(undefined);
    try {
      await work();
      props.onChange();
    } catch (error) {
      setFailure(words.failed(error instanceof Error ? error.message : String(error)));
    }
  };
  const review = (form: OwnForm): void => {
    const shown = props.onReview(form);
    void attempt(() => shown);
  };
  const rename = (form: OwnForm): void => {
    setRenamed(undefined);
    const wanted = name().trim();
    if (wanted !== '' && wanted !== form.name) void attempt(() => changeOwnForm(app.storage, form, { name: wanted }));
  };
  return (
    <>
      <Dialog title={words.title} wide onClose={() => props.onClose()}>
        <div class="dialog-body">
          <Show when={props.forms.length > 0} fallback={<p>{words.empty}</p>}>
            <ul class="own-forms">
              <For each={props.forms}>
                {(form) => (
                  <li>
                    <div class="own-form-about">
                      <Show when={renamed()?.id === form.id} fallback={<b>{form.name}</b>}>
                        <form
                          class="own-form-rename"
                          onSubmit={(event) => {
                            event.preventDefault();
                            rename(form);
                          }}
                        >
                          <input
                            class="input"
                            aria-label={words.renameOf(form.name)}
                            maxlength="60"
                            value={name()}
                            ref={(input) => queueMicrotask(() => input.select())}
                            onKeyDown={(event) => {
                              if (event.key !== 'Escape') return;
                              event.preventDefault();
                              setRenamed(undefined);
                            }}
                            onInput={(event) => setName(event.currentTarget.value)}
                          />
                          <button type="submit" class="button">
                            {words.saveName}
                          </button>
                        </form>
                      </Show>
                      <small>
                        {words.about(
                          form.fileName,
                          editionById(form.editionId)?.name ?? form.editionId,
                          words.date(form.keptAt),
                          ownForms.sizeOf(form.size),
                        )}
                      </small>
                      <Show when={form.units.length > 0}>
                        <small>{words.units(form.units.join('、'))}</small>
                      </Show>
                    </div>
                    <button
                      type="button"
                      class="button button-small"
                      aria-label={words.reviewOf(form.name)}
                      onClick={() => review(form)}
                    >
                      {words.review}
                    </button>
                    <button
                      type="button"
                      class="button button-small"
                      aria-label={words.renameOf(form.name)}
                      onClick={() => {
                        setName(form.name);
                        setRenamed(form);
                      }}
                    >
                      {words.rename}
                    </button>
                    <button
                      type="button"
                      class="button button-small button-danger"
                      aria-label={words.removeOf(form.name)}
                      onClick={() => setRemoving(form)}
                    >
                      {words.remove}
                    </button>
                  </li>
                )}
              </For>
            </ul>
          </Show>
          <p class="field-hint">{ownForms.review.local}</p>
          <Show when={failure()}>
            <p class="field-error" role="alert">
              {failure()}
            </p>
          </Show>
        </div>
        <div class="dialog-actions">
          <button type="button" class="button" onClick={() => props.onTake()}>
            {ownForms.take}
          </button>
          <button type="button" class="button button-primary" autofocus onClick={() => props.onClose()}>
            {words.close}
          </button>
        </div>
      </Dialog>
      <Show when={removing()} keyed>
        {(form) => (
          <ConfirmDialog
            message={words.confirm(form.name)}
            onAgree={() => {
              setRemoving(undefined);
              void attempt(() => removeOwnForm(app.storage, form));
            }}
            onDecline={() => setRemoving(undefined)}
          />
        )}
      </Show>
    </>
  );
}
