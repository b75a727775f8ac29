import type { Locator, Page } from '@playwright/test';
import type { Workbook } from '../../src/workbook/workbook';
import { workbookBytes } from '../support/workbook-bytes';
import { type Clerk, type PageFile } from './clerk';
import { expect } from './fixtures';

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export const draftFile = (workbook: Workbook, name = workbook.fileName): PageFile => ({
  name,
  mimeType: XLSX,
  buffer: Buffer.from(workbookBytes(workbook, 'xlsx')),
});

/** Chooses files for an import that `start` asks for. */
export async function choose(page: Page, start: () => Promise<void>, ...files: PageFile[]): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await start();
  await (await chooser).setFiles(files);
}

export const onHome = (clerk: Clerk) => (): Promise<void> => clerk.button('导入 Excel 草稿').click();
export const inEditor = (clerk: Clerk) => async (): Promise<void> => {
  await expect(clerk.button('导入')).toBeEnabled();
  await clerk.page.keyboard.press('Control+o');
};

export const review = (page: Page): Locator => page.getByRole('dialog', { name: /^导入“/ });
export const accept = (page: Page): Promise<void> => review(page).getByRole('button', { name: '接受导入' }).click();

/** A sheet in the list of the review, by words of its table or its place. */
export const sheetInList = (page: Page, text: string | RegExp): Locator =>
  review(page).getByRole('navigation', { name: '各张表' }).getByRole('button').filter({ hasText: text });
