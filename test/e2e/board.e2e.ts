/** The picture answers the hand in a campaign: pointing says a figure, a click opens the page of a thing. */
import { expect, test } from '../support/game.ts';
import { beginCampaign, nextStep } from '../support/playing.ts';

test('pointing at a lift or a thing says which figure it is, and a click opens its page', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await beginCampaign(page, 'The Pragmatic Path');
  await nextStep(page).click();
  // The plates stand where their captions say: a little below the caption of Models a lift rises from it.
  const caption = await page.getByRole('button', { name: /^Models/ }).boundingBox();
  const tip = page.locator('.board-tip');
  const said = new Map<string, number>();
  for (let x = 160; x < 900; x += 6) {
    await page.mouse.move(x, (caption?.y ?? 0) + 10);
    const text = (await tip.allTextContents())[0];
    if (text !== undefined) said.set(text, x);
  }
  const texts = [...said.keys()];
  expect(
    texts.some((text) => /H100e$/.test(text)),
    texts.join(' | '),
  ).toBe(true);
  const model = texts.find((text) => /of the frontier/.test(text));
  expect(model, texts.join(' | ')).toBeDefined();
  await page.mouse.click(said.get(model ?? '') ?? 0, (caption?.y ?? 0) + 10);
  const heading = page.getByRole('main').getByRole('heading', { level: 2 });
  await expect(heading).not.toHaveText(/^Chips/);
  expect(model?.startsWith((await heading.textContent())?.trim() ?? '-')).toBe(true);
});
