import type { Page } from '@playwright/test';
import { blankFiling } from '../support/ledgers';
import { backupOf, Clerk, textOf } from './clerk';
import { expect, test } from './fixtures';

const UNIT = blankFiling().unit.name;

/** The version of the database and the years of its filings, read past the app. */
const peek = (page: Page): Promise<{ version: number; years: unknown[] }> =>
  page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('mingzhang');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          const reading = database.transaction('filings').objectStore('filings').getAll();
          reading.onsuccess = () => {
            resolve({ version: database.version, years: reading.result.map(({ filing }) => filing.year) });
            database.close();
          };
        };
      }),
  );

/** Makes the database one of a later version, as a newer app in another window would. */
const upgrade = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('mingzhang', 990);
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          opening.result.close();
          resolve();
        };
      }),
  );

test.beforeEach(async ({ page, hostedUrl }) => {
  await page.goto(hostedUrl);
  await new Clerk(page).restore(backupOf(blankFiling()));
});

test('the database of a later version is left alone, and work goes on in memory', async ({ page }) => {
  await upgrade(page);
  await page.reload();
  const clerk = new Clerk(page);
  await expect(page.getByRole('alert').filter({ hasText: '请使用新版本打开' })).toBeVisible();
  await clerk.create('测试县林业局');
  await clerk.type('8');
  await expect(page.locator('.save-state')).toHaveText('仅在内存中');
  const saving = page.waitForEvent('download');
  await page.getByRole('alert').getByRole('button', { name: '备份' }).click();
  expect(await textOf(await saving)).toContain('测试县林业局');
  expect(await peek(page)).toEqual({ version: 990, years: [2023] });
});

test('what is typed after a later version came in another window stays within reach', async ({ page }) => {
  const clerk = new Clerk(page);
  await clerk.open(UNIT);
  await upgrade(page);
  await clerk.fill('IES', 'income.otherIncome', 'amount', '12.34');
  await expect(page.getByRole('alert').filter({ hasText: '请使用新版本打开' })).toBeVisible();
  await page.getByRole('link', { name: '返回首页' }).click();
  await expect(page.getByRole('heading', { name: '保存的数据暂时读不出来' })).toBeVisible();
  await page.getByText('故障报告', { exact: true }).click();
  await expect(page.locator('pre')).toContainText('StorageError');
  const saving = page.waitForEvent('download');
  await clerk.button('保存备份').click();
  const [record] = JSON.parse(await textOf(await saving)).records;
  expect(record.filing.tables.IES.cells['income.otherIncome'].amount.amount).toBe(12_340_000);
  expect(await peek(page)).toEqual({ version: 990, years: [2023] });
});

test('a damaged filing is named, left as it is, and the others go on', async ({ page }) => {
  const clerk = new Clerk(page);
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('mingzhang');
        opening.onsuccess = () => {
          const store = opening.result.transaction('filings', 'readwrite').objectStore('filings');
          const reading = store.getAll();
          reading.onsuccess = () => {
            const [record] = reading.result;
            record.filing.year = '二〇二三';
            store.put(record).onsuccess = () => {
              opening.result.close();
              resolve();
            };
          };
        };
      }),
  );
  await page.getByRole('link', { name: `打开 ${UNIT} 2023年度` }).click();
  await expect(page.getByText('保存的数据已经损坏，读不出来')).toBeVisible();
  await page.getByRole('link', { name: '回到首页' }).click();
  await clerk.create('测试县林业局');
  await clerk.type('8');
  await clerk.expectSaved();
  await page.getByRole('link', { name: '返回首页' }).click();
  expect(await textOf(await clerk.backUpAll())).toContain('测试县林业局');
  const problems = page.getByRole('dialog', { name: '有些内容没有备份' });
  await expect(problems).toContainText('有一份填报读不出来');
  await problems.getByRole('button', { name: '关闭' }).click();
  expect((await peek(page)).years).toContain('二〇二三');
});

test('a full disk is told of, the work stays and goes out, and is saved once there is room', async ({ page }) => {
  const clerk = new Clerk(page);
  await clerk.open(UNIT);
  await page.evaluate(() => {
    const { put } = IDBObjectStore.prototype;
    Object.assign(window, { makeRoom: () => (IDBObjectStore.prototype.put = put) });
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await clerk.fill('IES', 'income.otherIncome', 'amount', '12.34');
  const banner = page.getByRole('alert').filter({ hasText: '浏览器的存储空间不够' });
  await expect(banner).toBeVisible();
  await clerk.fill('IES', 'income.businessIncome', 'amount', '5');
  const saving = page.waitForEvent('download');
  await banner.getByRole('button', { name: '备份' }).click();
  const [record] = JSON.parse(await textOf(await saving)).records;
  expect(record.filing.tables.IES.cells['income.otherIncome'].amount.amount).toBe(12_340_000);
  await page.evaluate(() => (window as unknown as { makeRoom(): void }).makeRoom());
  await expect(banner).toBeHidden({ timeout: 90_000 });
  await clerk.reload();
  await expect(clerk.cell('IES', 'income.otherIncome', 'amount')).toHaveText('12.34');
  await expect(clerk.cell('IES', 'income.businessIncome', 'amount')).toHaveText('5.00');
});

test('everything is cleared on request, after a last backup was offered', async ({ page }) => {
  const clerk = new Clerk(page);
  await clerk.button('清除本机数据').click();
  const dialog = page.getByRole('dialog', { name: '清除本机数据' });
  await expect(dialog.getByRole('button', { name: '全部清除' })).toBeDisabled();
  const saving = page.waitForEvent('download');
  await dialog.getByRole('button', { name: '先存一份备份' }).click();
  const file = await saving;
  expect(file.suggestedFilename()).toMatch(/^明账全部备份_/);
  await dialog.getByRole('checkbox').check();
  await dialog.getByRole('button', { name: '全部清除' }).click();
  await expect(clerk.notice('本机数据已全部清除')).toBeVisible();
  await expect(page.getByRole('link', { name: /^打开 / })).toHaveCount(0);
  expect((await peek(page)).years).toEqual([]);
  const content = Buffer.from(await textOf(file));
  await clerk.restore({ name: '备份.json', mimeType: 'application/json', buffer: content });
  await clerk.open(UNIT);
});
