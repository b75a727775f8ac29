import { ErrorBoundary, Show, createResource, onCleanup } from 'solid-js';
import { editionById } from '../../editions';
import { useApp } from '../app-context';
import { download } from '../files';
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
  const [loaded] = createResource(id, async (asked) => {
    const record = await app.storage.load(asked);
    if (!record) throw new Error(text.editor.notFound);
    const edition = editionById(record.filing.edition.id);
    if (!edition) throw new Error(text.home.unknownEdition(record.filing.edition.id));
    return { record, edition };
  });
  return (
    <ErrorBoundary fallback={(error) => <CannotOpen error={error} />}>
      <Show when={loaded()} keyed>
        {({ record, edition }) => <OpenEditor opened={openFiling(app.storage, record, edition)} />}
      </Show>
    </ErrorBoundary>
  );
}

function OpenEditor(props: { readonly opened: OpenFiling }) {
  const app = useApp();
  // oxlint-disable-next-line solid/reactivity
  const opened = props.opened;
  tieToPage(opened);
  const { id } = opened.session.filing();
  const record = () => ({ filing: opened.session.filing(), history: opened.session.storedHistory() });
  const letGo = app.library.setOpen(record);
  const backup = async (): Promise<void> => {
    const file = await app.library.backup([id]);
    download(file.name, file.content);
  };
  const sayUnsaved = (error: unknown): void =>
    app.notify({
      message: text.save.leftUnsaved(error instanceof Error ? error.message : String(error)),
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
      <p>{props.error instanceof Error ? props.error.message : String(props.error)}</p>
      <a class="button button-primary" href="#/">
        {text.toHome}
      </a>
    </main>
  );
}
