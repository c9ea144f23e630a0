/** Settings that change how the game is used: keys of one's own, and sound that asks before it sounds. */
import { expect, test } from '../support/game.ts';
import { beginCampaign } from '../support/playing.ts';

test('a key is given away, a conflict is said, help shows the key, and it is kept on this device', async ({
  page,
}) => {
  await beginCampaign(page, 'First Steps');
  await page.getByRole('button', { name: 'Settings' }).click();
  const dialog = page.getByRole('dialog', { name: 'Settings' });
  await dialog.getByRole('button', { name: /^Finance: F/ }).click();
  await page.keyboard.press('r');
  await expect(dialog.getByRole('status')).toHaveText(/^R already means: Rivals/);
  await page.keyboard.press('m');
  await expect(dialog.getByRole('status')).toHaveText('M now means: Finance.');
  await dialog.getByRole('button', { name: /^Policy: P/ }).click();
  await page.keyboard.press('Escape');
  await expect(dialog.getByRole('status')).toHaveText('The key stays as it was.');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await page.keyboard.press('m');
  await expect(page.getByRole('heading', { level: 2, name: 'Finance' })).toBeFocused();
  await page.keyboard.press('?');
  const help = page
    .getByRole('dialog', { name: 'Help' })
    .getByRole('definition')
    .filter({ hasText: /^Finance$/ });
  await expect(help.locator('xpath=preceding-sibling::dt')).toHaveText('M');
  await page.keyboard.press('Escape');
  await page.reload();
  await page.getByRole('button', { name: 'Settings' }).click();
  await expect(dialog.getByRole('button', { name: /^Finance: M/ })).toBeVisible();
  await dialog.getByRole('button', { name: 'Usual keys for everything' }).click();
  await expect(dialog.getByRole('button', { name: /^Finance: F/ })).toBeVisible();
});

test('no audio is opened before the player has done something, nor where sound is off', async ({ page }) => {
  await page.addInitScript(() => {
    const made: string[] = [];
    Object.assign(window, { made });
    const Real = window.AudioContext;
    window.AudioContext = class extends Real {
      constructor(options?: AudioContextOptions) {
        super(options);
        made.push('context');
      }
    };
  });
  const opened = () => page.evaluate(() => (window as unknown as { made: string[] }).made.length);
  await page.goto('./');
  await expect(page.getByRole('button', { name: 'Play' })).toBeVisible();
  expect(await opened()).toBe(0);
  await page.getByRole('button', { name: 'Settings' }).click();
  expect(await opened()).toBe(1);
  await page.getByRole('group', { name: 'Sound' }).getByText('off').click();
  await expect(page.getByRole('slider')).toHaveCount(0);
  await page.reload();
  await page.getByRole('button', { name: 'Settings' }).click();
  expect(await opened()).toBe(0);
  await page.getByRole('group', { name: 'Sound' }).getByText('on', { exact: true }).click();
  await expect(page.getByRole('slider')).toHaveCount(3);
  expect(await opened()).toBe(1);
});
