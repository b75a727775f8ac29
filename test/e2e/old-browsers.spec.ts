import { chromium } from '@playwright/test';
import { findOldBrowser } from '../support/browser';
import { collectErrors, expect, singleFileUrl, test } from './fixtures';

// Playwright's own actions (click, fill) need Chromium 105: drive these with page.mouse, page.keyboard and evaluate.
for (const version of [86, 109] as const) {
  test(`the single file opens in Chromium ${version}`, async () => {
    test.setTimeout(180_000);
    const browser = await chromium.launch(findOldBrowser(version));
    try {
      expect(browser.version()).toMatch(new RegExp(`^${version}\\.`));
      const page = await (await browser.newContext()).newPage();
      const errors = collectErrors(page);
      await page.goto(singleFileUrl());
      await page.waitForFunction(() => document.getElementById('app')?.textContent?.includes('明账'));
      expect(await page.title()).toContain('明账');
      expect(errors).toEqual([]);
    } finally {
      await browser.close();
    }
  });
}
