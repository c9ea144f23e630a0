/** At twice the text size nothing is cut off, on any screen, in either language. */
import type { Page } from '@playwright/test';
import { everyScreen } from '../support/every-screen.ts';
import { expect, test } from '../support/game.ts';

/**
 * Elements whose own text does not fit them: what overflows is hidden or shortened by dots, or lies beyond the window
 * where nothing can scroll to it. Text that only screen readers get is left out.
 */
function findCutOff(): string[] {
  const found: string[] = [];
  const hidden = (value: string): boolean => value === 'hidden' || value === 'clip';
  const open = document.querySelector('dialog[open]');
  for (const element of (open ?? document.body).querySelectorAll<HTMLElement>('*')) {
    const box = element.getBoundingClientRect();
    if (box.width < 2 || box.height < 2 || element.closest('.hidden-text, svg, option') !== null) continue;
    if (!element.checkVisibility({ visibilityProperty: true })) continue;
    // Its own words alone: a child may hold more, for screen readers.
    const words = [...element.childNodes].filter(
      (node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '',
    );
    if (words.length === 0) continue;
    const said = `${element.className || element.tagName}: ${(element.textContent ?? '').trim().slice(0, 40)}`;
    const boxes = words.map((node) => {
      const range = document.createRange();
      range.selectNodeContents(node);
      return range.getBoundingClientRect();
    });
    const text = {
      left: Math.min(...boxes.map(({ left }) => left)),
      right: Math.max(...boxes.map(({ right }) => right)),
      top: Math.min(...boxes.map(({ top }) => top)),
      bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
    };
    // Up the tree until something scrolls: whatever hides on the way must hold the text.
    let scrollsX = false;
    let scrollsY = false;
    for (let around: HTMLElement | null = element; around !== null; around = around.parentElement) {
      const style = getComputedStyle(around);
      const frame = around === document.documentElement ? null : around.getBoundingClientRect();
      if (
        frame !== null &&
        !scrollsX &&
        hidden(style.overflowX) &&
        (text.left < frame.left - 2 || text.right > frame.right + 2)
      ) {
        found.push(`${said} (wider than ${around.className || around.tagName})`);
        break;
      }
      if (
        frame !== null &&
        !scrollsY &&
        hidden(style.overflowY) &&
        (text.top < frame.top - 2 || text.bottom > frame.bottom + 2)
      ) {
        found.push(`${said} (higher than ${around.className || around.tagName})`);
        break;
      }
      scrollsX ||= /auto|scroll/.test(style.overflowX);
      scrollsY ||= /auto|scroll/.test(style.overflowY);
      if (style.position === 'fixed') break;
    }
    if (
      getComputedStyle(element).textOverflow === 'ellipsis' &&
      element.scrollWidth > element.clientWidth + 1
    )
      found.push(`${said} (dots)`);
    if (!scrollsX && (text.right > innerWidth + 2 || text.left < -2))
      found.push(`${said} (beside the window)`);
  }
  // A panel or a window scrolls down, never to the side.
  for (const frame of document.querySelectorAll<HTMLElement>(
    'dialog[open], .side, .setup-screen, .title-screen',
  ))
    if (frame.scrollWidth > frame.clientWidth + 2) found.push(`${frame.className} scrolls to the side`);
  return [...new Set(found)];
}

for (const language of ['en', 'zh-CN']) {
  test(`at 200% no text is cut off on any screen in ${language}`, async ({ page }) => {
    test.setTimeout(300_000);
    await page.addInitScript(
      (kept) => localStorage.setItem('sovereign-stack/settings', kept),
      JSON.stringify({ textSize: 200, language, motion: 'reduced' }),
    );
    // The picture is the slow part and holds no text: everything goes on without it.
    await page.route('**/assets/board-*.js', (route) =>
      route.fulfill({
        contentType: 'text/javascript',
        body: 'export const createBoard = () => { throw new Error("no picture") }',
      }),
    );
    page.setDefaultTimeout(30_000);
    await page.goto('./');
    const wrong: string[] = [];
    const look = async (name: string): Promise<void> => {
      await settle(page);
      for (const one of await page.evaluate(findCutOff)) wrong.push(`${name}: ${one}`);
    };
    await everyScreen(page, look);
    expect(wrong).toEqual([]);
  });
}

/** Two frames, so that what follows from a layout has been laid out as well. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(null)))),
  );
}
