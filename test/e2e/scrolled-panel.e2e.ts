/** Deep inside a long panel, in a small window, a press acts on what was pressed, and nothing moves under the hand. */
import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../support/game.ts';
import { beginCampaign, nextStep } from '../support/playing.ts';

/** The picture is slow and of no account here. */
async function withoutPicture(page: Page): Promise<void> {
  await page.route('**/assets/board-*.js', (route) =>
    route.fulfill({
      contentType: 'text/javascript',
      body: 'export const createBoard = () => { throw new Error("no picture") }',
    }),
  );
}

/** Scrolls the panel to its end, and looks that there was something to scroll. */
async function toTheEnd(page: Page): Promise<void> {
  const left = await page.locator('.side').evaluate((side) => {
    side.scrollTo(0, side.scrollHeight);
    return side.scrollTop;
  });
  expect(left).toBeGreaterThan(40);
}

/** Where things are: how far the panel and the page are scrolled, and where the control stands in the window. */
async function placeOf(control: Locator): Promise<number[]> {
  return control.evaluate((element) => [
    element.closest('.side')?.scrollTop ?? -1,
    document.scrollingElement?.scrollTop ?? -1,
    document.querySelector('#root')?.scrollTop ?? -1,
    Math.round(element.getBoundingClientRect().top),
  ]);
}

/** Presses without Playwright's own scrolling, which would hide a jump: at the place where the control is seen. */
async function pressInPlace(page: Page, control: Locator): Promise<void> {
  const box = await control.boundingBox();
  if (box === null) throw new Error('The control is not on screen.');
  expect(box.y + box.height).toBeLessThan(720);
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
}

test.use({ viewport: { width: 1280, height: 720 }, screenshot: 'off' });

test('order forms at the lower end of a panel do what is pressed and stay where they are', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await withoutPicture(page);
  await beginCampaign(page, 'The Pragmatic Path');
  await nextStep(page).click();
  const side = page.getByRole('main');
  const orders = page.getByRole('list', { name: 'Orders in the plan' }).getByRole('listitem');

  // A choice among few options, the last form of the page of a customer.
  await page.keyboard.press('6');
  await side.getByRole('button', { name: 'Inference API', exact: true }).click();
  await side.getByRole('button', { name: 'Route a segment' }).click();
  await toTheEnd(page);
  const option = side.locator('.choice').last();
  const before = await placeOf(option);
  await pressInPlace(page, option);
  await expect(option.getByRole('radio')).toBeChecked();
  expect(await placeOf(option)).toEqual(before);

  // The slider and the button of the same form.
  const add = side.getByRole('button', { name: 'Add to plan' }).last();
  await add.evaluate((button) => button.scrollIntoView({ block: 'end' }));
  const stood = await placeOf(add);
  await pressInPlace(page, add);
  await expect(orders).toHaveCount(1);
  expect((await placeOf(side.getByRole('button', { name: 'In the plan' })))[0]).toBe(stood[0]);
});

test('the longest panels lead on from their last control', async ({ page }) => {
  test.setTimeout(120_000);
  await withoutPicture(page);
  await beginCampaign(page, 'First Steps');
  const side = page.getByRole('main');
  await nextStep(page).click();
  await page.keyboard.press('2');
  await side.getByRole('button', { name: 'Add to plan' }).first().click();
  // Without a picture the report comes at once.
  await nextStep(page).click();
  await expect(page.getByRole('heading', { level: 2, name: /^Report/ })).toBeVisible();

  // The report: the last rival's page opens at its head, and the way back leads to the report.
  await toTheEnd(page);
  const rival = side.locator('.row-button').last();
  const name = ((await rival.textContent()) ?? '').trim();
  await pressInPlace(page, rival);
  await expect(page.getByRole('heading', { level: 2, name })).toBeFocused();
  expect(await side.evaluate((panel) => panel.scrollTop)).toBe(0);
  await page.keyboard.press('Escape');

  // The outlook: the switch of a prediction at its end.
  await nextStep(page).click();
  await nextStep(page).click();
  await page.keyboard.press('o');
  await expect(side.locator('.chart').first()).toBeVisible();
  await toTheEnd(page);
  const field = side.locator('.prediction input').last();
  await field.evaluate((input) => input.scrollIntoView({ block: 'center' }));
  const before = await placeOf(field);
  await pressInPlace(page, field);
  await expect(field).toBeFocused();
  expect(await placeOf(field)).toEqual(before);

  // The almanac: the last group opens in place. A key is a letter while a field has the focus.
  await field.blur();
  await page.keyboard.press('a');
  await expect(page.getByRole('heading', { level: 2, name: 'Almanac' })).toBeFocused();
  await toTheEnd(page);
  const group = side.locator('.almanac-group summary').last();
  const groupBefore = await placeOf(group);
  await pressInPlace(page, group);
  await expect(side.locator('.almanac-group').last()).toHaveAttribute('open', '');
  expect(await placeOf(group)).toEqual(groupBefore);
});
