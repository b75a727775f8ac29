import { chromium, type Download, type Locator, type Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { read, utils, write } from 'xlsx';
import { convertFiling } from '../../src/core/edition/convert-filing';
import { MOF_2023 } from '../../src/editions/mof-2023';
import { exampleFiling } from '../../src/editions/mof-2023/example';
import { SICHUAN_2023 } from '../../src/editions/sichuan';
import { readZipDirectory, unzipEntry } from '../../src/workbook/file/zip-archive';
import { findOldBrowser } from '../support/browser';
import { wages } from '../support/wages';
import { backupOf, Clerk } from './clerk';
import { accept, choose, onHome, review, XLSX } from './drafts';
import { collectErrors, expect, singleFileUrl, test } from './fixtures';

const TABLES = MOF_2023.forms.length;
const LYING = MOF_2023.forms.filter(({ orientation }) => orientation === 'landscape').length;

const bytesOf = async (file: Download): Promise<Uint8Array> => new Uint8Array(await readFile(await file.path()));

/** Width and height of each page in points, as the file says them. */
function pageSizes(pdf: Buffer): [number, number][] {
  const boxes = pdf.toString('latin1').matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/g);
  return [...boxes].map(([, width, height]) => [Number(width), Number(height)]);
}

const lying = (sizes: readonly [number, number][]): number => sizes.filter(([width, height]) => width > height).length;

async function exported(page: Page, kind: string): Promise<Download> {
  await page.keyboard.press('Control+e');
  const dialog = page.getByRole('dialog', { name: '导出' });
  await dialog.getByText(kind, { exact: true }).click();
  const saving = page.waitForEvent('download');
  await dialog.getByRole('button', { name: '导出' }).click();
  return saving;
}

test('all tables are printed in one go, as the preview shows them', async ({ page, hostedUrl }) => {
  await page.addInitScript(() => {
    window.print = () => document.body.setAttribute('data-printed', '1');
  });
  await page.goto(hostedUrl);
  const clerk = new Clerk(page);
  await clerk.openExample();
  await page.keyboard.press('Control+p');
  const preview = page.getByRole('dialog', { name: '打印' });
  await expect(preview.locator('.paper')).toHaveCount(TABLES + 1);
  await expect(preview.getByRole('button', { name: '打印' })).toBeFocused();
  for (const [index, { title }] of MOF_2023.forms.entries())
    await expect(preview.getByRole('region', { name: `${title} 第 ${index + 1} 页 共 ${TABLES} 页` })).toBeAttached();
  for (const name of ['填表人', '审核人', '单位负责人', '填报日期']) await expect(preview).toContainText(name);

  const sizes = pageSizes(await page.pdf({ preferCSSPageSize: true }));
  expect(sizes).toHaveLength(TABLES + 1);
  expect(lying(sizes)).toBe(LYING);
  await preview.getByLabel('横表转成竖纸').check();
  expect(lying(pageSizes(await page.pdf({ preferCSSPageSize: true })))).toBe(0);

  await preview.getByLabel('带封面').uncheck();
  await preview.getByRole('button', { name: '全不选' }).click();
  await expect(preview).toContainText('没有选中任何表');
  await expect(preview.getByRole('button', { name: '打印' })).toBeDisabled();
  await preview.getByLabel('收入支出决算总表').first().check();
  await preview.getByText('工作稿', { exact: true }).first().click();
  await expect(preview.locator('.paper')).toHaveCount(1);
  await expect(preview.locator('.paper-draft')).toHaveText('工作稿');
  await preview.getByRole('button', { name: '打印' }).click();
  await expect(page.locator('body')).toHaveAttribute('data-printed', '1');

  await page.emulateMedia({ media: 'print' });
  await expect(preview.locator('.print-options')).toBeHidden();
  await expect(page.locator('.top-bar')).toBeHidden();
  await page.emulateMedia({ media: null });
  await page.keyboard.press('Escape');
  await expect(preview).toHaveCount(0);
  await expect(clerk.focused).toBeFocused();
  await expect(page).toHaveTitle(/明账/);
});

for (const version of [86, 109] as const)
  test(`Chromium ${version} prints every table on upright paper at full size`, async () => {
    const browser = await chromium.launch(findOldBrowser(version));
    try {
      const page = await browser.newPage();
      const errors = collectErrors(page);
      await page.goto(singleFileUrl());
      const click = (text: string): Promise<void> =>
        page.evaluate((wanted) => {
          [...document.querySelectorAll('button')].find((each) => each.textContent!.trim() === wanted)!.click();
        }, text);
      await page.waitForFunction(() => document.body.textContent!.includes('打开示例'), undefined, { polling: 100 });
      await click('打开示例');
      await page.waitForFunction(() => document.querySelector('.ag-cell-focus') !== null, undefined, { polling: 100 });
      await page.keyboard.press('Control+p');
      await page.waitForFunction((count) => document.querySelectorAll('.paper').length === count, TABLES + 1, {
        polling: 100,
      });
      expect(await page.evaluate(() => document.querySelector('.print-options')!.textContent)).toContain('已转过来');
      const sizes = pageSizes(await page.pdf({ preferCSSPageSize: true }));
      expect([sizes.length, lying(sizes)]).toEqual([TABLES + 1, 0]);
      // Wider than the paper, it would all be shrunk.
      await page.emulateMedia({ media: 'print' });
      await page.setViewportSize({ width: 794, height: 1123 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(794);
      expect(errors).toEqual([]);
    } finally {
      await browser.close();
    }
  });

test('the web page stands by itself, on a phone too', async ({ page, hostedUrl }) => {
  await page.goto(hostedUrl);
  const clerk = new Clerk(page);
  await clerk.openExample();
  const file = await exported(page, '网页');
  expect(file.suggestedFilename()).toMatch(/2023年度部门决算公开表（网页）\.html$/);
  await expect(clerk.notice('已导出')).toBeVisible();
  const html = await readFile(await file.path(), 'utf8');
  const phone = await page.context().newPage();
  await phone.setViewportSize({ width: 390, height: 844 });
  await phone.setContent(html);
  await expect(phone.getByRole('table')).toHaveCount(TABLES);
  await expect(phone.getByRole('link', { name: '公开07表 财政拨款“三公”经费支出决算表' })).toBeVisible();
  await expect(phone.getByRole('rowheader', { name: '本年收入合计' }).first()).toBeAttached();
  expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});

test('open data are one text file for each table', async ({ page, hostedUrl }) => {
  await page.goto(hostedUrl);
  await new Clerk(page).openExample();
  const file = await exported(page, '开放数据');
  expect(file.suggestedFilename()).toMatch(/（开放数据）\.zip$/);
  const archive = await bytesOf(file);
  const entries = readZipDirectory(archive)!;
  expect(entries).toHaveLength(TABLES);
  for (const entry of entries) {
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(unzipEntry(archive, entry));
    expect(text.startsWith('\ufeff年度,部门,表,金额单位')).toBe(true);
  }
});

test('the export tells what each way of publishing totals prints, and keeps the one that is chosen', async ({
  page,
  hostedUrl,
}) => {
  await page.goto(hostedUrl);
  const clerk = new Clerk(page);
  const unit = '示例工资局';
  await clerk.restore(backupOf({ ...wages(13.052, 1.004), unit: { name: unit } }));
  await page.getByRole('link', { name: new RegExp(`打开 ${unit}`) }).click();
  await clerk.awaitGrid();
  await page.keyboard.press('Control+e');
  const ways = page.getByRole('radiogroup', { name: '公开数的合计' });
  const way = (name: string): Locator => ways.locator('.choice', { hasText: name });
  await expect(way('各数分别取舍')).toContainText('尾差 1 处');
  await expect(way('由公开的分项相加')).toContainText('没有尾差；2 个合计与账上不同，最多差 0.05 万元');
  await ways.getByText('看“各数分别取舍”的 1 处尾差').click();
  await expect(ways).toContainText('301 工资福利支出 13.05 万元，所属下级科目之和 13.00 万元，相差 0.05 万元');
  await page.keyboard.press('Escape');
  await clerk.expectCount('需核实', 1);

  await page.keyboard.press('Control+e');
  await way('由公开的分项相加').click();
  const saving = page.waitForEvent('download');
  await page.getByRole('dialog', { name: '导出' }).getByRole('button', { name: '导出' }).click();
  const book = read(await bytesOf(await saving));
  const figures = Object.values(book.Sheets[book.SheetNames[5]!]!).map((cell) => (cell as { v?: unknown }).v);
  expect(figures).toContain(13);
  expect(figures).not.toContain(13.05);
  await clerk.expectCount('需核实', 0);
  await page.keyboard.press('Control+z');
  await clerk.expectCount('需核实', 1);
});

test('blank tables come back filled', async ({ page, hostedUrl }) => {
  await page.goto(hostedUrl);
  const clerk = new Clerk(page);
  await clerk.button('下载空白表').click();
  const dialog = page.getByRole('dialog', { name: '下载空白表' });
  await dialog.getByLabel('版式').selectOption(MOF_2023.name);
  await dialog.getByLabel('决算年度').fill('2023');
  await dialog.getByLabel('单位名称').fill('示例镇');
  const saving = page.waitForEvent('download');
  await dialog.getByRole('button', { name: '下载' }).click();
  const file = await saving;
  expect(file.suggestedFilename()).toBe('示例镇2023年度部门决算公开表（空白表）.xlsx');
  const book = read(await bytesOf(file));
  const sheet = book.Sheets['公开03表 支出决算表']!;
  const lines = utils.sheet_to_json<unknown[]>(sheet, { header: 1 });
  const first = lines.findIndex((line) => line[0] === '合计') + 1;
  utils.sheet_add_aoa(sheet, [['2010301', '行政运行', 12.5, 12.5]], { origin: { r: first, c: 0 } });
  const buffer = Buffer.from(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
  await choose(page, onHome(clerk), { name: '填好的表.xlsx', mimeType: XLSX, buffer });
  await expect(review(page).getByLabel('单位名称')).toHaveValue('示例镇');
  await accept(page);
  await clerk.awaitGrid();
  await clerk.showTable('公开03表');
  await expect(clerk.cell('EXP', '2010301', 'basicExpenditure')).toHaveText('12.50');
});

test('an office prints “三公” in one wide row without another edition', async ({ page, hostedUrl }) => {
  await page.goto(hostedUrl);
  const clerk = new Clerk(page);
  await clerk.openExample();
  await clerk.railItem('公开07表').click();
  await clerk.button('设置').click();
  await clerk.button('表样调整…').click();
  const dialog = page.getByRole('dialog', { name: '表样调整' });
  await dialog.getByText('横表：预算数六栏、决算数六栏', { exact: true }).click();
  await expect(dialog.getByRole('figure')).toContainText('公务用车购置及运行维护费');
  await dialog.getByRole('button', { name: '保存' }).click();
  const headsOf = page.locator('.table-grid .ag-header-group-text');
  await expect(headsOf.filter({ hasText: /^预算数$/ })).toHaveCount(1);

  const workbook = read(await bytesOf(await exported(page, '公开稿')), { type: 'array' });
  const sheet = workbook.Sheets[workbook.SheetNames.find((name) => name.includes('三公'))!]!;
  const rows = utils.sheet_to_json<unknown[]>(sheet, { header: 1, blankrows: false });
  expect(rows.find((row) => row.includes('12'))).toEqual(Array.from({ length: 12 }, (_, index) => String(index + 1)));

  await page.keyboard.press('Control+z');
  await expect(headsOf.filter({ hasText: /^预算数$/ })).toHaveCount(0);
});

test('the names of column groups stay in sight while a wide table scrolls', async ({ page, hostedUrl }) => {
  const filing = convertFiling(exampleFiling('wide'), MOF_2023, SICHUAN_2023).filing;
  await page.goto(hostedUrl);
  const clerk = new Clerk(page);
  await clerk.restore(backupOf(filing));
  await clerk.open(filing.unit.name, filing.year);
  await clerk.railItem('公开05表').click();
  const edges = await page.locator('.table-grid .ag-grid-viewport').boundingBox();
  for (const left of [0, 700, 1600]) {
    await page
      .locator('.table-grid .ag-body-horizontal-scroll-viewport')
      .evaluate((bar, at) => (bar.scrollLeft = at), left);
    await expect
      .poll(() => page.locator('.table-grid .ag-body-horizontal-scroll-viewport').evaluate((bar) => bar.scrollLeft))
      .toBe(left);
    const namesInSight = async (): Promise<number> => {
      const seen = page.locator('.table-grid .ag-header-group-text');
      const boxes = await Promise.all((await seen.all()).map((each) => each.boundingBox()));
      return boxes.filter((box) => box && box.x >= edges!.x && box.x + box.width <= edges!.x + edges!.width).length;
    };
    // 项目, which stands still, and a group of the columns that scroll.
    await expect.poll(namesInSight).toBeGreaterThanOrEqual(2);
  }
});
