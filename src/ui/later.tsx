import { ErrorBoundary, type JSX, onCleanup, onMount, Suspense } from 'solid-js';
import { useApp } from './app-context';
import { holdKeys } from './hold-keys';
import { text } from './text.zh';

/**
 * Something over the page that is loaded when first needed: the page stays while it loads but takes no keys, what is
 * typed meanwhile goes to where the keyboard is then, and Escape gives up. If it cannot be loaded or breaks, it goes
 * away and the failure is told.
 */
export function Later(props: {
  readonly onClose: () => void;
  /** How the failure is told, where not as every other. */
  readonly onFailure?: (error: unknown) => void;
  readonly children: JSX.Element;
}) {
  const app = useApp();
  const fail = (error: unknown): void => {
    props.onClose();
    (props.onFailure ?? app.failed)(error);
  };
  return (
    <ErrorBoundary fallback={(error) => <Failed onMount={() => fail(error)} />}>
      <Suspense fallback={<Loading onGiveUp={() => props.onClose()} />}>{props.children}</Suspense>
    </ErrorBoundary>
  );
}

function Loading(props: { readonly onGiveUp: () => void }) {
  onMount(() => {
    let isGivenUp = false;
    // oxlint-disable-next-line solid/reactivity -- called by a key
    const keys = holdKeys(() => {
      isGivenUp = true;
      props.onGiveUp();
    });
    // The dialog that was waited for takes the keyboard once it is on the page.
    onCleanup(() => setTimeout(isGivenUp ? keys.drop : keys.handOver));
  });
  return (
    <p class="loading" role="status">
      {text.working}
    </p>
  );
}

function Failed(props: { readonly onMount: () => void }) {
  onMount(() => props.onMount());
  return null;
}
