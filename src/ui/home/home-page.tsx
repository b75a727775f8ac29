import { Show, createResource, createSignal, lazy, onCleanup } from 'solid-js';
import { useApp } from '../app-context';
import { type Command, runShortcut } from '../commands';
import { chooseFile, chooseFiles, SPREADSHEETS } from '../files';
import { Later } from '../later';
import type { FilingCard } from '../library';
import { PageHead } from '../page-head';
import { BusyDialog } from '../busy-dialog';
import { createBusyWork } from '../busy-work';
import { createRestoreFlow, RestoreQuestion } from '../restore/restore-flow';
import { reasonOf } from '../reason-of';
import { safety } from '../text-safety.zh';
import { createText, homeText } from '../text-home.zh';
import { text } from '../text.zh';
import { type BackupChoice, BackupQuestions, contentsOf, createBackupFlow } from './backup-flow';
import { DropZone } from './drop-zone';
import { FilingFormDialog } from './filing-form-dialog';
import { FilingList } from './filing-list';
import { HomeBar } from './home-bar';
import { useKeptFilings } from './kept-filings';
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
      app.notify({ message: reasonOf(error) });
    }
    await refetch();
  };
  const kept = useKeptFilings(attempt);
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
                  onExample={kept.createExample}
                  onRestore={() => void chooseBackup()}
                />
              }
            >
              <HomeBar
                importing={importCommand}
                onExample={kept.createExample}
                onRestore={() => void chooseBackup()}
                onBackupAll={() => backup('all')}
                onCreate={() => setIsCreating(true)}
              />
              <BackupReminder cards={all()} onBackup={() => backup('all')} />
              <FilingList
                cards={all()}
                actions={{
                  onRename: setRenaming,
                  onNextYear: setContinuing,
                  onDuplicate: kept.duplicate,
                  onBackup: (card) => backup([card.id]),
                  onDelete: kept.remove,
                }}
              />
            </Show>
          )}
        </Show>
        <Show when={removed.latest?.length ? removed.latest : undefined}>
          {(all) => <Trash cards={all()} onTakeBack={kept.takeBack} onPurge={kept.purge} />}
        </Show>
        <Show when={cards.latest && cards.latest.length + (removed.latest?.length ?? 0) > 0}>
          <Safety cards={cards.latest!} removed={removed.latest?.length ?? 0} backups={backups} attempt={attempt} />
        </Show>
      </main>
      <DropZone label={homeText.drop} onFiles={takeIn} />
      <Show when={incoming()} keyed>
        {(files) => (
          <Later onClose={() => setIncoming(undefined)}>
            <HomeImport
              files={files}
              onImported={(message) => app.notify({ message })}
              onClose={(made) => {
                setIncoming(undefined);
                kept.keepImported(made);
              }}
            />
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
          onSubmit={(form) => {
            setIsCreating(false);
            kept.create(form);
          }}
          onClose={() => setIsCreating(false)}
        />
      </Show>
      <Show when={continuing()} keyed>
        {(chosen) => (
          <Later onClose={() => setContinuing(undefined)}>
            <StartNextYear
              {...(chosen === 'choose' ? {} : { card: chosen })}
              cards={cards.latest ?? []}
              onMade={(next, message) => {
                setContinuing(undefined);
                kept.continueYear(next, message);
              }}
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
            onSubmit={(form) => {
              setRenaming(undefined);
              kept.rename(card, form);
            }}
            onClose={() => setRenaming(undefined)}
          />
        )}
      </Show>
    </div>
  );
}
