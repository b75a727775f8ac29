import { render } from 'solid-js/web';
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

async function start(page: HTMLElement): Promise<void> {
  const { storage, problem } = await chooseStorage();
  const library = createLibrary(storage);
  render(() => <App storage={storage} library={library} storageProblem={problem} />, page);
}

void start(root);
