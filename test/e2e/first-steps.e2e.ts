import type { Page } from '@playwright/test';
import { expect, test } from '../support/game.ts';
import { beginCampaign, commitAndSkip, nextStep } from '../support/playing.ts';

const plan = (page: Page) => page.getByRole('list', { name: 'Orders in the plan' });

/** Orders chips on their own page, if they are on sale. */
async function buy(page: Page, chip: string, units: number): Promise<void> {
  const side = page.getByRole('main');
  await page.getByRole('navigation', { name: 'The stack' }).getByRole('button', { name: 'Chips' }).click();
  await side.getByRole('button', { name: chip, exact: true }).click();
  const field = side.getByRole('textbox', { name: 'Chips, chips' });
  if (!(await field.isVisible())) return;
  await field.fill(String(units));
  await field.press('Enter');
  await side.getByRole('button', { name: 'Add to plan' }).click();
}

test('First Steps is played to its ending by mouse', async ({ page }) => {
  test.setTimeout(180_000);
  await beginCampaign(page, 'First Steps');
  const side = page.getByRole('main');
  for (let quarter = 1; quarter <= 6; quarter++) {
    await expect(page.getByText(`${quarter} of 6`, { exact: true })).toBeVisible();
    const lesson = page.getByRole('region', { name: 'Lesson' });
    await expect(lesson).toBeVisible();
    await lesson.getByRole('button', { name: /^Go to / }).click();
    await page.getByRole('button', { name: /^Plan the quarter/ }).click();
    for (const chip of ['H20', 'Ascend 910C']) await buy(page, chip, 30_000);
    await expect(plan(page).getByRole('listitem').first()).toBeVisible();
    await commitAndSkip(page);
    await expect(side.getByRole('table', { name: 'The four axes' })).toBeVisible();
    await nextStep(page).click();
  }
  await expect(side.locator('.grade-letter')).toHaveText(/^[SABCD]$/);
  await expect(side.getByRole('img', { name: /four axes/ })).toBeVisible();
  await expect(side.getByRole('table', { name: /What decided it/ })).toBeVisible();
  await nextStep(page).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Sovereign Stack' })).toBeVisible();
});

test('a quarter is played on the board and leads to the report by itself', async ({ page }) => {
  await beginCampaign(page, 'First Steps');
  await nextStep(page).click();
  await nextStep(page).click();
  await expect(page.getByText(/take effect at once/).first()).toBeVisible();
  await expect(page.getByRole('heading', { level: 2, name: /^Report/ })).toBeVisible({ timeout: 40_000 });
});

test('orders are changed, removed, undone and redone, and a refusal is said before the order is tried', async ({
  page,
}) => {
  await beginCampaign(page, 'The Pragmatic Path');
  await nextStep(page).click();
  const side = page.getByRole('main');
  await page.getByRole('button', { name: /Chips/ }).first().click();
  await side.locator('.row-button', { hasText: 'Ascend 910C' }).click();
  const units = side.getByRole('textbox', { name: 'Chips, chips' });
  await units.fill('6000');
  await units.press('Enter');
  await side.getByRole('button', { name: 'Add to plan' }).click();
  await expect(plan(page)).toContainText('Order 6,000 chips of Ascend 910C');

  await units.fill('9000');
  await units.press('Enter');
  await side.getByRole('button', { name: 'Replace in plan' }).click();
  await expect(plan(page).getByRole('listitem')).toHaveCount(1);
  await expect(plan(page)).toContainText('9,000');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(plan(page)).toContainText('6,000');
  await page.getByRole('button', { name: 'Redo' }).click();
  await expect(plan(page)).toContainText('9,000');
  await plan(page)
    .getByRole('button', { name: /^Remove/ })
    .click();
  await expect(page.getByText('No orders yet.')).toBeVisible();

  await page
    .getByRole('button', { name: /Frameworks/ })
    .first()
    .click();
  await side.getByRole('button', { name: 'Open-source a layer' }).click();
  await side.getByRole('button', { name: 'Assign engineers' }).click();
  await side.getByRole('combobox', { name: 'Task' }).selectOption({ label: 'product work' });
  const heads = side.getByRole('slider', { name: /Engineers/ });
  await heads.fill('700');
  await side.getByRole('button', { name: 'Add to plan' }).click();
  await side.getByRole('combobox', { name: 'Task' }).selectOption({ label: 'Operator library of CANN' });
  await expect(plan(page)).toContainText('engineers on product work');
});

test('every tracked figure opens its causes, and they lead upstream', async ({ page }) => {
  await beginCampaign(page, 'First Steps');
  await nextStep(page).click();
  await commitAndSkip(page);
  const side = page.getByRole('main');
  await page
    .getByRole('button', { name: /^Sovereignty: / })
    .first()
    .click();
  await expect(side.getByRole('heading', { level: 2, name: 'Why? Sovereignty' })).toBeVisible();
  await side.locator('.waterfall .figure').first().click();
  await expect(side.getByRole('navigation', { name: 'The way here' })).toContainText('Sovereignty');
  await side.getByRole('button', { name: /Show as table/ }).click();
  await expect(side.getByRole('table')).toContainText('yaml:');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(side.getByRole('heading', { level: 2, name: /^Report/ })).toBeVisible();
});
