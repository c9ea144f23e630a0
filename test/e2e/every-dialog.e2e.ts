/** Axe on what the other tests pass by: every dialog, the notice that a campaign is decided, an early end, a card. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/game.ts';
import { beginCampaign, nextStep } from '../support/playing.ts';
import { playedFile, shelve } from '../support/shelved.ts';

async function clean(page: Page, what: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).exclude('canvas').analyze();
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`,
  );
  expect(found, what).toEqual([]);
}

test('axe finds nothing on the dialogs of a campaign', async ({ page }) => {
  test.setTimeout(180_000);
  await beginCampaign(page, 'The Pragmatic Path');
  await nextStep(page).click();
  for (const name of ['Settings', 'Help', 'Find', 'Templates']) {
    await page.getByRole('button', { name, exact: true }).first().click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await clean(page, name);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
  await page.getByRole('button', { name: 'Help' }).click();
  await page.getByRole('button', { name: "Teacher's guide" }).click();
  await clean(page, 'guide');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Ask the adviser' }).click();
  const dialog = page.getByRole('dialog', { name: 'Ask the adviser' });
  const chips = dialog.getByRole('group').filter({ hasText: /^Chips/ });
  await expect(chips).toBeVisible({ timeout: 60_000 });
  await clean(page, 'adviser');
  const all = await dialog.locator('.advice-group li').count();
  await dialog
    .getByRole('button', { name: /^Lay in these alone/ })
    .first()
    .click();
  await expect(dialog.getByRole('status').filter({ hasText: /laid in/ })).toBeVisible();
  await clean(page, 'adviser, followed');
  await page.keyboard.press('Escape');
  const laid = await page.getByRole('list', { name: 'Orders in the plan' }).getByRole('listitem').count();
  expect(laid).toBeGreaterThan(0);
  expect(laid).toBeLessThan(all);
});

test('axe finds nothing where a campaign is decided, ended early and taken up again', async ({ page }) => {
  test.setTimeout(180_000);
  await page.goto('./');
  const file = playedFile({
    start: { scenario: 'pragmatic-path', firm: 'alibaba', seed: 1 },
    bot: null,
    quarters: 20,
    until: ({ firms, player }) => (firms[player]?.board ?? 0) <= 0,
  });
  await shelve(page, 'decided', file);
  await page.reload();
  await page.getByRole('button', { name: /^Continue/ }).click();
  const notice = page.getByRole('region', { name: /decided/ });
  await expect(notice).toBeVisible({ timeout: 60_000 });
  await clean(page, 'decided');
  await notice.getByRole('button').first().click();
  await expect(page.locator('.grade-letter')).toBeVisible();
  await clean(page, 'early end');
  await page.getByRole('button', { name: /^Play on/ }).click();
  await expect(page.getByRole('heading', { level: 2, name: /^Briefing/ })).toBeVisible();
  await clean(page, 'taken up again');
});

test('axe finds nothing on an assumption card before and after it is tried, and on a saved list', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await beginCampaign(page, 'First Steps');
  await page.keyboard.press('/');
  await page.keyboard.type('an H20 draws');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 2, name: /H20 draws/ })).toBeFocused();
  await clean(page, 'card');
  await page.getByRole('button', { name: 'Title screen' }).click();
  await page.getByRole('button', { name: 'Saved campaigns' }).click();
  await expect(page.getByText('Alibaba: First Steps')).toBeVisible();
  await clean(page, 'saves');
});
