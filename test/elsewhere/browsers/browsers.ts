import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { serveFolder } from '../../support/static-server';
import { NotHere } from './driver';
import { startFirefox } from './firefox';
import { mainStory } from './story';
import { startWebKit } from './webkit';

const ROOT = join(import.meta.dirname, '..', '..', '..');
/** Where the pictures go. */
const PICTURES = join(ROOT, '.cache', 'elsewhere', 'pictures');

/** How one trial ended. */
export interface Outcome {
  readonly what: string;
  readonly state: 'passed' | 'failed' | 'notRun';
  readonly detail?: string;
}

/** The main story in Firefox and in WebKit, with the hosted build and with the single file. */
export async function tryBrowsers(): Promise<Outcome[]> {
  const server = await serveFolder(join(ROOT, 'dist'), '/finance/');
  const builds = [
    ['hosted', server.url],
    ['single file', pathToFileURL(join(ROOT, 'dist-single', 'mingzhang.html')).href],
  ] as const;
  const outcomes: Outcome[] = [];
  for (const [browserName, start] of [
    ['Firefox', startFirefox],
    ['WebKit', startWebKit],
  ] as const) {
    for (const [build, url] of builds) {
      const what = `${browserName}, ${build}`;
      try {
        const browser = await start();
        try {
          const folder = join(PICTURES, `${browserName} ${build}`);
          mkdirSync(folder, { recursive: true });
          await mainStory(browser, url, folder);
          outcomes.push({ what, state: 'passed', detail: browser.name });
        } finally {
          await browser.close();
        }
      } catch (error) {
        const detail = error instanceof Error ? error.message : String(error);
        outcomes.push({ what, state: error instanceof NotHere ? 'notRun' : 'failed', detail });
      }
    }
  }
  await server.close();
  return outcomes;
}
