import { isDeepStrictEqual } from 'node:util';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MOF_2023 } from '../../../src/editions/mof-2023';
import { readWorkbookNow } from '../../../src/workbook/file/sheetjs-reader';
import { proposeImport } from '../../../src/workbook/import/import';
import { filingFromImport } from '../../../src/workbook/import/import-accept';
import type { Filing } from '../../../src/core/filing/filing';
import { chaoyangWorkbook } from '../../support/chaoyang-workbook';
import { workbookBytes } from '../../support/workbook-bytes';
import { type BrowserDriver, until } from './driver';

const DRAFT = '决算公开.xlsx';

/** Clicks the first shown button of these words. Answers whether there was one. */
const CLICK = (words: string): string => `(() => {
  const shown = [...document.querySelectorAll('dialog[open] button, button')].filter((each) => each.offsetParent && !each.disabled);
  const button = shown.find((each) => each.textContent.trim() === ${JSON.stringify(words)});
  button?.click();
  return Boolean(button);
})()`;

/** Drops a file on the window, as from the desktop. */
const DROP = (bytes: Uint8Array): string => `(() => {
  const text = atob(${JSON.stringify(Buffer.from(bytes).toString('base64'))});
  const data = Uint8Array.from(text, (each) => each.charCodeAt(0));
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File([data], ${JSON.stringify(DRAFT)}));
  window.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  return true;
})()`;

/** Catches what the page hands to the downloads. */
const CATCH_SAVED = `(() => {
  const create = URL.createObjectURL.bind(URL);
  window.savedFiles = [];
  URL.createObjectURL = (blob) => { window.savedFiles.push(blob); return create(blob); };
  return true;
})()`;
const LAST_SAVED = `(async () => {
  const blob = window.savedFiles[window.savedFiles.length - 1];
  if (!blob) return '';
  const bytes = new Uint8Array(await blob.arrayBuffer());
  let text = '';
  for (const each of bytes) text += String.fromCharCode(each);
  return btoa(text);
})()`;

const COUNT = (kind: string): string =>
  `[...document.querySelectorAll('.findings .chip, .chip')].find((each) => each.textContent.includes(${JSON.stringify(kind)}))?.querySelector('b')?.textContent`;
const CELL = `document.querySelector('.ag-cell-focus')?.textContent`;
const IS_SAVED = `/已保存/.test(document.querySelector('.editor')?.textContent ?? '')`;

const imported = (bytes: Uint8Array): Filing =>
  filingFromImport(proposeImport(readWorkbookNow(bytes, DRAFT), MOF_2023), 'a');

/**
 * The main story: a draft is imported, a figure mistyped, found and undone, the page opened anew, the workbook exported
 * with the same figures. Pictures go into `folder`. Throws at the first step that does not hold.
 */
export async function mainStory(browser: BrowserDriver, url: string, folder: string): Promise<void> {
  const picture = async (name: string): Promise<void> =>
    writeFileSync(join(folder, `${name}.png`), await browser.screenshot());
  const click = (words: string): Promise<unknown> => until(`“${words}”`, () => browser.evaluate(CLICK(words)));
  const expectCount = (kind: string, count: number): Promise<unknown> =>
    until(`${kind} ${count}`, async () => (await browser.evaluate<string>(COUNT(kind))) === String(count));
  const bytes = workbookBytes(chaoyangWorkbook(), 'xlsx');

  await browser.open(url);
  await until('Home', () => browser.evaluate(`document.body.textContent.includes('打开示例')`));
  await picture('home');
  await browser.evaluate(DROP(bytes));
  await until('the review', () => browser.evaluate(`document.body.textContent.includes('认出 9 张表')`));
  await picture('import');
  await click('接受导入');
  await until('the sheet', () => browser.evaluate(CELL));
  await expectCount('尾差', 21);
  await expectCount('错误', 0);

  const before = await browser.evaluate<string>(CELL);
  await browser.type('999');
  await browser.press('Enter');
  await until('an error', async () => Number(await browser.evaluate(COUNT('错误'))) > 0);
  await picture('error');
  await browser.press('Control+z');
  await expectCount('错误', 0);

  await until('saved', () => browser.evaluate(IS_SAVED));
  await browser.open(await browser.evaluate('location.href'));
  await browser.evaluate('location.reload()').catch(() => undefined);
  await until('the sheet, opened anew', async () => (await browser.evaluate(CELL)) === before);
  await expectCount('尾差', 21);

  await browser.evaluate(CATCH_SAVED);
  await browser.press('Control+e');
  await until('the export dialog', () => browser.evaluate(`document.querySelector('dialog[open]') !== null`));
  await picture('export');
  await until('the export', () =>
    browser.evaluate(`(() => {
      const button = [...document.querySelectorAll('dialog[open] button')].find((each) => each.textContent.trim() === '导出');
      button?.click();
      return Boolean(button);
    })()`),
  );
  const saved = Buffer.from(await until('the workbook', () => browser.evaluate<string>(LAST_SAVED)), 'base64');
  if (!isDeepStrictEqual(imported(saved).tables, imported(bytes).tables))
    throw new Error('the exported workbook holds other figures than the imported one');
}
