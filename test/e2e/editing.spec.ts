import { Clerk } from './clerk';
import { expect, test } from './fixtures';

const UNIT = '测试县教育局';

test.beforeEach(async ({ page, hostedUrl }) => {
  await page.goto(hostedUrl);
});

test('a first figure is in within moments, and the totals follow', async ({ page }) => {
  const clerk = new Clerk(page);
  await clerk.create(UNIT);
  await expect(page.getByRole('heading', { level: 1, name: '收入支出决算总表' })).toBeVisible();
  await page.keyboard.type('1200.5');
  await page.keyboard.press('Enter');
  await expect(clerk.cell('IES', 'income.generalPublicBudget', 'amount')).toHaveText('1,200.50');
  await expect(clerk.cell('IES', 'income.governmentManagedFunds', 'amount')).toHaveClass(/ag-cell-focus/);
  const total = clerk.cell('IES', 'income.thisYear', 'amount');
  await expect(total).toHaveText('1,200.50');
  await expect(total).toHaveClass(/cell-derived/);
  await expect(clerk.cell('IES', 'income.grandTotal', 'amount')).toHaveText('1,200.50');
  await clerk.expectSaved();
});

test('rows come by code and by name, with those above them, and feed the summary tables', async ({ page }) => {
  const clerk = new Clerk(page);
  await clerk.create(UNIT);
  await clerk.showTable('公开03表');
  await clerk.newRow.click();
  await clerk.type('2010301');
  for (const code of ['201', '20103', '2010301']) await expect(clerk.row(code)).toBeVisible();
  await expect(clerk.row('2010301')).toContainText('行政运行');
  await page.keyboard.press('Control+Enter');
  await page.keyboard.type('住房公积金');
  await page.keyboard.press('Enter');
  for (const code of ['221', '22102', '2210201']) await expect(clerk.row(code)).toBeVisible();

  await clerk.fill('EXP', '2010301', 'basicExpenditure', '300');
  await clerk.fill('EXP', '2010301', 'projectExpenditure', '45.5');
  await clerk.fill('EXP', '2210201', 'basicExpenditure', '60');
  await expect(clerk.cell('EXP', '2010301', 'expenditureThisYear')).toHaveText('345.50');
  await expect(clerk.cell('EXP', '201', 'expenditureThisYear')).toHaveText('345.50');
  await expect(clerk.cell('EXP', 'total', 'expenditureThisYear')).toHaveText('405.50');
  await clerk.showTable('公开01表');
  await expect(clerk.cell('IES', 'expenditure.201', 'amount')).toHaveText('345.50');
  await expect(clerk.cell('IES', 'expenditure.221', 'amount')).toHaveText('60.00');
  await expect(clerk.cell('IES', 'expenditure.thisYear', 'amount')).toHaveText('405.50');

  await clerk.showTable('公开03表');
  await clerk.goTo('EXP', '2210201', 'basicExpenditure');
  await clerk.button('删除行').click();
  await expect(clerk.row('2210201')).toHaveCount(0);
  await expect(clerk.cell('EXP', 'total', 'expenditureThisYear')).toHaveText('345.50');
  await clerk.button('撤销').first().click();
  await expect(clerk.cell('EXP', '2210201', 'basicExpenditure')).toHaveText('60.00');
  await expect(clerk.cell('EXP', 'total', 'expenditureThisYear')).toHaveText('405.50');
});

test('a list of codes is typed in any order: after its figures, the next code', async ({ page }) => {
  const clerk = new Clerk(page);
  await clerk.create(UNIT);
  await clerk.showTable('公开03表');
  await clerk.newRow.click();
  await clerk.type('2130101');
  await clerk.expectAt('EXP', '2130101');
  await clerk.type('12');
  await expect(clerk.newRow).toHaveClass(/ag-cell-focus/);
  await clerk.type('2080505');
  await clerk.expectAt('EXP', '2080505');
  await clerk.type('3.5');
  await expect(clerk.newRow).toHaveClass(/ag-cell-focus/);
  await clerk.type('2080506');
  await clerk.expectAt('EXP', '2080506');
  await clerk.type('1.75');
  await expect(clerk.newRow).toHaveClass(/ag-cell-focus/);
  await expect(clerk.cell('EXP', '208', 'expenditureThisYear')).toHaveText('5.25');
  await expect(clerk.cell('EXP', '213', 'expenditureThisYear')).toHaveText('12.00');

  await clerk.goTo('EXP', '2130101', 'basicExpenditure');
  await clerk.type('1', 'Tab');
  await expect(clerk.cell('EXP', '2130101', 'projectExpenditure')).toHaveClass(/ag-cell-focus/);
});

test('a code typed where a figure belongs is asked about, and running typing answers nothing and loses nothing', async ({
  page,
}) => {
  const clerk = new Clerk(page);
  await clerk.create(UNIT);
  await clerk.showTable('公开03表');
  await clerk.newRow.click();
  await clerk.type('2080505');
  await clerk.expectAt('EXP', '2080505');
  await clerk.type('3.5');
  await clerk.fill('EXP', '2080505', 'projectExpenditure', '2080506');
  const question = page.getByRole('dialog');
  await expect(question).toContainText('2080506 是科目编码（机关事业单位职业年金缴费支出），要新增这一行吗？');
  await clerk.type('350');
  await expect(question).toHaveCount(0);
  await expect(clerk.row('2080506')).toHaveCount(0);
  await expect(clerk.cell('EXP', '2080505', 'projectExpenditure')).toHaveText('');
  await clerk.notice('没有写入').getByRole('button', { name: '把 2080506 当作金额填入' }).click();
  await expect(clerk.cell('EXP', '2080505', 'projectExpenditure')).toHaveText('2,080,506.00');
  await page.keyboard.press('Control+z');
  await clerk.fill('EXP', '2080505', 'projectExpenditure', '2080506');
  await question.getByRole('button', { name: '新增这一行' }).click();
  await clerk.expectAt('EXP', '2080506');
  await clerk.type('1.75');
  await expect(clerk.newRow).toHaveClass(/ag-cell-focus/);
  await expect(clerk.cell('EXP', '2080505', 'projectExpenditure')).toHaveText('');
  await expect(clerk.cell('EXP', '208', 'expenditureThisYear')).toHaveText('5.25');

  await clerk.fill('EXP', '2080505', 'projectExpenditure', '221');
  await question.getByRole('button', { name: '当作金额' }).click();
  await expect(clerk.cell('EXP', '2080505', 'projectExpenditure')).toHaveText('221.00');
});

test('a total that is typed over says that it follows no longer, and can follow again', async ({ page }) => {
  const clerk = new Clerk(page);
  await clerk.openExample();
  await clerk.showTable('公开03表');
  const total = clerk.cell('EXP', '201', 'expenditureThisYear');
  await expect(total).toHaveText('875.88');
  await clerk.fill('EXP', '201', 'expenditureThisYear', '9');
  await expect(clerk.notice('不再跟着明细变')).toBeVisible();
  await clerk.goTo('EXP', '201', 'expenditureThisYear');
  await page.keyboard.press('Escape');
  await expect(clerk.notice('不再跟着明细变')).toBeHidden();
  await clerk.button('恢复自动').click();
  await expect(total).toHaveText('875.88');
  await expect(total).toHaveClass(/cell-derived/);
  await expect(total).toBeFocused();
});

test('a table is declared empty and taken back', async ({ page }) => {
  const clerk = new Clerk(page);
  await clerk.create(UNIT);
  await clerk.showTable('公开09表');
  await expect(clerk.railItem('公开09表')).toContainText('未填');
  await clerk.button('本表为空表').click();
  await expect(clerk.railItem('公开09表')).toContainText('空表');
  await expect(page.getByText('已声明为空表')).toBeVisible();
  await clerk.button('取消空表').click();
  await expect(clerk.railItem('公开09表')).toContainText('未填');
  await expect(clerk.newRow).toBeVisible();
});

test('a block from Excel is pasted at the focused cell as one step', async ({ page }) => {
  const clerk = new Clerk(page);
  await clerk.openExample();
  await clerk.showTable('公开06表');
  const [first, second] = [clerk.cell('BAS', '30101', 'finalAmount'), clerk.cell('BAS', '30102', 'finalAmount')];
  const before = [await first.innerText(), await second.innerText()];
  await clerk.goTo('BAS', '30101', 'finalAmount');
  await clerk.paste('1,000.01\r\n1200\r\n');
  await expect(first).toHaveText('1,000.01');
  await expect(second).toHaveText('1,200.00');
  await page.keyboard.press('Control+z');
  await expect(first).toHaveText(before[0]!);
  await expect(second).toHaveText(before[1]!);
});

test('undo and redo go across tables, say what they did, and show it', async ({ page }) => {
  const clerk = new Clerk(page);
  await clerk.create(UNIT);
  await page.keyboard.type('10');
  await page.keyboard.press('Enter');
  await clerk.showTable('公开03表');
  await clerk.newRow.click();
  await clerk.type('2010301');
  await clerk.fill('EXP', '2010301', 'basicExpenditure', '7');
  await expect(clerk.cell('EXP', 'total', 'expenditureThisYear')).toHaveText('7.00');
  for (let step = 0; step < 2; step++) await page.keyboard.press('Control+z');
  await expect(clerk.row('2010301')).toHaveCount(0);
  await expect(clerk.notice('已撤销：在《支出决算表》增加 2010301')).toBeVisible();
  const shown = (title: string) => expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await page.keyboard.press('Control+z');
  await shown('收入支出决算总表');
  await expect(clerk.cell('IES', 'income.generalPublicBudget', 'amount')).toHaveClass(/ag-cell-focus/);
  await expect(clerk.cell('IES', 'income.thisYear', 'amount')).toHaveText('');
  for (let step = 0; step < 3; step++) await page.keyboard.press('Control+y');
  await shown('支出决算表');
  await clerk.showTable('公开01表');
  await expect(clerk.cell('IES', 'income.generalPublicBudget', 'amount')).toHaveText('10.00');
  await expect(clerk.cell('IES', 'expenditure.201', 'amount')).toHaveText('7.00');
});

test('findings appear at once, lead to their cells, and fill a forgotten total', async ({ page }) => {
  const clerk = new Clerk(page);
  await clerk.openExample();
  const unfilled = clerk.findings.getByRole('listitem').filter({ has: page.getByRole('button', { name: /^填入/ }) });
  await expect(unfilled).not.toHaveCount(0);
  const forgotten = unfilled.filter({ hasText: '公用经费合计' });
  await forgotten.locator('.finding-message').click();
  await expect(page.getByRole('heading', { level: 1, name: '一般公共预算财政拨款基本支出决算表' })).toBeVisible();
  const total = clerk.cell('BAS', 'administrative', 'finalAmount');
  await expect(total).toHaveClass(/ag-cell-focus/);
  await expect(total).toHaveClass(/cell-flash/);
  await expect(clerk.cell('BAS', '302', 'finalAmount')).toHaveClass(/cell-outlined/);
  await forgotten.getByRole('button', { name: /^填入/ }).click();
  await expect(total).not.toHaveText('');
  await expect(forgotten).toHaveCount(0);

  await clerk.goTo('BAS', '301', 'finalAmount');
  await clerk.type('1');
  await expect(clerk.finding('W-BAS-1')).toHaveCount(1);
  await expect(clerk.cell('BAS', '301', 'finalAmount')).toHaveClass(/cell-error/);
  await expect(clerk.railItem('公开06表')).toContainText('错误');
  await page.keyboard.press('Control+z');
  await expect(clerk.finding('W-BAS-1')).toHaveCount(0);
});

test('whoever undoes the only row of a table goes on typing', async ({ page }) => {
  const clerk = new Clerk(page);
  await clerk.create(UNIT);
  await clerk.showTable('公开08表');
  await clerk.newRow.click();
  await clerk.type('2120802');
  await clerk.expectAt('GMF', '2120802', 'openingCarryOver');
  await page.keyboard.press('Control+z');
  await expect(clerk.row('2120802')).toHaveCount(0);
  await expect(page.locator('.cell-entry')).toBeFocused();
  await clerk.type('2120804');
  await expect(clerk.row('2120804')).toBeVisible();
});

test('F8 goes from problem to problem and round again', async ({ page }) => {
  const clerk = new Clerk(page);
  await clerk.openExample();
  // What a card offers is looked up while it is read; its sentence stays.
  const current = clerk.findings.locator('.finding-current .finding-message');
  // What is suggested changes the order.
  await expect(clerk.findings).toHaveAttribute('aria-busy', 'false');
  await page.keyboard.press('F8');
  await expect(current).toHaveCount(1);
  const first = await current.innerText();
  await page.keyboard.press('F8');
  await expect(current).not.toHaveText(first, { useInnerText: true });
  await page.keyboard.press('Shift+F8');
  await expect(current).toHaveText(first, { useInnerText: true });
  await page.keyboard.press('Shift+F8');
  await expect(current).not.toHaveText(first, { useInnerText: true });
});

test('reloading restores the filing, the table, the cell and what can be undone', async ({ page }) => {
  const clerk = new Clerk(page);
  await clerk.create(UNIT);
  await page.keyboard.type('10');
  await page.keyboard.press('Enter');
  await page.keyboard.type('20');
  await page.keyboard.press('Enter');
  await clerk.showTable('公开07表');
  await clerk.goTo('TPE', 'hospitality', 'finalAmount');
  await expect(page).toHaveURL(/TPE\?cell=hospitality/);
  const address = page.url();
  await clerk.reload();
  expect(page.url()).toBe(address);
  await expect(clerk.cell('TPE', 'hospitality', 'finalAmount')).toHaveClass(/ag-cell-focus/);
  await page.keyboard.press('Control+z');
  await clerk.showTable('公开01表');
  await expect(clerk.cell('IES', 'income.generalPublicBudget', 'amount')).toHaveText('10.00');
  await expect(clerk.cell('IES', 'income.governmentManagedFunds', 'amount')).toHaveText('');
  await page.keyboard.press('Control+z');
  await expect(clerk.cell('IES', 'income.grandTotal', 'amount')).toHaveText('');
  await clerk.reload();
  await page.keyboard.press('Control+y');
  await expect(clerk.cell('IES', 'income.grandTotal', 'amount')).toHaveText('10.00');
});
