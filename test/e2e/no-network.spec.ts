import { chromium, type Page } from '@playwright/test';
import { findBrowser } from '../support/browser';
import { chaoyangWorkbook } from '../support/chaoyang-workbook';
import { recordingProxy } from '../support/recording-proxy';
import { Clerk } from './clerk';
import { accept, choose, draftFile, inEditor } from './drafts';
import { expect, singleFileUrl, test } from './fixtures';

/** What a clerk does from morning to evening, each part of the app at least once. */
async function aDayOfWork(page: Page): Promise<void> {
  const clerk = new Clerk(page);
  const leave = (): Promise<void> => page.keyboard.press('Escape');
  const saveBy = async (save: () => Promise<void>): Promise<void> => {
    const saving = page.waitForEvent('download');
    await save();
    await (await saving).path();
  };
  await clerk.openExample();
  await choose(page, inEditor(clerk), draftFile(chaoyangWorkbook(), '决算公开.xlsx'));
  await accept(page);
  await clerk.showTable('公开06表');
  await clerk.fill('BAS', '30302', 'finalAmount', '104.6');
  await clerk.findings.locator('.suggestion').first().waitFor();
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+f');
  const find = page.getByRole('dialog', { name: '查找和定位' });
  await find.getByRole('combobox').fill('公务接待费');
  await leave();
  await expect(find).toHaveCount(0);
  for (const name of ['规则', '历史']) {
    await page
      .getByRole('button', { name, exact: true })
      .or(page.getByRole('link', { name, exact: true }))
      .click();
    const opened =
      name === '历史' ? page.getByRole('dialog', { name }) : page.getByRole('heading', { name: '校验规则' });
    await expect(opened).toBeVisible();
    await (name === '历史' ? leave() : page.goBack());
    await clerk.awaitGrid();
  }
  for (const paper of ['公开稿', '工作稿']) {
    await page.keyboard.press('Control+e');
    const dialog = page.getByRole('dialog', { name: '导出' });
    await dialog.getByText(paper, { exact: true }).click();
    await saveBy(() => dialog.getByRole('button', { name: '导出' }).click());
  }
  await clerk.expectSaved();
  for (const part of ['help', 'rules', 'about']) {
    await page.evaluate((hash) => (location.hash = hash), `#/${part}`);
    await expect(page.locator('h1').first()).toBeVisible();
  }
  await page.evaluate(() => (location.hash = '#/'));
  await (await clerk.backUpAll()).path();
}

/** What Chromium asks for on its own behalf, whatever page is open: its updates, its sign-in, its filling-in of forms. */
const BROWSERS_OWN = /^https?:\/\/(update|content-autofill)\.googleapis\.com|^https:\/\/accounts\.google\.com/;

for (const build of ['hosted', 'single'] as const)
  test(`a day of work with the ${build} build asks for nothing beyond the page's own files`, async ({ hostedUrl }) => {
    const proxy = await recordingProxy();
    const browser = await chromium.launch({
      ...findBrowser(),
      // Whatever the page, its workers or the browser behind it want of a network goes through here.
      proxy: { server: proxy.server, bypass: '<-loopback>' },
    });
    try {
      const address = build === 'hosted' ? hostedUrl : singleFileUrl();
      const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' });
      const asked: string[] = [];
      page.context().on('request', (request) => asked.push(request.url()));
      await page.goto(address);
      await aDayOfWork(page);
      const isOwn = (url: string): boolean => /^(data|blob):/.test(url) || url.startsWith(address);
      expect(asked.filter((url) => !isOwn(url))).toEqual([]);
      expect(proxy.asked.filter((url) => !url.startsWith(hostedUrl) && !BROWSERS_OWN.test(url))).toEqual([]);
      // What is recorded is what is asked: the hosted page itself went through here.
      expect(proxy.asked.includes(hostedUrl)).toBe(build === 'hosted');
    } finally {
      await browser.close();
      await proxy.close();
    }
  });
