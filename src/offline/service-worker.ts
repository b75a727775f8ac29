/**
 * Keeps the page's own files, so that the hosted build opens without a network. A new version is fetched whole beside
 * the old one and waits: it comes in when every window is closed, or when the clerk says so.
 */

/** What a service worker sees; the library of the DOM does not know it. */
interface ExtendableEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface FetchEvent extends Event {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}
interface ServiceWorkerScope {
  readonly registration: { readonly scope: string };
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: ExtendableEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: FetchEvent) => void): void;
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
}

const worker = globalThis as unknown as ServiceWorkerScope;

/** Both are filled in when the app is built. */
const FILES: readonly string[] = JSON.parse('__FILES__') as string[];
const FINGERPRINT = '__BUILD_FINGERPRINT__';

// Other copies of the app may live on the same host below other paths.
const FAMILY = `mingzhang ${worker.registration.scope} `;
const OURS = FAMILY + FINGERPRINT;
/** The version before stays: a window that is still open may yet ask for a part of it. */
const VERSIONS_KEPT = 2;

worker.addEventListener('install', (event) => {
  const fetchAll = async (): Promise<void> => {
    const cache = await caches.open(OURS);
    await cache.addAll(FILES.map((file) => new Request(file, { cache: 'no-cache' })));
  };
  event.waitUntil(fetchAll());
});

worker.addEventListener('activate', (event) => {
  const tidy = async (): Promise<void> => {
    const versions = (await caches.keys()).filter((name) => name.startsWith(FAMILY) && name !== OURS);
    const surplus = versions.slice(0, Math.max(0, versions.length - (VERSIONS_KEPT - 1)));
    await Promise.all(surplus.map((name) => caches.delete(name)));
    await worker.clients.claim();
  };
  event.waitUntil(tidy());
});

worker.addEventListener('message', (event) => {
  if (event.data === 'comeIn') void worker.skipWaiting();
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || !request.url.startsWith(worker.registration.scope)) return;
  const answer = async (): Promise<Response> => {
    const cache = await caches.open(OURS);
    const kept = await (request.mode === 'navigate' ? cache.match('./') : cache.match(request, { ignoreVary: true }));
    return kept ?? (await caches.match(request)) ?? fetch(request);
  };
  event.respondWith(answer());
});
