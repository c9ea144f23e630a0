import { expect, test } from '../support/game.ts';

test('broken balance files are shown with every problem, its place and its remedy, instead of a game', async ({
  page,
}) => {
  // The rules travel inside the page's script, so they are broken on the way.
  await page.route('**/assets/index-*.js', async (route) => {
    const response = await route.fetch();
    const script = await response.text();
    const broken = script
      .replace('vendor: nvidia', 'vendor: nvidya')
      .replace('channel: imported', 'channel: imprted');
    expect(broken).not.toBe(script);
    await route.fulfill({ response, body: broken });
  });
  await page.goto('./');
  await expect(page.getByRole('heading', { level: 1, name: /^The rules have \d+ problems$/ })).toBeVisible();
  await expect(page.getByText(/chips\.yaml:\d+:\d+/).first()).toBeVisible();
  await expect(page.getByText('Did you mean "nvidia"?')).toBeVisible();
});
