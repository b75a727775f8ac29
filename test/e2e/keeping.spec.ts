import { blankFiling } from '../support/ledgers';
import { backupOf, Clerk, textOf } from './clerk';
import { expect, test } from './fixtures';

const UNIT = blankFiling().unit.name;

test.beforeEach(async ({ page, hostedUrl }) => {
  await page.goto(hostedUrl);
});

test('a deleted filing comes back', async ({ page }) => {
  const clerk = new Clerk(page);
  await clerk.restore(backupOf(blankFiling()));
  await clerk.button('删除').click();
  await expect(page.getByRole('link', { name: /^打开 / })).toHaveCount(0);
  await clerk.notice('已移到回收站').getByRole('button', { name: '撤销' }).click();
  await clerk.open(UNIT);
});

test('the 回收站 outlives a reload, and gives back or lets go for good', async ({ page }) => {
  const clerk = new Clerk(page);
  await clerk.restore(backupOf(blankFiling(), { ...blankFiling(), year: 2022 }));
  for (const _ of [1, 2]) await clerk.button('删除').first().click();
  await expect(page.getByText('回收站（2）')).toBeVisible();
  await page.reload();
  await page.getByText('回收站（2）').click();
  await clerk.button(`彻底删除 ${UNIT} 2022年度`).click();
  await page.getByRole('dialog').getByRole('button', { name: '确定' }).click();
  await expect(page.getByText('回收站（1）')).toBeVisible();
  await clerk.button(`恢复 ${UNIT} 2023年度`).click();
  await expect(page.getByText(/回收站/)).toHaveCount(0);
  await clerk.open(UNIT);
});

test('a backup file goes out, comes back in, and asks where it meets another state', async ({ page }) => {
  const clerk = new Clerk(page);
  await clerk.openExample();
  await clerk.fill('IES', 'income.otherIncome', 'amount', '12.34');
  const saving = page.waitForEvent('download');
  await clerk.button('备份').click();
  const file = await saving;
  expect(file.suggestedFilename()).toMatch(/^明账备份_.*\.json$/);
  const content = await textOf(file);
  await clerk.expectSaved();
  await page.getByRole('link', { name: '返回首页' }).click();
  await expect(page.getByText(/备份于 今天/)).toBeVisible();
  await page.evaluate(
    ([name, text]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([text!], name!, { type: 'application/json' }));
      window.dispatchEvent(new DragEvent('dragover', { dataTransfer, bubbles: true, cancelable: true }));
      window.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    },
    [file.suggestedFilename(), content],
  );
  const links = page.getByRole('link', { name: /^打开 / });
  await expect(clerk.notice('1 份与现有的完全相同')).toBeVisible();
  await expect(links).toHaveCount(1);

  await links.first().click();
  await clerk.awaitGrid();
  await clerk.fill('IES', 'income.otherIncome', 'amount', '56.78');
  await clerk.expectSaved();
  await page.getByRole('link', { name: '返回首页' }).click();
  const chooser = page.waitForEvent('filechooser');
  await clerk.button('恢复备份').click();
  await (await chooser).setFiles({ name: '备份.json', mimeType: 'application/json', buffer: Buffer.from(content) });
  const dialog = page.getByRole('dialog', { name: '备份与现有的不同' });
  await expect(dialog).toContainText('比备份新');
  await dialog.getByText('合并', { exact: true }).click();
  const line = dialog.getByRole('row').filter({ hasText: '56.78' }).first();
  await expect(line).toContainText('12.34');
  await line.getByRole('radio', { name: /用备份/ }).check();
  await dialog.getByRole('button', { name: '确定' }).click();
  await expect(clerk.notice('已合并勾选的内容')).toBeVisible();
  await expect(links).toHaveCount(1);
  await links.first().click();
  await clerk.awaitGrid();
  await expect(clerk.cell('IES', 'income.otherIncome', 'amount')).toHaveText('12.34');
  await expect(clerk.button('撤销').first()).toHaveAttribute('title', /合并备份/);
});

test('two who went on from one backup are merged by who has changed what', async ({ page, browser, hostedUrl }) => {
  // Two browsers, one after the other.
  test.slow();
  const ours = new Clerk(page);
  await ours.openExample();
  await ours.fill('IES', 'income.otherIncome', 'amount', '12.34');
  const home = async ({ page: at }: Clerk): Promise<void> => {
    await new Clerk(at).expectSaved();
    await at.getByRole('link', { name: '返回首页' }).click();
  };
  const open = async (clerk: Clerk): Promise<void> => {
    await clerk.page.getByRole('link', { name: /^打开 / }).click();
    await clerk.awaitGrid();
  };
  const fileOf = (content: string) => ({
    name: '备份.json',
    mimeType: 'application/json',
    buffer: Buffer.from(content),
  });
  await home(ours);
  const begun = await textOf(await ours.backUpAll('李四'));

  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  const theirs = new Clerk(await context.newPage());
  await theirs.page.goto(hostedUrl);
  await theirs.restore(fileOf(begun));
  await open(theirs);
  await theirs.fill('IES', 'income.otherIncome', 'amount', '56.78');
  await theirs.fill('IES', 'income.openingCarryOver', 'amount', '88.88');
  await home(theirs);
  const returned = await textOf(await theirs.backUpAll('张三'));
  await context.close();

  await open(ours);
  await ours.fill('IES', 'income.otherIncome', 'amount', '99');
  await ours.fill('IES', 'income.businessIncome', 'amount', '7.65');
  await home(ours);
  const chooser = page.waitForEvent('filechooser');
  await ours.button('恢复备份').click();
  await (await chooser).setFiles(fileOf(returned));
  const dialog = page.getByRole('dialog', { name: '备份与现有的不同' });
  await expect(dialog).toContainText('两边都改了 1 处，只有备份改过 1 处，只有本机改过 1 处');
  await expect(dialog.getByRole('heading', { level: 3 })).toContainText([
    /^两边都改了/,
    /^只有备份（张三）改过/,
    /^只有本机（李四）改过/,
  ]);
  const line = (figure: string) => dialog.getByRole('row').filter({ hasText: figure });
  await expect(line('56.78')).toContainText(/12\.34.*99\.00.*56\.78/);
  await expect(line('56.78').getByRole('radio', { checked: true })).toHaveCount(0);
  await expect(line('88.88').getByRole('radio', { name: /用备份（张三）的/ })).toBeChecked();
  await expect(line('7.65').getByRole('radio', { name: /用本机（李四）的/ })).toBeChecked();
  await expect(dialog.getByRole('status')).toHaveText(/还有 1 处没有选定/);
  await line('56.78')
    .getByRole('radio', { name: /用备份（张三）的/ })
    .check();
  await expect(dialog.getByRole('status')).toHaveCount(0);
  await dialog.getByRole('button', { name: '确定' }).click();
  await expect(ours.notice('已合并')).toBeVisible();

  await open(ours);
  const shown = (row: string) => expect(ours.cell('IES', row, 'amount'));
  await shown('income.otherIncome').toHaveText('56.78');
  await shown('income.openingCarryOver').toHaveText('88.88');
  await shown('income.businessIncome').toHaveText('7.65');
  await ours.button('撤销').first().click();
  await shown('income.otherIncome').toHaveText('99.00');
  await shown('income.openingCarryOver').not.toHaveText('88.88');
  await shown('income.businessIncome').toHaveText('7.65');
});

test('every step and snapshot can be looked at and brought back, and that be undone', async ({ page }) => {
  const clerk = new Clerk(page);
  await clerk.openExample();
  const cell = clerk.cell('IES', 'income.otherIncome', 'amount');
  const before = await cell.textContent();
  await clerk.fill('IES', 'income.otherIncome', 'amount', '12.34');
  await clerk.button('历史').click();
  const dialog = page.getByRole('dialog', { name: '历史' });
  const moments = dialog.getByRole('listbox').getByRole('option');
  await expect(moments).toHaveCount(2);
  await dialog.getByLabel('快照名称').fill('报财政前');
  await page.keyboard.press('Enter');
  await expect(moments).toHaveCount(3);
  await page.keyboard.press('Escape');
  await clerk.fill('IES', 'income.otherIncome', 'amount', '99');
  await clerk.reload();

  await clerk.button('历史').click();
  await expect(moments).toHaveCount(4);
  await expect(moments.first()).toContainText('12.34 万元 → 99.00 万元');
  await moments.filter({ hasText: '报财政前' }).click();
  await expect(dialog.getByRole('row').filter({ hasText: '99.00' }).first()).toContainText('12.34');
  await dialog.getByRole('button', { name: '恢复这张表' }).first().click();
  await expect(cell).toHaveText('12.34');

  await clerk.button('历史').click();
  await dialog.getByRole('listbox').focus();
  await page.keyboard.press('End');
  await expect(moments.last()).toHaveAttribute('aria-selected', 'true');
  await moments.filter({ hasText: '当天修改之前' }).click();
  await dialog.getByRole('button', { name: '全部恢复成那时' }).click();
  await expect(cell).toHaveText(before!);
  await clerk.notice('恢复前的内容另存为快照').getByRole('button', { name: '撤销' }).click();
  await expect(cell).toHaveText('12.34');
});

test('a backup of everything brings snapshots, the 回收站 and whose work it was back into an emptied browser', async ({
  page,
}) => {
  const clerk = new Clerk(page);
  await clerk.openExample();
  await clerk.fill('IES', 'income.otherIncome', 'amount', '12.34');
  await clerk.button('历史').click();
  const dialog = page.getByRole('dialog', { name: '历史' });
  const moments = dialog.getByRole('listbox').getByRole('option');
  await dialog.getByLabel('快照名称').fill('报财政前');
  await page.keyboard.press('Enter');
  await expect(moments).toHaveCount(3);
  await expect(dialog.getByText(/快照 2 份，约 \d+ KB，最多 24 MB；历史 1 步/)).toBeVisible();
  await page.keyboard.press('Escape');
  await clerk.expectSaved();
  await page.getByRole('link', { name: '返回首页' }).click();
  await clerk.button('复制').click();
  await expect(page.getByRole('link', { name: /^打开 / })).toHaveCount(2);
  const copy = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: /副本/ }) });
  await copy.last().getByRole('button', { name: '删除' }).click();
  const saved = await clerk.backUpAll('张三');
  await expect(clerk.notice('2 份决算（其中回收站 1 份）、2 份快照')).toBeVisible();
  const content = await textOf(saved);

  await clerk.button('清除本机数据').click();
  const clearing = page.getByRole('dialog', { name: '清除本机数据' });
  await clearing.getByRole('checkbox').check();
  await clearing.getByRole('button', { name: '全部清除' }).click();
  await expect(clerk.notice('本机数据已全部清除')).toBeVisible();
  await clerk.restore({ name: '备份.json', mimeType: 'application/json', buffer: Buffer.from(content) });
  await expect(page.getByText('回收站（1）')).toBeVisible();
  await page.getByRole('link', { name: /^打开 / }).click();
  await clerk.awaitGrid();
  await clerk.button('历史').click();
  await expect(moments).toHaveCount(3);
  await moments.filter({ hasText: '报财政前' }).click();
  await dialog.getByRole('button', { name: '删除这份快照' }).click();
  await page.getByRole('dialog', { name: '请确认' }).getByRole('button', { name: '确定' }).click();
  await expect(moments).toHaveCount(2);
  await page.keyboard.press('Escape');
  await clerk.fill('IES', 'income.otherIncome', 'amount', '99');
  await clerk.expectSaved();
  await page.getByRole('link', { name: '返回首页' }).click();

  const chooser = page.waitForEvent('filechooser');
  await clerk.button('恢复备份').click();
  await (await chooser).setFiles({ name: '备份.json', mimeType: 'application/json', buffer: Buffer.from(content) });
  const question = page.getByRole('dialog', { name: '备份与现有的不同' });
  await expect(question).toContainText('备份里的：填表人 张三');
  await expect(question).toContainText('备份比这里旧');
  await question.getByText('合并', { exact: true }).click();
  await expect(question).toContainText('备份里有 1 份快照这里没有');
  await question.getByRole('button', { name: '确定' }).click();
  await expect(clerk.notice('已合并')).toBeVisible();
  await page.getByRole('link', { name: /^打开 / }).click();
  await clerk.awaitGrid();
  await expect(clerk.cell('IES', 'income.otherIncome', 'amount')).toHaveText('99.00');
  await clerk.button('历史').click();
  await expect(moments.filter({ hasText: '报财政前' })).toHaveCount(1);
});

test('a file that is no backup changes nothing and says why', async ({ page }) => {
  const clerk = new Clerk(page);
  const chooser = page.waitForEvent('filechooser');
  await clerk.button('恢复备份').click();
  await (await chooser).setFiles({ name: '乱.json', mimeType: 'application/json', buffer: Buffer.from('{"a":') });
  await expect(clerk.notice('“乱.json”不是明账的备份文件')).toBeVisible();
  await expect(page.getByRole('link', { name: /^打开 / })).toHaveCount(0);
});

test('a second window only reads, follows, and may take over', async ({ page, context }) => {
  const first = new Clerk(page);
  await first.create('测试县水利局');
  const second = new Clerk(await context.newPage());
  await second.page.goto(page.url());
  await second.awaitGrid();
  await expect(second.page.getByText('正在另一个窗口中编辑')).toBeVisible();
  await expect(second.button('撤销').first()).toBeDisabled();
  await second.fill('IES', 'income.otherIncome', 'amount', '99');
  await expect(second.cell('IES', 'income.otherIncome', 'amount')).toHaveText('');

  await first.page.bringToFront();
  await first.fill('IES', 'income.otherIncome', 'amount', '5');
  await expect(second.cell('IES', 'income.otherIncome', 'amount')).toHaveText('5.00');

  await second.page.bringToFront();
  await second.button('接管编辑').click();
  await expect(first.page.getByText('正在另一个窗口中编辑')).toBeVisible();
  await expect(second.page.getByText('正在另一个窗口中编辑')).toBeHidden();
  await second.awaitGrid();
  await second.fill('IES', 'income.otherIncome', 'amount', '6');
  await second.expectSaved();
  await expect(first.cell('IES', 'income.otherIncome', 'amount')).toHaveText('6.00');
  await second.page.close();
});

test('without IndexedDB the work goes on in memory, and the page says so', async ({ page, hostedUrl }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', {
      value: {
        open() {
          throw new DOMException('blocked', 'SecurityError');
        },
      },
    });
  });
  await page.goto(hostedUrl);
  await page.reload();
  const clerk = new Clerk(page);
  const banner = page.getByRole('alert').filter({ hasText: '浏览器不让本页保存数据' });
  await expect(banner).toBeVisible();
  await expect(banner.locator('p')).not.toContainText(/[A-Za-z]/);
  await expect(page.getByText('关掉再打开仍在原处')).toHaveCount(0);
  await expect(page.getByText('数据只保存在这台电脑的浏览器中')).toHaveCount(0);
  await clerk.create('测试县林业局');
  await page.keyboard.type('8');
  await page.keyboard.press('Enter');
  await expect(clerk.cell('IES', 'income.grandTotal', 'amount')).toHaveText('8.00');
  await expect(banner).toBeVisible();
  await expect(page.locator('.save-state')).toHaveText('仅在内存中');
  const saving = page.waitForEvent('download');
  await banner.getByRole('button', { name: '备份' }).click();
  expect(await textOf(await saving)).toContain('测试县林业局');
  await page.getByRole('link', { name: '返回首页' }).click();
  await clerk.open('测试县林业局', new Date().getFullYear() - 1);
  await expect(clerk.cell('IES', 'income.grandTotal', 'amount')).toHaveText('8.00');
});

test('nothing of an altered backup comes in before the clerk agrees', async ({ page, hostedUrl }) => {
  await page.goto(hostedUrl);
  const clerk = new Clerk(page);
  const file = backupOf(blankFiling());
  const altered = file.buffer.toString('utf8').replace('"year":2023', '"year":2022');
  const chooser = page.waitForEvent('filechooser');
  await clerk.button('恢复备份').click();
  await (await chooser).setFiles({ ...file, buffer: Buffer.from(altered) });
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('与保存备份时不一致');
  await expect(page.getByRole('link', { name: /^打开 / })).toHaveCount(0);
  await dialog.getByRole('button', { name: '确定' }).click();
  await expect(clerk.notice('已恢复 1 份')).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
});
