/** Ways through the game that several end-to-end tests take. */
import { expect, type Page } from '@playwright/test';

/** From the title into the first briefing of a campaign; every name in English. */
export async function beginCampaign(
  page: Page,
  scenario: string,
  seed = '11',
  firm = 'Alibaba',
): Promise<void> {
  await page.goto('./');
  await page.getByRole('button', { name: /^(Play|New campaign)$/ }).click();
  // The card is pressed where a reader presses it: on its name.
  await page.getByText(firm, { exact: true }).click();
  await page.getByLabel('Seed (optional)').fill(seed);
  await page.getByRole('button', { name: `Begin campaign ${scenario}` }).click();
  await expect(page.getByRole('heading', { level: 2, name: /^Briefing/ })).toBeVisible();
}

/** The button that leads on, whatever it says. */
export function nextStep(page: Page) {
  return page.locator('.next-step');
}

/** From a plan to the report of the quarter, without watching it being played. */
export async function commitAndSkip(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Commit quarter/ }).click();
  const skip = page.getByRole('button', { name: /^Skip/ });
  const report = page.getByRole('heading', { level: 2, name: /^Report/ });
  await expect(skip.or(report)).toBeVisible();
  // The story ends by itself: on a machine that stalls, before the hand reaches its button.
  if (await skip.isVisible()) await Promise.race([skip.click(), report.waitFor()]);
  await expect(report).toBeVisible();
}

/** From a briefing to the ending, without orders. */
export async function playToTheEnding(page: Page): Promise<void> {
  const over = page.locator('.grade-letter');
  while (!(await over.isVisible())) {
    await nextStep(page).click();
    await commitAndSkip(page);
    await nextStep(page).click();
    await expect(over.or(page.getByRole('heading', { level: 2, name: /^Briefing/ }))).toBeVisible();
  }
}
