import type { Page } from '@playwright/test';
import { expect, singleFileUrl, test } from './fixtures';

async function expectHome(page: Page): Promise<void> {
  await expect(page).toHaveTitle(/明账/);
  await expect(page.locator('#app')).toContainText('明账');
}

test('the hosted build opens below any path', async ({ page, hostedUrl }) => {
  await page.goto(hostedUrl);
  await expectHome(page);
});

test('the hosted build asks for nothing but its own files', async ({ page, hostedUrl }) => {
  const elsewhere: string[] = [];
  page.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(hostedUrl)) elsewhere.push(request.url());
  });
  await page.goto(hostedUrl);
  await expectHome(page);
  expect(elsewhere).toEqual([]);
});

test('the single file opens from the disk and asks for nothing', async ({ page }) => {
  const requests: string[] = [];
  page.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url())) requests.push(request.url());
  });
  await page.goto(singleFileUrl());
  await expectHome(page);
  expect(requests).toEqual([singleFileUrl()]);
});

test.describe('the policy', () => {
  for (const build of ['hosted', 'single'] as const) {
    test(`of the ${build} build stops connections and foreign scripts`, async ({ browser, hostedUrl }) => {
      const page = await browser.newPage();
      await page.goto(build === 'hosted' ? hostedUrl : singleFileUrl());
      const blocked = await page.evaluate(async () => {
        const directives: string[] = [];
        document.addEventListener('securitypolicyviolation', (event) => directives.push(event.effectiveDirective));
        await fetch('https://example.invalid/').catch(() => undefined);
        const script = document.createElement('script');
        script.textContent = 'document.title = "foreign"';
        document.head.append(script);
        for (let tries = 0; directives.length < 2 && tries < 100; tries++)
          await new Promise((resolve) => setTimeout(resolve, 100));
        return directives.sort();
      });
      expect(blocked).toEqual(['connect-src', 'script-src-elem']);
      await expect(page).toHaveTitle(/明账/);
      await page.close();
    });
  }
});
