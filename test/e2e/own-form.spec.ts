import type { Download, Locator, Page } from '@playwright/test';
import { openXlsx } from 'hucre/xlsx';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { publish } from '../../src/core/check/publish';
import type { Filing } from '../../src/core/filing/filing';
import { YUAN } from '../../src/core/money/scale';
import { MOF_2023 } from '../../src/editions/mof-2023';
import { correctExampleFiling } from '../../src/editions/mof-2023/example';
import { readWorkbookNow } from '../../src/workbook/file/sheetjs-reader';
import { proposeImport } from '../../src/workbook/import/import';
import { COUNTY_LINE, countyForm } from '../support/county-form';
import { fancyForm } from '../support/fancy-form';
import { plainFigures } from '../support/plain-figures';
import { backupOf, Clerk, type PageFile } from './clerk';
import { choose, XLSX } from './drafts';
import { expect, test } from './fixtures';

const UNIT = '示例甲局';
const FILING: Filing = { ...correctExampleFiling('own-form'), unit: { name: UNIT } };

const bytesOf = async (file: Download): Promise<Uint8Array> => new Uint8Array(await readFile(await file.path()));
const formFile = (bytes: Uint8Array, name = '县财政局附表.xlsx'): PageFile => ({
  name,
  mimeType: XLSX,
  buffer: Buffer.from(bytes),
});

async function openFiling(page: Page, url: string, filing: Filing): Promise<Clerk> {
  await page.goto(url);
  const clerk = new Clerk(page);
  await clerk.restore(backupOf(filing));
  await clerk.open(filing.unit.name);
  return clerk;
}

const exportDialog = (page: Page): Locator => page.getByRole('dialog', { name: '导出', exact: true });

async function takeIn(page: Page, file: PageFile): Promise<void> {
  const start = (): Promise<void> => exportDialog(page).getByRole('button', { name: '取用表样…' }).click();
  await choose(page, start, file);
}

async function save(page: Page, button: string): Promise<Download> {
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: button, exact: true }).last().click();
  return saving;
}

test("a bureau's own form is filled with the published figures, and remembered", async ({ page, hostedUrl }) => {
  const { GPB, EXP } = FILING.tables;
  const filing: Filing = { ...FILING, tables: { GPB: GPB!, EXP: EXP! } };
  await openFiling(page, hostedUrl, filing);
  await page.keyboard.press('Control+e');
  await takeIn(page, formFile(await countyForm('GPB', 'EXP')));
  const review = page.getByRole('dialog', { name: '取用表样：县财政局附表.xlsx' });
  await expect(review).toContainText('认出 2 张表，本版式共 9 张');
  await expect(review).toContainText('另有 1 个工作表不是表，照原样留着');
  await expect(review.getByLabel('填表须知认作哪张表')).toHaveValue('');
  await expect(review.getByLabel(/的金额单位$/).first()).toHaveValue('元');
  await expect(review).toContainText('表样里没有这些表，它们的数字填不进去：公开01表《收入支出决算总表》');
  await review.getByLabel('给这份表样起个名字').fill('县表样');
  await review.getByRole('button', { name: '记住表样' }).click();
  const kind = page.getByRole('radio', { name: '财政局下发的表样：县表样' });
  await expect(kind).toBeChecked();

  const file = await save(page, '导出');
  expect(file.suggestedFilename()).toBe(`${UNIT}2023年度部门决算公开表（县表样）.xlsx`);
  const bytes = await bytesOf(file);
  const { filing: read } = proposeImport(readWorkbookNow(bytes, '填好.xlsx'), MOF_2023);
  expect(plainFigures(read)).toEqual(plainFigures(publish({ ...filing, reportingScale: YUAN }, MOF_2023)));
  expect(read.unit.name).toBe(UNIT);
  const { sheets } = await openXlsx(bytes, { readStyles: true });
  expect(sheets[0]!.cells!.get('6,0')?.style).toMatchObject(COUNTY_LINE);
  expect(sheets[1]!.rows[0]).toEqual(['请用蓝黑墨水。']);

  await page.reload();
  await new Clerk(page).awaitGrid();
  await page.keyboard.press('Control+e');
  await expect(kind).toBeChecked();
  await page.getByRole('button', { name: '管理表样…' }).click();
  const list = page.getByRole('dialog', { name: '管理表样' });
  await expect(list).toContainText(`最近用它的单位：${UNIT}`);
  await list.getByRole('button', { name: '给“县表样”改名' }).click();
  await list.getByRole('textbox').fill('新名称');
  await page.keyboard.press('Enter');
  await expect(list.getByText('新名称', { exact: true })).toBeVisible();
  await list.getByRole('button', { name: '删除表样“新名称”' }).click();
  await page.getByRole('button', { name: '确定' }).click();
  await expect(list).toContainText('还没有表样');
});

test('a form goes along with a backup, and whoever restores it exports into it', async ({
  page,
  browser,
  hostedUrl,
}) => {
  const clerk = await openFiling(page, hostedUrl, { ...FILING, tables: { GPB: FILING.tables.GPB! } });
  await page.keyboard.press('Control+e');
  await takeIn(page, formFile(await countyForm('GPB')));
  await page.getByRole('button', { name: '记住表样' }).click();
  await save(page, '导出');
  await page.goto(hostedUrl);
  const backup = await clerk.backUpAll();
  await expect(clerk.notice(/1 份表样/)).toBeVisible();

  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  const colleague = await context.newPage();
  await colleague.goto(hostedUrl);
  const other = new Clerk(colleague);
  const content = await readFile(await backup.path());
  await other.restore({ name: '备份.json', mimeType: 'application/json', buffer: content });
  await expect(other.notice(/备份带来了表样“县财政局附表”/)).toBeVisible();
  await other.open(UNIT);
  await colleague.keyboard.press('Control+e');
  await expect(colleague.getByRole('radio', { name: '财政局下发的表样：县财政局附表' })).toBeChecked();
  const file = await save(colleague, '导出');
  const { sheets } = await openXlsx(await bytesOf(file), { readStyles: true });
  expect(sheets[0]!.cells!.get('6,0')?.style).toMatchObject(COUNTY_LINE);
  await context.close();
});

test('what a form hides, protects and has left over is said, and can be left out', async ({ page, hostedUrl }) => {
  await openFiling(page, hostedUrl, { ...FILING, tables: { EXP: FILING.tables.EXP! } });
  await page.keyboard.press('Control+e');
  await takeIn(page, formFile(fancyForm(), '市局表样.xlsx'));
  const review = page.getByRole('dialog', { name: '取用表样：市局表样.xlsx' });
  await expect(review).toContainText('支出加了保护：照样能填');
  await expect(review).toContainText('这些栏是隐藏的，填了也看不见：经营支出');
  await expect(review).toContainText('里面有 1 个数（2299.3）');
  const leftOver = page.getByLabel('旧数认作哪张表');
  await leftOver.selectOption({ label: '不是表，清去里面的数' });
  await expect(review).toContainText('导出时清去 1 个数');
  await leftOver.selectOption({ label: '不是表，导出时去掉这个工作表' });
  await expect(review).toContainText('导出的文件里没有这个工作表');
  await page.getByRole('button', { name: '记住表样' }).click();
  const names = async (): Promise<string[]> => {
    await exportDialog(page).getByRole('button', { name: '导出' }).click();
    await expect(page.getByText(/处公式不能照留/)).toContainText('支出 F10');
    const file = await save(page, '照样导出');
    return readWorkbookNow(await bytesOf(file), '填好.xlsx').sheets.map(({ name }) => name);
  };
  expect(await names()).toEqual(['封面', '支出']);

  // It can be taken back later.
  await page.keyboard.press('Control+e');
  await page.getByRole('button', { name: '管理表样…' }).click();
  await page.getByRole('button', { name: '核对表样“市局表样”' }).click();
  await page.getByLabel('旧数认作哪张表').selectOption({ label: '不是表，照原样留着' });
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await page.getByRole('dialog', { name: '管理表样' }).getByRole('button', { name: '关闭', exact: true }).click();
  expect(await names()).toEqual(['封面', '支出', '旧数']);
});

test('figures without a place are listed before they are left out', async ({ page, hostedUrl }) => {
  await openFiling(page, hostedUrl, FILING);
  await page.keyboard.press('Control+e');
  await takeIn(page, formFile(await countyForm('GPB')));
  await page.getByRole('button', { name: '记住表样' }).click();
  await exportDialog(page).getByRole('button', { name: '导出' }).click();
  const asking = page.getByRole('dialog', { name: '导出之前请看一看' });
  await expect(asking).toContainText('《财政拨款“三公”经费支出决算表》：表样里没有这张表');
  await asking.getByText(/^《财政拨款“三公”经费支出决算表》/).click();
  await expect(asking).toContainText(/公务接待费·决算数：[\d.]+ 万元/);
  await expect(asking).not.toContainText('《一般公共预算财政拨款支出决算表》');
  await asking.getByRole('button', { name: '改用公开稿' }).click();
  await expect(page.getByRole('radio', { name: /^公开稿/ })).toBeChecked();
  await page.getByRole('radio', { name: /^财政局下发的表样/ }).check();
  await exportDialog(page).getByRole('button', { name: '导出' }).click();
  const file = await save(page, '照样导出');
  expect(file.suggestedFilename()).toContain('（县财政局附表）');
});

test('a form of another format is refused with what to do', async ({ page, hostedUrl }) => {
  await openFiling(page, hostedUrl, FILING);
  await page.keyboard.press('Control+e');
  const old = await readFile(join(import.meta.dirname, '../fixtures/workbook/small.xls'));
  await takeIn(page, formFile(new Uint8Array(old), '下发表样.xls'));
  const failed = page.getByRole('dialog', { name: '没有取用' });
  await expect(failed).toContainText('“下发表样.xls”是旧格式（.xls、.et）');
  await expect(failed).toContainText('另存为“Excel 工作簿（*.xlsx）”');
});

test('an office prints the tables its own way, and takes it back', async ({ page, hostedUrl }) => {
  const clerk = await openFiling(page, hostedUrl, FILING);
  const rail = page.locator('.rail-title');
  const before = await rail.allInnerTexts();
  await clerk.button('设置').click();
  await clerk.button('表样调整…').click();
  const dialog = page.getByRole('dialog', { name: '表样调整' });
  await dialog.getByRole('button', { name: '公开02表 收入决算表' }).click();
  await dialog.getByLabel('标题').fill('收入明细表');
  await dialog.getByLabel('表下的注（一行一条）').fill('注：由本局编制。');
  await dialog.getByLabel('附属单位上缴收入').check();
  await expect(dialog.getByRole('figure')).toContainText('注：由本局编制。');
  await expect(dialog.getByRole('figure')).not.toContainText('附属单位上缴收入');
  await dialog
    .getByRole('button', { name: /收入明细表$/ })
    .first()
    .focus();
  await page.keyboard.press('Alt+ArrowUp');
  await dialog.getByRole('button', { name: '保存' }).click();

  const after = ['收入明细表', before[0]!, ...before.slice(2)];
  await expect(rail).toHaveText(after);
  await clerk.railItem('公开02表').click();
  await expect(page.getByRole('heading', { level: 1, name: '收入明细表' })).toBeVisible();
  await clerk.reload();
  await expect(rail).toHaveText(after);

  await page.keyboard.press('Control+e');
  await exportDialog(page).getByText('公开稿', { exact: true }).click();
  const workbook = readWorkbookNow(await bytesOf(await save(page, '导出')), '公开.xlsx');
  const texts = workbook.sheets.map((sheet) => sheet.rows.flat().flatMap((cell) => (cell ? [cell.value] : [])));
  const first = texts.find((values) => values.includes('收入明细表'))!;
  expect(texts.indexOf(first)).toBeLessThan(texts.findIndex((values) => values.includes(before[0]!)));
  expect(first).toContain('注：由本局编制。');
  expect(first).not.toContain('附属单位上缴收入');

  await page.keyboard.press('Control+z');
  await expect(rail).toHaveText(before);
});
