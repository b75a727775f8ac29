// Before the styles of the parts, which differ from it: in one file they stand in the order in which they are named.
import './ui/styles/index.css';
import { createSignal } from 'solid-js';
import { render } from 'solid-js/web';
import { keepForOffline, type NewVersion } from './offline/new-version';
import { createDexieStorage } from './storage/dexie-storage';
import { createMemoryStorage } from './storage/memory-storage';
import { App } from './ui/app';
import { createLibrary } from './ui/library';
import { Opening } from './ui/opening';
import { whenIdle } from './ui/when-idle';

const root = document.getElementById('app');
if (!root) throw new Error('index.html has no element with id "app"');

function start(page: HTMLElement): void {
  const [newVersion, setNewVersion] = createSignal<NewVersion>();
  // What index.html shows until here.
  page.textContent = '';
  render(
    () => (
      <Opening open={createDexieStorage} openInMemory={createMemoryStorage}>
        {({ storage, problem }) => {
          // Made once: it knows which filing is open.
          const library = createLibrary(storage);
          return <App storage={storage} library={library} storageProblem={problem} newVersion={newVersion} />;
        }}
      </Opening>
    ),
    page,
  );
  // Only the hosted build has a service worker; without it everything works, as long as the host answers.
  // It fetches the whole app, so it comes after what the clerk waits for.
  if (import.meta.env.MODE === 'production') whenIdle(() => void keepForOffline(setNewVersion).catch(() => undefined));
}

start(root);
