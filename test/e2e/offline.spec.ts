import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { serveFolder, type StaticServer } from '../support/static-server';
import { Clerk } from './clerk';
import { expect, test } from './fixtures';

const DIST = join(import.meta.dirname, '..', '..', 'dist');

/** The hosted build in a folder of its own, where a newer version of it can be put. */
let folder: string;
let host: StaticServer;
let isUp: boolean;

test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mingzhang-host-'));
  cpSync(DIST, folder, { recursive: true });
  host = await serveFolder(folder, '/finance/');
  isUp = true;
});
test.afterEach(async () => {
  if (isUp) await host.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Until the page's files are kept and it is served from them. */
const awaitKept = (page: Page): Promise<unknown> =>
  page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (!navigator.serviceWorker.controller)
      await new Promise((resolve) => navigator.serviceWorker.addEventListener('controllerchange', resolve));
  });

/** What the host has after an update: the same app under another fingerprint and title. */
function publishNewVersion(): void {
  const change = (file: string, replace: (text: string) => string): void => {
    const path = join(folder, file);
    writeFileSync(path, replace(readFileSync(path, 'utf8')));
  };
  const [, fingerprint = ''] = /build-fingerprint" content="([0-9a-f]{64})"/.exec(
    readFileSync(join(folder, 'index.html'), 'utf8'),
  )!;
  const newer = [...fingerprint].reverse().join('');
  for (const file of ['index.html', 'service-worker.js']) change(file, (text) => text.split(fingerprint).join(newer));
  change('index.html', (text) => text.replace('<html lang="zh-CN">', '<html lang="zh-CN" data-version="newer">'));
}

test('opens without the host, with every part and all that was kept', async ({ page }) => {
  const clerk = new Clerk(page);
  await page.goto(host.url);
  await awaitKept(page);
  await clerk.openExample();
  await clerk.expectSaved();
  await host.close();
  isUp = false;
  await page.reload();
  await clerk.awaitGrid();
  await page.goto(`${host.url}#/about`);
  await expect(page.getByRole('heading', { name: '不联网' })).toBeVisible();
});

test('a newer version waits, says so, and comes in without losing an edit', async ({ page }) => {
  const clerk = new Clerk(page);
  await page.goto(host.url);
  await awaitKept(page);
  await clerk.create('换版局');
  publishNewVersion();
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())!.update());
  const notice = page.locator('.notice').filter({ hasText: '新版本' });
  await expect(notice).toBeVisible();
  // Nothing is interrupted: the old version goes on, parts of it that were not yet open included.
  await clerk.fill('IES', 'income.generalPublicBudget', 'amount', '123.45');
  await expect(page.locator('html')).not.toHaveAttribute('data-version', 'newer');
  await notice.getByRole('button', { name: '现在换用' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-version', 'newer');
  await clerk.awaitGrid();
  await expect(clerk.cell('IES', 'income.generalPublicBudget', 'amount')).toHaveText('123.45');
});
