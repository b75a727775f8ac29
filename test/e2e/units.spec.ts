import type { Locator, Page } from '@playwright/test';
import type { TableId } from '../../src/core/filing/cell';
import { YUAN } from '../../src/core/money/scale';
import { chaoyangFiling } from '../fixtures/chaoyang-2023';
import { bookOf, officeSheet } from '../support/office-sheet';
import { Clerk } from './clerk';
import { accept, choose, draftFile, inEditor, review } from './drafts';
import { expect, test } from './fixtures';

const UNIT = '示例市工业和信息化局';

test.beforeEach(async ({ page, hostedUrl }) => {
  await page.goto(hostedUrl);
});

const doubt = (page: Page): Locator => page.getByRole('status', { name: '金额单位的疑问' });
const unitLine = (page: Page): Locator => page.locator('.sheet-line');
const wages = ['30101', '30102', '30103', '30106'] as const;
const wage = (clerk: Clerk, row: string): Locator => clerk.cell('BAS', row, 'finalAmount');

test('figures of 元 typed with the eyes on the paper are questioned beside the typing, and none is lost', async ({
  page,
}) => {
  const clerk = new Clerk(page);
  await clerk.create(UNIT);
  await clerk.showTable('公开06表');
  await clerk.goTo('BAS', '30101', 'finalAmount');
  // As fast as it comes, with no look at the screen.
  await page.keyboard.type('1256780\n845600\n436500\n198000\n');
  await expect(doubt(page)).toContainText('录入的是元吗');
  await expect(doubt(page)).toContainText('这样的数有 4 个');
  for (const [index, shown] of ['1,256,780.00', '845,600.00', '436,500.00', '198,000.00'].entries())
    await expect(wage(clerk, wages[index]!)).toHaveText(shown);
  await expect(clerk.focused).toBeFocused();

  await test.step('each is a step of its own', async () => {
    await page.keyboard.press('Control+z');
    await expect(wage(clerk, '30106')).toHaveText('');
    await expect(doubt(page)).toContainText('这样的数有 3 个');
    await page.keyboard.press('Control+y');
    await expect(doubt(page)).toContainText('这样的数有 4 个');
  });

  await test.step('one answer counts for the whole table', async () => {
    await doubt(page)
      .getByRole('button', { name: /^是元，本表都按元填/ })
      .click();
    await expect(doubt(page)).toBeHidden();
    await expect(unitLine(page)).toContainText('金额单位：元');
    await expect(wage(clerk, '30101')).toHaveText('1,256,780.00');
    await clerk.fill('BAS', '30107', 'finalAmount', '77000');
    await expect(wage(clerk, '30107')).toHaveText('77,000.00');
    await expect(doubt(page)).toBeHidden();
  });

  await test.step('and is taken back in one step', async () => {
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await expect(unitLine(page)).toContainText('金额单位：万元');
    await expect(wage(clerk, '30101')).toHaveText('1,256,780.00');
  });
});

test('entered totals are not offered to follow a figure until it is said whether it is 元', async ({ page }) => {
  const clerk = new Clerk(page);
  await clerk.openExample();
  await clerk.showTable('公开07表');
  await clerk.fill('TPE', 'hospitality', 'finalAmount', '250000');
  await expect(doubt(page)).toContainText('录入的是元吗');
  const update = page.getByRole('button', { name: '更新合计' });
  // Time enough for an offer that does not wait.
  await page.waitForTimeout(2_000);
  await expect(update).toBeHidden();
  await doubt(page).getByRole('button', { name: '不是，就是万元' }).click();
  await expect(update).toBeVisible();
});

test('a figure that exceeds all the unit spent is questioned, and may be right', async ({ page }) => {
  const clerk = new Clerk(page);
  await clerk.openExample();
  await clerk.showTable('公开06表');
  await clerk.fill('BAS', '30101', 'finalAmount', '25000');
  await expect(doubt(page)).toContainText('比这份决算里最大的数');
  await doubt(page).getByRole('button', { name: '只这个数是元' }).click();
  await expect(wage(clerk, '30101')).toHaveText('2.50');
  await expect(unitLine(page)).toContainText('金额单位：万元');
  await clerk.fill('BAS', '30101', 'finalAmount', '25000');
  await doubt(page).getByRole('button', { name: '不是，就是万元' }).click();
  await expect(doubt(page)).toBeHidden();
  await expect(wage(clerk, '30101')).toHaveText('25,000.00');
});

test('a draft in 元 gives its unit to the tables it lacks, and undoing the import takes it back', async ({ page }) => {
  const clerk = new Clerk(page);
  await clerk.create(UNIT);
  const own = chaoyangFiling();
  const has: readonly TableId[] = ['IES', 'INC', 'EXP', 'FAS', 'GPB'];
  const inYuan = Object.fromEntries(has.map((table) => [table, { ...own.tables[table]!, recordedScale: YUAN }]));
  const sheets = has.map((table) => officeSheet({ ...own, tables: inYuan }, table, { unit: '元' }));
  await choose(page, inEditor(clerk), draftFile(bookOf(...sheets), '草稿.xlsx'));
  await expect(review(page)).toContainText('没有数的表也改按元填');
  await accept(page);
  await expect(clerk.notice('没有数的表也改按元填')).toBeVisible();
  await clerk.showTable('公开06表');
  await expect(unitLine(page)).toContainText('金额单位：元');
  await page.keyboard.press('Control+z');
  await clerk.showTable('公开06表');
  await expect(unitLine(page)).toContainText('金额单位：万元');
});

test('the unit of one table and of all is changed by hand, and asked about where digits would go', async ({ page }) => {
  const clerk = new Clerk(page);
  await clerk.openExample();
  await clerk.showTable('公开06表');
  const dialog = page.getByRole('dialog', { name: '各表的金额单位' });
  const set = (which: string, unit: string): Promise<void> =>
    dialog
      .getByRole('radiogroup', { name: `${which}的金额单位` })
      .getByRole('radio', { name: unit, exact: true })
      .check({ force: true });

  await clerk.button('改单位').click();
  await expect(dialog.getByRole('button', { name: '改单位' })).toBeDisabled();
  await set('全部表', '元');
  await dialog.getByRole('button', { name: '改单位' }).click();
  await expect(wage(clerk, '30101')).toHaveText('1,826,400.00');
  await expect(unitLine(page)).toContainText('金额单位：元（数字精确到百元）');
  await clerk.fill('BAS', '30101', 'finalAmount', '1826451.5');
  await expect(unitLine(page)).toContainText(/个数只精确到百元/);

  await test.step('unless the clerk knows that they are exact', async () => {
    await clerk.button(/个数只精确到百元/).click();
    await dialog.getByRole('checkbox', { name: '一般公共预算财政拨款基本支出决算表的数都是准确数' }).check();
    await dialog.getByRole('button', { name: '改单位' }).click();
    await expect(unitLine(page)).not.toContainText('精确到');
    await page.keyboard.press('Control+z');
    await expect(unitLine(page)).toContainText(/个数只精确到百元/);
  });

  await clerk.button('改单位').click();
  await set('一般公共预算财政拨款基本支出决算表', '万元');
  await expect(dialog).toContainText('比 0.01 万元还细');
  await dialog.getByText('四舍五入到 0.01 万元').click();
  await dialog.getByRole('button', { name: '改单位' }).click();
  await expect(wage(clerk, '30101')).toHaveText('182.65');
  await page.keyboard.press('Control+z');
  await expect(wage(clerk, '30101')).toHaveText('1,826,451.50');
});

test('the unit in which a filing is seen is remembered', async ({ page }) => {
  const clerk = new Clerk(page);
  await clerk.openExample();
  await clerk.showTable('公开06表');
  await page.getByRole('radio', { name: '元', exact: true }).check({ force: true });
  await expect(wage(clerk, '30101')).toHaveText('1,826,400.00');
  await page.reload();
  await clerk.awaitGrid();
  await expect(wage(clerk, '30101')).toHaveText('1,826,400.00');
  await expect(unitLine(page)).toContainText('金额单位：元（换算显示）');
  // The findings speak in the unit of the screen.
  await expect(clerk.findings).toContainText(/[\d,]+\.00 元/);
  await expect(clerk.findings).not.toContainText('万元');
});
