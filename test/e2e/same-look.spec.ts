import type { Page } from '@playwright/test';
import { secondDraft } from '../support/import-drafts';
import { Clerk } from './clerk';
import { choose, draftFile, inEditor } from './drafts';
import { expect, singleFileUrl, test } from './fixtures';

/** What styles make of an element, whatever text stands in it. */
const PROPERTIES = [
  'display',
  'position',
  'maxWidth',
  'minWidth',
  'padding',
  'gap',
  'fontSize',
  'fontWeight',
  'color',
  'backgroundColor',
  'borderTopWidth',
  'borderLeftWidth',
] as const;

/** Every element of a part of the page and what styles make of it, in order; the width of the whole first. */
const lookOf = (page: Page, part: string): Promise<string[]> =>
  page
    .locator(part)
    .last()
    .evaluate(
      (root, properties) => [
        String(root.getBoundingClientRect().width),
        ...[root, ...Array.from(root.querySelectorAll('*'))].map((element) => {
          const style = getComputedStyle(element);
          return [element.localName, element.className, ...properties.map((name) => style[name])].join(' | ');
        }),
      ],
      PROPERTIES,
    );

/** The dialogs and pages whose styles are loaded when they are first needed, in a row that loads them in another order. */
async function looks(page: Page, address: string): Promise<Record<string, string[]>> {
  const clerk = new Clerk(page);
  const seen: Record<string, string[]> = {};
  const look = async (name: string, part = 'dialog[open]'): Promise<void> => {
    await expect(page.locator(part).last()).toBeVisible();
    seen[name] = await lookOf(page, part);
  };
  const close = async (): Promise<void> => {
    await page.keyboard.press('Escape');
    await expect(page.locator('dialog[open]')).toHaveCount(0);
  };
  await page.goto(address);
  await clerk.openExample();
  await expect(clerk.findings).toHaveAttribute('aria-busy', 'false');
  await look('审核结果', '.findings');
  for (const name of ['历史', '设置', '导出', '编制中'] as const) {
    await page.getByRole('button', { name }).first().click();
    await expect(page.locator('dialog[open] button').first()).toBeVisible();
    await look(name);
    await close();
  }
  await choose(page, inEditor(clerk), draftFile(secondDraft()));
  await expect(page.getByRole('button', { name: '接受导入' })).toBeVisible();
  await look('导入');
  await close();
  for (const part of ['rules', 'help']) {
    await page.evaluate((hash) => (location.hash = hash), `#/${part}`);
    await expect(page.locator('.editor')).toHaveCount(0);
    await expect(page.locator('h1')).toBeVisible();
    await look(part, 'main');
  }
  return seen;
}

test('the single file looks as the hosted build does', async ({ page, hostedUrl }) => {
  const hosted = await looks(page, hostedUrl);
  const single = await looks(await page.context().newPage(), singleFileUrl());
  for (const [name, look] of Object.entries(hosted)) expect(single[name], name).toEqual(look);
});
