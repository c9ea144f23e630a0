import { expect, test } from '../support/game.ts';
import { beginCampaign, nextStep } from '../support/playing.ts';

test('the language is switched in the middle of a plan, and the plan stays', async ({ page }) => {
  await beginCampaign(page, 'The Pragmatic Path');
  await nextStep(page).click();
  const side = page.getByRole('main');
  await side.getByRole('button', { name: 'Add to plan' }).first().click();
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByText('简体中文').click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await expect(page.getByRole('dialog', { name: '设置' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: /^提交本季/ })).toBeVisible();
  await expect(page.getByRole('list', { name: '计划中的指令' }).getByRole('listitem')).toHaveCount(1);
  await expect(page.getByText('2025年一季度')).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: '自主之栈' })).toBeVisible();
});

test.describe('for a Chinese reader', () => {
  test.use({ locale: 'zh-CN' });

  test('the game speaks Chinese from the first screen, with its own glyphs', async ({ page }) => {
    await page.goto('./');
    await expect(page.getByRole('heading', { level: 1, name: '自主之栈' })).toBeVisible();
    await expect(page.getByRole('button', { name: '开始', exact: true })).toBeVisible();
    const loaded = await page.evaluate(async () => {
      const faces = await document.fonts.load('16px "Noto Sans SC Variable"', '自主之栈');
      return faces.length > 0 && document.fonts.check('16px "Noto Sans SC Variable"', '自主之栈');
    });
    expect(loaded).toBe(true);
  });
});
