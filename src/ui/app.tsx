import { ErrorBoundary, Match, Show, Suspense, Switch, createEffect, createSignal, lazy, onCleanup } from 'solid-js';
import { type App as AppServices, AppContext } from './app-context';
import { type Command, runShortcut } from './commands';
import { FailureReportDialog, FailureScreen } from './failure-screen';
import { wordsOfFailure } from './failure-report';
import { download } from './files';
import { HomePage } from './home/home-page';
import type { NewVersion } from '../offline/new-version';
import type { FilingStorage } from '../storage/storage';
import { Later } from './later';
import type { Library } from './library';
import { NoticeList, createNotices } from './notices';
import { reasonOf } from './reason-of';
import { createRouter } from './router';
import { comeIn, newVersionHint, partMissing } from './text-new-version.zh';
import { failureText } from './text-failure.zh';
import { homeText } from './text-home.zh';
import { text } from './text.zh';

const EditorPage = lazy(() => import('./editor/editor-page'));
const AboutPage = lazy(() => import('./about/about-page'));
const HelpPage = lazy(() => import('./help/help-page'));
const RulesPage = lazy(() => import('./rules/rules-page'));
const KeySheet = lazy(() => import('./help/key-sheet'));

/** The whole page. `storageProblem`: why nothing can be kept in this browser, where that is so. */
export function App(props: {
  readonly storage: FilingStorage;
  readonly library: Library;
  readonly storageProblem: string | undefined;
  readonly newVersion: () => NewVersion | undefined;
}) {
  const router = createRouter();
  const notices = createNotices();
  const [showsKeys, setShowsKeys] = createSignal(false);
  /** The failure whose report is shown. */
  const [reported, setReported] = createSignal<Error>();
  const openKeys = (): void => {
    setShowsKeys(true);
  };
  const sayFailed = (failure: unknown): void => {
    const error = failure instanceof Error ? failure : new Error(String(failure));
    notices.notify({
      message: wordsOfFailure(error),
      action: { label: failureText.backup, perform: backupOrSay },
      otherAction: { label: failureText.detail, perform: () => setReported(error) },
    });
  };
  const backupAll = async (): Promise<void> => {
    const file = await props.library.backupAll();
    download(file.name, file.content);
    for (const message of file.problems) notices.notify({ message });
  };
  const backupOrSay = (): void => {
    backupAll().catch((error: unknown) => notices.notify({ message: reasonOf(error) }));
  };

  const app: AppServices = {
    router,
    get storage() {
      return props.storage;
    },
    get isStored() {
      return props.storageProblem === undefined;
    },
    get library() {
      return props.library;
    },
    notify: notices.notify,
    retract: notices.retract,
    failed: sayFailed,
    showKeys: openKeys,
    newVersion: () => props.newVersion(),
  };
  createEffect(() => {
    const version = props.newVersion();
    if (version) notices.notify({ message: newVersionHint, action: { label: comeIn, perform: version.comeIn } });
  });
  const keySheet: Command = {
    id: 'keys',
    label: text.keys,
    shortcuts: ['?'],
    isAvailable: () => true,
    perform: openKeys,
  };
  const onKey = (event: KeyboardEvent): void => {
    const target = event.target as HTMLElement | null;
    if (target?.closest('input, textarea, select, [contenteditable], [role="gridcell"]')) return;
    runShortcut([keySheet], event);
  };
  const onFailure = (event: ErrorEvent | PromiseRejectionEvent): void => {
    const error: unknown = 'reason' in event ? event.reason : event.error;
    // Errors without an object are the browser's own notices (a resize observer that looped), nothing of ours.
    if (error instanceof Error) sayFailed(error);
  };
  // Vite's own event; the browser's words for it are English.
  const onMissingPart = (event: Event): void => {
    const { payload } = event as Event & { payload?: unknown };
    if (payload instanceof Error) payload.message = partMissing;
  };
  window.addEventListener('vite:preloadError', onMissingPart);
  window.addEventListener('keydown', onKey);
  window.addEventListener('error', onFailure);
  window.addEventListener('unhandledrejection', onFailure);
  onCleanup(() => {
    window.removeEventListener('vite:preloadError', onMissingPart);
    window.removeEventListener('keydown', onKey);
    window.removeEventListener('error', onFailure);
    window.removeEventListener('unhandledrejection', onFailure);
  });

  return (
    <AppContext.Provider value={app}>
      <ErrorBoundary fallback={(error) => <FailureScreen error={error} onBackup={backupOrSay} />}>
        <Show when={props.storageProblem}>
          {(problem) => (
            <div class="banner" role="alert">
              <p>{problem()}</p>
              <button type="button" class="button button-small" onClick={backupOrSay}>
                {homeText.backup}
              </button>
            </div>
          )}
        </Show>
        <Suspense fallback={<p class="busy">{text.working}</p>}>
          <Switch fallback={<HomePage />}>
            <Match when={router.route().page === 'help'}>
              <HelpPage onKeys={openKeys} />
            </Match>
            <Match when={router.route().page === 'about'}>
              <AboutPage />
            </Match>
            <Match when={router.route().page === 'rules'}>
              <RulesPage />
            </Match>
            <Match when={router.route().page === 'filing'}>
              <EditorPage />
            </Match>
          </Switch>
        </Suspense>
      </ErrorBoundary>
      <NoticeList notices={notices} />
      <Show when={reported()}>
        {(error) => (
          <FailureReportDialog error={error()} onBackup={backupOrSay} onClose={() => setReported(undefined)} />
        )}
      </Show>
      <Show when={showsKeys()}>
        <Later onClose={() => setShowsKeys(false)}>
          <KeySheet onClose={() => setShowsKeys(false)} />
        </Later>
      </Show>
    </AppContext.Provider>
  );
}
