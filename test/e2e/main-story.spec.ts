import { mkdirSync } from 'node:fs';
import { startChromium } from '../elsewhere/browsers/chromium';
import { mainStory } from '../elsewhere/browsers/story';
import { findBrowser, findOldBrowser } from '../support/browser';
import { expect, test } from './fixtures';

// The same story as `npm run test:elsewhere` tells in Firefox and WebKit: import, edit, findings, save, reload, export.
for (const version of [86, 109, 'current'] as const)
  test(`the hosted build serves a clerk in Chromium ${version}`, async ({ hostedUrl }, info) => {
    const browser = await startChromium(version === 'current' ? findBrowser() : findOldBrowser(version));
    try {
      if (version !== 'current') expect(browser.name).toContain(`Chromium ${version}.`);
      mkdirSync(info.outputDir, { recursive: true });
      await mainStory(browser, hostedUrl, info.outputDir);
    } finally {
      await browser.close();
    }
  });

test('a plain http host of the intranet serves a clerk, without what browsers keep for secure pages', async ({
  hostedUrl,
}, info) => {
  const found = findBrowser();
  const name = 'caiwu.example';
  const browser = await startChromium({
    ...found,
    args: [...found.args, `--host-resolver-rules=MAP ${name} 127.0.0.1`],
  });
  try {
    mkdirSync(info.outputDir, { recursive: true });
    await mainStory(browser, hostedUrl.replace('127.0.0.1', name), info.outputDir);
    expect(await browser.evaluate('window.isSecureContext')).toBe(false);
  } finally {
    await browser.close();
  }
});
