import { Match, Switch, createSignal, onCleanup, onMount } from 'solid-js';
import type { Edition } from '../../core/edition/edition';
import type { Filing } from '../../core/filing/filing';
import { progressAt, type ReadProgress } from '../../workbook/file/read-progress';
import type { FormCorrections, OwnForm } from '../../storage/own-forms';
import { useApp } from '../app-context';
import { Dialog } from '../dialog';
import { ReadingDialog } from '../import/reading-dialog';
import { ownForms as words } from '../text-forms.zh';
import { FormReview } from './form-review';
import { changeOwnForm, keepOwnForm } from './own-forms';
import { type ReadForm, readForm } from './read-form';

import '../styles/import.css';

type Step =
  | { readonly kind: 'reading' }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'review'; readonly form: ReadForm };

/** Takes one form in: it is read, looked at, and remembered in this browser. */
export function TakeInForm(props: {
  readonly file: File;
  /** It is remembered already, and looked at again. */
  readonly known?: OwnForm | undefined;
  readonly filing: Filing;
  readonly edition: Edition;
  readonly onKept: (form: OwnForm) => void;
  readonly onClose: () => void;
}) {
  const app = useApp();
  const [step, setStep] = createSignal<Step>({ kind: 'reading' });
  const [progress, setProgress] = createSignal<ReadProgress>(progressAt('open', 0, 1));
  const reading = new AbortController();
  onCleanup(() => reading.abort());
  onMount(
    () =>
      void readForm(props.file, props.filing, props.edition, { signal: reading.signal, onProgress: setProgress }).then(
        (read) => {
          if (reading.signal.aborted) return;
          setStep(typeof read === 'string' ? { kind: 'failed', message: read } : { kind: 'review', form: read });
        },
      ),
  );
  const keep = (form: ReadForm, name: string, corrections: FormCorrections): Promise<OwnForm> =>
    props.known
      ? changeOwnForm(app.storage, props.known, { name, corrections })
      : keepOwnForm(app.storage, { name, fileName: form.fileName, corrections }, props.edition, form.bytes, Date.now());
  const failed = () => {
    const now = step();
    return now.kind === 'failed' ? now.message : undefined;
  };
  const reviewed = () => {
    const now = step();
    return now.kind === 'review' ? now.form : undefined;
  };
  return (
    <Switch
      fallback={
        <ReadingDialog
          what="form"
          name={props.file.name}
          nth={1}
          of={1}
          progress={progress()}
          onCancel={() => props.onClose()}
        />
      }
    >
      <Match when={failed()}>
        {(message) => (
          <Dialog title={words.failed.title} onClose={() => props.onClose()}>
            <div class="dialog-body" role="alert">
              <p class="import-failure">{message()}</p>
            </div>
            <div class="dialog-actions">
              <button type="button" class="button button-primary" autofocus onClick={() => props.onClose()}>
                {words.failed.understood}
              </button>
            </div>
          </Dialog>
        )}
      </Match>
      <Match when={reviewed()} keyed>
        {(form) => (
          <FormReview
            form={form}
            known={props.known}
            filing={props.filing}
            edition={props.edition}
            keep={(name, corrections) => keep(form, name, corrections)}
            onKept={(kept) => props.onKept(kept)}
            onClose={() => props.onClose()}
          />
        )}
      </Match>
    </Switch>
  );
}
