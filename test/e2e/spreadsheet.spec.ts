import type { Page } from '@playwright/test';
import { printedFigures } from '../fixtures/chaoyang-2023';
import { Clerk } from './clerk';
import { expect, test } from './fixtures';

const UNIT = '示例市工业和信息化局';

test.beforeEach(async ({ page, hostedUrl }) => {
  await page.goto(hostedUrl);
});

const press = async (page: Page, ...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};

/** The printed texts of the figures of a line, left to right. */
const figures = (clerk: Clerk, row: string): Promise<string[]> =>
  row === 'total'
    ? clerk.page.locator('.ag-row[row-id="GPB/total"] .cell-figure').allInnerTexts()
    : clerk.row(row).locator('.cell-figure').allInnerTexts();

test('a clerk who knows Excel fills 一般公共预算财政拨款支出决算表 without a mouse', async ({ page }) => {
  const clerk = new Clerk(page);
  await press(page, 'Tab');
  await clerk.button('开始填写').focus();
  await press(page, 'Enter');
  await page.keyboard.type(UNIT);
  await press(page, 'Enter');
  await clerk.awaitGrid();
  for (let table = 1; table < 5; table++) await press(page, 'Alt+PageDown');
  await expect(page.getByRole('heading', { level: 1, name: '一般公共预算财政拨款支出决算表' })).toBeVisible();
  await clerk.awaitGrid();

  const printed = printedFigures('GPB');
  await press(page, 'Control+Enter');
  for (const [code, , , basic, project] of printed.filter(([row]) => row!.length === 7)) {
    await expect(clerk.newRow).toHaveClass(/ag-cell-focus/);
    await page.keyboard.type(code!);
    await press(page, 'Enter');
    await expect(clerk.cell('GPB', code!, 'basicExpenditure')).toHaveClass(/ag-cell-focus/);
    await page.keyboard.type(basic!);
    await press(page, 'Tab');
    await page.keyboard.type(project!);
    await press(page, 'Enter');
  }
  await expect(page.getByText('待填')).toHaveCount(0);
  await expect(page.locator('.ag-row:not(.ag-row-pinned)')).toHaveCount(printed.length + 1);

  // What was printed rounded by itself is typed over the sum of the rounded parts.
  await press(page, 'Control+Home');
  for (const [line, [row, , ...wanted]] of printed.entries()) {
    const shown = await figures(clerk, row!);
    for (const [column, text] of wanted.entries()) {
      if (shown[column] === text) continue;
      await press(page, 'Control+Home');
      await press(page, ...Array.from({ length: line }, () => 'ArrowDown'));
      const start = line === 0 ? 0 : 2;
      await press(page, 'Home', ...Array.from({ length: start + column }, () => 'ArrowRight'));
      await page.keyboard.type(text);
      await press(page, 'Enter');
    }
  }
  for (const [row, , ...wanted] of printed) await expect.poll(() => figures(clerk, row!), row!).toEqual(wanted);
  await clerk.reload();
  for (const [row, , ...wanted] of printed) await expect.poll(() => figures(clerk, row!), row!).toEqual(wanted);
});

test('the codes of a row are offered as they are typed, by number, name and pinyin', async ({ page }) => {
  const clerk = new Clerk(page);
  await clerk.create(UNIT);
  await clerk.showTable('公开05表');
  const offered = page.getByRole('listbox', { name: '可选的科目' }).getByRole('option');
  await press(page, 'Control+Enter');
  await page.keyboard.type('养老');
  await expect(offered.filter({ hasText: '2080505' })).toBeVisible();
  await press(page, 'Enter');
  await expect(offered.first()).toHaveAttribute('aria-selected', 'true');
  await expect(clerk.row('20805')).toHaveCount(0);
  const wanted = (await offered.allInnerTexts()).findIndex((text) => text.startsWith('2080505'));
  await press(page, ...Array.from({ length: wanted }, () => 'ArrowDown'), 'Enter');
  await expect(clerk.row('2080505')).toContainText('机关事业单位基本养老保险缴费支出');
  await expect(clerk.cell('GPB', '2080505', 'basicExpenditure')).toHaveClass(/ag-cell-focus/);

  await press(page, 'Control+Enter');
  await page.keyboard.type('zfgjj');
  await press(page, 'Enter');
  await expect(clerk.row('2210201')).toContainText('住房公积金');

  await press(page, 'Control+Enter');
  await page.keyboard.type('2080505');
  await press(page, 'Enter');
  await expect(clerk.notice('已跳到那一行')).toBeVisible();
  await expect(clerk.cell('GPB', '2080505', 'basicExpenditure')).toHaveClass(/ag-cell-focus/);

  await press(page, 'Control+Enter');
  await page.keyboard.type('没有这样的科目');
  await press(page, 'Enter');
  await expect(page.locator('.cell-entry-open')).toHaveValue('没有这样的科目');
  await press(page, 'Escape');
  await expect(clerk.newRow).toBeVisible();
});

test('ranges are selected by mouse and keyboard, summed, filled and cleared', async ({ page }) => {
  const clerk = new Clerk(page);
  await clerk.openExample();
  await clerk.showTable('公开06表');
  const at = (code: string) => clerk.cell('BAS', code, 'finalAmount');
  const status = page.locator('.status-bar');
  await at('30101').click();
  await at('30103').click({ modifiers: ['Shift'] });
  await expect(at('30101')).toHaveClass(/ag-cell-focus/);
  await expect(status).toContainText('计数 3');
  await press(page, 'Shift+ArrowUp');
  await expect(status).toContainText('计数 2');
  await page.keyboard.type('=1+2.5');
  await press(page, 'Control+Enter');
  await expect(at('30101')).toHaveText('3.50');
  await expect(at('30102')).toHaveText('3.50');
  await expect(status).toContainText('求和 7.00');
  await press(page, 'Delete');
  await expect(at('30102')).toHaveText('');
  await press(page, 'Control+z', 'Control+z');
  await expect(at('30102')).toHaveText('114.30');

  const [from, to] = [(await at('30101').boundingBox())!, (await at('30107').boundingBox())!];
  await page.mouse.move(from.x + 10, from.y + 8);
  await page.mouse.down();
  await page.mouse.move(to.x + 10, to.y + 8, { steps: 4 });
  await page.mouse.up();
  await expect(status).toContainText('计数 4');
  const sum = await status.innerText();
  await at('30102').click({ button: 'right' });
  const menu = page.getByRole('menu');
  await menu.getByRole('menuitem', { name: '向下填充' }).click();
  for (const code of ['30102', '30103', '30107']) await expect(at(code)).toHaveText('182.64');
  await expect(status).not.toHaveText(sum, { useInnerText: true });
  await press(page, 'Shift+F10', 'ArrowDown', 'Escape');
  await expect(menu).toHaveCount(0);
  await expect(at('30101')).toHaveClass(/ag-cell-focus/);
});

test('dragging beyond the lower edge selects on, and lines are selected at their beginning', async ({ page }) => {
  const clerk = new Clerk(page);
  await clerk.openExample();
  await clerk.showTable('公开05表');
  const first = (await clerk.cell('GPB', '201', 'basicExpenditure').boundingBox())!;
  await page.mouse.move(first.x + 10, first.y + 8);
  await page.mouse.down();
  await page.mouse.move(first.x + 10, 735, { steps: 4 });
  const last = clerk.row('2210201');
  await expect(last).toBeInViewport();
  await expect(page.locator('.status-bar')).toContainText('计数 19');
  await page.mouse.up();

  const line = (await last.boundingBox())!;
  await page.mouse.click(line.x + 3, line.y + 10);
  await page.keyboard.press('Shift+ArrowUp');
  await clerk.button('删除行').click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(last).toHaveCount(0);
  await expect(clerk.row('22102')).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(last).toHaveCount(1);
});

/** As Excel writes it: heads, a merged cell, wrapped source lines, the exact figure behind a rounded one. */
const EXCEL = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">
<head><meta name=Generator content="Microsoft Excel 15"><style>.xl65{mso-number-format:"\\#\\,\\#\\#0\\.00";}</style></head>
<body><!--StartFragment--><table border=0 cellpadding=0 cellspacing=0>
 <tr><td>功能分类科目编码</td><td>科目名称</td><td>小计</td><td>基本支出</td><td>项目支出</td></tr>
 <tr><td colspan=2>合计</td><td align=right x:num="99.235">99.24</td><td></td><td></td></tr>
 <tr><td>2080505</td><td>机关事业单位基本养老
  保险缴费支出</td><td align=right x:num="89.28">89.28</td><td class=xl65 align=right x:num="89.2845">89.28<span style='mso-spacerun:yes'>&nbsp;</span></td><td>—</td></tr>
 <tr><td>2101101</td><td>行政单位医疗</td><td></td><td>（9.95）</td><td>１９．９０</td></tr>
<!--EndFragment--></table></body></html>`;

const pasteHtml = (page: Page, text: string, html: string): Promise<void> =>
  page.evaluate(
    ([plain, markup]) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', plain!);
      clipboardData.setData('text/html', markup!);
      const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
      (document.activeElement ?? document.body).dispatchEvent(event);
    },
    [text, html],
  );

const copied = (page: Page): Promise<{ text: string; html: string }> =>
  page.evaluate(() => {
    const clipboardData = new DataTransfer();
    const event = new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true });
    (document.activeElement ?? document.body).dispatchEvent(event);
    return { text: clipboardData.getData('text/plain'), html: clipboardData.getData('text/html') };
  });

test('a block with heads and codes comes from Excel, and goes back as it was', async ({ page }) => {
  const clerk = new Clerk(page);
  await clerk.create(UNIT);
  await clerk.showTable('公开05表');
  await press(page, 'Control+Enter');
  await pasteHtml(page, '', EXCEL);
  await expect(clerk.notice('写入')).toContainText('新增 6 行');
  await expect(clerk.row('2080505')).toContainText('机关事业单位基本养老保险缴费支出');
  await expect(clerk.cell('GPB', '2080505', 'basicExpenditure')).toHaveText('89.2845');
  await expect(clerk.cell('GPB', '2101101', 'basicExpenditure')).toHaveText('-9.95');
  await expect(clerk.cell('GPB', '2101101', 'projectExpenditure')).toHaveText('19.90');

  await press(page, 'Control+Home', 'Control+a');
  const block = await copied(page);
  expect(block.text.split('\n')).toContain('2101101\t行政单位医疗\t9.95\t-9.95\t19.90');
  await press(page, 'Control+z');
  await expect(clerk.row('2080505')).toHaveCount(0);
  await press(page, 'Control+Enter');
  await pasteHtml(page, block.text, block.html);
  await expect(clerk.row('2080505')).toHaveCount(1);
  await press(page, 'Control+Home', 'Control+a');
  expect(await copied(page)).toEqual(block);

  await press(page, 'Escape', 'Control+Enter');
  await clerk.paste('2101101\t行政单位医疗\t20\t0.10\t19.90\n2101101\t行政单位医疗\t5');
  const notice = clerk.notice('替换了原有的行');
  await expect(notice).toContainText('2101101 行政单位医疗（小计 9.95 → 20.00，基本支出 -9.95 → 0.10）');
  await expect(notice).toContainText('重复');
  await expect(notice).toContainText('第 2 行 2101101（5）');
});

test('figures in 元 pasted into a table of 万元 are questioned', async ({ page }) => {
  const clerk = new Clerk(page);
  await clerk.openExample();
  await clerk.showTable('公开06表');
  await clerk.goTo('BAS', '30101', 'finalAmount');
  await clerk.paste('1826400.00\n1143000.00');
  const question = page.getByRole('dialog');
  await expect(question).toContainText('1 万倍');
  // Pressed in the flow of typing, Enter decides nothing.
  await page.keyboard.press('Enter');
  await expect(question).toBeHidden();
  await expect(clerk.button('撤销').first()).toBeDisabled();
  await clerk.goTo('BAS', '30101', 'finalAmount');
  await clerk.paste('1826400.00\n1143000.00');
  await question.getByRole('button', { name: '是元，记为 182.64 万元' }).click();
  await expect(clerk.cell('BAS', '30101', 'finalAmount')).toHaveText('182.64');
  await expect(clerk.cell('BAS', '30102', 'finalAmount')).toHaveText('114.30');
  await expect(clerk.focused).toBeFocused();
});

test('figures are seen, typed and copied in 元 without being changed', async ({ page }) => {
  const clerk = new Clerk(page);
  await clerk.openExample();
  await clerk.showTable('公开06表');
  const wages = clerk.cell('BAS', '30101', 'finalAmount');
  await expect(wages).toHaveText('182.64');
  await page.getByRole('radio', { name: '元', exact: true }).check({ force: true });
  await expect(wages).toHaveText('1,826,400.00');
  await expect(page.locator('.sheet-line')).toContainText('金额单位：元（换算显示）');
  await expect(clerk.button('撤销').first()).toBeDisabled();
  await clerk.goTo('BAS', '30102', 'finalAmount');
  await clerk.type('1143000.5');
  await page.getByRole('radio', { name: '万元', exact: true }).check({ force: true });
  await expect(clerk.cell('BAS', '30102', 'finalAmount')).toHaveText('114.30005');
  await expect(wages).toHaveText('182.64');
});

test('what was being typed is there after a reload, and undo says what it takes back', async ({ page }) => {
  page.on('dialog', (dialog) => void dialog.accept());
  const clerk = new Clerk(page);
  await clerk.create(UNIT);
  await page.keyboard.type('12.5');
  await page.reload();
  await clerk.awaitGrid();
  const first = clerk.cell('IES', 'income.generalPublicBudget', 'amount');
  await expect(first).toHaveText('12.50');
  await clerk.expectSaved();
  await page.keyboard.press('Control+z');
  await expect(clerk.notice('已撤销：修改《收入支出决算总表》一般公共预算财政拨款收入')).toBeVisible();
  await expect(first).toHaveText('');
});

test('the line for a new row takes nothing but a code, and removes no other row', async ({ page }) => {
  const clerk = new Clerk(page);
  await clerk.openExample();
  await clerk.showTable('公开05表');
  await clerk.goTo('GPB', '2011350', 'basicExpenditure');
  await expect(clerk.button('删除行')).toBeEnabled();
  await press(page, 'Control+End', 'ArrowRight', 'ArrowRight');
  await expect(clerk.newRow).toHaveClass(/ag-cell-focus/);
  await expect(clerk.button('删除行')).toBeDisabled();
  await clerk.showTable('公开07表');
  await press(page, 'Control+Enter');
  await expect(clerk.notice('这张表的行是固定的')).toBeVisible();
});

test('after cells filled by Tab, Enter begins the next line where the first was; after a click or an arrow it does not', async ({
  page,
}) => {
  const clerk = new Clerk(page);
  await clerk.openExample();
  await clerk.showTable('公开05表');
  await clerk.goTo('GPB', '2011301', 'basicExpenditure');
  await clerk.type('24.5', 'Tab');
  await clerk.type('1.5');
  await clerk.expectAt('GPB', '2011302');
  await press(page, 'Tab', 'Shift+Tab', 'Tab', 'Shift+Enter');
  await clerk.expectAt('GPB', '2011301');
  await press(page, 'Tab', 'ArrowDown', 'Enter');
  await clerk.expectAt('GPB', '2011350', 'projectExpenditure');
  await clerk.goTo('GPB', '2011301', 'basicExpenditure');
  await press(page, 'Tab');
  await clerk.cell('GPB', '2011301', 'projectExpenditure').click();
  await press(page, 'Enter');
  await clerk.expectAt('GPB', '2011302', 'projectExpenditure');
});
