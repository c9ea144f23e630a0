import { expect, test } from 'vitest';
import { fitToScreens, SMALLEST_WINDOW } from '../../electron/window-state.ts';

const SCREENS = [
  { x: 0, y: 0, width: 1920, height: 1040 },
  { x: 1920, y: 0, width: 1280, height: 720 },
];
const USUAL = { width: 1440, height: 900, maximized: false };

test('a window on any of the screens comes back where it was', () => {
  const left = { x: 100, y: 50, width: 1200, height: 800, maximized: true };
  const right = { x: 2000, y: 10, width: 1100, height: 700, maximized: false };
  expect(fitToScreens(left, SCREENS)).toEqual(left);
  expect(fitToScreens(right, SCREENS)).toEqual(right);
});

test('a window on a screen that is gone keeps its size and comes to the middle', () => {
  const gone = { x: 2000, y: 10, width: 1100, height: 700, maximized: false };
  expect(fitToScreens(gone, SCREENS.slice(0, 1))).toEqual({ width: 1100, height: 700, maximized: false });
});

test('a title bar that nobody could catch is not taken', () => {
  const above = { x: 100, y: -300, width: 1200, height: 800, maximized: false };
  const below = { x: 100, y: 1000, width: 1200, height: 800, maximized: false };
  for (const state of [above, below]) expect(fitToScreens(state, SCREENS)).not.toHaveProperty('x');
});

test('a window is never smaller than the game can be played in', () => {
  expect(fitToScreens({ width: 5, height: 5 }, SCREENS)).toEqual({ ...SMALLEST_WINDOW, maximized: false });
});

test.each([
  null,
  7,
  'x',
  [],
  {},
  { width: 'wide', height: 2 },
  { width: 1e9, height: 900 },
  { width: 1.5, height: 900 },
])('%j is not a window: the usual one is opened', (remembered) => {
  expect(fitToScreens(remembered, SCREENS)).toEqual(USUAL);
});
