import { budgetWorkbook } from '../support/budget-workbook';
import { chaoyangWorkbook } from '../support/chaoyang-workbook';
import { apply, fullFiling } from '../support/full-filing';
import { accept, choose, draftFile, review } from './drafts';
import { backupOf, Clerk } from './clerk';
import { expect, test } from './fixtures';

const UNIT = '示例县商务局（上年）';

/** A filing of 2023 with money left at its end. */
const last = apply(
  { ...fullFiling(), id: 'last-year' },
  { kind: 'setUnit', unit: { name: UNIT } },
  { kind: 'setDossier', dossier: { signOff: { preparer: '张三' } } },
);

test('a year begins with the last one: codes, opening carry-over, and last year’s figures beside', async ({
  page,
  hostedUrl,
}) => {
  const clerk = new Clerk(page);
  await page.goto(hostedUrl);
  await clerk.restore(backupOf(last));
  await clerk.button('建 2024 年度').click();
  const preview = page.getByRole('dialog', { name: '新建自上年' });
  await expect(preview.getByText(`${UNIT}：2023 年度 → 新建 2024 年度`)).toBeVisible();
  await expect(preview.getByText(/行科目和名称照搬，金额空着/)).toBeVisible();
  await preview.getByRole('button', { name: '新建 2024 年度' }).click();
  await clerk.awaitGrid();
  await expect(clerk.notice(/^已新建 2024 年度：带入 \d+ 行科目、\d+ 个年初结转和结余/)).toBeVisible();

  await clerk.showTable('公开03表');
  await expect(clerk.row('2080505')).toBeVisible();
  await expect(clerk.cell('EXP', '2080505', 'basicExpenditure')).toHaveText('');
  await clerk.goTo('EXP', '2080505', 'basicExpenditure');
  await expect(page.locator('.formula-reference')).toHaveText('上年 64.12');
  await clerk.type('70.53');
  await clerk.goTo('EXP', '2080505', 'basicExpenditure');
  await expect(page.locator('.formula-reference')).toHaveText('上年 64.12 +6.41（10.00%）');
  await clerk.findings.getByRole('tab', { name: '本格' }).click();
  await expect(clerk.findings.locator('.reference-box')).toHaveText('上年64.12增减 +6.41，增减率 10.00%');
  await clerk.findings.getByRole('tab', { name: '审核结果' }).click();

  await clerk.showTable('公开08表');
  const opening = clerk.cell('GMF', '2121999', 'openingCarryOver');
  await expect(opening).toHaveText('20.00');
  await expect(clerk.cell('GMF', '2121999', 'closingCarryOver')).toHaveText('');
  await expect(clerk.finding('R-CARRY').filter({ hasText: '相差' })).toHaveCount(0);
  await clerk.fill('GMF', '2121999', 'openingCarryOver', '21.5');
  const carry = clerk.finding('R-CARRY').filter({ hasText: '相差 1.50 万元' });
  await expect(carry).toContainText('上年（2023 年度）');

  await clerk.reload();
  await expect(carry).toBeVisible();
  await clerk.goTo('GMF', '2121999', 'openingCarryOver');
  await expect(page.locator('.formula-reference')).toHaveText('上年年末 20.00 +1.50');
});

test('a table stands beside last year’s line by line, and is copied for the explanation', async ({
  page,
  context,
  hostedUrl,
}) => {
  const clerk = new Clerk(page);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(hostedUrl);
  await clerk.restore(backupOf(last));
  await clerk.button('建 2024 年度').click();
  await page.getByRole('dialog').getByRole('button', { name: '新建 2024 年度' }).click();
  await clerk.awaitGrid();
  await clerk.showTable('公开03表');
  await clerk.fill('EXP', '2080505', 'basicExpenditure', '80');
  await page.getByRole('radio', { name: '上年数' }).check({ force: true });
  await page.getByLabel('比哪一栏').selectOption({ label: '基本支出' });
  const line = page.locator('.comparison-table tr').filter({ hasText: '2080505' });
  await expect(line.locator('td')).toHaveText([
    '2080505',
    '机关事业单位基本养老保险缴费支出',
    '80.00',
    '64.12',
    '+15.88',
    '24.77%',
  ]);
  await expect(line).toHaveClass(/comparison-marked/);
  await page.getByLabel('标出变动').selectOption('30');
  await expect(line).not.toHaveClass(/comparison-marked/);
  await clerk.button('复制对照表').click();
  await expect(clerk.notice(/^已复制 \d+ 行/)).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('2080505\t机关事业单位基本养老保险缴费支出\t80.00\t64.12\t15.88\t24.77%');
  // A line leads back to its cell in the sheet.
  await line.getByRole('button').click();
  await expect(clerk.cell('EXP', '2080505', 'basicExpenditure')).toHaveClass(/ag-cell-focus/);
});

test('last year comes from its published workbook, and into a filing that is there', async ({ page, hostedUrl }) => {
  const clerk = new Clerk(page);
  await page.goto(hostedUrl);
  await clerk.button('开始填写').click();
  await clerk.button('新建自上年…').click();
  const file = draftFile(chaoyangWorkbook());
  await choose(page, () => clerk.button('选择文件…').click(), file);
  await expect(review(page)).toBeVisible();
  await accept(page);
  await page.getByRole('dialog').getByRole('button', { name: '新建 2024 年度' }).click();
  await clerk.awaitGrid();
  await clerk.expectSaved();
  await clerk.button('取入…').click();
  const attached = page.getByRole('dialog', { name: '上年数和预算数' });
  await expect(attached.getByText(/^2023 年度，示例市工业和信息化局，\d 张表$/)).toBeVisible();
  await attached.getByRole('button', { name: '移除' }).click();
  await expect(attached.getByText('年初结转和结余没有核对')).toBeVisible();
  await choose(page, () => attached.getByRole('button', { name: '从文件读入…' }).first().click(), file);
  await page
    .getByRole('dialog', { name: /^读取上年数：“/ })
    .getByRole('button', { name: '取为上年数' })
    .click();
  await expect(attached.getByText(/^2023 年度，示例市工业和信息化局/)).toBeVisible();
  // Of this year: not last year's.
  await attached.getByRole('button', { name: '关闭' }).click();
  await page.keyboard.press('Control+z');
  await expect(clerk.notice(/^已撤销：取入上年数/)).toBeVisible();
});

test('the published budget stands beside the accounts, table by table, and changes none of their figures', async ({
  page,
  hostedUrl,
}) => {
  const clerk = new Clerk(page);
  await page.goto(hostedUrl);
  await clerk.restore(backupOf({ ...last, id: 'this-year', year: 2024 }));
  await clerk.open(UNIT, 2024);
  await clerk.button('取入…').click();
  const references = page.getByRole('dialog', { name: '上年数和预算数' });
  const budget = draftFile(
    budgetWorkbook({ unit: '元', splitCodes: true, comparesYears: true, threePublic: 'twoYears' }),
  );
  await choose(page, () => references.getByRole('button', { name: '从文件读入…' }).last().click(), budget);
  const reading = page.getByRole('dialog', { name: /^读取预算数：“/ });
  await expect(reading.getByText('没有需要您决定的事')).toBeVisible();
  await expect(reading.getByText(/^取 9 张表 \d+ 个数，只供对照，不改动填报的数$/)).toBeVisible();
  const sheets = reading.getByRole('navigation', { name: '各张表' }).getByRole('button');
  await sheets.filter({ hasText: '项目支出表' }).click();
  await expect(reading.getByText(/没有对应的决算表，不取：按项目列/)).toBeVisible();
  await sheets.filter({ hasText: '三公' }).click();
  await expect(reading.locator('.import-preview tr').filter({ hasText: '公务接待费' })).toContainText('20,000.00');
  await reading.getByRole('button', { name: '取为预算数' }).click();
  await expect(references.getByText(/^2024 年度，示例县商务局，9 张表$/)).toBeVisible();
  await references.getByRole('button', { name: '关闭' }).click();

  await clerk.showTable('公开07表');
  await clerk.goTo('TPE', 'hospitality', 'finalAmount');
  await expect(page.locator('.formula-reference')).toHaveText('预算 2.00 +0.40（120.00%）');
  await page.getByRole('radio', { name: '预算数' }).check({ force: true });
  const line = (text: string) => page.locator('.comparison-table tr').filter({ hasText: text }).locator('td');
  await expect(line('公务接待费')).toHaveText(['公务接待费', '2.40', '2.00', '+0.40', '120.00%']);
  await clerk.railItem('公开06表').click();
  await expect(line('人员经费合计').nth(3)).toHaveText('115.00');
});
