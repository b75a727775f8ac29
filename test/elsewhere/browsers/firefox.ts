import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { installOnDemand } from '../on-demand';
import type { BrowserDriver } from './driver';

/** The part of puppeteer-core that is used here. It speaks WebDriver BiDi, which Playwright does not. */
interface Puppeteer {
  launch(options: object): Promise<{
    version(): Promise<string>;
    newPage(): Promise<{
      setViewport(size: { width: number; height: number }): Promise<void>;
      goto(url: string): Promise<unknown>;
      evaluate(expression: string): Promise<unknown>;
      keyboard: {
        type(text: string): Promise<void>;
        press(key: string): Promise<void>;
        down(key: string): Promise<void>;
        up(key: string): Promise<void>;
      };
      screenshot(): Promise<Uint8Array>;
    }>;
    close(): Promise<void>;
  }>;
}

const PLACES = ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/snap/bin/firefox'];

const firefoxPath = (): string | undefined => process.env.FIREFOX_PATH ?? PLACES.find((path) => existsSync(path));

/** Why Firefox cannot be run here. */
export const missingFirefox = (): string | undefined =>
  firefoxPath() ? undefined : 'no Firefox (Debian: apt-get install firefox-esr; or set FIREFOX_PATH)';

/** Firefox: `FIREFOX_PATH`, else an installed one. */
export async function startFirefox(): Promise<BrowserDriver> {
  const executablePath = firefoxPath();
  const folder = installOnDemand('puppeteer-core', '24');
  const require = createRequire(join(folder, 'package.json'));
  const puppeteer = require('puppeteer-core') as Puppeteer & { default?: Puppeteer };
  const browser = await (puppeteer.default ?? puppeteer).launch({ browser: 'firefox', executablePath, headless: true });
  const page = await browser.newPage();
  await page.setViewport({ width: 1366, height: 768 });
  const { keyboard } = page;
  return {
    name: await browser.version(),
    open: async (url) => void (await page.goto(url)),
    evaluate: async <T>(expression: string) => (await page.evaluate(expression)) as T,
    type: (text) => keyboard.type(text),
    press: async (key) => {
      const [modifier, main] = key.includes('+') ? (key.split('+') as [string, string]) : [undefined, key];
      if (modifier) await keyboard.down(modifier);
      await keyboard.press(main);
      if (modifier) await keyboard.up(modifier);
    },
    screenshot: () => page.screenshot(),
    close: () => browser.close(),
  };
}
