import { expect, test } from '../support/game.ts';

test('broken balance files are shown with every problem, its place and its remedy, instead of a game', async ({
  page,
}) => {
  // The rules travel inside one of the page's scripts, so they are broken on the way.
  let broken = 0;
  await page.route('**/assets/*.js', async (route) => {
    const response = await route.fetch();
    const script = await response.text();
    if (script.includes('vendor: nvidia')) broken++;
    const body = script
      .replace('vendor: nvidia', 'vendor: nvidya')
      .replace('channel: imported', 'channel: imprted');
    await route.fulfill({ response, body });
  });
  await page.goto('./');
  await expect(page.getByRole('heading', { level: 1, name: /^The rules have \d+ problems$/ })).toBeVisible();
  await expect(page.getByText(/chips\.yaml:\d+:\d+/).first()).toBeVisible();
  await expect(page.getByText('Did you mean "nvidia"?')).toBeVisible();
  expect(broken).toBeGreaterThan(0);
});
