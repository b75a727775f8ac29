import type { Locator, Page } from '@playwright/test';
import { secondDraft } from '../support/import-drafts';
import { Clerk } from './clerk';
import { choose, draftFile, inEditor } from './drafts';
import { expect, test } from './fixtures';

/** A clerk's screen of 1366×768 at 100, 125 and 150 %, an old square one, and a large one. */
const SIZES = [
  { width: 1366, height: 768 },
  { width: 1093, height: 614 },
  { width: 911, height: 512 },
  { width: 1024, height: 768 },
  { width: 1920, height: 1080 },
] as const;

const LONG_NAME = '示例市朝阳经济技术开发区人力资源和社会保障服务中心综合办公室';
const COMMANDS = ['导入', '导出', '打印', '设置', '规则', '历史', '备份', '帮助'];
/** They never go into 更多. */
const ALWAYS_THERE = ['撤销', '重做', '导入', '导出'];

type Box = Readonly<Record<'x' | 'y' | 'width' | 'height', number>>;

const dialogOf = (page: Page): Locator => page.locator('dialog[open]').last();

/** Whether nothing of it is cut off by the window or lies under something else. */
const isInSight = (shown: Locator): Promise<boolean> =>
  shown.evaluate((element) => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const isWithin = left >= 0 && top >= 0 && right <= window.innerWidth && bottom <= window.innerHeight;
    const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    return isWithin && hit !== null && (element.contains(hit) || hit.contains(element));
  });

const expectInSight = (shown: Locator): Promise<void> => expect.poll(() => isInSight(shown)).toBe(true);

const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** Elements of the page that are wider than the room they have. */
const tooWide = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const kept = [document.scrollingElement!, ...document.querySelectorAll('.editor, .top-bar, .status-bar')];
    return kept
      .filter((each) => each.scrollWidth > each.clientWidth)
      .map((each) => `${each.tagName}.${each.className} ${each.scrollWidth}/${each.clientWidth}`);
  });

/** Texts of the lines shown that are cut off. */
const cutOff = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('.ag-row:not(.ag-row-pinned) .ag-cell')]
      .filter((cell) => cell.scrollHeight > cell.clientHeight + 1)
      .map((cell) => cell.textContent ?? ''),
  );

/** By its button, else in 更多. */
async function command(page: Page, name: string): Promise<Locator> {
  const bar = page.locator('.top-bar');
  const shown = bar.getByRole('button', { name, exact: true }).or(bar.getByRole('link', { name, exact: true }));
  if (await shown.isVisible()) return shown;
  await bar.getByRole('button', { name: '更多' }).click();
  return page.getByRole('menuitem', { name: new RegExp(`^${name}`) });
}

/** Its answers are in sight before anything is scrolled, and nothing in it is wider than it is. */
async function expectUsable(page: Page): Promise<void> {
  const dialog = dialogOf(page);
  await expect(dialog).toBeVisible();
  const answers = dialog.locator('.dialog-actions').last().locator('button:visible').last();
  await expectInSight(answers);
  await expect.poll(() => dialog.evaluate((each) => each.scrollWidth - each.clientWidth)).toBe(0);
}

async function close(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await expect(page.locator('dialog[open]')).toHaveCount(0);
}

for (const size of SIZES) {
  test.describe(`${size.width}×${size.height}`, () => {
    test.use({ viewport: size });

    test.beforeEach(async ({ page, hostedUrl }) => {
      await page.goto(hostedUrl);
    });

    test('every page fits the window', async ({ page, hostedUrl }) => {
      await expect.poll(() => tooWide(page)).toEqual([]);
      await new Clerk(page).openExample();
      await expect.poll(() => tooWide(page)).toEqual([]);
      for (const part of ['', 'help', 'about', 'rules']) {
        await page.goto(`${hostedUrl}#/${part}`);
        await expect(page.locator('.editor')).toHaveCount(0);
        await expect(page.locator('h1')).toBeVisible();
        await expect.poll(() => tooWide(page), part).toEqual([]);
      }
    });

    test('in every table the cell at hand is in sight and no label is cut off', async ({ page }) => {
      const clerk = new Clerk(page);
      await clerk.openExample();
      for (const table of ['01', '02', '03', '04', '05', '06', '07']) {
        await clerk.showTable(`公开${table}表`);
        await expectInSight(clerk.focused);
        await expect.poll(() => cutOff(page), table).toEqual([]);
        await page.keyboard.press('Control+End');
        await expectInSight(clerk.focused);
        await expect.poll(() => tooWide(page)).toEqual([]);
      }
    });

    if (size.width > 1366) return;

    test('every command is reachable, whatever the unit is called', async ({ page, hostedUrl }) => {
      const clerk = new Clerk(page);
      await clerk.openExample();
      for (const name of COMMANDS) {
        await expectInSight(await command(page, name));
        await page.keyboard.press('Escape');
      }
      await page.goto(`${hostedUrl}#/`);
      await clerk.create(LONG_NAME);
      await expect(page.locator('.top-bar')).toContainText(LONG_NAME);
      for (const name of ALWAYS_THERE) await expectInSight(clerk.button(name));
      await expectInSight(page.locator('.save-state'));
      expect((await page.locator('.top-name').boundingBox())!.width).toBeGreaterThan(100);
      for (const name of COMMANDS) {
        await expectInSight(await command(page, name));
        await page.keyboard.press('Escape');
      }
      await expect.poll(() => tooWide(page)).toEqual([]);
    });

    test('every dialog has its answers in sight', async ({ page, hostedUrl }) => {
      const clerk = new Clerk(page);
      await clerk.button('开始填写').click();
      await expectUsable(page);
      await close(page);
      await clerk.openExample();
      for (const name of ['导出', '设置', '历史']) {
        await (await command(page, name)).click();
        await expectUsable(page);
        await close(page);
      }
      await page.locator('.stage-button').click();
      await expectUsable(page);
      await close(page);
      await clerk.button('取入…').click();
      await expectUsable(page);
      await close(page);
      await page.keyboard.press('Control+f');
      await expectInSight(dialogOf(page).getByRole('combobox').or(dialogOf(page).getByRole('textbox')).first());
      await close(page);
      await choose(page, inEditor(clerk), draftFile(secondDraft()));
      await expect(page.getByRole('button', { name: '接受导入' })).toBeVisible();
      await expectUsable(page);
      await close(page);
      await (await command(page, '打印')).click();
      await expectInSight(page.locator('.print-actions button').first());
      await page.goto(`${hostedUrl}#/`);
      for (const name of ['新建', '改名', '下载空白表', '快捷键']) {
        await clerk.button(name).click();
        await expectUsable(page);
        await close(page);
      }
    });

    test('what is wrong in 设置 is shown, wherever it was scrolled to', async ({ page }) => {
      await new Clerk(page).openExample();
      await (await command(page, '设置')).click();
      const dialog = dialogOf(page);
      const year = dialog.getByLabel('决算年度');
      await year.fill('20');
      await dialog.evaluate((each) => each.scrollTo(0, each.scrollHeight));
      await dialog.getByRole('button', { name: '保存' }).click();
      await expect(year).toBeFocused();
      await expectInSight(year);
    });

    test('notices cover neither the head of the sheet nor the cell at hand', async ({ page }) => {
      const clerk = new Clerk(page);
      await clerk.openExample();
      await page.keyboard.press('Control+End');
      await page.keyboard.press('Control+Enter');
      await expect(clerk.notice('不能增加或删除')).toBeVisible();
      await expectInSight(clerk.focused);
      const notice = (await page.locator('.notices').boundingBox())!;
      for (const kept of [
        '.sheet-title',
        '.sheet-line',
        '.ag-header',
        '.ag-cell-focus',
        '.status-bar',
        '.table-commands',
      ])
        expect(overlap(notice, (await page.locator(kept).first().boundingBox())!), kept).toBe(false);
      // It leaves by itself after a while, and at once by the key.
      await page.keyboard.press('Escape');
      await expect(page.locator('.notice')).toHaveCount(0);
    });

    test('findings are reached with the panel folded, and what the clerk chose stays', async ({ page }) => {
      const clerk = new Clerk(page);
      await clerk.openExample();
      const fold = clerk.button('收起审核结果');
      const unfold = clerk.button('展开审核结果');
      if (size.width >= 1100) {
        await expect(clerk.findings).toBeVisible();
        await fold.click();
      }
      await expect(unfold.locator('b').first()).toHaveText('4');
      await page.keyboard.press('F6');
      // Suspicions that come in meanwhile draw the cards anew; the keyboard stays among them.
      await expect(clerk.findings.locator('.suggestion').first()).toBeVisible();
      await expect(clerk.findings.locator(':focus')).toHaveCount(1);
      await page.keyboard.press('F6');
      await expectInSight(clerk.focused);
      await page.keyboard.press('F8');
      await expect(clerk.findings.locator('.finding-current').first()).toBeVisible();
      await expectInSight(clerk.focused);
      await fold.click();
      await clerk.reload();
      await expect(unfold).toBeVisible();
      await unfold.click();
      await clerk.reload();
      await expect(clerk.findings).toBeVisible();
    });
  });
}
