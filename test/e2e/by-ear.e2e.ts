/**
 * Played by somebody who hears the page and never sees it: the picture is hidden, everything is found by role and
 * name, results are heard from the live region, and the focus is never lost.
 */
import type { Page } from '@playwright/test';
import { expect, test } from '../support/game.ts';

/** Hides every picture, so that nothing here can lean on one. */
async function hidePictures(page: Page): Promise<void> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('canvas, svg { visibility: hidden !important }');
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  });
}

/** Where the focus is, as the accessibility tree would name it; the page itself is nowhere. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.tagName.toLowerCase() ?? 'body');

/** Presses what has that role and name, by keyboard, and looks that the focus is somewhere afterwards. */
async function press(page: Page, role: 'button' | 'radio', name: string | RegExp): Promise<void> {
  const control = page.getByRole(role, { name }).first();
  await control.focus();
  await page.keyboard.press(role === 'radio' ? 'Space' : 'Enter');
  await expect.poll(() => focused(page), { message: `focus after ${name}` }).not.toBe('body');
}

/** What is said aloud: the page has one polite region for what changes by itself. */
const heard = (page: Page, text: RegExp) =>
  expect(page.locator('[aria-live="polite"]').filter({ hasText: text }).first()).toBeAttached({
    timeout: 15_000,
  });

async function begin(page: Page, scenario: string): Promise<void> {
  await page.goto('./');
  await hidePictures(page);
  await press(page, 'button', /^(Play|New campaign)$/);
  await expect(page.getByRole('heading', { level: 1, name: 'New campaign' })).toBeFocused();
  await page.getByRole('radio', { name: /^Tencent/ }).focus();
  await page.keyboard.press('Space');
  await page.getByRole('textbox', { name: 'Seed (optional)' }).fill('11');
  await press(page, 'button', `Begin campaign ${scenario}`);
  await expect(page.getByRole('heading', { level: 2, name: /^Briefing/ })).toBeAttached();
}

/** Orders chips as the forms say them, and hears that the plan has grown. */
async function orderChips(page: Page, units: number): Promise<void> {
  await press(page, 'button', /^Chips /);
  const side = page.getByRole('main');
  await expect(side.getByRole('heading', { level: 2, name: 'Chips' })).toBeAttached();
  const amount = side.getByRole('textbox', { name: 'Chips, chips' });
  await amount.fill(String(units));
  await amount.press('Enter');
  await press(page, 'button', /^(Add to plan|Replace in plan)$/);
  await heard(page, /orders? in the plan/);
}

/** From a plan to the next briefing, or to the ending, by what is said alone. */
async function resolve(page: Page): Promise<void> {
  await press(page, 'button', /^Commit quarter/);
  await press(page, 'button', /^Skip/);
  await heard(page, /^Report for 20\d\d Q\d/);
  await expect(page.getByRole('table', { name: 'The four axes' }).getByRole('row')).toHaveCount(5);
  await press(page, 'button', /^(To 20|To the ending|See)/);
}

test('First Steps is played to its ending by ear', async ({ page }) => {
  test.setTimeout(240_000);
  await begin(page, 'First Steps');
  for (let quarter = 1; quarter <= 6; quarter++) {
    await expect(page.getByRole('region', { name: 'Lesson' })).toBeAttached();
    await press(page, 'button', /^Plan the quarter/);
    await heard(page, /plan/i);
    if (quarter <= 2) await orderChips(page, 10_000);
    await resolve(page);
  }
  await heard(page, /over/);
  await expect(page.getByRole('main').getByText(/^[SABCD]$/)).toBeAttached();
  await expect(page.getByRole('table', { name: /^What decided it/ })).toBeAttached();
});

test('two quarters of a whole campaign are read and played by ear, with the text twin and a cause', async ({
  page,
}) => {
  test.setTimeout(180_000);
  await begin(page, 'The Pragmatic Path');
  await expect(page.getByRole('banner')).toMatchAriaSnapshot(`
    - banner:
      - text: 2025 Q1 Tencent 1 of 24
      - list:
        - listitem: Briefing
        - listitem: Plan
        - listitem: Resolve
        - listitem: Report
  `);
  await expect(page.getByRole('navigation', { name: 'The stack' })).toMatchAriaSnapshot(`
    - navigation "The stack":
      - list:
        - listitem:
          - button /Applications/
        - listitem:
          - button /Cloud/
        - listitem:
          - button /Models/
        - listitem:
          - button /Frameworks/
        - listitem:
          - button /Chips/
        - listitem:
          - button /Supply/
  `);
  await press(page, 'button', /^Plan the quarter/);
  await orderChips(page, 40_000);
  await press(page, 'button', /^As text/);
  const tree = page.getByRole('tree', { name: 'The stack from the top down' });
  await tree.getByRole('treeitem', { name: /^Supply, / }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(tree.getByRole('treeitem', { level: 2 }).first()).toBeAttached();
  await resolve(page);
  await press(page, 'button', /^Plan the quarter/);
  await press(page, 'button', /^Sovereignty: .*Why\?$/);
  // Whoever asks from the bar at the top stays there; the panel has changed.
  await expect(page.getByRole('heading', { level: 2, name: 'Why? Sovereignty' })).toBeAttached();
  await press(page, 'button', /^Show as table/);
  await expect(page.getByRole('table', { name: /^All causes; together/ }).getByRole('row')).not.toHaveCount(
    0,
  );
  await press(page, 'button', /^Back$/);
  await resolve(page);
});
