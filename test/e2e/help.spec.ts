import { Clerk } from './clerk';
import { expect, test } from './fixtures';

for (const start of ['home', 'editor'] as const) {
  test(`help and the keys open from ${start === 'home' ? 'Home' : 'the editor'}`, async ({ page, hostedUrl }) => {
    await page.goto(hostedUrl);
    if (start === 'editor') await new Clerk(page).openExample();
    await page.getByRole('link', { name: '帮助' }).click();
    await expect(page).toHaveURL(/#\/help$/);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.keyboard.press('?');
    const keys = page.getByRole('dialog', { name: '快捷键' });
    await expect(keys).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(keys).toHaveCount(0);
  });
}
