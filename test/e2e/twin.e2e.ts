import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '../support/game.ts';
import { beginCampaign, commitAndSkip, nextStep } from '../support/playing.ts';

test('with the picture hidden, the stack is read and a quarter is played from its text', async ({ page }) => {
  test.setTimeout(120_000);
  await beginCampaign(page, 'First Steps');
  await page
    .locator('canvas')
    .evaluate((canvas: HTMLElement) => canvas.style.setProperty('visibility', 'hidden'));
  await nextStep(page).click();
  await page.keyboard.press('x');
  await expect(page.getByRole('heading', { level: 2, name: 'As text' })).toBeFocused();
  const tree = page.getByRole('tree', { name: 'The stack from the top down' });
  await expect(tree.getByRole('treeitem')).toHaveCount(6);
  await page.keyboard.press('Tab');
  await expect(tree.getByRole('treeitem', { name: /^Applications/ })).toBeFocused();
  for (let step = 0; step < 4; step++) await page.keyboard.press('ArrowDown');
  await expect(tree.getByRole('treeitem', { name: /^Chips, / })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(tree.getByRole('treeitem', { level: 2 }).first()).toBeFocused();
  await expect(tree.getByRole('treeitem', { name: /^H20: foreign, at work/ })).toBeVisible();
  expect((await new AxeBuilder({ page }).exclude('canvas').analyze()).violations).toEqual([]);
  await tree.getByRole('treeitem', { name: /^H20: / }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 2, name: /H20/ })).toBeFocused();
  // Back is the branch of the tree that was left, not the plate that the eye would go to.
  await page.keyboard.press('Escape');
  await expect(tree.getByRole('treeitem', { name: /^H20: / })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.getByRole('main').getByRole('button', { name: 'Add to plan' }).click();
  await expect(page.getByText('1 order in the plan')).toBeAttached();
  await commitAndSkip(page);
  await expect(page.getByText(/^Report for 2025 Q1\./)).toBeAttached();
});
