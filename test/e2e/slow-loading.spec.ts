import { Clerk } from './clerk';
import { expect, test } from './fixtures';

// What the service worker fetches ahead does not pass the page's routes.
test.use({ serviceWorkers: 'block' });

test('what is typed while a part of the app is still being loaded goes where it was meant to', async ({
  page,
  hostedUrl,
}) => {
  const clerk = new Clerk(page);
  let deliver = (): void => undefined;
  const delivered = new Promise<void>((resolve) => (deliver = resolve));
  await page.route(/find-dialog-.*\.js/, async (route) => {
    await delivered;
    await route.continue();
  });
  await page.goto(hostedUrl);
  await clerk.openExample();
  const expectNothingWritten = async (): Promise<void> => {
    await expect(page.locator('.cell-entry-open')).toHaveCount(0);
    await expect(clerk.button('撤销')).toBeDisabled();
  };
  const loading = page.getByRole('status').filter({ hasText: '正在打开…' });

  await page.keyboard.press('Control+f');
  await expect(loading).toBeVisible();
  await page.keyboard.type('603');
  await page.keyboard.press('Escape');
  await expect(loading).toHaveCount(0);
  // The keyboard is the sheet's again, and nothing was written there.
  await page.keyboard.press('ArrowDown');
  await expectNothingWritten();

  await page.keyboard.press('Control+f');
  await expect(loading).toBeVisible();
  await page.keyboard.type('30309');
  await page.keyboard.press('Backspace');
  deliver();
  const find = page.getByRole('dialog', { name: '查找和定位' });
  await expect(find.getByRole('combobox')).toHaveValue('3030');
  await expect(find.getByRole('option').first()).toContainText('3030');
  await page.keyboard.type('2');
  await expect(find.getByRole('combobox')).toHaveValue('30302');
  await page.keyboard.press('Escape');
  await expect(find).toHaveCount(0);
  await expectNothingWritten();
});

test('a dialog that is asked for while another closes stays', async ({ page, hostedUrl }) => {
  const clerk = new Clerk(page);
  await page.goto(hostedUrl);
  await clerk.openExample();
  await clerk.button('取入…').click();
  await expect(page.getByRole('dialog')).toBeVisible();
  // The browser tells of the closing only after the next key.
  await page.evaluate(() => {
    document.querySelector<HTMLDialogElement>('dialog[open]')!.close();
    document.body.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'f', ctrlKey: true, bubbles: true, cancelable: true }),
    );
  });
  const find = page.getByRole('dialog', { name: '查找和定位' });
  await expect(find.getByRole('combobox')).toBeFocused();
  await page.keyboard.type('2011302');
  await expect(find.getByRole('option').first()).toContainText('2011302');
});
