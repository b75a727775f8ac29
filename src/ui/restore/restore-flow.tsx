import { Show, createSignal, lazy } from 'solid-js';
import { useApp } from '../app-context';
import type { BusyWork } from '../busy-work';
import { Later } from '../later';
import { restoreFlow as words } from '../text-restore-flow.zh';
import { text } from '../text.zh';
import type { DifferentFiling } from './incoming';
import type { Decision } from './take-in';

const RestoreDialog = lazy(() => import('./restore-dialog'));
const ProblemsDialog = lazy(() => import('./problems-dialog'));

/** Takes backup files in, and asks about one filing after the other that is here in another state. */
export function createRestoreFlow(attempt: (work: () => Promise<void>) => Promise<void>, busy: BusyWork) {
  const app = useApp();
  const [asked, setAsked] = createSignal<readonly DifferentFiling[]>([]);
  const [problems, setProblems] = createSignal<readonly string[]>([]);
  const next = (): void => void setAsked((all) => all.slice(1));
  const sayProblems = (found: readonly string[]): void => void setProblems((all) => [...all, ...found]);
  return {
    asked: (): DifferentFiling | undefined => asked()[0],
    problems,
    forgetProblems: (): void => void setProblems([]),
    restore: (file: File): Promise<void> =>
      attempt(async () => {
        const restored = await busy.run(words.stopped, (part) =>
          app.library.restore(file, file.name, {
            reading: part(words.reading(file.name)),
            comparing: part(words.comparing),
            bringing: part(words.bringing),
          }),
        );
        const { count, toTrash, same, different } = restored;
        if (count > 0) app.notify({ message: words.restored(count, toTrash) });
        if (same > 0) app.notify({ message: text.home.restoredSame(same) });
        sayProblems(restored.problems);
        setAsked((all) => [...all, ...different]);
      }),
    /** Undefined: what is here stays as it was. */
    decide: (filing: DifferentFiling, decision: Decision | undefined): Promise<void> => {
      next();
      return attempt(async () => {
        if (!decision) return;
        sayProblems(await app.library.decide(filing, decision));
        app.notify({ message: text.home.restoredWay[decision.way] });
      });
    },
  };
}

/** What could not be restored, then the question that waits for the clerk, if any. */
export function RestoreQuestion(props: { readonly flow: ReturnType<typeof createRestoreFlow> }) {
  const app = useApp();
  const say = (error: unknown): void => app.notify({ message: error instanceof Error ? error.message : String(error) });
  return (
    <Show when={props.flow.problems().length === 0} fallback={<Problems flow={props.flow} onFailure={say} />}>
      <Show when={props.flow.asked()} keyed>
        {(incoming) => (
          <Later
            onFailure={(error) => {
              say(error);
              void props.flow.decide(incoming, undefined);
            }}
          >
            <RestoreDialog
              incoming={incoming}
              onDecide={(decision) => void props.flow.decide(incoming, decision)}
              onSkip={() => void props.flow.decide(incoming, undefined)}
            />
          </Later>
        )}
      </Show>
    </Show>
  );
}

function Problems(props: {
  readonly flow: ReturnType<typeof createRestoreFlow>;
  readonly onFailure: (error: unknown) => void;
}) {
  const failed = (error: unknown): void => {
    props.onFailure(error);
    props.flow.forgetProblems();
  };
  return (
    <Later onFailure={failed}>
      <ProblemsDialog
        title={words.problems}
        lines={props.flow.problems()}
        onClose={() => props.flow.forgetProblems()}
      />
    </Later>
  );
}
