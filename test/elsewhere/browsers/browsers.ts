import { existsSync, mkdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { serveFolder } from '../../support/static-server';
import type { Part } from '../part';
import type { BrowserDriver } from './driver';
import { missingFirefox, startFirefox } from './firefox';
import { mainStory } from './story';
import { missingWebKit, startWebKit } from './webkit';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const [HOSTED, SINGLE] = [join(ROOT, 'dist'), join(ROOT, 'dist-single', 'mingzhang.html')];
/** Where the pictures go, to be looked at. */
const PICTURES = join(ROOT, '.cache', 'elsewhere', 'pictures');

/** The main story in one browser, with the hosted build and with the single file. */
const browserPart = (name: string, missing: () => string | undefined, start: () => Promise<BrowserDriver>): Part => ({
  name,
  missing: () =>
    missing() ??
    (existsSync(join(HOSTED, 'index.html')) && existsSync(SINGLE)
      ? undefined
      : 'nothing is built (npm run build && npm run build:single)'),
  async run() {
    const server = await serveFolder(HOSTED, '/finance/');
    const builds = [
      ['hosted', server.url],
      ['single-file', pathToFileURL(SINGLE).href],
    ] as const;
    let version = '';
    try {
      for (const [build, url] of builds) {
        const browser = await start();
        try {
          version = browser.name;
          const folder = join(PICTURES, `${name}-${build}`);
          mkdirSync(folder, { recursive: true });
          await mainStory(browser, url, folder);
        } finally {
          await browser.close();
        }
      }
    } finally {
      await server.close();
    }
    return `${version}: the main story with both builds; pictures in ${relative(ROOT, PICTURES)}`;
  },
});

export const firefox = browserPart('firefox', missingFirefox, startFirefox);
export const webkit = browserPart('webkit', missingWebKit, startWebKit);
