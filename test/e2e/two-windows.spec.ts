import { Clerk } from './clerk';
import { expect, test } from './fixtures';

const READ_ONLY = '正在另一个窗口中编辑';

/** A filing open in two windows: the first edits, the second follows. */
async function openTwice(first: Clerk, hostedUrl: string): Promise<Clerk> {
  await first.page.goto(hostedUrl);
  await first.create('测试县水利局');
  const second = new Clerk(await first.page.context().newPage());
  await second.page.goto(first.page.url());
  await second.awaitGrid();
  await expect(second.page.getByText(READ_ONLY)).toBeVisible();
  return second;
}

test('what is being typed when another window takes over is kept', async ({ page, hostedUrl }) => {
  const first = new Clerk(page);
  const second = await openTwice(first, hostedUrl);
  await page.bringToFront();
  await first.goTo('IES', 'income.otherIncome', 'amount');
  await page.keyboard.type('7');
  await second.page.evaluate((label) => {
    const button = [...document.querySelectorAll('button')].find((each) => each.textContent?.trim() === label)!;
    button.click();
  }, '接管编辑');
  await expect(page.getByText(READ_ONLY)).toBeVisible();
  await expect(second.page.getByText(READ_ONLY)).toBeHidden();
  await second.page.bringToFront();
  await expect(second.cell('IES', 'income.otherIncome', 'amount')).toHaveText('7.00');
  await second.awaitGrid();
  await second.fill('IES', 'income.businessIncome', 'amount', '8');
  await second.expectSaved();
  await expect(first.cell('IES', 'income.businessIncome', 'amount')).toHaveText('8.00');
  for (const clerk of [first, second]) {
    await expect(clerk.cell('IES', 'income.otherIncome', 'amount')).toHaveText('7.00');
    await expect(clerk.page.getByRole('alert')).toHaveCount(0);
  }
});

test('the second window edits once the first is closed', async ({ page, hostedUrl }) => {
  const first = new Clerk(page);
  const second = await openTwice(first, hostedUrl);
  await page.bringToFront();
  await first.fill('IES', 'income.otherIncome', 'amount', '5');
  await first.expectSaved();
  await page.close();
  await expect(second.page.getByText(READ_ONLY)).toBeHidden();
  await second.awaitGrid();
  await expect(second.cell('IES', 'income.otherIncome', 'amount')).toHaveText('5.00');
  await second.fill('IES', 'income.otherIncome', 'amount', '6');
  await second.reload();
  await expect(second.cell('IES', 'income.otherIncome', 'amount')).toHaveText('6.00');
});

test('the second window edits some time after the first has crashed', async ({ page, hostedUrl }) => {
  const first = new Clerk(page);
  const second = await openTwice(first, hostedUrl);
  await page.bringToFront();
  await first.fill('IES', 'income.otherIncome', 'amount', '5');
  await first.expectSaved();
  const crashed = page.waitForEvent('crash');
  page.goto('chrome://crash').catch(() => undefined);
  await crashed;
  await second.page.bringToFront();
  await expect(second.page.getByText(READ_ONLY)).toBeVisible();
  await expect(second.page.getByText(READ_ONLY)).toBeHidden();
  await second.awaitGrid();
  await second.fill('IES', 'income.businessIncome', 'amount', '8');
  await second.expectSaved();
  await expect(second.cell('IES', 'income.otherIncome', 'amount')).toHaveText('5.00');
});
