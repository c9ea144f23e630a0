import type { Page } from '@playwright/test';
import { expect, test } from '../support/game.ts';
import { beginCampaign, commitAndSkip, nextStep } from '../support/playing.ts';

/** Presses Tab until the element with the focus has this name. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    const found = await page.evaluate(() => {
      const active = document.activeElement === document.body ? null : document.activeElement;
      return active?.getAttribute('aria-label') ?? active?.textContent ?? '';
    });
    if (name.test(found)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never came to ${name}.`);
}

const heading = (page: Page, name: RegExp) => page.getByRole('heading', { level: 2, name });

test('four quarters of The Pragmatic Path are played by keyboard alone', async ({ page }) => {
  test.setTimeout(180_000);
  await page.goto('./');
  await expect(page.getByRole('button', { name: 'Play' })).toBeVisible();
  await tabTo(page, /^Play$/);
  await page.keyboard.press('Enter');
  await tabTo(page, /The Pragmatic Path/);
  await page.keyboard.press('Enter');
  await expect(heading(page, /^Briefing, 2025 Q1/)).toBeVisible();

  for (const quarter of ['2025 Q1', '2025 Q2', '2025 Q3', '2025 Q4']) {
    await expect(heading(page, new RegExp(`^Briefing, ${quarter}`))).toBeVisible();
    await page.keyboard.press('Control+Enter');
    await page.keyboard.press('2');
    await expect(heading(page, /^Chips/)).toBeFocused();
    await tabTo(page, /^Order chips$/);
    const head = page.getByRole('main').getByRole('button', { name: 'Order chips' });
    if ((await head.getAttribute('aria-expanded')) !== 'true') await page.keyboard.press('Enter');
    await expect(page.getByRole('main').getByRole('button', { name: 'Add to plan' }).first()).toBeEnabled();
    await tabTo(page, /^Add to plan$/);
    await page.keyboard.press('Enter');
    const orders = page.getByRole('list', { name: 'Orders in the plan' }).getByRole('listitem');
    await expect(orders).toHaveCount(1);
    await page.keyboard.press('Control+z');
    await expect(orders).toHaveCount(0);
    await page.keyboard.press('Control+y');
    await expect(orders).toHaveCount(1);
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('button', { name: /^Skip/ })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(heading(page, new RegExp(`^Report, ${quarter}`))).toBeVisible();
    await page.keyboard.press('Control+Enter');
  }
  await expect(page.getByText('5 of 24', { exact: true })).toBeVisible();
});

test('every panel has a key, Escape goes back, and help lists the keys', async ({ page }) => {
  await page.goto('./');
  await page.getByRole('button', { name: 'Play' }).click();
  await page.getByRole('button', { name: /Begin campaign The Pragmatic Path/ }).click();
  const keys = {
    '1': 'Supply',
    '2': 'Chips',
    '3': 'Frameworks',
    '4': 'Models',
    '5': 'Cloud',
    '6': 'Applications',
    p: 'Policy',
    f: 'Finance',
    r: 'Rivals',
    o: 'Outlook',
    h: 'Past',
    a: 'Almanac',
    x: 'As text',
    b: 'Briefing, 2025 Q1',
  };
  for (const [key, name] of Object.entries(keys)) {
    await page.keyboard.press(key);
    await expect(page.getByRole('heading', { level: 2, name, exact: true })).toBeFocused();
  }
  await page.keyboard.press('2');
  await expect(heading(page, /^Chips/)).toBeFocused();
  const link = page.getByRole('main').locator('.row-button', { hasText: /^H20/ });
  await link.focus();
  await page.keyboard.press('Enter');
  await expect(heading(page, /H20/)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(link).toBeFocused(); // whoever comes back goes on where they left
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Help' })).toContainText('Ctrl+Enter');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(link).toBeFocused();
});

test('the arrow keys move within a rail, and Tab leaves it', async ({ page }) => {
  await page.goto('./');
  await page.getByRole('button', { name: 'Play' }).click();
  await page.getByRole('button', { name: /Begin campaign First Steps/ }).click();
  const rail = page.getByRole('navigation', { name: 'The stack' });
  await rail.getByRole('button', { name: /Applications/ }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(rail.getByRole('button', { name: /Cloud/ })).toBeFocused();
  await page.keyboard.press('End');
  await expect(rail.getByRole('button', { name: /Supply/ })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(
    page.getByRole('navigation', { name: 'Other panels' }).getByRole('button').first(),
  ).toBeFocused();
});

test('people are moved by one press, back again without an order, and a quarter goes on as the last did', async ({
  page,
}) => {
  test.setTimeout(180_000);
  await beginCampaign(page, 'First Steps');
  await page.keyboard.press('3');
  const people = page.getByRole('table', { name: /^Engineers at work/ });
  const orders = page.getByRole('list', { name: 'Orders in the plan' }).getByRole('listitem');
  const row = people.getByRole('row', { name: /product work/ });
  await expect(row).toContainText('280');
  await row.getByRole('button', { name: /^25 fewer/ }).press('Enter');
  await expect(row).toContainText('255');
  await expect(orders).toHaveText(/^255 engineers on product work/);
  await row.getByRole('button', { name: /^25 more/ }).press('Enter');
  await expect(row).toContainText('280');
  await expect(orders).toHaveCount(0);
  await row.getByRole('button', { name: /^25 more/ }).press('Shift+Enter');
  await expect(orders).toHaveText(/^530 engineers on product work/);

  await commitAndSkip(page);
  await nextStep(page).click();
  await nextStep(page).click();
  await expect(orders).toHaveCount(0);
  await page.getByRole('button', { name: 'As last quarter' }).first().press('Enter');
  await expect(orders).toHaveText(/^530 engineers on product work/);
});
