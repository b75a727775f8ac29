import { Show, createResource, createSignal, lazy, onCleanup } from 'solid-js';
import type { Filing } from '../../core/filing/filing';
import type { NextYear } from '../../session/last-year';
import { useApp } from '../app-context';
import { type Command, commandTitle, runShortcut } from '../commands';
import { chooseFile, chooseFiles, SPREADSHEETS } from '../files';
import { TemplateButton } from '../export/template-button';
import { Later } from '../later';
import type { FilingCard, RemovedCard } from '../library';
import { PageHead } from '../page-head';
import { BusyDialog } from '../busy-dialog';
import { createBusyWork } from '../busy-work';
import { createRestoreFlow, RestoreQuestion } from '../restore/restore-flow';
import { safety } from '../text-safety.zh';
import { createText, homeText } from '../text-home.zh';
import { text } from '../text.zh';
import { type BackupChoice, BackupQuestions, contentsOf, createBackupFlow } from './backup-flow';
import { DropZone } from './drop-zone';
import { type FilingForm, FilingFormDialog } from './filing-form-dialog';
import { FilingList } from './filing-list';
import { BackupReminder, Safety } from './safety';
import { Trash } from './trash';
import { Welcome } from './welcome';

const HomeImport = lazy(() => import('../import/home-import'));
const StartNextYear = lazy(() => import('../last-year/start-next-year'));

/** The fiscal years a clerk may name; which edition serves them is decided when the filing is made. */
const YEARS = { from: 2010, to: 2099 };

/** Final accounts are disclosed the year after. */
const lastYear = (): number => new Date().getFullYear() - 1;

/** The filings kept in this browser, and the ways to make, take in and keep them safe. */
export function HomePage() {
  const app = useApp();
  const [cards, { refetch: refetchCards }] = createResource(() => app.library.list());
  const [removed, { refetch: refetchRemoved }] = createResource(() => app.library.listRemoved());
  const refetch = async (): Promise<void> => {
    await Promise.all([refetchCards(), refetchRemoved()]);
  };
  const [isCreating, setIsCreating] = createSignal(false);
  const [renaming, setRenaming] = createSignal<FilingCard>();
  /** The filing whose next year is begun; `choose`: that is still to be said. */
  const [continuing, setContinuing] = createSignal<FilingCard | 'choose'>();
  const [incoming, setIncoming] = createSignal<readonly File[]>();

  const attempt = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      app.notify({ message: error instanceof Error ? error.message : String(error) });
    }
    await refetch();
  };
  const create = (form: FilingForm): void => {
    setIsCreating(false);
    void attempt(async () => app.router.go({ page: 'filing', id: await app.library.create(form) }));
  };
  const continueYear = ({ filing, history }: NextYear, message: string): void => {
    setContinuing(undefined);
    void attempt(async () => {
      app.router.go({ page: 'filing', id: await app.library.keep(filing, history) });
      app.notify({ message });
    });
  };
  const openExample = (): void =>
    void attempt(async () => app.router.go({ page: 'filing', id: await app.library.createExample() }));
  const rename = (card: FilingCard, form: FilingForm): void => {
    setRenaming(undefined);
    void attempt(async () => {
      await app.library.rename(card.id, form);
      app.notify({ message: homeText.renamed });
    });
  };
  const duplicate = (card: FilingCard): void =>
    void attempt(async () => {
      await app.library.duplicate(card.id);
      app.notify({ message: homeText.duplicated });
    });
  const remove = (card: FilingCard): void =>
    void attempt(async () => {
      const undo = await app.library.remove(card.id);
      app.notify({
        message: homeText.deleted(card.unit, card.year),
        action: { label: text.undo, perform: () => void attempt(undo) },
      });
    });
  const takeBack = (card: RemovedCard): void =>
    void attempt(async () => {
      await app.library.takeBack(card.id);
      app.notify({ message: homeText.takenBack(card.unit, card.year) });
    });
  const purge = (chosen: readonly RemovedCard[]): void =>
    void attempt(() => app.library.purge(chosen.map((card) => card.id)));
  const busy = createBusyWork();
  const backups = createBackupFlow(attempt, busy);
  const backup = (choice: BackupChoice): void =>
    void backups.named(choice, async () => {
      const file = await backups.toDownloads(choice);
      app.notify({ message: safety.saved(file.name, contentsOf(file)) });
    });
  const restoring = createRestoreFlow(attempt, busy);
  const chooseBackup = async (): Promise<void> => {
    const file = await chooseFile('.json,application/json');
    if (file) await restoring.restore(file);
  };
  const chooseImport = async (): Promise<void> => {
    const files = await chooseFiles(SPREADSHEETS);
    if (files.length > 0) setIncoming(files);
  };
  const keepImported = (made: readonly Filing[]): void => {
    setIncoming(undefined);
    const last = made[made.length - 1];
    if (!last) return;
    void attempt(async () => {
      for (const filing of made) await app.library.keep(filing);
      app.router.go({ page: 'filing', id: last.id });
    });
  };
  const takeIn = (files: readonly File[]): void => {
    const isBackup = (file: File): boolean => /\.json$/i.test(file.name);
    for (const file of files.filter(isBackup)) void restoring.restore(file);
    const drafts = files.filter((file) => !isBackup(file));
    if (drafts.length > 0) setIncoming(drafts);
  };
  const importCommand: Command = {
    id: 'import',
    label: text.import.hint,
    shortcuts: ['Ctrl+O'],
    isAvailable: () => true,
    perform: () => void chooseImport(),
  };
  const onKey = (event: KeyboardEvent): void => {
    if (!document.querySelector('dialog[open]')) runShortcut([importCommand], event);
  };
  window.addEventListener('keydown', onKey);
  onCleanup(() => window.removeEventListener('keydown', onKey));

  return (
    <div class="page">
      <PageHead>
        <button type="button" class="button button-quiet" onClick={() => app.showKeys()}>
          {text.keys}
        </button>
        <a class="button button-quiet" href="#/help">
          {text.help}
        </a>
        <a class="button button-quiet" href="#/about">
          {text.about}
        </a>
      </PageHead>
      <main class="home-body">
        <Show when={cards.latest} fallback={<p class="busy">{homeText.loading}</p>}>
          {(all) => (
            <Show
              when={all().length > 0}
              fallback={
                <Welcome
                  onCreate={() => setIsCreating(true)}
                  onImport={importCommand.perform}
                  onExample={openExample}
                  onRestore={() => void chooseBackup()}
                />
              }
            >
              <div class="home-actions">
                <h1>{homeText.title}</h1>
                <button
                  type="button"
                  class="button"
                  title={commandTitle(importCommand)}
                  onClick={importCommand.perform}
                >
                  {importCommand.label}
                </button>
                <TemplateButton class="button button-quiet" />
                <button type="button" class="button button-quiet" onClick={openExample}>
                  {homeText.example}
                </button>
                <button type="button" class="button button-quiet" onClick={() => void chooseBackup()}>
                  {homeText.restore}
                </button>
                <button type="button" class="button button-quiet" onClick={() => backup('all')}>
                  {homeText.backupAll}
                </button>
                <button type="button" class="button button-primary" onClick={() => setIsCreating(true)}>
                  {homeText.create}
                </button>
              </div>
              <BackupReminder cards={all()} onBackup={() => backup('all')} />
              <FilingList
                cards={all()}
                actions={{
                  onRename: setRenaming,
                  onNextYear: setContinuing,
                  onDuplicate: duplicate,
                  onBackup: (card) => backup([card.id]),
                  onDelete: remove,
                }}
              />
            </Show>
          )}
        </Show>
        <Show when={removed.latest?.length ? removed.latest : undefined}>
          {(all) => <Trash cards={all()} onTakeBack={takeBack} onPurge={purge} />}
        </Show>
        <Show when={cards.latest && cards.latest.length + (removed.latest?.length ?? 0) > 0}>
          <Safety cards={cards.latest!} removed={removed.latest?.length ?? 0} backups={backups} attempt={attempt} />
        </Show>
      </main>
      <DropZone label={homeText.drop} onFiles={takeIn} />
      <Show when={incoming()} keyed>
        {(files) => (
          <Later
            onFailure={(error) => {
              setIncoming(undefined);
              app.notify({ message: text.exchangeFailed(error instanceof Error ? error.message : String(error)) });
            }}
          >
            <HomeImport files={files} onImported={(message) => app.notify({ message })} onClose={keepImported} />
          </Later>
        )}
      </Show>
      <RestoreQuestion flow={restoring} />
      <BackupQuestions flow={backups} />
      <BusyDialog work={busy} />
      <Show when={isCreating()}>
        <FilingFormDialog
          title={createText.title}
          submitLabel={createText.submit}
          initial={{ unit: cards.latest?.[0]?.unit ?? '', year: lastYear() }}
          years={YEARS}
          isNew
          onLastYear={() => {
            setIsCreating(false);
            setContinuing('choose');
          }}
          onSubmit={create}
          onClose={() => setIsCreating(false)}
        />
      </Show>
      <Show when={continuing()} keyed>
        {(chosen) => (
          <Later
            onFailure={(error) => {
              setContinuing(undefined);
              app.notify({ message: text.exchangeFailed(error instanceof Error ? error.message : String(error)) });
            }}
          >
            <StartNextYear
              {...(chosen === 'choose' ? {} : { card: chosen })}
              cards={cards.latest ?? []}
              onMade={continueYear}
              onClose={() => setContinuing(undefined)}
            />
          </Later>
        )}
      </Show>
      <Show when={renaming()} keyed>
        {(card) => (
          <FilingFormDialog
            title={createText.renameTitle}
            submitLabel={createText.renameSubmit}
            initial={card}
            years={YEARS}
            isNew={false}
            onSubmit={(form) => rename(card, form)}
            onClose={() => setRenaming(undefined)}
          />
        )}
      </Show>
    </div>
  );
}
