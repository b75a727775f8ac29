import type { TableId } from '../../src/core/filing/cell';
import { chaoyangWorkbook } from '../support/chaoyang-workbook';
import { workbookBytes } from '../support/workbook-bytes';
import { Clerk } from './clerk';
import { expect, test } from './fixtures';

const DRAFT = {
  name: '决算公开.xlsx',
  mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  buffer: Buffer.from(workbookBytes(chaoyangWorkbook(), 'xlsx')),
};

/** Imports the published workbook of a county bureau, its own rounding and all. */
async function importDraft(clerk: Clerk): Promise<void> {
  const chooser = clerk.page.waitForEvent('filechooser');
  await clerk.button('导入 Excel 草稿').click();
  await (await chooser).setFiles(DRAFT);
  await clerk.page.getByRole('dialog').getByRole('button', { name: '接受导入' }).click();
  await clerk.awaitGrid();
}

/** No error; one figure is above its budget, which is true and to be explained. */
const expectOnlyRounding = async (clerk: Clerk): Promise<void> => {
  await clerk.expectCount('错误', 0);
  await clerk.expectCount('需核实', 1);
  await clerk.expectCount('尾差', 21);
};

test.beforeEach(async ({ page, hostedUrl }) => {
  await page.goto(hostedUrl);
});

test('a slip in a published filing is named where it is, and undone without a trace', async ({ page }) => {
  const clerk = new Clerk(page);
  await importDraft(clerk);
  await expectOnlyRounding(clerk);
  await page.getByRole('switch', { name: '自动合计' }).uncheck();
  await clerk.showTable('公开06表');
  await clerk.fill('BAS', '30302', 'finalAmount', '104.6');
  await clerk.expectCount('错误', 1);
  const suggestion = clerk.findings.locator('.suggestion');
  await expect(suggestion).toHaveCount(1);
  await suggestion.getByRole('button', { name: /^由它引起的/ }).click();
  const errors = suggestion.locator('.finding-error');
  await expect(errors).toHaveCount(1);
  await expect(errors).toContainText('W-BAS-1');
  await expect(errors).toContainText('303 对个人和家庭的补助');
  await errors.locator('.finding-message').click();
  await expect(clerk.cell('BAS', '303', 'finalAmount')).toHaveClass(/ag-cell-focus/);
  await page.keyboard.press('Control+z');
  await expectOnlyRounding(clerk);
  await clerk.reload();
  await expect(clerk.cell('BAS', '30302', 'finalAmount')).toHaveText('10.46');
  await expect(clerk.cell('BAS', '303', 'finalAmount')).toHaveText('135.65');
  await expectOnlyRounding(clerk);
});

/** A 项, what adds it up in its own table, and what repeats it in another. */
const CHAIN: readonly (readonly [number: string, table: TableId, row: string, column: string])[] = [
  ['公开03表', 'EXP', '2080501', 'basicExpenditure'],
  ['公开03表', 'EXP', '2080501', 'expenditureThisYear'],
  ['公开03表', 'EXP', '20805', 'basicExpenditure'],
  ['公开03表', 'EXP', '208', 'expenditureThisYear'],
  ['公开03表', 'EXP', 'total', 'basicExpenditure'],
  ['公开03表', 'EXP', 'total', 'expenditureThisYear'],
  ['公开01表', 'IES', 'expenditure.208', 'amount'],
  ['公开01表', 'IES', 'expenditure.grandTotal', 'amount'],
];
const IMPORTED = ['24.99', '24.99', '159.54', '264.62', '1,163.03', '1,413.38', '264.63', '1,413.38'];
/** The totals that the bureau's rounding keeps from equalling their parts were entered, and stay. */
const EDITED = ['30.99', '30.99', '165.54', '270.62', '1,163.03', '1,413.38', '264.63', '1,413.38'];
const UPDATED = ['30.99', '30.99', '165.54', '270.62', '1,169.01', '1,419.36', '270.62', '1,419.36'];

test('one 项 changes all that was derived from it in one step; entered totals are offered', async ({ page }) => {
  const clerk = new Clerk(page);
  await importDraft(clerk);
  await clerk.showTable('公开03表');
  let shown = '公开03表';
  const expectChain = async (figures: readonly string[]): Promise<void> => {
    const own = CHAIN.filter(([number]) => number === shown);
    for (const [number, table, row, column] of [...own, ...CHAIN.filter((each) => !own.includes(each))]) {
      if (number !== shown) await clerk.showTable(number);
      shown = number;
      const index = CHAIN.findIndex((each) => each[2] === row && each[3] === column);
      await expect(clerk.cell(table, row, column)).toHaveText(figures[index]!);
    }
  };
  await expectChain(IMPORTED);
  await clerk.showTable((shown = '公开03表'));
  await clerk.fill('EXP', '2080501', 'basicExpenditure', '30.99');
  const notice = clerk.notice(
    /录入的合计没有跟着变.*合计·基本支出：录入 1,163.03 万元，明细相加 1,169.01 万元；另有 1 处/,
  );
  await expect(notice).toBeVisible();
  await expectChain(EDITED);
  await page.keyboard.press('Control+z');
  // Undo shows the table that it changes.
  shown = '公开03表';
  await expectChain(IMPORTED);
  await expectOnlyRounding(clerk);

  await clerk.showTable((shown = '公开03表'));
  await clerk.fill('EXP', '2080501', 'basicExpenditure', '30.99');
  await notice.getByRole('button', { name: '更新合计' }).click();
  await expect(notice).toBeHidden();
  await expectChain(UPDATED);
  await clerk.expectCount('错误', 1);
  // 收入总计 no longer equals 支出总计; the card names the figure that explains it.
  await expect(clerk.railItem('公开01表')).toContainText('错误 1');
  await page.keyboard.press('Control+z');
  await expect(clerk.notice('已撤销：更新上面的合计')).toBeVisible();
  await clerk.showTable((shown = '公开03表'));
  await expectChain(EDITED);
});
