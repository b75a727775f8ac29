import { ErrorBoundary, type JSX, onMount, Suspense } from 'solid-js';

/**
 * Something over the page that is loaded when first needed: the page stays while it loads, and if it cannot be loaded
 * or breaks, it goes away and the failure is told.
 */
export function Later(props: { readonly onFailure: (error: unknown) => void; readonly children: JSX.Element }) {
  return (
    <ErrorBoundary fallback={(error) => <Failed onMount={() => props.onFailure(error)} />}>
      <Suspense>{props.children}</Suspense>
    </ErrorBoundary>
  );
}

function Failed(props: { readonly onMount: () => void }) {
  onMount(() => props.onMount());
  return null;
}
