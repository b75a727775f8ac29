import { Show, createSignal, lazy } from 'solid-js';
import { useApp } from '../app-context';
import type { BusyWork } from '../busy-work';
import { ConfirmDialog } from '../confirm-dialog';
import { Later } from '../later';
import { reasonOf } from '../reason-of';
import { restoreFlow as words } from '../text-restore-flow.zh';
import { homeText } from '../text-home.zh';
import type { DifferentFiling } from './incoming';
import type { Decision } from './take-in';

const RestoreDialog = lazy(() => import('./restore-dialog'));
const ProblemsDialog = lazy(() => import('./problems-dialog'));

/** Takes backup files in, and asks about one filing after the other that is here in another state. */
export function createRestoreFlow(attempt: (work: () => Promise<void>) => Promise<void>, busy: BusyWork) {
  const app = useApp();
  const [asked, setAsked] = createSignal<readonly DifferentFiling[]>([]);
  const [problems, setProblems] = createSignal<readonly string[]>([]);
  const [altered, setAltered] = createSignal<readonly File[]>([]);
  const sayProblems = (found: readonly string[]): void => void setProblems((all) => [...all, ...found]);
  return {
    asked: (): DifferentFiling | undefined => asked()[0],
    /** How many more wait for an answer. */
    others: (): number => Math.max(0, asked().length - 1),
    problems,
    forgetProblems: (): void => void setProblems([]),
    altered: (): File | undefined => altered()[0],
    forgetAltered: (): void => void setAltered((all) => all.slice(1)),
    /** An altered file is asked about before anything of it is taken in. */
    restore: (file: File, isTrusted = false): Promise<void> =>
      attempt(async () => {
        const restored = await busy.run(words.stopped, (part) =>
          app.library.restore(
            file,
            file.name,
            {
              reading: part(words.reading(file.name)),
              comparing: part(words.comparing),
              bringing: part(words.bringing),
            },
            isTrusted,
          ),
        );
        if (restored.isAltered) return void setAltered((all) => [...all, file]);
        const { count, toTrash, same, different, forms } = restored;
        if (count > 0) app.notify({ message: words.restored(count, toTrash) });
        if (same > 0) app.notify({ message: homeText.restoredSame(same) });
        if (forms.length > 0) app.notify({ message: words.forms(forms) });
        sayProblems(restored.problems);
        setAsked((all) => [...all, ...different]);
      }),
    /** Undefined: what is here stays as it was. `isForRest`: and so for all that wait. */
    decide: (filing: DifferentFiling, decision: Decision | undefined, isForRest = false): Promise<void> => {
      const all = isForRest ? asked() : [filing];
      setAsked((waiting) => waiting.filter((each) => !all.includes(each)));
      return attempt(async () => {
        if (!decision) return;
        await busy.run(words.stopped, async (part) => {
          const progress = part(words.bringing);
          for (const [index, each] of all.entries()) {
            await progress(index, all.length);
            sayProblems(await app.library.decide(each, decision).catch((error: unknown) => notRestored(each, error)));
          }
        });
        app.notify({ message: homeText.restoredWay[decision.way] });
      });
    },
  };
}

function notRestored({ kept }: DifferentFiling, error: unknown): readonly string[] {
  const { unit, year } = kept.filing;
  return [homeText.notRestored(unit.name, year, reasonOf(error))];
}

/** What could not be restored, then the question that waits for the clerk, if any. */
export function RestoreQuestion(props: { readonly flow: ReturnType<typeof createRestoreFlow> }) {
  return (
    <>
      <Show when={props.flow.altered()} keyed>
        {(file) => (
          <ConfirmDialog
            message={words.altered(file.name)}
            onAgree={() => {
              props.flow.forgetAltered();
              void props.flow.restore(file, true);
            }}
            onDecline={() => props.flow.forgetAltered()}
          />
        )}
      </Show>
      <Show when={props.flow.problems().length === 0} fallback={<Problems flow={props.flow} />}>
        <Show when={props.flow.asked()} keyed>
          {(incoming) => (
            <Later onClose={() => void props.flow.decide(incoming, undefined)}>
              <RestoreDialog
                incoming={incoming}
                others={props.flow.others()}
                onDecide={(decision, isForRest) => void props.flow.decide(incoming, decision, isForRest)}
                onSkip={(isForRest) => void props.flow.decide(incoming, undefined, isForRest)}
              />
            </Later>
          )}
        </Show>
      </Show>
    </>
  );
}

function Problems(props: { readonly flow: ReturnType<typeof createRestoreFlow> }) {
  return (
    <Later onClose={() => props.flow.forgetProblems()}>
      <ProblemsDialog
        title={words.problems}
        lines={props.flow.problems()}
        onClose={() => props.flow.forgetProblems()}
      />
    </Later>
  );
}
