import { chromium, type Page } from '@playwright/test';
import { findOldBrowser } from '../support/browser';
import { collectErrors, expect, singleFileUrl, test } from './fixtures';

// Playwright's own actions (click, fill) need Chromium 105: drive these with page.mouse, page.keyboard and evaluate.
for (const version of [86, 109] as const) {
  test(`the single file serves a clerk in Chromium ${version}`, async () => {
    const browser = await chromium.launch({ ...findOldBrowser(version), ignoreDefaultArgs: ['--hide-scrollbars'] });
    try {
      expect(browser.version()).toMatch(new RegExp(`^${version}\\.`));
      const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
      const page = await context.newPage();
      const errors = collectErrors(page);
      await page.goto(singleFileUrl());
      await click(page, 'button', '打开示例');
      await awaitEditor(page);
      expect(await page.title()).toContain('明账');

      const otherIncome = '.ag-row[row-index="7"]:not(.ag-row-pinned) [col-id="c2"]';
      await click(page, otherIncome);
      await awaitElement(page, `${otherIncome}.ag-cell-focus`);
      const errorsBefore = await countOf(page, 'error');
      await page.keyboard.type('1,300.5');
      await page.keyboard.press('Enter');
      await awaitText(page, otherIncome, '1,300.50');
      await page.waitForFunction(
        (before) => Number(document.querySelector('.chip-error b')?.textContent) > before,
        errorsBefore,
        BY_CLOCK,
      );
      await page.keyboard.press('Control+z');
      await awaitText(page, otherIncome, '12.00');
      await page.waitForFunction(
        (before) => Number(document.querySelector('.chip-error b')?.textContent) === before,
        errorsBefore,
        BY_CLOCK,
      );
      await page.keyboard.press('Control+y');
      await awaitText(page, otherIncome, '1,300.50');

      await awaitText(page, '.save-state', '已保存');
      await page.reload();
      await awaitEditor(page);
      await awaitText(page, otherIncome, '1,300.50');
      await page.keyboard.press('Control+z');
      await awaitText(page, otherIncome, '12.00');

      await click(page, '.rail-item', '公开03表');
      await awaitText(page, '.sheet-title', '支出决算表');
      await awaitElement(page, '.ag-cell-focus');
      const newRow = '.ag-row[row-id="EXP/+"] [col-id="c0"]';
      await click(page, newRow);
      await awaitElement(page, `${newRow}.ag-cell-focus`);
      await page.keyboard.type('2050202');
      await page.keyboard.press('Enter');
      await awaitElement(page, '.ag-row[row-id="EXP/20502"]');
      await awaitElement(page, '.ag-row-focus[row-id="EXP/2050202"]');
      await awaitWholeLastColumn(page);

      await page.keyboard.press('Control+Enter');
      await page.keyboard.type('zfgjj');
      await awaitText(page, '.code-list li', '住房公积金');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await awaitElement(page, '.ag-row-focus[row-id="EXP/2210201"]');
      await page.keyboard.type('1+2');
      await page.keyboard.press('Enter');
      await awaitElement(page, `${newRow}.ag-cell-focus`);
      await page.keyboard.press('Control+Home');
      await page.keyboard.press('Control+Shift+ArrowRight');
      await awaitText(page, '.status-bar', '计数');
      await page.keyboard.press('Shift+F10');
      await awaitText(page, '.context-menu', 'Ctrl+D');
      await page.keyboard.press('Escape');
      await page.waitForFunction(() => document.querySelector('.context-menu') === null, undefined, BY_CLOCK);
      await page.keyboard.press('Control+End');
      await page.evaluate(() => {
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/html', '<table><tr><td>2070101</td><td>行政运行</td><td>5</td></tr></table>');
        const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
        document.activeElement!.dispatchEvent(event);
      });
      await awaitElement(page, '.ag-row[row-id="EXP/2070101"]');
      expect(errors).toEqual([]);
    } finally {
      await browser.close();
    }
  });
}

/** Looked at again by the clock: an old browser on a busy machine draws a frame when it pleases. */
const BY_CLOCK = { polling: 100 };

/** Clicks the middle of the first element of a selector that says `text`; what is out of sight is brought there by the wheel. */
async function click(page: Page, selector: string, text = ''): Promise<void> {
  const find = ([wanted, words]: readonly [string, string]) => {
    const all = Array.from(document.querySelectorAll(wanted));
    const element = all.find((each) => each.textContent?.includes(words));
    if (!element) return undefined;
    const { left, top, width, height } = element.getBoundingClientRect();
    const [x, y] = [left + width / 2, top + height / 2];
    return { x, y, isInSight: element.contains(document.elementFromPoint(x, y)) };
  };
  let before: { x: number; y: number } | undefined;
  for (;;) {
    const at = (await (await page.waitForFunction(find, [selector, text] as const, BY_CLOCK)).jsonValue())!;
    if (at.isInSight && at.x === before?.x && at.y === before.y) return page.mouse.click(at.x, at.y);
    if (!at.isInSight) {
      await page.mouse.move(at.x, 400);
      await page.mouse.wheel(0, at.y - 400);
    }
    before = at;
    // So that the wheel has done what it does.
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  }
}

async function awaitEditor(page: Page): Promise<void> {
  await awaitElement(page, '.editor[aria-busy="false"]');
  await awaitElement(page, '.ag-cell-focus');
}

const awaitElement = async (page: Page, selector: string): Promise<void> =>
  void (await page.waitForFunction((wanted) => document.querySelector(wanted) !== null, selector, BY_CLOCK));

/** Nothing, a scrollbar say, lies over the right edge of the last column once the sheet has come to rest. */
const awaitWholeLastColumn = async (page: Page): Promise<void> =>
  void (await page.waitForFunction(
    () => {
      const cell = document.querySelector('.ag-row-focus .cell-last')!;
      const { right, top, height } = cell.getBoundingClientRect();
      return document.elementFromPoint(right - 3, top + height / 2)?.closest('.cell-last') === cell;
    },
    undefined,
    BY_CLOCK,
  ));

const awaitText = async (page: Page, selector: string, text: string): Promise<void> =>
  void (await page.waitForFunction(
    ([wanted, words]) => document.querySelector(wanted)?.textContent?.includes(words),
    [selector, text] as const,
    BY_CLOCK,
  ));

const countOf = (page: Page, kind: string): Promise<number> =>
  page.evaluate((chip) => Number(document.querySelector(`.chip-${chip} b`)?.textContent), kind);
