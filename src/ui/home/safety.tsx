import { Show, createMemo, createSignal, lazy, onMount } from 'solid-js';
import { useApp } from '../app-context';
import { download } from '../files';
import { Later } from '../later';
import type { FilingCard } from '../library';
import { safety as words } from '../text-safety.zh';
import { homeText } from '../text-home.zh';
import { type BackupFlow, contentsOf } from './backup-flow';
import { isBackupDue } from './backup-due';
import { createChosenFile } from './chosen-file';
import { askToPersist, type Persistence } from './persistence';

const ClearDialog = lazy(() => import('./clear-dialog'));

/** Reminds of a backup where the last is too old for what has changed since. */
export function BackupReminder(props: { readonly cards: readonly FilingCard[]; readonly onBackup: () => void }) {
  const due = createMemo(() => props.cards.filter((card) => isBackupDue(card, Date.now())).length);
  return (
    <Show when={due() > 0}>
      <div class="banner backup-reminder" role="status">
        <p>{words.due(due())}</p>
        <button type="button" class="button button-small" onClick={() => props.onBackup()}>
          {words.backupAll}
        </button>
      </div>
    </Show>
  );
}

/** It keeps data by the place of the file; others keep all local pages together. */
const isFirefox = (userAgent: string): boolean => userAgent.includes('Firefox/');

/** Where the data is, whether the browser will keep it, and the ways to carry it off or clear it. */
export function Safety(props: {
  readonly cards: readonly FilingCard[];
  /** How many filings lie in the 回收站. */
  readonly removed: number;
  readonly backups: BackupFlow;
  readonly attempt: (work: () => Promise<void>) => Promise<void>;
}) {
  const app = useApp();
  const file = createChosenFile(app.storage);
  const [persistence, setPersistence] = createSignal<Persistence>('unknown');
  const [fileName, setFileName] = createSignal<string>();
  // Not as resources: the page would wait until the clerk has answered the browser.
  onMount(() => {
    if (app.isStored) void askToPersist(app.storage).then(setPersistence);
    void file.name().then(setFileName);
  });
  const [isClearing, setIsClearing] = createSignal(false);

  const lastBackup = async (): Promise<string> => {
    const made = await props.backups.toDownloads('all');
    return words.clearBackedUp(made.name, contentsOf(made));
  };
  const writeToFile = async (isNew: boolean): Promise<void> => {
    const name = isNew ? await file.choose(words.suggested) : fileName();
    if (name === undefined) return;
    setFileName(name);
    const made = await props.backups.make('all');
    const isWritten = await file.write(made.content).catch(() => false);
    if (!isWritten) download(made.name, made.content);
    app.notify({ message: isWritten ? words.written(name, contentsOf(made)) : words.notWritten(name) });
  };
  const writeToSame = (): Promise<void> => writeToFile(fileName() === undefined);
  const writeToOther = (): Promise<void> => writeToFile(true);
  const clear = (): void => {
    setIsClearing(false);
    void props.attempt(async () => {
      await app.library.clear();
      app.notify({ message: words.cleared });
    });
  };
  return (
    <footer class="safety">
      <p>
        {app.isStored ? homeText.whereData : homeText.whereDataInMemory} {words.persistence[persistence()]}
      </p>
      <Show when={location.protocol === 'file:'}>
        <p>
          {isFirefox(navigator.userAgent) ? words.fileInFirefox : words.file} <a href="#/about">{words.fileMore}</a>
        </p>
      </Show>
      <p>
        <Show when={file.isOffered}>
          <button
            type="button"
            class="button button-quiet button-small"
            title={fileName() && words.toSameFileHint}
            onClick={() => void props.backups.named('all', writeToSame)}
          >
            {fileName() === undefined ? words.toFile : words.toSameFile(fileName()!)}
          </button>
          <Show when={fileName()}>
            <button
              type="button"
              class="button button-quiet button-small"
              onClick={() => void props.backups.named('all', writeToOther)}
            >
              {words.chooseOther}
            </button>
          </Show>
        </Show>
        <Show when={props.backups.preparer() !== undefined}>
          <button
            type="button"
            class="button button-quiet button-small"
            title={words.preparerChange}
            onClick={() => props.backups.rename()}
          >
            {words.preparerKnown(props.backups.preparer()!)}
          </button>
        </Show>
        <button
          type="button"
          class="button button-quiet button-small button-danger"
          onClick={() => setIsClearing(true)}
        >
          {words.clear}
        </button>
      </p>
      <Show when={isClearing()}>
        <Later onClose={() => setIsClearing(false)}>
          <ClearDialog
            count={props.cards.length}
            removed={props.removed}
            onBackup={lastBackup}
            onClear={clear}
            onClose={() => setIsClearing(false)}
          />
        </Later>
      </Show>
    </footer>
  );
}
