/** Longest time the page may not answer, in milliseconds: half a frame. */
export const SLICE = 8;
/** After this long an idle moment is no longer waited for. */
const PATIENCE = 300;

/**
 * Runs a generator to its end in slices between which the page paints and takes keys, beginning after the next paint.
 * Returns the way to stop it.
 */
export function runInSlices<Result>(
  work: Generator<void, Result>,
  done: (result: Result) => void,
  failed: (error: unknown) => void,
): () => void {
  let cancel = soon(slice);
  function slice(): void {
    const until = performance.now() + SLICE;
    try {
      do {
        const step = work.next();
        if (step.done) return done(step.value);
      } while (performance.now() < until);
    } catch (error) {
      return failed(error);
    }
    cancel = soon(slice);
  }
  return () => cancel();
}

/** Calls back when the page has nothing better to do. Returns the way to call it off. */
function soon(callback: () => void): () => void {
  if ('requestIdleCallback' in globalThis) {
    const handle = requestIdleCallback(callback, { timeout: PATIENCE });
    return () => cancelIdleCallback(handle);
  }
  const handle = setTimeout(callback, 1);
  return () => clearTimeout(handle);
}

/** Resolves once the page had the chance to paint and take keys. Not put off while the page is hidden. */
export const breathe = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
