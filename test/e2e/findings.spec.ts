import type { Locator } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { readWorkbookNow } from '../../src/workbook/file/sheetjs-reader';
import { chaoyangFiling } from '../fixtures/chaoyang-2023';
import { backupOf, Clerk } from './clerk';
import { expect, singleFileUrl, test } from './fixtures';

const UNIT = chaoyangFiling().unit.name;

/** Opens the figures of a published filing: one 决算数 above its budget to be explained, rounding differences, no error. */
async function openChaoyang(clerk: Clerk): Promise<void> {
  await clerk.restore(backupOf(chaoyangFiling()));
  await clerk.open(UNIT);
  await clerk.expectCount('错误', 0);
  await clerk.expectCount('需核实', 1);
}

/** 89.28 with its second digit lost. */
async function loseDigit(clerk: Clerk): Promise<Locator> {
  await clerk.showTable('公开05表');
  await clerk.fill('GPB', '2080505', 'basicExpenditure', '8.28');
  return clerk.cell('GPB', '2080505', 'basicExpenditure');
}

const suggestions = (clerk: Clerk): Locator => clerk.findings.locator('.suggestion');

test.beforeEach(async ({ page, hostedUrl }) => {
  await page.goto(hostedUrl);
});

test('a lost digit is named on one card, mended with one click, and brought back with one undo', async ({ page }) => {
  const clerk = new Clerk(page);
  await openChaoyang(clerk);
  const cell = await loseDigit(clerk);
  await clerk.expectCount('错误', 2);
  const card = suggestions(clerk);
  await expect(card).toHaveCount(1);
  await expect(card).toContainText('2080505 机关事业单位基本养老保险缴费支出·基本支出 8.28 可能漏了一位数字');
  await expect(clerk.findings.locator('.finding-error')).toHaveCount(0);
  await card.getByRole('button', { name: /^由它引起的/ }).click();
  await expect(card.locator('.finding-error')).toHaveCount(2);
  await card.getByRole('button', { name: '改为 89.28' }).click();
  await expect(card).toHaveCount(0);
  await expect(cell).toHaveText('89.28');
  await clerk.expectCount('错误', 0);
  await clerk.expectCount('需核实', 1);
  await clerk.notice('按提示改正').getByRole('button', { name: '撤销' }).click();
  await expect(cell).toHaveText('8.28');
  await expect(suggestions(clerk)).toHaveCount(1);
});

test('a suggestion leaves at once when its cell is changed', async ({ page }) => {
  const clerk = new Clerk(page);
  await openChaoyang(clerk);
  await loseDigit(clerk);
  await expect(suggestions(clerk)).toHaveCount(1);
  await clerk.fill('GPB', '2080505', 'basicExpenditure', '89.28');
  await expect(suggestions(clerk)).toHaveCount(0);
  await clerk.expectCount('错误', 0);
});

test('where it cannot be told which figure is wrong, each is offered', async ({ page }) => {
  const clerk = new Clerk(page);
  await openChaoyang(clerk);
  await clerk.showTable('公开06表');
  await clerk.fill('BAS', '30103', 'finalAmount', '1');
  const card = suggestions(clerk);
  await expect(card).toHaveCount(1);
  await card.locator('.alternatives > li').filter({ hasText: '30103 奖金' }).getByRole('button').click();
  await expect(clerk.cell('BAS', '30103', 'finalAmount')).toHaveText('177.51');
  await expect(card).toHaveCount(0);
});

test('a figure is explained, kept, and opened again when it changes', async ({ page }) => {
  const clerk = new Clerk(page);
  const reason = '年中追加预算';
  await openChaoyang(clerk);
  const card = clerk.finding('W-TPE-2');
  await card.getByRole('button', { name: '核实说明' }).click();
  await card.getByRole('button', { name: reason }).click();
  await expect(card.getByRole('textbox', { name: '核实说明' })).toHaveValue(reason);
  await card.getByRole('button', { name: '保存说明' }).click();
  await clerk.expectCount('需核实', 0);
  await clerk.expectCount('已说明', 1);
  await clerk.reload();
  await clerk.expectCount('已说明', 1);
  await expect(card).toContainText(reason);

  await clerk.showTable('公开07表');
  await clerk.fill('TPE', 'vehicleRunning', 'finalAmount', '11');
  await expect(card).toContainText('差额已变，请重新核实');
  await expect(card).toContainText(reason);
  await clerk.expectCount('需核实', 1);
  await page.keyboard.press('Control+z');
  await clerk.expectCount('已说明', 1);
  await card.getByRole('button', { name: '撤回' }).click();
  await clerk.expectCount('需核实', 1);
  await expect(card).not.toContainText(reason);
});

test('an error cannot be explained away', async ({ page }) => {
  const clerk = new Clerk(page);
  await openChaoyang(clerk);
  await loseDigit(clerk);
  await suggestions(clerk)
    .getByRole('button', { name: /^由它引起的/ })
    .click();
  await expect(clerk.findings.locator('.finding-error')).toHaveCount(2);
  await expect(clerk.findings.locator('.finding-error').getByRole('button', { name: '核实说明' })).toHaveCount(0);
});

test('a finding offers what can be written, and writes it', async ({ page }) => {
  const clerk = new Clerk(page);
  await clerk.openExample();
  await expect(suggestions(clerk)).not.toHaveCount(0);
  const owner = suggestions(clerk).filter({ hasText: '2011302' });
  await owner.getByRole('button', { name: /^由它引起的/ }).click();
  const card = owner.locator('.finding').filter({ hasText: 'W-GPB-1' });
  await card.locator('.finding-message').click();
  await card.getByRole('button', { name: /项目支出改为 182\.50 万元/ }).click();
  await expect(clerk.cell('GPB', '2011302', 'projectExpenditure')).toHaveText('182.50');
});

test('a rule is found, switched off with a reason, and switched on again', async ({ page }) => {
  const clerk = new Clerk(page);
  await openChaoyang(clerk);
  await clerk.button('规则').click();
  await expect(page.getByRole('heading', { name: '校验规则' })).toBeVisible();
  await expect(page).toHaveURL(/\/rules$/);
  await page.getByRole('searchbox', { name: '搜索规则' }).fill('w-tpe-2');
  const rule = page.locator('.rule-entry');
  await expect(rule).toHaveCount(1);
  await expect(rule).toContainText('不一致 1');
  await rule.locator('summary').click();
  await expect(rule).toContainText('公务用车运行维护费');
  await clerk.button('停用 W-TPE-2').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: '停用' }).click();
  await expect(dialog.getByRole('alert')).toHaveText('请写明停用理由。');
  await dialog.getByLabel('停用理由').fill('预算数按批复口径');
  await dialog.getByRole('button', { name: '停用' }).click();
  await expect(page.locator('.rules-off')).toContainText('预算数按批复口径');
  await expect(rule).toHaveCount(0);

  await clerk.showTable('公开07表');
  await clerk.expectCount('需核实', 0);
  await expect(clerk.finding('W-TPE-2')).toHaveCount(0);
  await expect(clerk.findings).toContainText('已停用 1 条规则');
  await clerk.reload();
  await clerk.findings.getByRole('link', { name: '查看' }).click();
  await clerk.button('恢复 W-TPE-2').click();
  await expect(page.locator('.rules-off')).toHaveCount(0);
  await page.goBack();
  await clerk.expectCount('需核实', 1);
});

test('the rules can be read without a filing', async ({ page, hostedUrl }) => {
  await page.goto(`${hostedUrl}#/rules`);
  await expect(page.getByRole('heading', { name: '校验规则' })).toBeVisible();
  await page.getByRole('combobox', { name: '级别' }).selectOption('需核实');
  await expect(page.locator('.rule-entry').first()).toContainText('需核实');
  await expect(page.locator('.rule-entry').filter({ hasText: 'W-IES-1' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: /^停用/ })).toHaveCount(0);
});

test('a cell lists the rules that touch it, its addends and its counterpart', async ({ page }) => {
  const clerk = new Clerk(page);
  await openChaoyang(clerk);
  await clerk.showTable('公开03表');
  await clerk.goTo('EXP', '20805', 'basicExpenditure');
  await clerk.findings.getByRole('tab', { name: '本格' }).click();
  const rules = clerk.findings.locator('.inspected');
  const tree = rules.filter({ hasText: 'W-EXP-TREE' }).filter({ hasText: '2080501' });
  await expect(tree.locator('.inspected-outcome')).toHaveText('一致');
  await expect(tree.locator('.part').filter({ hasText: '2080505' })).toContainText('89.28');
  await expect(tree.locator('.parts-sum')).toContainText('159.54');

  await clerk.goTo('EXP', 'total', 'expenditureThisYear');
  const counterpart = rules.filter({ hasText: 'X-IES-EXP' }).locator('.part');
  await expect(counterpart).toContainText('1,413.38');
  await counterpart.click();
  await expect(clerk.cell('IES', 'expenditure.thisYear', 'amount')).toHaveClass(/ag-cell-focus/);
});

test('all cells of a finding are outlined, in every table, until something else is chosen', async ({ page }) => {
  const clerk = new Clerk(page);
  const inSummary = clerk.cell('IES', 'expenditure.thisYear', 'amount');
  await openChaoyang(clerk);
  await clerk.goTo('IES', 'expenditure.thisYear', 'amount');
  await clerk.findings.getByRole('tab', { name: '本格' }).click();
  await clerk.findings.locator('.inspected').filter({ hasText: 'X-IES-EXP' }).locator('.inspected-rule').click();
  await expect(inSummary).toHaveClass(/cell-outlined/);
  const mark = '这张表里有框出的格子';
  await expect(clerk.railItem('公开01表').getByRole('img', { name: mark })).toBeVisible();
  await expect(clerk.railItem('公开03表').getByRole('img', { name: mark })).toBeVisible();
  await expect(clerk.railItem('公开02表').getByRole('img', { name: mark })).toHaveCount(0);
  await clerk.showTable('公开03表');
  await expect(clerk.cell('EXP', 'total', 'expenditureThisYear')).toHaveClass(/cell-outlined/);
});

test('the keyboard goes to the panel, from card to card, into the sheet and back', async ({ page }) => {
  const clerk = new Clerk(page);
  await clerk.openExample();
  await expect(suggestions(clerk)).not.toHaveCount(0);
  await page.keyboard.press('F6');
  const messages = clerk.findings.locator('.finding-message');
  await expect(messages.first()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(messages.nth(1)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(clerk.cell('GPB', '2011302', 'projectExpenditure')).toHaveClass(/ag-cell-focus/);
  await page.keyboard.press('F6');
  await expect(messages.first()).toBeFocused();
  await page.keyboard.press('F6');
  await expect(page.locator('.ag-cell:focus')).toHaveCount(1);
});

test('the settings of the filing are changed as one step', async ({ page }) => {
  const clerk = new Clerk(page);
  await openChaoyang(clerk);
  await clerk.button('设置').click();
  const dialog = page.getByRole('dialog', { name: '填报设置' });
  await dialog.getByLabel('单位名称').fill('示例市数据局');
  await dialog.getByText('截尾', { exact: true }).click();
  await dialog.getByRole('button', { name: '保存' }).click();
  await expect(page.getByText('部门：示例市数据局')).toBeVisible();
  await expect(clerk.findings).not.toContainText('四舍五入');
  await page.keyboard.press('Control+z');
  await expect(page.getByText(`部门：${UNIT}`)).toBeVisible();
  await clerk.button('设置').click();
  await expect(dialog.getByRole('radio', { name: '四舍五入' })).toBeChecked();
});

test('the review is exported as a workbook', async ({ page }) => {
  const clerk = new Clerk(page);
  await openChaoyang(clerk);
  await loseDigit(clerk);
  await expect(suggestions(clerk)).toHaveCount(1);
  const saving = page.waitForEvent('download');
  await clerk.findings.getByRole('button', { name: '更多' }).click();
  await page.getByRole('menuitem', { name: '导出审核结果' }).click();
  const file = await saving;
  expect(file.suggestedFilename()).toMatch(/审核结果.*\.xlsx$/);
  const workbook = readWorkbookNow(new Uint8Array(await readFile(await file.path())), file.suggestedFilename());
  const texts = JSON.stringify(workbook.sheets);
  for (const said of [UNIT, 'W-TPE-2', '2080505 机关事业单位基本养老保险缴费支出', '8.28'])
    expect(texts).toContain(said);
});

test('the review is copied as a message, also by the page opened from the disk', async ({ page }) => {
  await page.goto(singleFileUrl());
  const clerk = new Clerk(page);
  await openChaoyang(clerk);
  await clerk.findings.getByRole('button', { name: '更多' }).click();
  await page.getByRole('menuitem', { name: '复制审核结果' }).click();
  await expect(clerk.notice('已复制')).toBeVisible();
  const card = clerk.finding('W-TPE-2');
  await card.getByRole('button', { name: '核实说明' }).click();
  const field = card.getByRole('textbox', { name: '核实说明' });
  await field.press('Control+v');
  await expect(field).toHaveValue(/部门决算公开表已审核.*公务用车运行维护费/s);
});

test('Escape drops neither a 核实说明 nor settings that are half written without asking', async ({ page }) => {
  const clerk = new Clerk(page);
  await openChaoyang(clerk);
  const card = clerk.finding('W-TPE-2');
  const explain = card.getByRole('button', { name: '核实说明' });
  const field = card.getByRole('textbox', { name: '核实说明' });
  const question = page.getByRole('dialog', { name: '请确认' });
  await explain.click();
  await field.press('Escape');
  await expect(field).toHaveCount(0);
  await explain.click();
  await field.fill('上年结转');
  await field.press('Escape');
  await expect(question).toContainText('不保存刚才填写的内容吗？');
  await page.keyboard.press('Enter');
  await expect(question).toHaveCount(0);
  await expect(field).toHaveValue('上年结转');
  await expect(field).toBeFocused();
  await field.press('Escape');
  await question.getByRole('button', { name: '不保存' }).click();
  await expect(field).toHaveCount(0);

  await clerk.button('设置').click();
  const settings = page.getByRole('dialog', { name: '填报设置' });
  await settings.getByLabel('单位名称').fill('示例市数据局');
  for (const _ of [1, 2, 3]) {
    await page.keyboard.press('Escape');
    await expect(question).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(question).toHaveCount(0);
    await expect(settings.getByLabel('单位名称')).toHaveValue('示例市数据局');
  }
  await page.keyboard.press('Escape');
  await question.getByRole('button', { name: '不保存' }).click();
  await expect(settings).toHaveCount(0);
  await clerk.button('设置').click();
  await page.keyboard.press('Escape');
  await expect(settings).toHaveCount(0);
  await expect(page.getByText(`部门：${UNIT}`)).toBeVisible();
});
