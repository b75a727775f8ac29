import type { Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { MOF_2023 } from '../../src/editions/mof-2023';
import { proposeImport } from '../../src/workbook/import/import';
import { filingFromImport } from '../../src/workbook/import/import-accept';
import { readWorkbookNow } from '../../src/workbook/file/sheetjs-reader';
import { chaoyangWorkbook } from '../support/chaoyang-workbook';
import { Clerk, type PageFile } from './clerk';
import { accept, choose, draftFile, inEditor, onHome, review, sheetInList, XLSX } from './drafts';
import { expect, singleFileUrl, test } from './fixtures';

const UNIT = '示例市工业和信息化局';
const NUMBERS = MOF_2023.forms.map(({ number }) => number!);

const chaoyang = chaoyangWorkbook();
const imported = filingFromImport(proposeImport(chaoyang, MOF_2023), 'a');

const workbookFile = (sheets: readonly number[] | undefined, name: string): PageFile =>
  draftFile(sheets ? { ...chaoyang, sheets: sheets.map((index) => chaoyang.sheets[index]!) } : chaoyang, name);

const PICTURE: PageFile = {
  name: '决算.xlsx',
  mimeType: XLSX,
  buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]),
};

async function importOnHome(page: Page, clerk: Clerk): Promise<void> {
  await choose(page, onHome(clerk), workbookFile(undefined, '决算公开.xlsx'));
  await accept(page);
  await clerk.awaitGrid();
}

test.beforeEach(async ({ page, hostedUrl }) => {
  await page.goto(hostedUrl);
});

test('a draft becomes a filing whose nine tables agree', async ({ page }) => {
  const clerk = new Clerk(page);
  await choose(page, onHome(clerk), workbookFile(undefined, '决算公开.xlsx'));
  await expect(review(page)).toContainText('认出 9 张表，共 245 个数');
  await expect(review(page).getByText('认得准', { exact: true })).toHaveCount(9);
  await expect(review(page).getByRole('checkbox', { checked: true })).toHaveCount(9);
  await expect(review(page).getByLabel('单位名称')).toHaveValue(UNIT);
  await expect(review(page).getByLabel('年度')).toHaveValue('2023');
  await expect(review(page).getByTitle('公开01表 收入支出决算总表!C7')).toHaveText('1,413.38');
  await accept(page);
  await clerk.awaitGrid();
  await expect(clerk.notice('7 张表，245 个数；2 张表是空的')).toBeVisible();
  for (const number of NUMBERS) {
    const isFund = number === '公开08表' || number === '公开09表';
    // A “三公” figure is above its budget: true, and to be explained.
    const standing = number === '公开07表' ? '需核实 1' : isFund ? '空表' : '一致';
    await expect(clerk.railItem(number)).toContainText(standing);
  }
  await clerk.expectCount('错误', 0);
  // Last year's figures are not there to compare the carry-over with.
  await clerk.expectCount('未核对', 1);
  await clerk.expectCount('需核实', 1);
  await clerk.expectCount('尾差', 21);
  await clerk.reload();
  await clerk.expectCount('尾差', 21);
});

for (const [kind, key] of [
  ['公开稿', 'published'],
  ['工作稿', 'working'],
] as const)
  test(`the ${key} workbook holds the same figures`, async ({ page }) => {
    const clerk = new Clerk(page);
    await importOnHome(page, clerk);
    await page.keyboard.press('Control+e');
    const dialog = page.getByRole('dialog', { name: '导出' });
    await expect(dialog.locator('.export-counts')).toHaveText('需核实 1未核对 1');
    await dialog.getByText(kind, { exact: true }).click();
    const saving = page.waitForEvent('download');
    await dialog.getByRole('button', { name: '导出' }).click();
    const file = await saving;
    expect(file.suggestedFilename()).toBe(`${UNIT}2023年度部门决算公开表（${kind}）.xlsx`);
    await expect(clerk.notice('已导出')).toBeVisible();
    const workbook = readWorkbookNow(new Uint8Array(await readFile(await file.path())), file.suggestedFilename());
    const proposal = proposeImport(workbook, MOF_2023);
    expect(proposal.issues).toEqual([]);
    expect(proposal.isWorkingCopy).toBe(kind === '工作稿');
    const back = filingFromImport(proposal, 'b');
    expect(back.tables).toEqual(imported.tables);
    expect(back.unit).toEqual(imported.unit);
  });

test('an export lists what is open first and leads to it', async ({ page }) => {
  const clerk = new Clerk(page);
  await clerk.openExample();
  await clerk.button('导出').click();
  const dialog = page.getByRole('dialog', { name: '导出' });
  await expect(dialog).toContainText('还有没处理的审核结果');
  const first = dialog.getByRole('listitem').first();
  await expect(first).toContainText('疑似录错：');
  await first.getByRole('button').click();
  await expect(dialog).toHaveCount(0);
  await expect(clerk.findings.locator('.suggestion-findings [aria-current="true"]')).toBeVisible();
});

test('an import into an open filing is one step, undone and done again', async ({ page }) => {
  const clerk = new Clerk(page);
  const cell = clerk.cell('IES', 'income.generalPublicBudget', 'amount');
  await clerk.openExample();
  const before = await cell.innerText();
  await choose(page, inEditor(clerk), workbookFile(undefined, '决算公开.xlsx'));
  await expect(review(page)).toContainText(/现为“.+”/);
  await review(page).getByRole('button', { name: '所有表：全部用草稿的' }).click();
  await accept(page);
  await expect(cell).toHaveText('1,413.38');
  await clerk.expectCount('尾差', 21);
  await clerk.notice('已导入').getByRole('button', { name: '撤销' }).click();
  await expect(cell).toHaveText(before);
  await page.keyboard.press('Control+y');
  await expect(cell).toHaveText('1,413.38');
});

test('corrections count: another unit, a table left out', async ({ page }) => {
  const clerk = new Clerk(page);
  await importOnHome(page, clerk);
  await choose(page, inEditor(clerk), workbookFile([0, 1], '两张表.xlsx'));
  const first = sheetInList(page, '公开01表');
  await expect(first).toContainText('与现有的相同');
  await review(page).getByLabel('工作表“公开01表 收入支出决算总表”的金额单位').selectOption('元');
  await expect(first).toContainText('9 处不同');
  await review(page).getByRole('checkbox', { name: '导入 收入决算表' }).uncheck();
  await expect(review(page)).toContainText('认出 1 张表，共 9 个数');
  await review(page).getByLabel('工作表“公开01表 收入支出决算总表”认作').selectOption('');
  await expect(review(page)).toContainText('请至少选一张表');
  await expect(review(page).getByRole('button', { name: '接受导入' })).toBeDisabled();
  await page.keyboard.press('Escape');
  await expect(clerk.focused).toBeFocused();
  await clerk.expectCount('尾差', 21);
});

test('files of one unit and year go into one filing', async ({ page }) => {
  const clerk = new Clerk(page);
  await choose(page, onHome(clerk), workbookFile([0, 1], '甲.xlsx'), workbookFile([2, 3], '乙.xlsx'));
  await expect(review(page)).toContainText('导入“甲.xlsx”（1/2）');
  await accept(page);
  await expect(review(page)).toContainText('导入“乙.xlsx”（2/2）');
  await expect(review(page).getByLabel('导入到')).toHaveValue('last');
  await accept(page);
  const done = page.getByRole('dialog', { name: '各个文件导入到了哪里' });
  await expect(done.getByRole('row')).toHaveCount(2);
  await done.getByRole('button', { name: '打开' }).click();
  await clerk.awaitGrid();
  for (const number of NUMBERS.slice(0, 4)) await expect(clerk.railItem(number)).toContainText('一致');
  await expect(clerk.railItem('公开05表')).toContainText('未填');
});

test('a file that is no spreadsheet says so, and the work stays', async ({ page }) => {
  const clerk = new Clerk(page);
  await importOnHome(page, clerk);
  await choose(page, inEditor(clerk), PICTURE);
  const message = page.getByRole('dialog', { name: '没有导入' });
  await expect(message).toContainText('“决算.xlsx”');
  await expect(message).toContainText('PNG 图片');
  await message.getByRole('button', { name: '知道了' }).click();
  await expect(message).toHaveCount(0);
  await clerk.expectCount('尾差', 21);
  await expect(clerk.cell('IES', 'income.generalPublicBudget', 'amount')).toHaveText('1,413.38');
});

test('a draft dropped on the editor is reviewed', async ({ page }) => {
  const clerk = new Clerk(page);
  await clerk.openExample();
  await expect(clerk.button('导入')).toBeEnabled();
  const { name, buffer } = workbookFile([0], '一张表.xlsx');
  await page.evaluate(
    ([fileName, bytes]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([new Uint8Array(bytes as number[])], fileName as string));
      window.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    },
    [name, [...buffer]],
  );
  await expect(review(page)).toContainText('认出 1 张表，共 9 个数');
});

test('the single file imports and exports too', async ({ page }) => {
  const clerk = new Clerk(page);
  await page.goto(singleFileUrl());
  await importOnHome(page, clerk);
  await clerk.expectCount('尾差', 21);
  await clerk.button('导出').click();
  const saving = page.waitForEvent('download');
  await page.getByRole('dialog', { name: '导出' }).getByRole('button', { name: '导出' }).click();
  expect((await saving).suggestedFilename()).toContain('（公开稿）.xlsx');
});
