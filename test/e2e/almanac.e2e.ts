import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/game.ts';
import { beginCampaign, nextStep } from '../support/playing.ts';

const axe = async (page: Page) => (await new AxeBuilder({ page }).exclude('canvas').analyze()).violations;

test('the almanac is searched, explains with numbers and sources, and leads to the game and back', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await beginCampaign(page, 'The Pragmatic Path');
  await nextStep(page).click();
  await page.keyboard.press('a');
  const side = page.getByRole('main');
  await expect(page.getByRole('heading', { level: 2, name: 'Almanac' })).toBeFocused();
  await side.getByText('What the model leaves out', { exact: true }).click();
  await expect(side.getByRole('button', { name: 'Climate and water' })).toBeVisible();
  expect(await axe(page)).toEqual([]);

  await side.getByRole('searchbox').fill('yield');
  await side.getByRole('button', { name: 'Yield', exact: true }).click();
  await expect(side.getByText(/press reports put one domestic accelerator/i)).toBeVisible();
  await side
    .getByRole('button', { name: /^wafer$/i })
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 2, name: 'Wafer' })).toBeVisible();
  await page.keyboard.press('Escape');
  await side.getByRole('searchbox').fill('H20');
  await side.getByRole('button', { name: 'H20', exact: true }).click();
  await expect(side.getByRole('table', { name: 'Its numbers in the balance files' })).toContainText(
    'Bandwidth',
  );
  await side.getByText('Where these numbers stand').click();
  await expect(side.getByText(/^From chips\.yaml, line \d+\. Source: /)).toBeVisible();
  expect(await axe(page)).toEqual([]);
  await side.getByRole('button', { name: 'See it in the game' }).click();
  await side.getByRole('button', { name: 'Almanac Back' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'H20' })).toBeVisible();

  // A word of the field in any text leads here.
  await page.keyboard.press('3');
  await side.getByRole('button', { name: 'CANN', exact: true }).click();
  await side.getByRole('button', { name: 'Ascend', exact: true }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Ascend' })).toBeFocused();
});
