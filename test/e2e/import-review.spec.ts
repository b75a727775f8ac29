import type { Locator, Page } from '@playwright/test';
import { chaoyangWorkbook } from '../support/chaoyang-workbook';
import {
  everythingChanged,
  SECOND_DRAFT,
  secondDraft,
  stackedDraft,
  strangeDraft,
  unnamedUnits,
} from '../support/import-drafts';
import { Clerk } from './clerk';
import { accept, choose, draftFile, inEditor, onHome, review, sheetInList } from './drafts';
import { expect, test } from './fixtures';

const UNIT = '示例市工业和信息化局';
const GPB = /一般公共预算财政拨款支出/;

const decisions = (page: Page): Locator => review(page).getByRole('region', { name: '请先看这里' });
const tab = (page: Page, name: string | RegExp): Locator => review(page).getByRole('tab', { name });
const difference = (page: Page, name: RegExp): Locator => review(page).getByRole('radio', { name });
const outcome = (page: Page): Locator => review(page).locator('.import-outcome');

/** A filing with the nine tables of the first draft, open in the editor. */
async function openFirst(page: Page): Promise<Clerk> {
  const clerk = new Clerk(page);
  await choose(page, onHome(clerk), draftFile(chaoyangWorkbook()));
  await accept(page);
  await clerk.awaitGrid();
  return clerk;
}

test.beforeEach(async ({ page, hostedUrl }) => {
  await page.goto(hostedUrl);
});

test('a second draft is compared, and what only the filing has stays', async ({ page }) => {
  const clerk = await openFirst(page);
  const changed = clerk.cell('GPB', SECOND_DRAFT.changed, 'basicExpenditure');
  await choose(page, inEditor(clerk), draftFile(secondDraft()));
  await expect(sheetInList(page, GPB).first()).toContainText('4 处不同');
  await expect(sheetInList(page, '收入决算表')).toContainText('与现有的相同');
  await expect(difference(page, /2080501 .+基本支出 草稿 26\.00/)).toBeChecked();
  await expect(difference(page, /2299901 其他支出 整行 草稿 0\.70/)).toBeChecked();
  await expect(difference(page, /2210201 住房公积金 整行 现有 88\.55/)).toBeChecked();
  await expect(review(page).getByRole('row', { name: /2080501 .+基本支出/ })).toContainText('+1.01');
  await expect(review(page).getByRole('row', { name: /2080501 .+基本支出/ })).toContainText('D10');
  await difference(page, /2080501 .+小计 现有 24\.99/).check();
  await expect(outcome(page)).toContainText('2 张表有不同：用草稿的 5 处，保留现有的 2 处；7 张表相同');
  await accept(page);
  await expect(clerk.notice(/用了草稿的 5 处，保留现有的 2 处/)).toBeVisible();
  await clerk.showTable('公开05表');
  await expect(changed).toHaveText('26.00');
  // A total that follows its parts goes on following them, whichever side was ticked.
  await expect(clerk.cell('GPB', SECOND_DRAFT.changed, 'expenditureThisYear')).toHaveText('26.00');
  for (const code of [SECOND_DRAFT.missing, SECOND_DRAFT.added]) await expect(clerk.row(code)).toHaveCount(1);
  await page.keyboard.press('Control+z');
  await expect(changed).toHaveText('24.99');
  await expect(clerk.row(SECOND_DRAFT.added)).toHaveCount(0);
  await page.keyboard.press('Control+y');
  await expect(changed).toHaveText('26.00');
});

test('all differences can be decided at once, by kind, by table and everywhere', async ({ page }) => {
  const clerk = await openFirst(page);
  await choose(page, inEditor(clerk), draftFile(secondDraft()));
  await review(page).getByRole('button', { name: '“只有现有填报有的”全部用草稿的' }).click();
  await expect(difference(page, /2210201 .+草稿 没有这一行/)).toBeChecked();
  await review(page).getByRole('tabpanel').getByRole('button', { name: '全部保留现有的', exact: true }).click();
  await expect(outcome(page)).toContainText('用草稿的 3 处，保留现有的 4 处');
  await review(page).getByRole('button', { name: '所有表：全部保留现有的' }).click();
  await expect(outcome(page)).toContainText('用草稿的 0 处，保留现有的 7 处');
  await accept(page);
  await expect(clerk.notice('没有带来改动')).toBeVisible();
  await clerk.expectCount('尾差', 21);
});

test('finer figures in 元 are recorded or rounded, as the clerk says', async ({ page }) => {
  const clerk = await openFirst(page);
  const figure = clerk.cell('TPE', 'vehicleRunning', 'finalAmount');
  await choose(page, inEditor(clerk), draftFile(secondDraft()));
  await expect(decisions(page)).toContainText('草稿的数更细（元，到分），现有填报是万元，2 位小数');
  await sheetInList(page, '三公').click();
  await expect(review(page)).toContainText('有 3 个数舍入后相同，草稿的更细');
  await decisions(page).getByRole('button', { name: '换算成万元（舍入 3 个数）' }).click();
  await expect(sheetInList(page, '三公')).toContainText('与现有的相同');
  await decisions(page).getByRole('button', { name: '按元记录，一位不舍' }).click();
  await expect(sheetInList(page, '三公')).toContainText('3 处不同');
  await accept(page);
  await clerk.showTable('公开07表');
  await expect(figure).toHaveText('105,912.34');
});

test('the filing keeps its own name and year unless the clerk takes the draft’s', async ({ page }) => {
  const clerk = await openFirst(page);
  await choose(page, inEditor(clerk), draftFile(secondDraft()));
  await expect(review(page)).toContainText(`单位名称：草稿写的是“示例市工信局”，现为“${UNIT}”`);
  await expect(review(page).getByLabel('保留“2023”')).toBeChecked();
  await review(page).getByLabel('改为“示例市工信局”').check();
  await accept(page);
  await expect(page.locator('.top-bar, header').first()).toContainText('示例市工信局');
  await expect(page.locator('.top-bar, header').first()).toContainText('2023年度');
});

test('hundreds of differences stay at hand', async ({ page }) => {
  const clerk = await openFirst(page);
  await choose(page, inEditor(clerk), draftFile(everythingChanged()));
  await expect(outcome(page)).toContainText('用草稿的 245 处');
  await expect(review(page)).toContainText('有 245 处不同，请看');
  await sheetInList(page, GPB).first().click();
  await expect(review(page).getByRole('tabpanel').getByRole('radio', { checked: true })).toHaveCount(78);
  await page.keyboard.press('ArrowDown');
  await expect(sheetInList(page, '基本支出决算')).toBeFocused();
  await expect(tab(page, '与现有的不同 29')).toHaveAttribute('aria-selected', 'true');
});

test('a sheet whose heads say nothing is read by hand: table, row of the heads, columns, unit', async ({ page }) => {
  const clerk = new Clerk(page);
  await clerk.create('某某县财政局');
  await choose(page, inEditor(clerk), draftFile(strangeDraft()));
  await page.getByRole('dialog', { name: '没有导入' }).getByRole('button', { name: '逐张指定' }).click();
  await expect(decisions(page)).toContainText('没有认出任何一张决算公开表');
  await review(page).getByLabel('工作表“Sheet1”认作').selectOption('GPB');
  await expect(review(page)).toContainText('没有对上表头');
  await review(page).getByRole('button', { name: '第 4 行是表头' }).click();
  const columns = ['功能分类科目编码', '科目名称', '小计', '基本支出', '项目支出'];
  for (const [index, column] of columns.entries()) {
    const select = review(page).getByLabel(`${'ABCDE'[index]} 列是`);
    const option = select.getByRole('option').filter({ hasText: column });
    await select.selectOption(await option.getAttribute('value'));
  }
  await expect(review(page)).toContainText('认出 1 张表，共 78 个数');
  await review(page).getByLabel('工作表“Sheet1”的金额单位').selectOption('元');
  await expect(review(page)).toContainText('您指定的');
  await review(page).getByLabel('工作表“Sheet1”的金额单位').selectOption('万元');
  await tab(page, '读出的样子').click();
  await review(page).getByTitle('Sheet1!D8', { exact: true }).click();
  await expect(review(page)).toContainText('24.99 来自 Sheet1!D8');
  await page.keyboard.press('ArrowLeft');
  await expect(review(page)).toContainText('24.99 来自 Sheet1!C8');
  await accept(page);
  await clerk.showTable('公开05表');
  await expect(clerk.cell('GPB', '2080501', 'basicExpenditure')).toHaveText('24.99');
});

test('two tables in one sheet come in one by one', async ({ page }) => {
  const clerk = new Clerk(page);
  await clerk.create('某某县财政局');
  await choose(page, inEditor(clerk), draftFile(stackedDraft()));
  await expect(sheetInList(page, '汇总 A')).toHaveCount(2);
  await expect(sheetInList(page, '支出决算表').last()).toContainText('现在没有填');
  await review(page).getByRole('checkbox', { name: '导入 支出决算表' }).uncheck();
  await expect(outcome(page)).toHaveText('新填 1 张表 78 个数');
  await accept(page);
  await expect(clerk.railItem('公开05表')).not.toContainText('未填');
  await expect(clerk.railItem('公开03表')).toContainText('未填');
});

test('what needs a word of the clerk stands on top, each thing once', async ({ page }) => {
  const clerk = new Clerk(page);
  await choose(page, onHome(clerk), draftFile(unnamedUnits()));
  await expect(decisions(page)).toContainText('4 张工作表没有写金额单位，暂按万元，请确认。');
  await expect(outcome(page)).toHaveText('请先在上面回答：金额单位是元还是万元。');
  await expect(decisions(page)).toContainText('应为金额，实为“待核”，已按原文保留。共 6 处');
  await decisions(page).getByRole('button', { name: '改为元' }).click();
  await expect(decisions(page)).not.toContainText('没有写金额单位');
  await expect(review(page).getByLabel('工作表“INC”的金额单位')).toHaveValue('元');
  await decisions(page).getByRole('button', { name: '去看' }).click();
  await expect(tab(page, '读出的样子')).toHaveAttribute('aria-selected', 'true');
});

test('figures 10 000 times those of the filing are doubted, though the sheet names a unit', async ({ page }) => {
  const clerk = await openFirst(page);
  const inYuan = chaoyangWorkbook({ unit: '元' });
  const mistaken = {
    ...inYuan,
    sheets: inYuan.sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((cells) =>
        cells?.map((cell) => (cell?.value === '金额单位：元' ? { ...cell, value: '金额单位：万元' } : cell)),
      ),
    })),
  };
  await choose(page, inEditor(clerk), draftFile(mistaken));
  await expect(sheetInList(page, '收入决算表')).toContainText('请核对');
  const acceptance = review(page).getByRole('button', { name: '接受导入' });
  await expect(acceptance).toBeDisabled();
  await expect(outcome(page)).toHaveText('请先在上面回答：金额单位是元还是万元。');
  const doubt = decisions(page).getByRole('listitem').filter({ hasText: '张表（现按万元）' });
  await expect(doubt).toHaveCount(1);
  await expect(doubt).toContainText('约 1 万倍');
  await doubt.getByRole('button', { name: '改为元' }).click();
  await expect(sheetInList(page, '收入决算表')).toContainText('与现有的相同');
  await expect(acceptance).toBeEnabled();
});
