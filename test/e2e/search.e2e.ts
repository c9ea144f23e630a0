import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '../support/game.ts';
import { beginCampaign, nextStep } from '../support/playing.ts';

test('the search box finds orders, panels and words by keyboard alone', async ({ page }) => {
  await beginCampaign(page, 'The Pragmatic Path');
  await nextStep(page).click();
  await page.keyboard.press('/');
  const box = page.getByRole('combobox', { name: 'Order, panel, thing or word' });
  await expect(box).toBeFocused();
  await page.keyboard.type('hire');
  await expect(page.getByRole('option', { name: /^Hire engineers/ })).toHaveAttribute(
    'aria-selected',
    'true',
  );
  expect((await new AxeBuilder({ page }).exclude('canvas').analyze()).violations).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 2, name: 'Frameworks' })).toBeVisible();
  const head = page.getByRole('main').getByRole('button', { name: 'Hire engineers' });
  await expect(head).toHaveAttribute('aria-expanded', 'true');
  await expect(head).toBeFocused();

  await page.keyboard.press('Control+k');
  await page.keyboard.type('tipping');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 2, name: /tipping/i })).toBeFocused();
  await page.keyboard.press('/');
  await page.keyboard.type('no such thing');
  await expect(page.getByText('Nothing is called so.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});
