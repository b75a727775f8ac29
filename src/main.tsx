import { createSignal } from 'solid-js';
import { render } from 'solid-js/web';
import { keepForOffline, type NewVersion } from './offline/new-version';
import { createDexieStorage } from './storage/dexie-storage';
import { createMemoryStorage } from './storage/memory-storage';
import { App } from './ui/app';
import { createLibrary } from './ui/library';
import './ui/styles/index.css';

const root = document.getElementById('app');
if (!root) throw new Error('index.html has no element with id "app"');

/** What the browser cannot keep is kept in memory, so that the clerk can work and save a backup file. */
async function chooseStorage() {
  try {
    const storage = createDexieStorage();
    await storage.list();
    return { storage, problem: undefined };
  } catch (error) {
    return { storage: createMemoryStorage(), problem: error instanceof Error ? error.message : String(error) };
  }
}

/** After what the clerk waits for: the whole app is fetched then. */
const whenIdle = (work: () => void): void => {
  if ('requestIdleCallback' in window) requestIdleCallback(work, { timeout: 5000 });
  else setTimeout(work, 2000);
};

async function start(page: HTMLElement): Promise<void> {
  const { storage, problem } = await chooseStorage();
  const library = createLibrary(storage);
  const [newVersion, setNewVersion] = createSignal<NewVersion>();
  render(() => <App storage={storage} library={library} storageProblem={problem} newVersion={newVersion} />, page);
  // Only the hosted build has a service worker; without it everything works, as long as the host answers.
  if (import.meta.env.MODE === 'production') whenIdle(() => void keepForOffline(setNewVersion).catch(() => undefined));
}

void start(root);
