/** A newer version of the hosted page that has been fetched and waits. */
export interface NewVersion {
  /** Lets it in and opens the page anew; what has been saved stays. */
  readonly comeIn: () => void;
}

/** How often an open page asks whether there is a newer version, in milliseconds. */
const ASK_EVERY = 60 * 60 * 1000;

/**
 * Keeps the hosted page for offline use, and calls `onReady` when a newer version has been fetched. Does nothing where
 * the browser keeps no pages (`file://`, a plain `http://` host): there the page is always as the host has it.
 */
export async function keepForOffline(onReady: (version: NewVersion) => void): Promise<void> {
  if (!('serviceWorker' in navigator) || !window.isSecureContext || location.protocol === 'file:') return;
  const registration = await navigator.serviceWorker.register('./service-worker.js', { updateViaCache: 'none' });
  const tell = (): void => {
    const { waiting } = registration;
    // The very first version waits for nobody.
    if (waiting && navigator.serviceWorker.controller) onReady({ comeIn: () => comeIn(waiting) });
  };
  registration.addEventListener('updatefound', () => {
    const { installing } = registration;
    installing?.addEventListener('statechange', () => {
      if (installing.state === 'installed') tell();
    });
  });
  tell();
  setInterval(() => void registration.update().catch(() => undefined), ASK_EVERY);
}

function comeIn(waiting: ServiceWorker): void {
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
  waiting.postMessage('comeIn');
}
