import { chromium } from '@playwright/test';
import type { Browser } from '../../support/browser';
import type { BrowserDriver } from './driver';

/** Any Chromium from 86 on, driven by keys and expressions alone: Playwright's own actions need 105. */
export async function startChromium(found: Browser): Promise<BrowserDriver> {
  const browser = await chromium.launch({ ...found, ignoreDefaultArgs: ['--hide-scrollbars'] });
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' });
  return {
    name: `Chromium ${browser.version()}`,
    open: async (url) => void (await page.goto(url)),
    evaluate: <T>(expression: string) => page.evaluate<T>(expression),
    type: (text) => page.keyboard.type(text),
    press: (key) => page.keyboard.press(key),
    screenshot: () => page.screenshot(),
    close: () => browser.close(),
  };
}
