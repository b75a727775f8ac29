import { For, Show, createSignal } from 'solid-js';
import type { Edition } from '../../core/edition/edition';
import type { SignOff, Submission } from '../../core/filing/dossier';
import type { Filing } from '../../core/filing/filing';
import { fingerprint } from '../../core/filing/fingerprint';
import { type Stage, stageName } from '../../core/filing/stage';
import { copyText } from '../clipboard';
import { life as words } from '../text-life.zh';
import { stageText } from '../text-stage.zh';
import { Records } from './records';
import { SignOffFields } from './sign-off-fields';

/** Where the filing stands, what can be done next, its 校验码, who signs, and what happened so far. */
export function Overview(props: {
  readonly filing: Filing;
  readonly edition: Edition;
  readonly stage: Stage;
  /** What is still open, in sentences. */
  readonly matters: readonly string[];
  /** As it is typed; it counts once the dialog goes on. */
  readonly signOff: SignOff;
  readonly canEdit: boolean;
  /** What was just done. */
  readonly said: readonly string[];
  readonly onSelfCheck: () => void;
  readonly onSubmit: () => void;
  readonly onReturn: () => void;
  readonly onWithdrawSubmission: () => void;
  readonly onWithdrawReturn: () => void;
  readonly onChanges: (submission: Submission, index: number) => void;
  readonly onExport: (submission: Submission) => void;
  readonly onSign: (signOff: SignOff) => void;
  readonly onRemarks: (() => void) | undefined;
}) {
  const isOut = (): boolean => {
    const { submissions } = props.filing;
    const last = submissions[submissions.length - 1];
    return last !== undefined && last.returnedAt === undefined;
  };
  const name = () => stageName(props.stage);
  const isSent = (): boolean => name() === 'submitted';
  /** Whether this is the way to a second 报送, or to one after it. */
  const isAgain = (): boolean => props.filing.submissions.length > (isSent() ? 1 : 0);
  return (
    <div class="dialog-body life-body">
      <Steps stage={props.stage} isAgain={isAgain()} />
      <div class="life-now">
        <p>
          <b>{stageText.names[name()]}</b>
          <span class="muted">{stageText.title(props.stage)}</span>
          <br />
          {name() === 'selfChecked' && props.matters.length > 0
            ? words.next.selfCheckedOpen(props.matters)
            : words.next[name()]}
        </p>
        <div class="life-buttons">
          <Show when={isOut()}>
            <button type="button" class="button" disabled={!props.canEdit} onClick={() => props.onReturn()}>
              {words.return}
            </button>
          </Show>
          <Show when={props.filing.submissions.length > 0 && props.onRemarks}>
            {(open) => (
              <button type="button" class="button" onClick={() => open()()}>
                {words.remarks}
              </button>
            )}
          </Show>
          <Show when={!isSent()}>
            <button
              type="button"
              class="button"
              classList={{ 'button-primary': props.stage.kind !== 'selfChecked' }}
              disabled={!props.canEdit}
              onClick={() => props.onSelfCheck()}
            >
              {isAgain() || props.stage.kind === 'selfChecked' ? words.selfCheckAgain : words.selfCheck}
            </button>
            <button
              type="button"
              class="button"
              classList={{ 'button-primary': props.stage.kind === 'selfChecked' }}
              disabled={!props.canEdit}
              onClick={() => props.onSubmit()}
            >
              {isAgain() ? words.submitAgain : words.submit}
            </button>
          </Show>
        </div>
      </div>
      <For each={props.said}>
        {(sentence) => (
          <p class="life-said" role="status">
            {sentence}
          </p>
        )}
      </For>
      <Fingerprint code={fingerprint(props.filing, props.edition)} />
      <section>
        <h3>{words.signOff.title}</h3>
        <SignOffFields signOff={props.signOff} canEdit={props.canEdit} onChange={props.onSign} />
        <p class="field-hint">{words.signOff.hint}</p>
      </section>
      <section>
        <h3>{words.records}</h3>
        <Records
          filing={props.filing}
          stage={props.stage}
          canEdit={props.canEdit}
          onWithdrawSubmission={props.onWithdrawSubmission}
          onWithdrawReturn={props.onWithdrawReturn}
          onChanges={props.onChanges}
          onExport={props.onExport}
        />
      </section>
    </div>
  );
}

/** The way as three steps: those behind, the one at hand, those to come. */
function Steps(props: { readonly stage: Stage; readonly isAgain: boolean }) {
  const done = (): number => ({ drafting: 0, returned: 0, selfChecked: 2, submitted: 3 })[props.stage.kind];
  const reached = (): number => (stageName(props.stage) === 'changed' ? 0 : done());
  return (
    <ol class="life-steps">
      <For each={props.isAgain ? words.stepsAgain : words.steps}>
        {(label, index) => (
          <li
            class="life-step"
            classList={{ 'life-step-done': index() < reached() }}
            aria-current={index() === reached() ? 'step' : undefined}
          >
            {label}
          </li>
        )}
      </For>
    </ol>
  );
}

function Fingerprint(props: { readonly code: string }) {
  const [said, setSaid] = createSignal('');
  const copy = async (): Promise<void> => {
    setSaid((await copyText(props.code)) ? words.codeCopied : words.codeNotCopied);
  };
  return (
    <section>
      <h3>{words.code}</h3>
      <p class="life-code">
        <code>{props.code}</code>
        <button type="button" class="button button-quiet button-small" onClick={() => void copy()}>
          {words.copyCode}
        </button>
        <span class="muted" role="status">
          {said()}
        </span>
      </p>
      <p class="field-hint">{words.codeHint}</p>
    </section>
  );
}
