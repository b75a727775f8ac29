import { Show, createResource, onCleanup } from 'solid-js';
import { editionOf } from '../../editions';
import { useApp } from '../app-context';
import { download } from '../files';
import { reasonOf } from '../reason-of';
import { homeText } from '../text-home.zh';
import { text } from '../text.zh';
import { Editor } from './editor';
import { type OpenFiling, openFiling } from './open-filing';

/** Loads the filing that the address names and opens its editor; says so where there is none. */
export default function EditorPage() {
  const app = useApp();
  const id = (): string | undefined => {
    const route = app.router.route();
    return route.page === 'filing' ? route.id : undefined;
  };
  const [loaded, { mutate, refetch }] = createResource(id, async (asked) => {
    const record = await app.storage.load(asked);
    if (!record) throw new Error(text.editor.notFound);
    const edition = editionOf(record.filing);
    if (!edition) throw new Error(homeText.unknownEdition(record.filing.edition.id));
    return { record, edition };
  });
  /** Leaves the filing, then opens what was kept of it in its new edition. */
  const reopen = async (): Promise<void> => {
    mutate(undefined);
    await app.library.closed();
    void refetch();
  };
  // An error of the editor itself goes on to the page's own screen, with its backup and its report.
  return (
    <Show when={loaded.state !== 'errored'} fallback={<CannotOpen error={loaded.error} />}>
      <Show when={loaded()} keyed>
        {({ record, edition }) => <OpenEditor opened={openFiling(app.storage, record, edition)} onEdition={reopen} />}
      </Show>
    </Show>
  );
}

function OpenEditor(props: { readonly opened: OpenFiling; readonly onEdition: () => Promise<void> }) {
  const app = useApp();
  // oxlint-disable-next-line solid/reactivity
  const { opened, onEdition } = props;
  tieToPage(opened);
  const { id } = opened.session.filing();
  const stop = opened.session.subscribe(({ filing }) => {
    if (editionOf(filing) === opened.edition) return;
    stop();
    // Everyone hears of the step before the editor goes.
    queueMicrotask(() => void onEdition());
  });
  onCleanup(stop);
  const record = () => ({ filing: opened.session.filing(), history: opened.session.storedHistory() });
  const letGo = app.library.setOpen(record);
  const backup = async (): Promise<void> => {
    const file = await app.library.backup([id]);
    download(file.name, file.content);
  };
  const sayUnsaved = (error: unknown): void =>
    app.notify({
      message: text.save.leftUnsaved(reasonOf(error)),
      action: { label: text.editor.backup, perform: () => void backup() },
    });
  onCleanup(() => app.library.awaitClose(opened.close().then(letGo, sayUnsaved)));
  return <Editor opened={opened} />;
}

/** What waits is saved when the page is hidden or left, for the life of the owning component. */
function tieToPage(opened: OpenFiling): void {
  const flush = (): void => void opened.flush().catch(() => undefined);
  const onHidden = (): void => {
    if (document.visibilityState !== 'hidden') return;
    opened.settle();
    flush();
  };
  const onPageHide = (event: PageTransitionEvent): void => {
    opened.settle();
    if (event.persisted) flush();
    else void opened.close().catch(() => undefined);
  };
  const onBeforeUnload = (event: BeforeUnloadEvent): void => {
    opened.settle();
    if (!opened.hasUnsaved()) return;
    flush();
    event.preventDefault();
    event.returnValue = text.save.unsaved;
  };
  document.addEventListener('visibilitychange', onHidden);
  window.addEventListener('pagehide', onPageHide);
  window.addEventListener('beforeunload', onBeforeUnload);
  onCleanup(() => {
    document.removeEventListener('visibilitychange', onHidden);
    window.removeEventListener('pagehide', onPageHide);
    window.removeEventListener('beforeunload', onBeforeUnload);
  });
}

function CannotOpen(props: { readonly error: unknown }) {
  return (
    <main class="failure">
      <p>{reasonOf(props.error)}</p>
      <a class="button button-primary" href="#/">
        {text.toHome}
      </a>
    </main>
  );
}
