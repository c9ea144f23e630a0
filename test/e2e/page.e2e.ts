import { expect, test } from '../support/game.ts';

test('the built page opens from its own address and nowhere else', async ({ page }) => {
  const response = await page.goto('./');
  expect(response?.headers()['content-security-policy']).toContain("default-src 'none'");
  await expect(page).toHaveTitle(/Sovereign Stack/);
  await expect(page.locator('#root')).not.toBeEmpty();
});
