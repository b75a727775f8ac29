import type { Locator, Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { readWorkbookNow } from '../../src/workbook/file/sheetjs-reader';
import { workbookBytes } from '../support/workbook-bytes';
import { Clerk, type PageFile } from './clerk';
import { expect, test } from './fixtures';

const tab = (page: Page, name: string): Locator => page.getByRole('tab', { name });
const card = (page: Page, text: string): Locator => page.locator('.remark').filter({ hasText: text });

const LIST = [
  ['部门决算公开审核意见'],
  ['序号', '报表', '科目', '存在问题'],
  ['1', '公开05表', '2011302 项目支出', '与账簿不符'],
  ['2', '公开07表', '公务接待费', '超预算，请说明'],
  ['3', '', '', '请加盖公章'],
];

/** What a bureau might write in Excel. */
const bureauList: PageFile = {
  name: '退回意见.xlsx',
  mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  buffer: Buffer.from(
    workbookBytes(
      {
        fileName: '退回意见.xlsx',
        properties: { custom: new Map() },
        sheets: [
          {
            name: '意见',
            visibility: 'visible',
            rows: LIST.map((texts) => texts.map((text) => ({ kind: 'text', value: text, text }) as const)),
            columnCount: 4,
            merges: [],
            hiddenRows: [],
            hiddenColumns: [],
          },
        ],
      },
      'xlsx',
    ),
  ),
};

async function readIn(page: Page, file: PageFile): Promise<Locator> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: '读入文件' }).click();
  await (await chooser).setFiles(file);
  const preview = page.getByRole('dialog', { name: '读入退回意见' });
  await expect(preview).toContainText('读到');
  return preview;
}

test.beforeEach(async ({ page, hostedUrl }) => {
  await page.goto(hostedUrl);
  await new Clerk(page).openExample();
});

test('what the bureau says is typed, tied to its cells, answered and ticked off, and still there after a reload', async ({
  page,
}) => {
  const clerk = new Clerk(page);
  await tab(page, '退回意见').click();
  await clerk.button('登记意见').click();
  const field = page.getByLabel('退回意见的内容');
  await field.fill(
    '预算股小刘  8月19日 15:32\n请修改：\n1. 公开05表 2011302 项目支出与账簿不符\n2. 请盖章\n辛苦明天报回来[抱拳]',
  );
  await clerk.button('看看怎样拆成 2 条').click();

  // What is no remark is left out, not lost; the words may still be changed.
  const preview = page.getByRole('dialog', { name: '登记退回意见' });
  await expect(preview.locator('tr').filter({ hasText: '不是意见' })).toHaveCount(3);
  await preview.getByRole('button', { name: '返回修改' }).click();
  await clerk.button('看看怎样拆成 2 条').click();
  const words = preview.getByLabel('意见', { exact: true });
  await expect(words).toHaveCount(5);
  await words.nth(3).fill('请加盖公章');
  await words.nth(3).blur();
  await preview.getByRole('button', { name: '登记 2 条' }).click();
  await expect(page.locator('.remark')).toHaveCount(2);
  await expect(clerk.railItem('公开05表')).toContainText('退回 1');

  // A click leads to the cell, which is marked and outlined.
  await card(page, '与账簿不符').locator('.remark-text').click();
  const cell = clerk.cell('GPB', '2011302', 'projectExpenditure');
  await expect(cell).toHaveClass(/ag-cell-focus/);
  await expect(cell).toHaveClass(/cell-remark/);
  await expect(cell).toHaveAttribute('title', '退回意见：公开05表 2011302 项目支出与账簿不符');

  // The other one is tied by hand.
  const seal = card(page, '请加盖公章');
  await expect(seal).toContainText('整份决算');
  await seal.getByRole('button', { name: '对应选中格' }).click();
  await expect(seal).toContainText('公开05表 2011302');

  await seal.getByRole('button', { name: '答复', exact: true }).click();
  await page.getByRole('textbox', { name: '答复' }).fill('已盖章');
  await clerk.button('保存答复').click();
  await seal.getByLabel('已处理').check();
  await expect(page.locator('.remark').last()).toContainText('请加盖公章');
  await expect(clerk.button('未处理 1')).toBeVisible();

  await clerk.reload();
  await tab(page, '退回意见').click();
  await expect(card(page, '请加盖公章')).toContainText('已盖章');
  await expect(card(page, '请加盖公章').getByLabel('已处理')).toBeChecked();
  await card(page, '与账簿不符').getByRole('button', { name: '删除' }).click();
  await expect(page.locator('.remark')).toHaveCount(1);
  await clerk
    .notice(/已删去退回意见/)
    .getByRole('button', { name: '撤销' })
    .click();
  await expect(page.locator('.remark')).toHaveCount(2);
});

test('a list of the bureau’s own is read, not twice, and the answers go back as a sheet', async ({ page }) => {
  const clerk = new Clerk(page);
  await tab(page, '退回意见').click();
  const preview = await readIn(page, bureauList);
  await expect(preview).toContainText('读到 3 条：2 条对应到格子，1 条没有找到位置');
  await preview.getByRole('button', { name: '登记 3 条' }).click();
  await expect(page.locator('.remark')).toHaveCount(3);
  await card(page, '超预算').locator('.remark-text').click();
  await expect(clerk.cell('TPE', 'hospitality', 'budgetAmount')).toHaveClass(/ag-cell-focus/);

  const again = await readIn(page, bureauList);
  await expect(again).toContainText('3 条以前登记过');
  await expect(again.getByRole('button', { name: '登记 0 条' })).toBeDisabled();
  await again.getByRole('button', { name: '取消' }).click();

  const download = page.waitForEvent('download');
  await page.locator('.remark-tools').getByRole('button', { name: '答复' }).click();
  await page.getByRole('menuitem', { name: '导出答复表（Excel）' }).click();
  const written = await download;
  expect(written.suggestedFilename()).toMatch(/退回意见答复\.xlsx$/);
  const { sheets } = readWorkbookNow(new Uint8Array(await readFile(await written.path())), '答复.xlsx');
  expect(JSON.stringify(sheets)).toContain('请加盖公章');
});

test('what is typed at a selected cell goes there, unless its words or the clerk say otherwise', async ({ page }) => {
  const clerk = new Clerk(page);
  await clerk.showTable('公开02表');
  await clerk.goTo('INC', '2011302', 'otherIncome');
  await tab(page, '退回意见').click();
  const write = async (message: string): Promise<Locator> => {
    await clerk.button('登记意见').click();
    await page.getByLabel('退回意见的内容').fill(message);
    return page.getByLabel('登记到');
  };
  const kept = async (message: string, place: string): Promise<void> => {
    await clerk.button('登记').click();
    await expect(card(page, message).locator('.remark-place')).toHaveText(place);
  };
  const here = /^公开02表 2011302 .+·其他收入$/;
  await expect((await write('请附其他收入的明细')).locator('option:checked')).toContainText('选中格：公开02表 2011302');
  await clerk.button('登记').click();
  await expect(card(page, '请附其他收入的明细').locator('.remark-place')).toHaveText(here);

  await expect((await write('公开03表没有盖章')).locator('option:checked')).toHaveText('按文字：公开03表');
  await kept('公开03表没有盖章', '公开03表');

  await (await write('请补报情况说明')).selectOption('整份决算');
  await kept('请补报情况说明', '整份决算');
});

test('before a list is taken in, the place of a remark is put right by table, line and column', async ({ page }) => {
  await tab(page, '退回意见').click();
  const preview = await readIn(page, bureauList);
  const line = preview.locator('tr').filter({ hasText: '请加盖公章' });
  await line.getByRole('button', { name: '改位置' }).click();
  await line.getByLabel('表', { exact: true }).selectOption({ label: '公开03表 支出决算表' });
  await line.getByLabel('行', { exact: true }).selectOption({ label: '合计' });
  await line.getByLabel('栏', { exact: true }).selectOption({ label: '项目支出' });
  await expect(preview).toContainText('读到 3 条：3 条对应到格子');
  await preview.getByRole('button', { name: '登记 3 条' }).click();
  await expect(card(page, '请加盖公章').locator('.remark-place')).toHaveText('公开03表 合计·项目支出');
});

test('a note is written by Shift+F2, marks its cell, follows a recoded row, and can be undone', async ({ page }) => {
  const clerk = new Clerk(page);
  await clerk.showTable('公开05表');
  await clerk.goTo('GPB', '2011302', 'projectExpenditure');
  await page.keyboard.press('Shift+F2');
  const box = page.getByRole('textbox', { name: '备注' });
  await expect(box).toBeFocused();
  await page.keyboard.type('等张会计核对');
  await page.keyboard.press('Control+Enter');
  const cell = clerk.cell('GPB', '2011302', 'projectExpenditure');
  await expect(cell).toHaveClass(/cell-note/);
  await expect(cell).toHaveAttribute('title', '备注：等张会计核对');
  await expect(cell).toHaveClass(/ag-cell-focus/);

  await tab(page, '本格').click();
  await expect(clerk.findings).toContainText('等张会计核对');
  await tab(page, '备注').click();
  await expect(page.locator('.note')).toHaveCount(1);
  await clerk.reload();
  await expect(cell).toHaveClass(/cell-note/);

  // Another code: the note goes with its row.
  await clerk.row('2011302').locator('[col-id="c0"]').click();
  await clerk.type('2011308');
  const moved = clerk.cell('GPB', '2011308', 'projectExpenditure');
  await expect(moved).toHaveClass(/cell-note/);
  await page.keyboard.press('Control+z');
  await expect(cell).toHaveClass(/cell-note/);
  await page.keyboard.press('Control+z');
  await expect(cell).not.toHaveClass(/cell-note/);
  await page.keyboard.press('Control+y');
  await expect(cell).toHaveClass(/cell-note/);

  // Escape leaves the note as it is; the menu takes it away.
  await clerk.goTo('GPB', '2011302', 'projectExpenditure');
  await page.keyboard.press('Shift+F2');
  await page.keyboard.type('不要');
  await page.keyboard.press('Escape');
  await expect(cell).toHaveAttribute('title', '备注：等张会计核对');
  await cell.click({ button: 'right' });
  await page.getByRole('menuitem', { name: '删除备注' }).click();
  await expect(cell).not.toHaveClass(/cell-note/);
});

test('an answer serves as the 核实说明 of what the remark asks about, and one undo takes both back', async ({
  page,
}) => {
  const clerk = new Clerk(page);
  await page.locator('.finding-verify .finding-message').first().click();
  await tab(page, '退回意见').click();
  await clerk.button('登记意见').click();
  await page.getByLabel('退回意见的内容').fill('请核实');
  await clerk.button('登记').click();
  const remark = card(page, '请核实');
  await remark.getByRole('button', { name: '对应选中格' }).click();
  await remark.getByRole('button', { name: '答复', exact: true }).click();
  await remark.getByLabel('答复', { exact: true }).fill('无此项支出');
  await remark.getByLabel(/^同时作为核实说明/).check();
  await clerk.button('保存答复').click();
  await expect(remark).toContainText('无此项支出');

  await tab(page, '审核结果').click();
  const explanation = clerk.findings.locator('.explanation');
  await expect(explanation).toContainText('无此项支出');
  await page.keyboard.press('Control+z');
  await expect(explanation).toHaveCount(0);
  await tab(page, '退回意见').click();
  await expect(remark).not.toContainText('无此项支出');
});
