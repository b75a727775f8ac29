import { Show, createSignal, lazy, onMount } from 'solid-js';
import { useApp } from '../app-context';
import type { BusyWork } from '../busy-work';
import { download } from '../files';
import { Later } from '../later';
import type { BackupFile } from '../library';
import { safety as words } from '../text-safety.zh';
import { text } from '../text.zh';
import { keepPreparer, readPreparer } from './preparer';

const PreparerDialog = lazy(() => import('./preparer-dialog'));
const ProblemsDialog = lazy(() => import('../restore/problems-dialog'));

/** The ids of what goes into a backup, or all that is kept. */
export type BackupChoice = readonly string[] | 'all';

type Attempt = (work: () => Promise<void>) => Promise<void>;

interface Question {
  readonly known: string;
  readonly submitLabel: string;
  readonly answered: (name: string) => Promise<void>;
}

/** Makes backups on Home: asks once whose work they are, shows how far it is, tells what is not in them. */
export function createBackupFlow(attempt: Attempt, busy: BusyWork) {
  const app = useApp();
  const [question, setQuestion] = createSignal<Question>();
  const [problems, setProblems] = createSignal<readonly string[]>([]);
  const [preparer, setPreparer] = createSignal<string>();
  const name = async (to: string): Promise<void> => {
    await keepPreparer(app.storage, to);
    setPreparer(to.trim());
  };
  onMount(() => void readPreparer(app.storage).then(setPreparer));
  const make = async (choice: BackupChoice): Promise<BackupFile> => {
    const file = await busy.run(words.backupStopped, (part) => {
      const progress = part(words.backingUp);
      return choice === 'all' ? app.library.backupAll(progress) : app.library.backup(choice, progress);
    });
    setProblems(file.problems);
    return file;
  };
  const toDownloads = async (choice: BackupChoice): Promise<BackupFile> => {
    const file = await make(choice);
    download(file.name, file.content);
    return file;
  };
  return {
    question,
    /** As this browser remembers it; undefined before it was asked. */
    preparer,
    problems,
    make,
    toDownloads,
    forgetProblems: (): void => void setProblems([]),
    /** Does the work, but first asks for 填表人 where nobody has said it yet. */
    named: (choice: BackupChoice, work: () => Promise<void>): Promise<void> =>
      attempt(async () => {
        const ids = choice === 'all' ? (await app.library.list().catch(() => [])).map(({ id }) => id) : choice;
        if (!(await app.library.lacksPreparer(ids))) return work();
        setQuestion({
          known: '',
          submitLabel: words.preparerSubmit,
          answered: async (answer) => {
            await name(answer);
            await attempt(work);
          },
        });
      }),
    /** Lets the clerk say it anew. */
    rename: (): void =>
      void setQuestion({
        known: preparer() ?? '',
        submitLabel: text.confirm,
        answered: async (answer) => {
          await name(answer);
          app.notify({ message: words.preparerKept(answer.trim()) });
        },
      }),
    close: (): void => void setQuestion(undefined),
  };
}

export type BackupFlow = ReturnType<typeof createBackupFlow>;

/** What is in a backup, in words. */
export const contentsOf = ({ count, removed, snapshots, forms }: BackupFile): string =>
  words.contents(count, removed, snapshots, forms);

/** The question for 填表人, and what could not be backed up. */
export function BackupQuestions(props: { readonly flow: BackupFlow }) {
  return (
    <>
      <Show when={props.flow.question()} keyed>
        {({ known, submitLabel, answered }) => (
          <Later onClose={() => props.flow.close()}>
            <PreparerDialog
              known={known}
              submitLabel={submitLabel}
              onAnswer={(name) => {
                props.flow.close();
                void answered(name);
              }}
              onClose={() => props.flow.close()}
            />
          </Later>
        )}
      </Show>
      <Show when={props.flow.problems().length > 0}>
        <Later onClose={() => props.flow.forgetProblems()}>
          <ProblemsDialog
            title={words.problems}
            lines={props.flow.problems()}
            onClose={() => props.flow.forgetProblems()}
          />
        </Later>
      </Show>
    </>
  );
}
