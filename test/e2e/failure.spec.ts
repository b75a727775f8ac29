import { blankFiling } from '../support/ledgers';
import { backupOf, Clerk, textOf } from './clerk';
import { expect, test as withUrl } from './fixtures';

/** Here the page is made to fail: its errors are what is wanted. */
const test = withUrl.extend({ noErrors: async ({}, use) => use() });

const UNIT = blankFiling().unit.name;
const FIGURE = '1338.89';

test.beforeEach(async ({ page, hostedUrl }) => {
  await page.goto(hostedUrl);
  await new Clerk(page).restore(backupOf(blankFiling()));
});

test('when the editor breaks, the work can be saved and a report without figures copied', async ({ page }) => {
  const clerk = new Clerk(page);
  await clerk.open(UNIT);
  await page.evaluate((figure) => {
    // Drawing the card of a finding fails from now on.
    const fails = (node: Node): boolean => node instanceof HTMLElement && node.outerHTML.includes('finding-message');
    const { cloneNode } = Node.prototype;
    Node.prototype.cloneNode = function (this: Node, isDeep?: boolean) {
      if (fails(this)) throw new TypeError(`cannot draw ${figure}`);
      return cloneNode.call(this, isDeep);
    };
    const { importNode } = Document.prototype;
    Document.prototype.importNode = function <T extends Node>(
      this: Document,
      node: T,
      isDeep?: boolean | ImportNodeOptions,
    ): T {
      if (fails(node)) throw new TypeError(`cannot draw ${figure}`);
      return importNode.call(this, node, isDeep as boolean) as T;
    };
  }, FIGURE);
  await clerk.goTo('IES', 'income.otherIncome', 'amount');
  // Negative: asked about at once.
  await clerk.type('-12.34');
  await expect(page.getByRole('heading', { name: '程序出了意外' })).toBeVisible();
  await expect(page.locator('body')).not.toContainText(FIGURE);
  const saving = page.waitForEvent('download');
  await clerk.button('保存备份').click();
  const [record] = JSON.parse(await textOf(await saving)).records;
  expect(record.filing.tables.IES.cells['income.otherIncome'].amount.amount).toBe(-12_340_000);
  await page.getByText('故障报告', { exact: true }).click();
  await expect(page.locator('pre')).toContainText('页面：http filings');
  await expect(page.locator('pre')).not.toContainText(FIGURE);
  await page.getByRole('checkbox', { name: /附上程序的原话/ }).check();
  await expect(page.locator('pre')).toContainText(FIGURE);
});

test('an action that fails says so, with a backup and a report without figures', async ({ page }) => {
  const clerk = new Clerk(page);
  await clerk.open(UNIT);
  await page.evaluate((figure) => void Promise.reject(new TypeError(`cannot add ${figure}`)), FIGURE);
  const notice = clerk.notice('刚才的操作可能没有完成');
  await expect(notice).not.toContainText(FIGURE);
  await expect(notice.getByRole('button', { name: '保存备份' })).toBeVisible();
  await notice.getByRole('button', { name: '故障报告' }).click();
  const dialog = page.getByRole('dialog', { name: '故障报告' });
  await expect(dialog.locator('pre')).toContainText('TypeError');
  await expect(dialog.locator('pre')).not.toContainText(FIGURE);
  const saving = page.waitForEvent('download');
  await dialog.getByRole('button', { name: '保存备份' }).click();
  expect(await textOf(await saving)).toContain(UNIT);
});

test('a dialog that breaks goes away and says so, with a backup and a report without figures', async ({ page }) => {
  const clerk = new Clerk(page);
  await clerk.open(UNIT);
  await page.evaluate((figure) => {
    const { showModal } = HTMLDialogElement.prototype;
    HTMLDialogElement.prototype.showModal = () => {
      HTMLDialogElement.prototype.showModal = showModal;
      throw new TypeError(`cannot show ${figure}`);
    };
  }, FIGURE);
  await clerk.button('设置').click();
  const notice = clerk.notice('刚才的操作可能没有完成');
  await expect(notice).not.toContainText(FIGURE);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(notice.getByRole('button', { name: '保存备份' })).toBeVisible();
  await notice.getByRole('button', { name: '故障报告' }).click();
  const report = page.getByRole('dialog', { name: '故障报告' }).locator('pre');
  await expect(report).toContainText('TypeError');
  await expect(report).not.toContainText(FIGURE);
});
