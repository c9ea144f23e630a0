import { expect, test } from '../support/game.ts';
import { beginCampaign, commitAndSkip, nextStep } from '../support/playing.ts';

test('a campaign goes on after the page is loaded again', async ({ page }) => {
  await beginCampaign(page, 'First Steps');
  await nextStep(page).click();
  await commitAndSkip(page);
  const result = await page.getByRole('button', { name: /^Result: / }).textContent();
  await page.reload();
  await page.getByRole('button', { name: /^Continue/ }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Briefing, 2025 Q2' })).toBeVisible();
  await expect(page.getByText('2 of 6', { exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Result: / })).toHaveText(result ?? '');
  // The causes of the last quarter are there again too.
  await page.keyboard.press('q');
  await expect(page.getByRole('table', { name: 'The four axes' })).toBeVisible();
});

test('saved campaigns are listed, opened and deleted', async ({ page }) => {
  await beginCampaign(page, 'First Steps');
  await page.getByRole('button', { name: 'Title screen' }).click();
  await page.getByRole('button', { name: 'Saved campaigns' }).click();
  const dialog = page.getByRole('dialog', { name: 'Saved campaigns' });
  await expect(dialog.getByText('Alibaba: First Steps')).toBeVisible();
  await dialog.getByRole('button', { name: 'Delete' }).click();
  await dialog.getByRole('button', { name: 'Delete for good' }).click();
  await expect(dialog.getByText('Nothing is saved yet.')).toBeVisible();
});
