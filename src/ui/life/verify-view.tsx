import { Match, Show, Switch, createSignal, onCleanup, onMount } from 'solid-js';
import type { Edition } from '../../core/edition/edition';
import type { Submission } from '../../core/filing/dossier';
import type { Filing } from '../../core/filing/filing';
import { reasonOf } from '../reason-of';
import { life as words } from '../text-life.zh';
import { ChangeTables } from './changes-view';
import { type Verdict, verifyFile } from './verify-file';

/** 核对文件: whether a file is what was sent, and if not, where it differs. */
export function VerifyView(props: {
  readonly file: File;
  readonly filing: Filing;
  readonly edition: Edition;
  readonly stateOf: (submission: Submission) => Promise<Filing | undefined>;
  readonly onBack: () => void;
}) {
  const reading = new AbortController();
  onCleanup(() => reading.abort());
  // The view lives for one file.
  // oxlint-disable-next-line solid/reactivity
  const { file, filing, edition, stateOf } = props;
  // No resource: the dialog must not be taken off the page while it loads.
  const [read, setRead] = createSignal<Verdict | string>();
  onMount(() => {
    verifyFile(file, filing, edition, stateOf, reading.signal)
      .catch((error: unknown) => words.verifying.failed(reasonOf(error)))
      .then(setRead, () => undefined);
  });
  const verdict = (): Verdict | undefined => {
    const found = read();
    return typeof found === 'object' ? found : undefined;
  };
  return (
    <>
      <div class="dialog-body life-body life-changes" tabindex="0" role="region" aria-label={words.verifying.title}>
        <h3>{words.verifying.title}</h3>
        <Switch fallback={<p>{words.verifying.reading(file.name)}</p>}>
          <Match when={typeof read() === 'string'}>
            <p class="field-error" role="alert">
              {String(read())}
            </p>
          </Match>
          <Match when={verdict()}>
            {(found) => (
              <>
                <p role="status" class={found().isMatch ? 'life-clear' : 'life-caution'}>
                  {found().sentence}
                </p>
                <p class="muted">{words.verifying.code(found().code)}</p>
                <Show when={found().printed}>
                  {(printed) => <p class="life-caution">{words.verifying.codeDiffers(printed())}</p>}
                </Show>
                <Show when={found().changes}>
                  {(changes) => (
                    <ChangeTables
                      changes={changes()}
                      edition={edition}
                      beforeTitle={found().isOfNow ? words.verifying.present : words.verifying.sent}
                      afterTitle={words.verifying.file}
                      none=""
                    />
                  )}
                </Show>
              </>
            )}
          </Match>
        </Switch>
      </div>
      <div class="dialog-actions">
        <button type="button" class="button button-primary" autofocus onClick={() => props.onBack()}>
          {words.back}
        </button>
      </div>
    </>
  );
}
