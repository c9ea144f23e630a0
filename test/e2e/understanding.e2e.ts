import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/game.ts';
import { beginCampaign, commitAndSkip, nextStep } from '../support/playing.ts';

async function clean(page: Page): Promise<void> {
  expect((await new AxeBuilder({ page }).exclude('canvas').analyze()).violations).toEqual([]);
}

test('orders every quarter, templates and rivals at work, by keyboard', async ({ page }) => {
  test.setTimeout(180_000);
  await beginCampaign(page, 'First Steps');
  await nextStep(page).click();
  const side = page.getByRole('main');
  const plan = page.getByRole('list', { name: 'Orders in the plan' });
  await page.keyboard.press('2');
  await side.getByRole('button', { name: 'Add to plan' }).first().click();

  const mark = plan.getByRole('button', { name: /^Every quarter: / });
  await mark.press('Enter');
  await expect(mark).toHaveAttribute('aria-pressed', 'true');
  await page.getByRole('button', { name: 'Templates' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Templates' });
  await dialog.getByRole('textbox').fill('chips');
  await page.keyboard.press('Enter');
  await dialog.getByRole('button', { name: 'Lay in chips' }).click();
  await expect(dialog.getByRole('status')).toContainText('1 is in the plan already');
  await clean(page);
  await page.keyboard.press('Escape');

  await commitAndSkip(page);
  await expect(side.getByRole('heading', { name: /^What rivals were seen to do/ })).toBeVisible();
  await nextStep(page).click();
  await nextStep(page).click();
  await expect(plan.getByRole('listitem')).toHaveCount(1);
  await page.keyboard.press('Control+z');
  await expect(plan.getByRole('listitem')).toContainText('left out of this one');

  await page.keyboard.press('r');
  await expect(side.getByText(/¥1 M of this chip brings/).first()).toBeVisible();
  await clean(page);
  await page.keyboard.press('f');
  await expect(side.getByRole('heading', { name: 'What the board wants' })).toBeVisible();
});

test('a disputed figure is found, and the other estimate is tried', async ({ page }) => {
  test.setTimeout(120_000);
  await beginCampaign(page, 'First Steps');
  const side = page.getByRole('main');
  await page.keyboard.press('/');
  await page.keyboard.type('yield of large dies');
  await page.keyboard.press('Enter');
  await side.getByRole('button', { name: 'The other: 0.2' }).click();
  await expect(side.getByRole('table', { name: /^A whole campaign by adaptive rules/ })).toBeVisible({
    timeout: 30_000,
  });
  await clean(page);
});
