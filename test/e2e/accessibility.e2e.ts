import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/game.ts';
import { beginCampaign, commitAndSkip, nextStep, playToTheEnding } from '../support/playing.ts';

/** What axe finds, short enough to be read in a failure. */
async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).exclude('canvas').analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`);
}

test('axe finds nothing on title, setup, help, settings and saves', async ({ page }) => {
  test.setTimeout(120_000);
  await page.goto('./');
  await expect(page.getByRole('button', { name: 'Play' })).toBeVisible();
  expect(await violations(page)).toEqual([]);
  for (const name of ['Help', 'Settings', 'Saved campaigns']) {
    await page.getByRole('button', { name }).click();
    expect(await violations(page), name).toEqual([]);
    await page.keyboard.press('Escape');
  }
  await page.getByRole('button', { name: 'Play' }).click();
  expect(await violations(page)).toEqual([]);
});

test('axe finds nothing on any panel of a campaign', async ({ page }) => {
  test.setTimeout(180_000);
  await beginCampaign(page, 'First Steps');
  expect(await violations(page), 'briefing').toEqual([]);
  await nextStep(page).click();
  for (const key of ['1', '2', '3', '4', '5', '6', 'p', 'f', 'r']) {
    await page.keyboard.press(key);
    expect(await violations(page), key).toEqual([]);
  }
  await page.keyboard.press('2');
  const side = page.getByRole('main');
  await side.locator('.row-button', { hasText: /^H20/ }).click();
  await side.getByRole('button', { name: 'Add to plan' }).click();
  expect(await violations(page), 'chip page with an order').toEqual([]);
  await commitAndSkip(page);
  expect(await violations(page), 'report').toEqual([]);
  await page
    .getByRole('button', { name: /^Compute: / })
    .first()
    .click();
  expect(await violations(page), 'causes').toEqual([]);
  await page.keyboard.press('t');
  expect(await violations(page), 'table of causes').toEqual([]);
});

test('axe finds nothing on the ending, and nothing is cut off at twice the text size', async ({ page }) => {
  test.setTimeout(180_000);
  await beginCampaign(page, 'First Steps');
  await playToTheEnding(page);
  expect(await violations(page), 'ending').toEqual([]);
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByText('200%').click();
  await page.keyboard.press('Escape');
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
  expect(wide).toBe(false);
  await expect(nextStep(page)).toBeInViewport({ ratio: 1 });
});
