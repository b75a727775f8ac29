import { Show, createSignal, lazy } from 'solid-js';
import { useApp } from '../app-context';
import { Later } from '../later';
import type { DifferentFiling } from '../library';
import { text } from '../text.zh';
import type { Decision } from './take-in';

const RestoreDialog = lazy(() => import('./restore-dialog'));

/** Takes backup files in, and asks about one filing after the other that is here in another state. */
export function createRestoreFlow(attempt: (work: () => Promise<void>) => Promise<void>) {
  const app = useApp();
  const [asked, setAsked] = createSignal<readonly DifferentFiling[]>([]);
  const next = (): void => void setAsked((all) => all.slice(1));
  return {
    asked: (): DifferentFiling | undefined => asked()[0],
    restore: (file: File): Promise<void> =>
      attempt(async () => {
        const { count, same, different, problems } = await app.library.restore(await file.text(), file.name);
        for (const message of problems) app.notify({ message });
        if (count > 0) app.notify({ message: text.home.restored(count) });
        if (same > 0) app.notify({ message: text.home.restoredSame(same) });
        setAsked((all) => [...all, ...different]);
      }),
    decide: (filing: DifferentFiling, decision: Decision | undefined): Promise<void> => {
      next();
      return attempt(async () => {
        await app.library.decide(filing, decision);
        if (decision) app.notify({ message: text.home.restoredWay[decision.way] });
      });
    },
  };
}

/** The question that waits for the clerk, if any. */
export function RestoreQuestion(props: { readonly flow: ReturnType<typeof createRestoreFlow> }) {
  const app = useApp();
  return (
    <Show when={props.flow.asked()} keyed>
      {(incoming) => (
        <Later
          onFailure={(error) => {
            app.notify({ message: error instanceof Error ? error.message : String(error) });
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
  );
}
