import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '../support/game.ts';
import { beginCampaign, commitAndSkip, nextStep, playToTheEnding } from '../support/playing.ts';

test('a past decision is flipped, a quarter returned to, and two branches are laid side by side', async ({
  page,
}) => {
  test.setTimeout(180_000);
  await beginCampaign(page, 'First Steps');
  await nextStep(page).click();
  const side = page.getByRole('main');
  await page.keyboard.press('2');
  await side.getByRole('button', { name: 'Add to plan' }).first().click();
  for (let quarter = 0; quarter < 2; quarter++) {
    await commitAndSkip(page);
    await nextStep(page).click();
    await nextStep(page).click();
  }

  await page.keyboard.press('h');
  await expect(page.getByRole('heading', { level: 2, name: 'Past' })).toBeFocused();
  await side.getByRole('button', { name: /^2025 Q1/ }).click();
  await side.getByRole('button', { name: /^Replay without this/ }).click();
  const flipped = side.getByRole('region', { name: /^Without: Order/ });
  await expect(flipped.getByRole('row', { name: /^Cash/ })).toContainText('+¥');
  await expect(flipped).toBeFocused();
  expect((await new AxeBuilder({ page }).exclude('canvas').analyze()).violations).toEqual([]);

  await side.getByRole('button', { name: /^2025 Q2/ }).click();
  await side.getByRole('button', { name: 'Go back and branch 2025 Q2' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Briefing, 2025 Q2' })).toBeVisible();
  await page.keyboard.press('h');
  await expect(
    side.getByRole('img', { name: 'The courses from this start, quarter by quarter' }),
  ).toBeVisible();
  await side.getByRole('button', { name: 'Lay side by side Branch 1' }).click();
  await expect(side.getByRole('region', { name: /^Side by side/ })).toContainText('The orders are the same.');
  expect((await new AxeBuilder({ page }).exclude('canvas').analyze()).violations).toEqual([]);
  await side.getByRole('button', { name: 'Go over to it Branch 1' }).click();
  await expect(page.getByText('3 of 6', { exact: true })).toBeVisible();
});

test('the ending brings a debrief, and hands it out as a page', async ({ page }) => {
  test.setTimeout(180_000);
  await beginCampaign(page, 'First Steps');
  await nextStep(page).click();
  await page.keyboard.press('2');
  const side = page.getByRole('main');
  await side.getByRole('button', { name: 'Add to plan' }).first().click();
  await commitAndSkip(page);
  await nextStep(page).click();
  await expect(page.getByRole('heading', { level: 2, name: /^Briefing/ })).toBeVisible();
  await playToTheEnding(page);
  const turning = side.getByRole('table', { name: /^Turning points/ });
  // The heads, the one order, and the letter that struck.
  await expect(turning.getByRole('row')).toHaveCount(3, { timeout: 60_000 });
  await expect(side.getByRole('heading', { name: 'Three questions to think about' })).toBeVisible();
  expect((await new AxeBuilder({ page }).exclude('canvas').analyze()).violations).toEqual([]);
  const waiting = page.waitForEvent('download');
  await side.getByRole('button', { name: 'Save as a page' }).click();
  expect((await waiting).suggestedFilename()).toMatch(/^first-steps-.*\.html$/);
  await turning.getByRole('button', { name: /^Had it not come Shock: / }).click();
  await expect(side.getByRole('region', { name: /^Without: / })).toContainText('had it not come then');
});
