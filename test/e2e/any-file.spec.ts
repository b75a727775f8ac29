import type { Locator, Page } from '@playwright/test';
import { chaoyangWorkbook } from '../support/chaoyang-workbook';
import { bytesAs, delimited, htmlTable } from '../support/draft-files';
import { gbkBytes } from '../support/gb18030';
import { makeZip, xlsxParts } from '../workbook/file/make-zip';
import { Clerk, type PageFile } from './clerk';
import { expect, singleFileUrl, test } from './fixtures';

const chaoyang = chaoyangWorkbook({ sheetName: (table) => table });
const file = (name: string, bytes: Uint8Array): PageFile => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(bytes),
});
const csvFile = file('公开02表 收入决算表.csv', gbkBytes(delimited(chaoyang.sheets[1]!)));
const pageFile = file('公开03表.xls', gbkBytes(htmlTable(chaoyang.sheets[2]!)));
const brokenFile = file('坏了.xlsx', bytesAs(chaoyang, 'xlsx').slice(0, 9000));
const oldFile = file('老表.et', bytesAs({ ...chaoyang, sheets: chaoyang.sheets.slice(0, 1) }, 'biff8'));

/** Half a million cells in rows longer than any program's: the library is long over them. */
const slowFile = (): PageFile => {
  const row = `<row>${'<c><v>1</v></c>'.repeat(40_000)}</row>`;
  return file('很大.xlsx', makeZip(xlsxParts([['大表', `<sheetData>${row.repeat(12)}</sheetData>`]])));
};

const review = (page: Page): Locator => page.getByRole('dialog', { name: /^导入“/ });
const refusal = (page: Page): Locator => page.getByRole('dialog', { name: '没有导入' });
const accept = (page: Page): Promise<void> => review(page).getByRole('button', { name: '接受导入' }).click();

async function chooseOnHome(clerk: Clerk, ...files: PageFile[]): Promise<void> {
  const chooser = clerk.page.waitForEvent('filechooser');
  await clerk.button('导入 Excel 草稿').click();
  await (await chooser).setFiles(files);
}

async function chooseInEditor(clerk: Clerk, ...files: PageFile[]): Promise<void> {
  const chooser = clerk.page.waitForEvent('filechooser');
  await expect(clerk.button('导入')).toBeEnabled();
  await clerk.page.keyboard.press('Control+o');
  await (await chooser).setFiles(files);
}

test.beforeEach(async ({ page, hostedUrl }) => {
  await page.goto(hostedUrl);
});

test('a CSV in GBK becomes a table, its codes whole', async ({ page }) => {
  const clerk = new Clerk(page);
  await chooseOnHome(clerk, csvFile);
  await expect(review(page)).toContainText('认出 1 张表');
  await expect(review(page).getByLabel('年度')).toHaveValue('2023');
  await accept(page);
  await clerk.awaitGrid();
  await clerk.showTable('公开02表');
  const [code] = /\d{7}/.exec(delimited(chaoyang.sheets[1]!))!;
  await expect(clerk.row(code)).toBeVisible();
});

test('broken files beside good ones: each has its message, the good ones go on', async ({ page }) => {
  const clerk = new Clerk(page);
  await chooseOnHome(clerk, brokenFile, csvFile, file('空的.xls', new Uint8Array()), pageFile, oldFile);
  await expect(refusal(page)).toContainText('“坏了.xlsx”：文件已损坏或不完整');
  await refusal(page).getByRole('button', { name: '知道了' }).click();
  await accept(page);
  await expect(refusal(page)).toContainText('“空的.xls”：文件是空的');
  await refusal(page).getByRole('button', { name: '知道了' }).click();
  await expect(review(page)).toContainText('（4/5）');
  await expect(review(page)).toContainText('扩展名是 .xls，内容其实是网页表格（HTML），已按内容读取。');
  await accept(page);
  await expect(review(page)).toContainText('（5/5）');
  await accept(page);
  const done = page.getByRole('dialog', { name: '各个文件导入到了哪里' });
  await expect(done.getByRole('row')).toHaveCount(5);
  await done.getByRole('button', { name: '打开' }).click();
  await clerk.awaitGrid();
  for (const number of ['公开01表', '公开02表', '公开03表'])
    await expect(clerk.railItem(number)).not.toContainText('未填');
  await expect(clerk.railItem('公开04表')).toContainText('未填');
});

test('a long reading shows how far it is, and cancelling stops it at once', async ({ page }) => {
  const clerk = new Clerk(page);
  await clerk.openExample();
  const cell = clerk.cell('IES', 'income.generalPublicBudget', 'amount');
  const before = await cell.innerText();
  await chooseInEditor(clerk, slowFile(), csvFile);
  const reading = page.getByRole('dialog', { name: '导入 Excel 草稿' });
  await expect(reading).toContainText('正在读取“很大.xlsx”');
  await expect(reading).toContainText('第 1 个文件，共 2 个');
  await expect(reading.getByRole('progressbar', { name: '读取工作表' })).toHaveAttribute('aria-valuenow', /^[2-7]\d$/);
  await reading.getByRole('button', { name: '取消' }).click();
  await expect(reading).toHaveCount(0);
  await expect(review(page)).toHaveCount(0);
  await expect(cell).toHaveText(before);
  await clerk.fill('IES', 'income.generalPublicBudget', 'amount', '12.5');
  await expect(cell).toHaveText('12.50');
});

test('the single file reads them too', async ({ page }) => {
  const clerk = new Clerk(page);
  await page.goto(singleFileUrl());
  await chooseOnHome(clerk, pageFile);
  await expect(review(page)).toContainText('认出 1 张表');
  await accept(page);
  await clerk.awaitGrid();
});
