import { readFile } from 'node:fs/promises';
import type { Download, Locator, Page } from '@playwright/test';
import { applyChanges } from '../../src/core/filing/change';
import { amount } from '../../src/core/money/amount';
import { MOF_2023 } from '../../src/editions/mof-2023';
import { exampleFiling } from '../../src/editions/mof-2023/example';
import { exportPublished } from '../../src/workbook/export/export-published';
import { writeWorkbook } from '../../src/workbook/export/hucre-writer';
import { withFingerprint } from '../../src/workbook/export/printed-fingerprint';
import { readWorkbookNow } from '../../src/workbook/file/sheetjs-reader';
import { Clerk } from './clerk';
import { expect, test } from './fixtures';

test.beforeEach(async ({ page, hostedUrl }) => {
  await page.goto(hostedUrl);
});

/** 报送, as the clerk sees it. */
class Life {
  constructor(readonly page: Page) {}

  get stage(): Locator {
    return this.page.locator('.stage-button');
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog', { name: '报送' });
  }

  get records(): Locator {
    return this.dialog.locator('.life-records > li');
  }

  button(name: string): Locator {
    return this.dialog.getByRole('button', { name, exact: true });
  }

  async open(): Promise<void> {
    await this.stage.click();
    await expect(this.dialog).toBeVisible();
  }

  async close(): Promise<void> {
    await this.button('关闭').click();
    await expect(this.dialog).toBeHidden();
  }

  async selfCheck(button = '自查'): Promise<void> {
    await this.button(button).click();
    await this.dialog.getByRole('button', { name: /登记自查$/ }).click();
    await expect(this.stage).toHaveText('已自查');
  }

  /** Sends, with the 公开稿 that comes along. */
  async send(button = '报送'): Promise<Download> {
    await this.button(button).click();
    const saving = this.page.waitForEvent('download');
    await this.button('登记报送').click();
    await expect(this.stage).toHaveText('已报送');
    return saving;
  }

  async verify(file: Download): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser');
    await this.button('核对文件…').click();
    await (await chooser).setFiles({
      name: file.suggestedFilename(),
      mimeType: 'application/octet-stream',
      buffer: await readFile(await file.path()),
    });
  }
}

const INCOME = ['IES', 'income.otherIncome', 'amount'] as const;

test('a filing goes from 自查 over 报送 and 退回 to a second 报送, and all of it outlives a reload', async ({
  page,
}) => {
  const clerk = new Clerk(page);
  const life = new Life(page);
  await clerk.openExample();
  await expect(life.stage).toHaveText('编制中');
  await life.open();
  await life.dialog.getByLabel('填表人').fill('张三');
  await life.dialog.getByLabel('单位负责人').fill('王五');
  await life.selfCheck();
  await expect(life.records).toHaveText([/自查（张三）.*数字没有再动/]);
  const code = await life.dialog.locator('.life-code code').textContent();
  const sent = await life.send();
  expect(sent.suggestedFilename()).toMatch(/（公开稿）\.xlsx$/);
  await expect(life.records.first()).toContainText(code!);
  await life.button('报送后的改动').click();
  await expect(life.dialog).toContainText('和报送的完全一样');
  await life.button('返回').click();
  await life.verify(sent);
  await expect(life.dialog).toContainText('第 1 次报送的一致');
  await life.button('返回').click();
  await life.close();

  const before = (await clerk.cell(...INCOME).textContent())!;
  await clerk.fill(...INCOME, '77.70');
  await expect(clerk.notice('这份决算已报送')).toBeVisible();
  await expect(life.stage).toHaveText('已报送·有改动');
  await life.open();
  await life.button('报送后的改动').click();
  const line = life.dialog.getByRole('row').filter({ hasText: '77.70' }).first();
  await expect(line).toContainText(before);
  const saving = page.waitForEvent('download');
  await life.button('导出改动表').click();
  const sheet = await saving;
  expect(sheet.suggestedFilename()).toMatch(/报送后改动\.xlsx$/);
  const [list] = readWorkbookNow(new Uint8Array(await readFile(await sheet.path())), 'a.xlsx').sheets;
  const cells = JSON.stringify(list!.rows);
  expect(cells).toContain('77.7');
  expect(cells).toContain(code);
  await life.button('返回').click();

  await life.button('登记退回').click();
  await life.button('登记退回').click();
  await expect(life.stage).toHaveText('已退回');
  await life.selfCheck('再自查');
  await life.send('再报送');
  await expect(life.records).toHaveCount(5);
  await life.close();
  await clerk.reload();

  await expect(life.stage).toHaveText('已报送');
  await life.open();
  await expect(life.records).toHaveText([/第 2 次报送/, /自查（张三）/, /财政退回/, /第 1 次报送/, /自查（张三）/]);
  await expect(life.dialog.getByLabel('单位负责人')).toHaveValue('王五');
  await life.records.filter({ hasText: '第 1 次报送' }).getByRole('button', { name: '报送后的改动' }).click();
  await expect(line).toContainText(before);
  await life.button('返回').click();
  await life.verify(sent);
  await expect(life.dialog).toContainText('第 1 次报送的一致');
  await life.button('返回').click();
  await life.close();

  await clerk.button('历史').click();
  const history = page.getByRole('dialog', { name: '历史' });
  const first = history.getByRole('option').filter({ hasText: /^快照 第 1 次报送/ });
  await first.click();
  await expect(first).toHaveAttribute('aria-selected', 'true');
  await expect(first.getByRole('button', { name: '删除这份快照' })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: '返回首页' }).click();
  await expect(page.locator('.filing-row')).toContainText('已报送');
});

test('what was recorded by mistake is taken back, and an undone edit is as it was sent', async ({ page }) => {
  const clerk = new Clerk(page);
  const life = new Life(page);
  await clerk.openExample();
  await life.open();
  await life.button('报送').click();
  await expect(life.dialog).toContainText('还没有自查过');
  await life.dialog.getByLabel('同时导出公开稿').uncheck();
  await life.button('登记报送').click();
  await expect(life.stage).toHaveText('已报送');
  await life.button('撤回登记').click();
  await expect(life.stage).toHaveText('编制中');
  await life.close();

  await clerk.button('撤销').first().click();
  await expect(life.stage).toHaveText('已报送');
  await clerk.fill(...INCOME, '1');
  await expect(life.stage).toHaveText('已报送·有改动');
  await clerk.notice('这份决算已报送').getByRole('button', { name: '撤销' }).click();
  await expect(life.stage).toHaveText('已报送');
  await clerk.fill(...INCOME, '2');
  await expect(clerk.notice('这份决算已报送')).toBeHidden();
});

test('a file in which a figure was changed after it was sent is told, and where', async ({ page }) => {
  const clerk = new Clerk(page);
  const life = new Life(page);
  await clerk.openExample();
  await life.open();
  await life.button('报送').click();
  await life.dialog.getByLabel('同时导出公开稿').uncheck();
  await life.button('登记报送').click();
  const code = (await life.dialog.locator('.life-code code').textContent())!;
  const [table, row, column] = INCOME;
  const value = { kind: 'amount', amount: amount(88_880_000), origin: 'entered' } as const;
  const changed = applyChanges(exampleFiling('a'), [{ kind: 'setCell', cell: { table, row, column }, value }]).filing;
  const buffer = Buffer.from(await writeWorkbook(withFingerprint(exportPublished(changed, MOF_2023), code)));
  const chooser = page.waitForEvent('filechooser');
  await life.button('核对文件…').click();
  await (await chooser).setFiles({ name: '改过.xlsx', mimeType: 'application/octet-stream', buffer });
  await expect(life.dialog).toContainText(/“改过\.xlsx”与 .* 第 1 次报送的不一致，有 1 处不同/);
  await expect(life.dialog).toContainText(`文件上印的校验码是 ${code}，和文件里的数字对不上`);
  await expect(life.dialog.getByRole('row').filter({ hasText: '88.88' })).toContainText('其他收入');
});

test('who signs is remembered for the next filing of the unit', async ({ page }) => {
  const clerk = new Clerk(page);
  const life = new Life(page);
  await clerk.create('测试县水利局');
  await clerk.button('设置').click();
  const settings = page.getByRole('dialog', { name: '填报设置' });
  await settings.getByLabel('审核人').fill('李四');
  await settings.getByRole('button', { name: '保存' }).click();
  await clerk.expectSaved();
  await page.getByRole('link', { name: '返回首页' }).click();
  await clerk.create('测试县水利局');
  await life.open();
  await expect(life.dialog.getByLabel('审核人')).toHaveValue('李四');
});

test('who signs is kept though the tab is closed over the open dialog', async ({ page, hostedUrl }) => {
  await page.goto(hostedUrl);
  const clerk = new Clerk(page);
  await clerk.create('测试县水利局');
  await page.getByRole('button', { name: /^报送：/ }).click();
  await page.getByRole('dialog', { name: '报送' }).getByLabel('填表人').fill('张三');
  await page.keyboard.press('Tab');
  await clerk.expectSaved();
  await page.reload();
  await clerk.awaitGrid();
  await page.getByRole('button', { name: /^报送：/ }).click();
  await expect(page.getByRole('dialog', { name: '报送' }).getByLabel('填表人')).toHaveValue('张三');
});
