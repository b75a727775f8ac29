import type { Page } from '@playwright/test';
import { blankFiling } from '../support/ledgers';
import { backupOf, Clerk } from './clerk';
import { expect, test } from './fixtures';

const UNIT = blankFiling().unit.name;
const TITLE = '保存的数据还没有打开';

/** Makes the database one of an older app in a page without the app, which holds it and never makes way. */
async function holdOlder(page: Page, hostedUrl: string): Promise<void> {
  await page.goto(`${hostedUrl}SHA256SUMS.txt`);
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('mingzhang', 10);
        opening.onerror = () => reject(opening.error);
        opening.onupgradeneeded = () => {
          opening.result.createObjectStore('filings', { keyPath: 'id' });
          opening.result.createObjectStore('summaries', { keyPath: 'id' });
        };
        opening.onsuccess = () => {
          Object.assign(window, { held: opening.result });
          resolve();
        };
      }),
  );
}

test('another window that holds the data is told of, and the page opens once it is closed', async ({
  page,
  hostedUrl,
}) => {
  const holder = await page.context().newPage();
  await holdOlder(holder, hostedUrl);
  await page.goto(hostedUrl);
  await expect(page.getByText('正在打开…')).toBeVisible();
  await expect(page.getByRole('alert').filter({ hasText: TITLE })).toContainText('另一个明账窗口');
  await holder.close();
  await expect(page.getByRole('heading', { name: '编制部门决算公开表' })).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
  const clerk = new Clerk(page);
  await clerk.create('测试县林业局');
  await clerk.type('8');
  await clerk.expectSaved();
});

test('while the data is held, work goes on in memory, and what was kept stays', async ({ page, hostedUrl }) => {
  const holder = await page.context().newPage();
  await holdOlder(holder, hostedUrl);
  await page.goto(hostedUrl);
  const clerk = new Clerk(page);
  await clerk.button('先不等，用空白页填写').click();
  await expect(page.getByRole('alert')).toContainText('只留在当前窗口');
  await clerk.create('测试县林业局');
  await clerk.type('8');
  await expect(page.locator('.save-state')).toHaveText('仅在内存中');
  const saving = page.waitForEvent('download');
  await page.getByRole('alert').getByRole('button', { name: '备份' }).click();
  await saving;
  const version = await holder.evaluate(() => (window as unknown as { held: IDBDatabase }).held.version);
  expect(version, 'the database as the other window has it').toBe(10);
});

test('a browser that does not answer is asked again on request', async ({ page, hostedUrl }) => {
  await page.goto(hostedUrl);
  await new Clerk(page).restore(backupOf(blankFiling()));
  await page.addInitScript(() => {
    const open = IDBFactory.prototype.open;
    IDBFactory.prototype.open = () => ({}) as IDBOpenDBRequest;
    Object.assign(window, { answer: () => (IDBFactory.prototype.open = open) });
  });
  await page.reload();
  await expect(page.getByRole('heading', { name: TITLE })).toBeVisible();
  const retry = page.getByRole('button', { name: '再试一次' });
  await retry.click();
  await expect(page.getByText('已再试一次')).toBeVisible();
  await page.evaluate(() => (window as unknown as { answer(): void }).answer());
  await retry.click();
  await expect(page.getByRole('link', { name: `打开 ${UNIT} 2023年度` })).toBeVisible();
});
