import { Match, Show, Switch, createEffect, createMemo, createSignal, on, onCleanup } from 'solid-js';
import type { Finding } from '../../core/check/finding';
import type { Submission } from '../../core/filing/dossier';
import type { Filing } from '../../core/filing/filing';
import { stageOf } from '../../core/filing/stage';
import type { Edit } from '../../session/edit';
import {
  recordReturn,
  recordSelfCheck,
  setSignOff,
  submissionName,
  withdrawReturn,
  withdrawSubmission,
} from '../../session/life-edits';
import { sentState } from '../../session/sent-state';
import type { Session } from '../../session/session';
import { useApp } from '../app-context';
import { Dialog } from '../dialog';
import { createSessionSignals } from '../editor/session-signals';
import { chooseFile, SPREADSHEETS } from '../files';
import { life as words } from '../text-life.zh';
import { text } from '../text.zh';
import { openMatters } from './cautions';
import { ChangesView } from './changes-view';
import { CheckStep } from './check-step';
import { exportPublishedFile, submit } from './life-actions';
import { Overview } from './overview';
import { rememberSignOff } from './remember-sign-off';
import { ReturnStep } from './return-step';
import { SendStep } from './send-step';
import { VerifyView } from './verify-view';

import '../styles/history.css';
import '../styles/life.css';

type View =
  | { readonly kind: 'overview' | 'check' | 'send' | 'return' }
  | { readonly kind: 'changes'; readonly submission: Submission; readonly index: number }
  | { readonly kind: 'file'; readonly file: File };

const OVERVIEW: View = { kind: 'overview' };

/** 报送: how far the open filing has come, and the steps of its way: 自查, 报送, 退回, 再报送. */
export default function LifeDialog(props: {
  readonly session: Session;
  readonly canEdit: boolean;
  readonly onJump: (finding: Finding) => void;
  /** Opens 退回意见, where there is such a place. */
  readonly onRemarks?: (() => void) | undefined;
  readonly onClose: () => void;
}) {
  const app = useApp();
  // oxlint-disable-next-line solid/reactivity
  const { session } = props;
  const { edition } = session;
  const { filing, results: resultsSoFar } = createSessionSignals(session);
  /** Who sends says that nothing more is to come. */
  const results = () => resultsSoFar().asFinished ?? resultsSoFar();
  const stage = createMemo(() => stageOf(filing(), edition));
  const [view, setView] = createSignal<View>(OVERVIEW);
  const [said, setSaid] = createSignal<readonly string[]>([]);
  const [signOff, setOwnSignOff] = createSignal(session.filing().signOff);
  /** What was typed of 签署 becomes one step, before the next and when the dialog goes. */
  const settle = (): void => {
    const edit = setSignOff(session.filing(), signOff());
    if (!props.canEdit || edit.transaction.changes.length === 0) return;
    session.commit(edit.transaction, { derives: false });
    void rememberSignOff(app.storage, session.filing().unit.name, session.filing().signOff);
  };
  onCleanup(settle);
  // A tab that is closed runs no clean-up; captured, so that the editor sees what is not saved yet and asks.
  window.addEventListener('beforeunload', settle, true);
  onCleanup(() => window.removeEventListener('beforeunload', settle, true));
  const show = (next: View): void => {
    settle();
    setSaid([]);
    setView(next);
  };
  let root!: HTMLDivElement;
  // What had the keyboard is gone with the view it stood in.
  createEffect(
    on(view, () => queueMicrotask(() => root.querySelector<HTMLElement>('[autofocus], .button-primary')?.focus())),
  );
  const changesOf = (): Extract<View, { kind: 'changes' }> | undefined => {
    const now = view();
    return now.kind === 'changes' ? now : undefined;
  };
  const fileOf = (): File | undefined => {
    const now = view();
    return now.kind === 'file' ? now.file : undefined;
  };
  /** Commits, unless another window has taken over meanwhile. */
  const commit = (edit: Edit): void => {
    if (!props.canEdit) return void setSaid([words.readOnly]);
    if (edit.kind !== 'ready') return void setSaid([edit.message]);
    session.commit(edit.transaction, { derives: false });
    setView(OVERVIEW);
  };
  const stateOf = (submission: Submission): Promise<Filing | undefined> =>
    sentState(submission, session.filing(), session.history(), edition, app.storage);
  const send = async (at: number, exports: boolean): Promise<void> => {
    if (!props.canEdit) return void setSaid([words.readOnly]);
    const sentences = await submit(session, app.storage, at, exports);
    show(OVERVIEW);
    setSaid(sentences);
  };
  const exportSent = async (submission: Submission): Promise<void> => {
    const state = await stateOf(submission);
    setSaid([state ? await exportPublishedFile(state, edition) : words.changed.gone]);
  };
  const chooseToVerify = async (): Promise<void> => {
    const file = await chooseFile(SPREADSHEETS);
    if (file) show({ kind: 'file', file });
  };
  return (
    <Dialog title={words.title} class="life-dialog" onClose={() => props.onClose()}>
      {/* A name counts once its field is left, and not only when the dialog goes. */}
      <div ref={(element) => (root = element)} onFocusOut={settle}>
        <Switch>
          <Match when={view().kind === 'overview'}>
            <Overview
              filing={filing()}
              edition={edition}
              stage={stage()}
              matters={openMatters(filing(), results())}
              signOff={signOff()}
              canEdit={props.canEdit}
              said={said()}
              onSelfCheck={() => show({ kind: 'check' })}
              onSubmit={() => show({ kind: 'send' })}
              onReturn={() => show({ kind: 'return' })}
              onWithdrawSubmission={() => commit(withdrawSubmission(filing()))}
              onWithdrawReturn={() => commit(withdrawReturn(filing()))}
              onChanges={(submission, index) => show({ kind: 'changes', submission, index })}
              onExport={(submission) => void exportSent(submission)}
              onSign={setOwnSignOff}
              onRemarks={props.onRemarks}
            />
          </Match>
          <Match when={view().kind === 'check'}>
            <CheckStep
              filing={filing()}
              results={results()}
              onRecord={() => commit(recordSelfCheck(filing(), edition, Date.now()))}
              onJump={(finding) => {
                props.onClose();
                props.onJump(finding);
              }}
              onBack={() => show(OVERVIEW)}
            />
          </Match>
          <Match when={view().kind === 'send'}>
            <SendStep
              filing={filing()}
              results={results()}
              isChecked={stage().kind === 'selfChecked'}
              onSend={(at, exports) => void send(at, exports)}
              onBack={() => show(OVERVIEW)}
            />
          </Match>
          <Match when={view().kind === 'return'}>
            <ReturnStep
              name={submissionName(filing().submissions.length - 1)}
              sentAt={filing().submissions[filing().submissions.length - 1]?.at ?? 0}
              onReturn={(at) => commit(recordReturn(filing(), at))}
              onBack={() => show(OVERVIEW)}
            />
          </Match>
          <Match when={changesOf()} keyed>
            {({ submission, index }) => (
              <ChangesView
                submission={submission}
                name={submissionName(index)}
                filing={filing()}
                edition={edition}
                stateOf={stateOf}
                onBack={() => show(OVERVIEW)}
              />
            )}
          </Match>
          <Match when={fileOf()} keyed>
            {(file) => (
              <VerifyView
                file={file}
                filing={filing()}
                edition={edition}
                stateOf={stateOf}
                onBack={() => show(OVERVIEW)}
              />
            )}
          </Match>
        </Switch>
        <Show when={view().kind === 'overview'}>
          <div class="dialog-actions">
            <button type="button" class="button button-quiet life-verify" onClick={() => void chooseToVerify()}>
              {words.verify}
            </button>
            <button type="button" class="button" onClick={() => props.onClose()}>
              {text.close}
            </button>
          </div>
        </Show>
      </div>
    </Dialog>
  );
}
